import { type ChildProcess } from 'node:child_process'
import { basename } from 'node:path'
import type { AnsweredCase } from './answer-cases.ts'
import type { ChosenBackend, ReferenceSetting, Refused } from './backends.ts'
import { launchReference } from './launch.ts'
import type { ReferenceReply, ReferenceRequest } from './process.ts'
import type { Spread } from './spread.ts'

/** What an exercise's own files got wrong: no retry helps. */
export class ReferenceFailure extends Error {}

type Answer = Extract<ReferenceReply, { cases: unknown } | { spread: unknown }>

export interface References {
  backend: ChosenBackend
  /** @throws ReferenceFailure; Error when the process died or hung twice over the same request */
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
  async function attempt(request: ReferenceRequest): Promise<Answer | string> {
    if (closed) throw new Error('the references are closed')
    if (isGone(child)) ({ child, backend } = await launch())
    const reply = await exchange(child, limits.answerMs, request)
    if (typeof reply === 'object' && ('cases' in reply || 'spread' in reply)) return reply
    if (typeof reply === 'object' && 'failure' in reply) throw new ReferenceFailure(reply.failure)
    child.kill('SIGKILL')
    await gone(child)
    return `${typeof reply === 'string' ? reply : 'made no sense'} over ${basename(request.exercise.folder)}`
  }

  async function ask(request: ReferenceRequest): Promise<Answer> {
    const first = await attempt(request)
    if (typeof first !== 'string') return first
    const { name } = backend
    // a spread loads every backend, so it says nothing about the one in force
    const suspect = setting === 'auto' && name !== 'cpu' && request.wanted === 'cases'
    if (suspect) refused[name] = first
    const second = await attempt(request)
    if (typeof second !== 'string') return second
    if (suspect) delete refused[name]
    throw new Error(`the reference process ${first}, and again when it was started anew`)
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
function exchange(child: ChildProcess, limitMs: number, request: ReferenceRequest): Promise<ReferenceReply | string> {
  return new Promise((resolve) => {
    const settle = (reply: ReferenceReply | string) => {
      clearTimeout(timer)
      child.removeListener('message', onMessage).removeListener('exit', onExit)
      resolve(reply)
    }
    const onMessage = (reply: unknown) => settle(reply as ReferenceReply)
    const onExit = (code: number | null, signal: string | null) => settle(`died (${signal ?? code})`)
    const timer = setTimeout(() => settle(`took more than ${limitMs / 1000} s`), limitMs)
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
