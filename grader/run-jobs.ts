import type { ProgressEvent } from '#schema/progress-event.ts'
import type { Report } from '#schema/report.ts'
import type { Engine } from './engine.ts'
import type { Exercise } from './exercise/load.ts'
import type { Job, JobQueue } from './queue/queue.ts'
import { runtime } from './runtime.ts'

export interface JobRunner {
  /** Stops claiming, waits up to `graceMs` for grades under way and gives the rest back. */
  stop(graceMs: number): Promise<void>
}

export interface RunnerOptions {
  /** By slug, as they were when this process published them. */
  exercises: ReadonlyMap<string, Exercise>
  /** Grades at a time. */
  concurrency: number
  /** Called when no job waits; resolves to true when it did something and may be called again at once. */
  whenIdle(): Promise<boolean>
  warn(line: string): void
}

const pollMs = 40
const heartbeatMs = 8000
const progressMs = 100
const maxAttempts = 5
/** Claims of one job that never came to a word: deaths of graders, which are hardly its fault, until they are that many. */
const maxClaims = 30

/** Claims, grades and reports, until stopped. A grade that fails on our side is tried again later, at most five times in all. */
export function runJobs(queue: JobQueue, engine: Engine, { exercises, concurrency, whenIdle, warn }: RunnerOptions): JobRunner {
  const underway = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  let wake = () => {}

  async function gradeJob(job: Job) {
    // it may be what brings graders down before they can say so
    if (job.attempt > maxClaims) return void (await queue.finish(job.id, judgeError(job)))
    const speaker = tellProgress(queue, job.id)
    try {
      const exercise = exercises.get(job.slug)
      if (!exercise) throw new Error(`there is no exercise ${job.slug} here`)
      const report = await engine.grade(exercise, job.source, job.seed, {
        onStart: (cases) => speaker.say({ type: 'started', cases }),
        onCase: (it) => speaker.say({ type: 'case', case: it }),
      })
      await speaker.close()
      await queue.finish(job.id, report)
    } catch (error) {
      await speaker.close()
      if (stopping.signal.aborted) return queue.release(job.id, 0)
      warn(`submission ${job.id}, attempt ${job.attempt}: ${describe(error)}`)
      if (job.attempt < maxAttempts) await queue.release(job.id, 500 * 2 ** job.attempt)
      else await queue.finish(job.id, judgeError(job))
    }
  }

  async function take() {
    const jobs = await queue.claim(concurrency - underway.size)
    for (const job of jobs) {
      const grading = gradeJob(job)
        .catch((error: unknown) => warn(`submission ${job.id}: ${describe(error)}`))
        .finally(() => {
          underway.delete(job.id)
          wake()
        })
      underway.set(job.id, grading)
    }
    return jobs.length > 0
  }

  async function loop() {
    while (!stopping.signal.aborted) {
      try {
        const busy = underway.size >= concurrency ? false : await take()
        if (busy) continue
        if (underway.size === 0 && (await whenIdle())) continue
      } catch (error) {
        warn(describe(error))
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  const running = loop()
  const heart = setInterval(() => {
    queue.heartbeat([...underway.keys()]).catch((error: unknown) => warn(describe(error)))
  }, heartbeatMs)

  return {
    async stop(graceMs) {
      stopping.abort()
      wake()
      await running
      const finished = Promise.all(underway.values())
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, graceMs))])
      clearInterval(heart)
      await Promise.all([...underway.keys()].map((id) => queue.release(id, 0)))
    },
  }
}

/** Gathers a job's events and passes them on at most every 100 ms: one row for many cases. */
function tellProgress(queue: JobQueue, id: string) {
  let waiting: ProgressEvent[] = []
  let timer: NodeJS.Timeout | undefined
  let last: Promise<void> = Promise.resolve()
  const flush = () => {
    timer = undefined
    const news = waiting
    waiting = []
    // whoever watches misses a step, no more
    last = last.then(() => queue.progress(id, news)).catch(() => undefined)
  }
  return {
    say(event: ProgressEvent) {
      waiting.push(event)
      timer ??= setTimeout(flush, progressMs)
    },
    /** Drops what was not told yet: the report that follows has it all. */
    async close() {
      clearTimeout(timer)
      await last
    },
  }
}

/** The last word after five failures of ours. */
function judgeError(job: Job): Report {
  const receipt = { submission: '', exerciseVersion: job.version, seed: '', runtime, referenceBackend: '' }
  return { format: 1, exercise: job.slug, verdict: 'judge_error', score: 0, diagnostics: [], cases: [], receipt }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${error.message}${cause}`
}
