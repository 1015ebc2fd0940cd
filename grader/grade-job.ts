import type { ProgressEvent } from '#schema/progress-event.ts'
import type { Report } from '#schema/report.ts'
import type { Engine } from './engine.ts'
import type { Exercise } from './exercise/load.ts'
import type { GradeJob, JobQueue } from './queue/queue.ts'
import { runtime } from './runtime.ts'
import { gradeWritten } from './written/grade-written.ts'
import type { WrittenExercise } from './written/load.ts'

const progressMs = 100

/** Grades a submission, telling whoever watches as it goes, and stores the report. */
export async function gradeJob(
  queue: JobQueue,
  engine: Engine,
  exercise: Exercise | WrittenExercise,
  job: GradeJob,
): Promise<void> {
  if ('written' in exercise) return void (await queue.finish(job.id, gradeWritten(exercise, job.source)))
  const speaker = tellProgress(queue, job.id)
  let report: Report
  try {
    report = await engine.grade(exercise, job.source, job.seed, {
      onStart: (cases) => speaker.say({ type: 'started', cases }),
      onCase: (it) => speaker.say({ type: 'case', case: it }),
    })
  } finally {
    await speaker.close()
  }
  await queue.finish(job.id, report)
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

/** The last word on a submission that cannot be graded. */
export function judgeError({ slug, version }: GradeJob): Report {
  const receipt = { submission: '', exerciseVersion: version, seed: '', runtime, referenceBackend: '' }
  return { format: 1, exercise: slug, verdict: 'judge_error', score: 0, diagnostics: [], cases: [], receipt }
}
