import type { CaseOutcome } from '../../grader/judge/judge-case.ts'
import { packArgs } from '../../grader/sandbox/pack.ts'
import type { Program } from './compile/compile.ts'
import type { RunJob, RunMessage } from './messages.ts'
import { readAnswer } from './read-answer.ts'

/** A call of one of the program's functions. */
export interface Call {
  entry: string
  args: readonly unknown[]
  mayMutate: boolean
}

/** What came of a call on this device; without a time where it never ended. */
export interface Ran {
  outcome: CaseOutcome
  wallMs?: number
  log?: string
}

/** A phone takes some times as long as the machine the limits are made for. */
const generosity = 5
/** Until a worker has begun: its script may still be on its way. */
const startMs = 30_000

/** As much of a browser's worker as a run needs, so that the command line may bring its own. */
export interface RunWorker {
  postMessage(job: RunJob, transfer: Transferable[]): void
  addEventListener(type: 'message', listen: (event: { data: RunMessage }) => void): void
  addEventListener(type: 'error', listen: (event: { message: string; preventDefault(): void }) => void): void
  terminate(): unknown
}

/**
 * Runs a program's calls one after the other, in workers that are terminated when they have answered, when one takes too long, and on `signal`. Tells
 * of each call once, in order; after one that takes too long, the rest are not run.
 * @throws Error when no worker could be started
 * @throws DOMException named AbortError on `signal`
 */
export async function runCalls(
  startWorker: (program: Program) => RunWorker,
  program: Program,
  calls: readonly Call[],
  caseMs: number,
  tell: (index: number, ran: Ran) => void,
  signal: AbortSignal,
): Promise<void> {
  let told = 0
  let over = false
  const hear = (ran: Ran) => {
    over = endsTheRun(ran.outcome)
    tell(told++, ran)
  }
  while (told < calls.length) {
    signal.throwIfAborted()
    if (over) hear({ outcome: { kind: 'not_run' } })
    else await runUntilSpent(startWorker(program), describeJob(program, calls.slice(told)), caseMs * generosity, hear, signal)
  }
}

/** After these the grader runs no further cases either. */
function endsTheRun({ kind }: CaseOutcome): boolean {
  return kind === 'time' || kind === 'output' || kind === 'crashed' || kind === 'not_run'
}

function runUntilSpent(worker: RunWorker, job: RunJob, limitMs: number, hear: (ran: Ran) => void, signal: AbortSignal) {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let begun = false
  let left = job.calls.length
  let timer = setTimeout(() => fail('the run did not begin'), startMs)
  const fail = (why: string) => reject(new Error(why))
  const end = (kind: 'time' | 'crashed') => {
    hear({ outcome: { kind } })
    resolve()
  }
  const waitForNext = () => {
    clearTimeout(timer)
    timer = setTimeout(() => end('time'), limitMs)
  }
  const stop = () => reject(signal.reason)
  signal.addEventListener('abort', stop)
  worker.addEventListener('message', ({ data }) => {
    if (data.kind === 'spent') return resolve()
    waitForNext()
    begun = true
    if (data.kind === 'began') return
    const outcome = readAnswer(data.answer)
    hear({ outcome, wallMs: data.wallMs, log: data.log })
    if (--left === 0 || endsTheRun(outcome)) resolve()
  })
  worker.addEventListener('error', (event) => {
    event.preventDefault()
    if (begun) end('crashed')
    else fail(event.message)
  })
  worker.postMessage(job, [])
  return promise.finally(() => {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    worker.terminate()
  })
}

function describeJob({ code, drive, libraries }: Program, calls: readonly Call[]): RunJob {
  const packed = calls.map(({ entry, args, mayMutate }) => ({ entry, packed: packArgs(args), keepArgs: !mayMutate }))
  return { code, drive, libraries, calls: packed }
}
