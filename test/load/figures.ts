import { eq } from 'drizzle-orm'
import type { Database } from '../../schema/database/open.ts'
import { events, jobs } from '../../schema/tables/queue.ts'
import { reports } from '../../schema/tables/submissions.ts'
import { quantile } from '../bench/statistics.ts'
import type { Upload } from './upload.ts'

/** ms */
export interface Quantiles {
  p50: number
  p95: number
  p99: number
}

export function quantiles(values: readonly number[]): Quantiles {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((q) => Math.round(quantile(values, q)))
  return { p50: p50!, p95: p95!, p99: p99! }
}

/** What became of the uploads, read from the database alone. */
export async function readFigures(db: Database, uploads: readonly Upload[]) {
  const stored = new Map(
    (await db.select({ id: reports.submissionId, verdict: reports.verdict }).from(reports)).map(({ id, verdict }) => [id, verdict]),
  )
  const done = await db.select().from(jobs).where(eq(jobs.kind, 'grade'))
  const final = (await db.select().from(events)).filter(({ data }) => data.some(({ type }) => type === 'report'))
  const from = Math.min(...done.map((job) => job.claimedAt ?? Infinity))
  const to = Math.max(...done.map((job) => job.endedAt ?? 0))
  return {
    accepted: new Set(uploads.map(({ id }) => id)).size,
    reports: stored.size,
    lost: uploads.filter(({ id }) => !stored.has(id)).length,
    // told twice, or more reports than uploads
    double: final.length - new Set(final.map(({ job }) => job)).size + Math.max(0, stored.size - uploads.length),
    /** Verdicts that are not what the program deserves. */
    surprises: uploads.flatMap(({ id, program: { exercise, file, verdict } }) =>
      stored.has(id) && stored.get(id) !== verdict ? [`${exercise}/${file} got ${stored.get(id)}`] : [],
    ),
    gradedAgain: done.filter(({ attempts }) => attempts > 1).length,
    waitingMs: quantiles(done.map((job) => (job.claimedAt ?? Number.NaN) - job.enqueuedAt)),
    gradingMs: quantiles(done.map((job) => (job.endedAt ?? Number.NaN) - (job.claimedAt ?? Number.NaN))),
    verdictsPerSecond: (1000 * stored.size) / (to - from),
  }
}
