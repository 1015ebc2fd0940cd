import type { Engine } from './engine.ts'
import { gradeJob, judgeError } from './grade-job.ts'
import type { Published } from './publish.ts'
import { practise } from './practise-job.ts'
import type { Job, JobQueue } from './queue/queue.ts'
import { ReferenceFailure } from './reference/references.ts'

export interface JobRunner {
  /** Stops claiming, waits up to `graceMs` for what is under way and gives the rest back. */
  stop(graceMs: number): Promise<void>
}

export interface RunnerOptions {
  /** By slug, as they were when this process published them. */
  exercises: Published['exercises']
  /** Jobs at a time. */
  concurrency: number
  /** The seed that examples of a version are drawn from. */
  drawPracticeSeed(version: string, generation: number): string
  /** The seed in place of one that does not prove; undefined when there is none. */
  replaceSeed(failed: { slug: string; version: string; seed: string }): Promise<string | undefined>
  /** Called when no job waits; resolves to true when it did something and may be called again at once. */
  whenIdle(): Promise<boolean>
  warn(line: string): void
}

const pollMs = 40
const heartbeatMs = 8000
const maxAttempts = 5
/** Claims of one job that never came to a word: deaths of graders, which are hardly its fault, until they are that many. */
const maxClaims = 30

/** Claims jobs and does them, until stopped. One that fails on our side is tried again later, at most five times in all. */
export function runJobs(queue: JobQueue, engine: Engine, options: RunnerOptions): JobRunner {
  const { exercises, concurrency, drawPracticeSeed, replaceSeed, whenIdle, warn } = options
  const underway = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  let idling: Promise<void> | undefined
  let wake = () => {}

  async function work(job: Job) {
    // it may be what brings graders down before they can say so
    if (job.attempt > maxClaims) return giveUp(job)
    try {
      const exercise = exercises.get(job.slug)
      if (!exercise) throw new Error(`there is no exercise ${job.slug} here`)
      if (job.kind === 'grade') await gradeJob(queue, engine, exercise, job)
      else if ('written' in exercise) throw new Error(`nothing in ${job.slug} is drawn: there are no examples like it`)
      else await queue.finishPractice(job.id, await practise(engine, exercise, job, drawPracticeSeed))
    } catch (error) {
      if (stopping.signal.aborted) return queue.release(job.id, 0)
      warn(`${job.kind} ${job.id}, attempt ${job.attempt}: ${describe(error)}`)
      if (job.kind === 'grade' && error instanceof ReferenceFailure && (await reseed(job))) return queue.release(job.id, 0)
      if (job.attempt < maxAttempts) await queue.release(job.id, 500 * 2 ** job.attempt)
      else await giveUp(job)
    }
  }

  /** What its seed lacks is not the submission's fault: it gets the next draw. */
  async function reseed(job: Job): Promise<boolean> {
    const seed = job.attempt < maxAttempts ? await replaceSeed(job) : undefined
    if (seed !== undefined) await queue.reseed(job.id, seed)
    return seed !== undefined
  }

  async function giveUp(job: Job) {
    if (job.kind === 'grade') await queue.finish(job.id, judgeError(job))
    else await queue.finishPractice(job.id, { state: 'failed' })
  }

  async function take() {
    const jobs = await queue.claim(concurrency - underway.size)
    for (const job of jobs) {
      const working = work(job)
        .catch((error: unknown) => warn(`${job.kind} ${job.id}: ${describe(error)}`))
        .finally(() => {
          underway.delete(job.id)
          wake()
        })
      underway.set(job.id, working)
    }
    return jobs.length > 0
  }

  /** Beside the loop, so that a job that comes in the middle is claimed at once. */
  async function idle() {
    try {
      if (await whenIdle()) wake()
    } catch (error) {
      if (!stopping.signal.aborted) warn(describe(error))
    } finally {
      idling = undefined
    }
  }

  async function loop() {
    while (!stopping.signal.aborted) {
      try {
        const busy = underway.size >= concurrency ? false : await take()
        if (busy) continue
        if (underway.size === 0) idling ??= idle()
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
      const finished = Promise.all([...underway.values(), idling])
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, graceMs))])
      clearInterval(heart)
      await Promise.all([...underway.keys()].map((id) => queue.release(id, 0)))
    },
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${error.message}${cause}`
}
