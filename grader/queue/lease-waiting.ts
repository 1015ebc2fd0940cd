import { sql } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { priorities } from '#schema/priority.ts'
import { graders, jobs } from '#schema/tables/queue.ts'
import { expectWait } from './expected-wait.ts'
import type { Backlog, Place } from './queue.ts'

/** A rate is measured on so many of the last grades, and unknown before there are a few. */
const [sample, enough] = [50, 5]
/** A grader that has not been heard of for so long does nothing, ms. */
const silenceMs = 15_000

/** The part of the lease queue that is about those who wait. */
export function leaseWaiting(db: Database, now: () => number) {
  /** Grades a second: lanes at work by what a grade takes. The mean, because it is all of them that one waits for. */
  const rate = () => sql`(
    SELECT CASE WHEN count(*) >= ${enough} THEN 1000.0 * (
        SELECT sum(g.lanes) FROM ${graders} g WHERE g.seen_at > ${now() - silenceMs}
      ) / max(1, avg(ms)) END
    FROM (SELECT d.ended_at - d.claimed_at AS ms FROM ${jobs} d
      WHERE d.kind = 'grade' AND d.claimed_at IS NOT NULL AND d.ended_at IS NOT NULL ORDER BY d.ended_at DESC LIMIT ${sample}))`

  async function place(id: string): Promise<Place | null> {
    const [row] = await db.all<{ ahead: number; rate: number | null }>(sql`
      SELECT ${rate()} AS rate, (SELECT count(*) FROM ${jobs} o
        WHERE o.state = 'ready' AND (o.priority, o.turn, o.enqueued_at, o.id) < (j.priority, j.turn, j.enqueued_at, j.id)) AS ahead
      FROM ${jobs} j WHERE j.id = ${id} AND j.state = 'ready'`)
    return row ? { position: row.ahead, expectedWait: expectWait(row.ahead, row.rate) } : null
  }

  async function backlog(userId: string): Promise<Backlog> {
    // the plus keeps SQLite to the index on learners: of all that wait few are one person’s
    const [row] = await db.all<Backlog>(sql`
      SELECT ${rate()} AS rate,
        (SELECT count(*) FROM ${jobs} w WHERE w.state = 'ready' AND w.priority < ${priorities.practice}) AS waiting,
        (
          SELECT count(*) FROM ${jobs} w WHERE w.learner = ${userId} AND w.state = 'ready' AND +w.priority < ${priorities.practice}
        ) AS own`)
    return row!
  }

  return { place, backlog }
}
