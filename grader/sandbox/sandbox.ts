import type { Frame } from './frames.ts'
import type { SandboxLevel } from './launch.ts'
import { prepareTensorFiles } from './tensors/files.ts'
import { needsTensors, type SandboxJob, type WorkerEnd, type WorkerProcess } from './worker-process.ts'
import { openWorkerPool, type WorkerPool } from './worker-pool.ts'
import { writeWorkerFiles } from './worker-files.ts'

/** What came of one case in the sandbox. Answers are still encoded and untrusted. */
export type Outcome =
  | ({ kind: 'returned'; value: Uint8Array; changedArgs: boolean } & Measured)
  | ({ kind: 'threw' | 'threw_on_load'; error: Uint8Array } & Measured)
  | ({ kind: 'pending' | 'missing' } & Measured)
  | OverTime
  | { kind: 'memory'; of?: 'tensors' }
  | { kind: 'output' | 'crashed' }
  | { kind: 'not_run' }

/** Took more CPU time than it may, by this clock: how much until it ended or was stopped, ms, and its answer if it came. */
export interface OverTime {
  kind: 'time'
  usedMs: number
  answer?: Outcome
}

type Measured = Pick<Frame & { kind: 'answered' }, 'wallMs' | 'cpuMs' | 'memoryMB' | 'log'>

export interface Sandbox {
  level: SandboxLevel
  /**
   * Runs every case of a job in one worker that is then killed. `onOutcome` hears each case once, in order; the last ones may be `not_run`.
   * @throws Error when no worker could be started, none lived until it began, or the sandbox was closed: that is our fault
   */
  run(job: SandboxJob, onOutcome: (index: number, outcome: Outcome) => void): Promise<void>
  /** Kills every worker, those at work too. */
  close(): void
}

export interface SandboxOptions {
  level: SandboxLevel
  /** Workers kept waiting; of those with tensors one at most. */
  spare: number
  /** Hears of each worker that was lost before it touched any code: that costs time, and no learner anything. */
  warn?: ((line: string) => void) | undefined
}

/** Single-use workers, started ahead of time; those with tensors once the first job that needs them has come. */
export function openSandbox({ level, spare, warn }: SandboxOptions): Sandbox {
  let running = 0
  let closed = false
  const atWork = new Set<WorkerProcess>()
  const isBusy = () => running > 0
  const plain = openWorkerPool({ level, files: writeWorkerFiles(), spare, rehearses: true, isBusy, warn })
  let withTensors: Promise<WorkerPool> | undefined

  function findPool(job: SandboxJob): Promise<WorkerPool> | WorkerPool {
    if (!needsTensors(job)) return plain
    withTensors ??= openTensorPool().catch((error: unknown) => {
      withTensors = undefined
      throw error
    })
    return withTensors
  }

  async function openTensorPool(): Promise<WorkerPool> {
    const files = writeWorkerFiles(await prepareTensorFiles())
    const pool = openWorkerPool({ level, files, spare: Math.min(spare, 1), rehearses: false, isBusy, warn })
    if (closed) pool.close()
    return pool
  }

  /** Resolves to false when the worker ended before it began, and nothing was told. */
  async function runOnce(worker: WorkerProcess, job: SandboxJob, onOutcome: (index: number, outcome: Outcome) => void) {
    let next = 0
    let begun = false
    let over = false
    const tell = (outcome: Outcome) => {
      over = endsTheRun(outcome)
      onOutcome(next++, outcome)
      if (over) worker.kill()
    }
    atWork.add(worker)
    if (closed) worker.kill()
    const end = await worker.run(job, (frame) => {
      begun ||= frame.kind === 'began'
      const outcome = readFrame(frame, next, job.caseMs)
      if (outcome && !over && next < job.cases.length) tell(outcome)
    })
    atWork.delete(worker)
    requireOpen()
    if (!begun && job.cases.length > 0) return false
    if (!over && next < job.cases.length) tell(explainEnd(end))
    while (next < job.cases.length) tell({ kind: 'not_run' })
    return true
  }

  function requireOpen() {
    if (closed) throw new Error('the sandbox is closed')
  }

  async function run(job: SandboxJob, onOutcome: (index: number, outcome: Outcome) => void) {
    const pool = await findPool(job)
    requireOpen()
    running++
    try {
      // a worker says that it begins before it touches the code: one that never does has died of something else
      for (let attempt = 1; !(await runOnce(await pool.take(), job, onOutcome)); attempt++) {
        warn?.('a sandbox worker died before it began')
        if (attempt === 3) throw new Error('three sandbox workers died before they began')
      }
    } finally {
      running--
      pool.refillSoon()
    }
  }

  return {
    level,
    run,
    close() {
      closed = true
      for (const worker of atWork) worker.kill()
      plain.close()
      withTensors?.then((pool) => pool.close()).catch(() => undefined)
    },
  }
}

/** After these nothing can be said about the cases that follow, and saying it must not depend on luck. */
export function endsTheRun({ kind }: Outcome): boolean {
  return kind === 'time' || kind === 'memory' || kind === 'output' || kind === 'crashed' || kind === 'not_run'
}

/** By the first byte of an answer, as the encoder has it. */
const answers = ['returned', 'returned', 'threw', 'pending', 'output', 'missing', 'threw_on_load'] as const

/** A frame's outcome for the case `expected` to come next; undefined when it tells of none. */
function readFrame(frame: Frame, expected: number, caseMs: number): Outcome | undefined {
  // V8 giving up names no case
  if (frame.kind === 'memory') return { kind: 'memory' }
  if (frame.kind === 'tensors' && frame.index === expected) return { kind: 'memory', of: 'tensors' }
  if (!('index' in frame) || frame.index !== expected) return undefined
  if (frame.kind !== 'answered') return undefined
  const answer = readAnswer(frame)
  const usedMs = usedCpuMs(frame)
  return usedMs > caseMs ? { kind: 'time', usedMs, answer } : answer
}

function readAnswer(frame: Frame & { kind: 'answered' }): Outcome {
  const { wallMs, cpuMs, memoryMB, log } = frame
  const measured = { wallMs, cpuMs, memoryMB, log }
  const body = frame.answer.subarray(1)
  const kind = answers[frame.answer[0] ?? 4] ?? 'output'
  if (kind === 'returned') return { kind, value: body, changedArgs: frame.answer[0] === 1, ...measured }
  if (kind === 'threw' || kind === 'threw_on_load') return { kind, error: body, ...measured }
  return kind === 'output' ? { kind } : { kind, ...measured }
}

/** CPU time of a call on its own thread, at most: V8's compilers may work beside it, and a busy machine may let it wait. */
export function usedCpuMs({ wallMs, cpuMs }: Pick<Measured, 'wallMs' | 'cpuMs'>): number {
  return Math.min(wallMs, cpuMs)
}

/** A worker that died with the code in its hands died of the code; of what, the supervisor measured. */
function explainEnd(end: WorkerEnd): Outcome {
  if (end.by === 'supervisor') {
    if (end.cause === 'stopped') throw new Error('the sandbox was closed')
    if (end.cause === 'starved') throw new Error('this machine is too busy to grade: the code was given next to no CPU time')
    return end.cause === 'time' ? { kind: end.cause, usedMs: end.usedMs } : { kind: end.cause }
  }
  return { kind: end.cause === 'abort' ? 'memory' : 'crashed' }
}
