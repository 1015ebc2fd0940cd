import { type ChildProcess } from 'node:child_process'
import { basename } from 'node:path'
import { readMainThreadMs } from '../sandbox/main-thread.ts'
import type { AnsweredCase } from './answer-cases.ts'
import type { ChosenBackend, ReferenceSetting, Refused } from './backends.ts'
import { launchReference } from './launch.ts'
import type { ReferenceReply, ReferenceRequest } from './process.ts'
import type { Spread } from './spread.ts'

/** What an exercise's own files got wrong: no retry helps. */
export class ReferenceFailure extends Error {}

type Answer = Extract<ReferenceReply, { cases: unknown } | { spread: unknown }>

/** Why a process gave no answer. */
interface Silence {
  silence: string
  /** It was computing all the while: neither waiting for a device nor kept from the cores by a busy machine. */
  isEndless: boolean
}

/** Of the time it was given: a process that had as much of a core was not waiting for anything, however busy the machine. */
const endlessShare = 0.1

export interface References {
  backend: ChosenBackend
  /** @throws ReferenceFailure, also when it computed without an end twice; Error when it died twice over the same request */
  answer(request: Omit<ReferenceRequest, 'wanted'>): Promise<AnsweredCase[]>
  /** How far each backend at hand is from the oracle. @throws as `answer` does */
  measureSpread(request: Omit<ReferenceRequest, 'wanted'>): Promise<Spread[]>
  close(): void
}

/**
 * Starts the reference process; it is replaced when it dies or takes too long over a request. With `auto`, the request is then tried on the
 * next backend, which stays in force if it succeeds; if it does not, the exercise is to blame, and the backend is trusted again.
 * @param limits.startMs for one backend to load; `answerMs` for one request
 * @throws Error when the backend asked for cannot be used
 */
export async function startReferences(
  setting: ReferenceSetting,
  limits = { startMs: 30_000, answerMs: 30_000 },
): Promise<References> {
  const refused: Refused = {}
  const launch = () => launchReference(setting, refused, limits.startMs)
  let closed = false
  let { child, backend } = await launch()
  let last: Promise<unknown> = Promise.resolve()

  /** The reply to a request, or what kept the process from giving one. */
  async function attempt(request: ReferenceRequest): Promise<Answer | Silence> {
    if (closed) throw new Error('the references are closed')
    if (isGone(child)) ({ child, backend } = await launch())
    const reply = await exchange(child, limits.answerMs, request)
    if ('cases' in reply || 'spread' in reply) return reply
    if ('failure' in reply) throw new ReferenceFailure(reply.failure)
    child.kill('SIGKILL')
    await gone(child)
    const { silence, isEndless } = 'silence' in reply ? reply : { silence: 'made no sense', isEndless: false }
    return { silence: `${silence} over ${basename(request.exercise.folder)}`, isEndless }
  }

  async function ask(request: ReferenceRequest): Promise<Answer> {
    const first = await attempt(request)
    if (!('silence' in first)) return first
    const { name } = backend
    // a spread loads every backend, so it says nothing about the one in force
    const suspect = setting === 'auto' && name !== 'cpu' && request.wanted === 'cases'
    if (suspect) refused[name] = first.silence
    const second = await attempt(request)
    if (!('silence' in second)) return second
    if (suspect) delete refused[name]
    const message = `the reference process ${first.silence}, and again when it was started anew`
    // what does not come to an end twice never will: that is the seed's draw, and another may do
    throw first.isEndless && second.isEndless ? new ReferenceFailure(message) : new Error(message)
  }

  function takeTurn(request: ReferenceRequest): Promise<Answer> {
    const mine = last.then(() => ask(request))
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    get backend() {
      return backend
    },
    async answer(request) {
      const answer = await takeTurn({ ...request, wanted: 'cases' })
      return 'cases' in answer ? answer.cases : []
    },
    async measureSpread(request) {
      const answer = await takeTurn({ ...request, wanted: 'spread' })
      return 'spread' in answer ? answer.spread : []
    },
    close() {
      closed = true
      child.kill('SIGKILL')
    },
  }
}

/** What the process answers, or that it died or took too long. */
function exchange(child: ChildProcess, limitMs: number, request: ReferenceRequest): Promise<ReferenceReply | Silence> {
  const readMs = () => (child.pid === undefined ? undefined : readMainThreadMs(child.pid))
  const usedBefore = readMs()
  return new Promise((resolve) => {
    const settle = (reply: ReferenceReply | Silence) => {
      clearTimeout(timer)
      child.removeListener('message', onMessage).removeListener('exit', onExit)
      resolve(reply)
    }
    const onMessage = (reply: unknown) => settle(reply as ReferenceReply)
    const onExit = (code: number | null, signal: string | null) => settle({ silence: `died (${signal ?? code})`, isEndless: false })
    const onTimeout = () => {
      const used = readMs()
      const usedMs = used === undefined || usedBefore === undefined ? limitMs : used - usedBefore
      settle({ silence: `took more than ${limitMs / 1000} s`, isEndless: usedMs > limitMs * endlessShare })
    }
    const timer = setTimeout(onTimeout, limitMs)
    child.once('message', onMessage).once('exit', onExit)
    child.send(request)
  })
}

function isGone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function gone(child: ChildProcess): Promise<void> {
  if (isGone(child)) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
