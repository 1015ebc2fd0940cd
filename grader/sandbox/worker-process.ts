import type { Writable } from 'node:stream'
import { serialize } from 'node:v8'
import { startCaseClock } from './case-clock.ts'
import { type Frame, frameReader } from './frames.ts'
import { launchWorker, type SandboxLevel } from './launch.ts'
import { packArgs } from './pack.ts'
import { findInnermost, residentMB } from './memory.ts'
import { maxMemoryMB } from './tensors/max-memory.ts'

export interface SandboxJob {
  /** JavaScript: a script whose value is a factory of the exports, see `../compile/factory.ts`. */
  code: string
  /** The exercise's own, of the same form, that runs beside it: see `../authoring/drive.ts`. */
  drive?: string | undefined
  /** What the code imports, of the same form, in the order of its factory's arguments; tensors have no code. */
  libraries?: readonly { name: string; code: string }[]
  /** V8 heap of the isolate, MB; tensors are beside it. */
  memoryMB: number
  /** CPU time one case may take, ms: its wall time on a quiet machine. */
  caseMs: number
  cases: {
    entry: string
    args: readonly unknown[]
    /** Whether to find out if the arguments were changed. */
    keepArgs: boolean
    log: boolean
  }[]
}

/** Whether it takes a worker that has TensorFlow.js. */
export function needsTensors({ libraries = [] }: Pick<SandboxJob, 'libraries'>): boolean {
  return libraries.some(({ name }) => name === '@tensorflow/tfjs')
}

/**
 * How the process ended, as its supervisor measured it: what it killed it for and the CPU time the case had used by then (ms), or the signal or exit code it
 * died of by itself.
 */
export type WorkerEnd =
  | { by: 'itself'; cause: 'done' }
  | { by: 'supervisor'; cause: 'time' | 'memory' | 'output' | 'starved' | 'stopped'; usedMs: number }
  | { by: 'itself'; cause: 'abort' | 'crash'; signal: string }

/** Beside the isolate's heap: Node itself, and array buffers up to the same limit again. */
const baseMB = 160
/** With tensors: what they may hold, and their backend. */
const tensorsMB = maxMemoryMB * 1.05 + 64
const maxTotalBytes = 64 * 1024 * 1024
const pollMs = 10

/** Signals and shell-style exit codes of V8 giving up: out of memory in a place it cannot report from. */
const abortCodes = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', '134', '133', '132'])

/** A worker that waits for its one job. */
export interface WorkerProcess {
  /** Resolves when it can take a job, rejects when it died before. */
  ready: Promise<void>
  /** Delivers the job; resolves when all is said or the process is gone. `onFrame` hears what it says meanwhile. */
  run(job: SandboxJob, onFrame: (frame: Frame) => void): Promise<WorkerEnd>
  /** Lets it run made-up cases meanwhile; a job delivered before they are over waits for them. */
  rehearse(): void
  kill(): void
}

export function startWorkerProcess(level: SandboxLevel, folder: string): WorkerProcess {
  const child = launchWorker(level, folder)
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4]!]
  let hear: (frame: Frame) => void
  let end: WorkerEnd | undefined
  /** Of the process that runs the code, not of what launched it. */
  let pid: number | undefined
  let spoken = 0

  const bury = () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    // the whole group: a launcher killed while it starts would leave its child behind, waiting for it for ever
    process.kill(-child.pid, 'SIGKILL')
  }
  const stop = (cause: (WorkerEnd & { by: 'supervisor' })['cause'], usedMs = 0) => {
    end ??= { by: 'supervisor', cause, usedMs }
    bury()
  }
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(signal ?? String(code)))
  })
  const ready = new Promise<void>((resolve, reject) => {
    hear = (frame) => {
      if (frame.kind !== 'ready') return stop('output')
      if (child.pid !== undefined) pid = findInnermost(child.pid)
      resolve()
    }
    void exited.then((how) => reject(new Error(`a sandbox worker did not start (${how})`)))
  })
  ready.catch(() => undefined) // whoever takes the worker awaits it again
  const tell = (message: unknown) => {
    const body = serialize(message)
    const head = Buffer.alloc(4)
    head.writeUInt32LE(body.length)
    input.write(head)
    input.write(body)
  }
  const read = frameReader((frame) => hear(frame))
  output.on('data', (chunk: Buffer) => {
    spoken += chunk.length
    if (spoken > maxTotalBytes) return stop('output')
    try {
      read(chunk)
    } catch {
      stop('output')
    }
  })
  output.on('error', () => undefined)
  input.on('error', () => undefined)

  async function run(job: SandboxJob, onFrame: (frame: Frame) => void): Promise<WorkerEnd> {
    const limitMB = job.memoryMB + baseMB + (needsTensors(job) ? tensorsMB : 0)
    let sayDone: (how: string) => void
    const done = new Promise<string>((resolve) => (sayDone = resolve))
    let answered = 0
    const clock = startCaseClock(pid, job.caseMs)
    const poll = setInterval(() => {
      if (pid !== undefined && (residentMB(pid) ?? 0) > limitMB) return stop('memory')
      const late = clock.tick()
      if (!late) return
      const usedMs = clock.usedMs()
      const heard = spoken
      // where this process was busy with something else, answers may lie unread, and the time be that of many cases
      setImmediate(() => {
        if (spoken === heard) stop(late === 'asleep' ? 'memory' : late, usedMs)
      })
    }, pollMs)
    hear = (frame) => {
      onFrame(frame)
      // with one case's answer the next begins
      if (frame.kind === 'began' || frame.kind === 'answered') clock.restart()
      if (frame.kind === 'answered') answered++
      if (answered === job.cases.length) {
        end ??= { by: 'itself', cause: 'done' }
        bury()
        sayDone('done')
      }
    }
    const { code, drive, libraries = [], memoryMB, cases } = job
    tell({ code, drive, libraries, memoryMB, cases: cases.length })
    for (const { args, ...rest } of cases) tell({ ...rest, ...packArgs(args) })
    // nobody waits for the process to be buried once it has said everything
    const how = await Promise.race([exited, done])
    clearInterval(poll)
    return end ?? { by: 'itself', cause: abortCodes.has(how) ? 'abort' : 'crash', signal: how }
  }

  return { ready, run, rehearse: () => tell('rehearse'), kill: () => stop('stopped') }
}
