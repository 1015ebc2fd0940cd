import type { SandboxLevel } from './launch.ts'
import type { WorkerFiles } from './worker-files.ts'
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts'

/** Workers of one kind that wait for their one job. */
export interface WorkerPool {
  /** @throws Error when three in a row did not start */
  take(): Promise<WorkerProcess>
  /** To be called when a job has ended. */
  refillSoon(): void
  close(): void
}

interface PoolOptions {
  level: SandboxLevel
  /** Removed with the pool. */
  files: WorkerFiles
  /** Workers kept waiting. */
  spare: number
  /** Whether the one that is taken next runs made-up cases in quiet hours. */
  rehearses: boolean
  /** Whether a job is under way, in this pool or another. */
  isBusy(): boolean
  warn?: ((line: string) => void) | undefined
}

const refillDelayMs = 5

export function openWorkerPool({ level, files, spare, rehearses, isBusy, warn }: PoolOptions): WorkerPool {
  const waiting: WorkerProcess[] = []
  const rehearsed = new WeakSet<WorkerProcess>()
  let closed = false
  let refilling: NodeJS.Timeout | undefined

  function refill() {
    refilling = undefined
    // starting a worker costs as much as a grade: not while one is at work, unless none waits for the next
    const wanted = isBusy() ? Math.min(1, spare) : spare
    if (closed) return
    while (waiting.length < wanted) waiting.push(startWorkerProcess(level, files.folder))
    if (rehearses && !isBusy() && waiting[0]) void rehearse(waiting[0])
  }

  /**
   * Takes a sixth off a grade's time, for ten milliseconds of CPU and of a worker's memory: for quiet hours alone, and for the one
   * that will be taken next.
   */
  async function rehearse(worker: WorkerProcess) {
    await worker.ready.catch(() => undefined)
    if (isBusy() || rehearsed.has(worker) || worker !== waiting[0]) return
    rehearsed.add(worker)
    worker.rehearse()
  }

  refill()
  return {
    async take() {
      for (let attempt = 1; ; attempt++) {
        const worker = waiting.shift() ?? startWorkerProcess(level, files.folder)
        try {
          await worker.ready
          return worker
        } catch (error) {
          warn?.((error as Error).message)
          if (attempt === 3) throw error
        }
      }
    },
    /** Starting a process blocks this one for a moment, which belongs to the grade that has just ended. */
    refillSoon() {
      refilling ??= setTimeout(refill, refillDelayMs)
    },
    close() {
      closed = true
      clearTimeout(refilling)
      for (const worker of waiting) worker.kill()
      files.remove()
    },
  }
}
