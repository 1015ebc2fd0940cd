import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { AnsweredCase } from './answer-cases.ts'
import type { ChosenBackend, ReferenceSetting } from './backends.ts'
import type { ReferenceReply, ReferenceRequest } from './process.ts'
import type { Spread } from './spread.ts'

const main = fileURLToPath(new URL('process.ts', import.meta.url))
const startLimitMs = 60_000
const answerLimitMs = 60_000

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
 * Starts the reference process; it is replaced when it dies or takes longer than a minute over one request.
 * @throws Error when the backend asked for cannot be used
 */
export async function startReferences(setting: ReferenceSetting): Promise<References> {
  let closed = false
  let { child, backend } = await launch(setting)
  let last: Promise<unknown> = Promise.resolve()

  async function ask(request: ReferenceRequest, attempt = 1): Promise<Answer> {
    if (closed) throw new Error('the references are closed')
    if (child.exitCode !== null || child.signalCode !== null) ({ child, backend } = await launch(setting))
    const reply = await exchange(child, answerLimitMs, request)
    if (reply && ('cases' in reply || 'spread' in reply)) return reply
    if (reply && 'failure' in reply) throw new ReferenceFailure(reply.failure)
    child.kill('SIGKILL')
    await gone(child)
    if (attempt === 2) throw new Error('the reference process died or hung twice')
    return ask(request, attempt + 1)
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

async function launch(setting: ReferenceSetting): Promise<{ child: ChildProcess; backend: ChosenBackend }> {
  const env = { PATH: process.env['PATH'], LD_LIBRARY_PATH: process.env['LD_LIBRARY_PATH'], HOME: process.env['HOME'] }
  const child = fork(main, {
    env: { ...env, VK_ICD_FILENAMES: process.env['VK_ICD_FILENAMES'], TF_CPP_MIN_LOG_LEVEL: '2', GRADUS_REFERENCE: setting },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('error', () => undefined)
  const reply = await exchange(child, startLimitMs)
  if (reply && 'backend' in reply) return { child, backend: reply.backend }
  child.kill('SIGKILL')
  throw new Error(reply && 'unusable' in reply ? reply.unusable : 'the reference process does not start')
}

/** The next thing the process says, after an optional request; undefined when it died or took too long. */
function exchange(child: ChildProcess, limitMs: number, request?: ReferenceRequest): Promise<ReferenceReply | undefined> {
  return new Promise((resolve) => {
    const settle = (reply: ReferenceReply | undefined) => {
      clearTimeout(timer)
      child.removeListener('message', onMessage).removeListener('exit', onExit)
      resolve(reply)
    }
    const onMessage = (reply: unknown) => settle(reply as ReferenceReply)
    const onExit = () => settle(undefined)
    const timer = setTimeout(onExit, limitMs)
    child.once('message', onMessage).once('exit', onExit)
    if (request) child.send(request)
  })
}

function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
