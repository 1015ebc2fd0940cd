import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import type { PracticeOutcome } from '#schema/practice.ts'
import { events, jobs } from '#schema/tables/queue.ts'
import { practices, submissions } from '#schema/tables/submissions.ts'
import type { eventFeed } from './event-feed.ts'
import { queueBehind } from './turn.ts'
import type { CaseOf } from './queue.ts'

interface LeasePorts {
  now: () => number
  follow: ReturnType<typeof eventFeed>
  /** Whether a job is ours to end. */
  mine: (id: string) => SQL | undefined
}

/** The part of the lease queue that is about examples. */
export function leasePractice(db: Database, { now, follow, mine }: LeasePorts) {
  async function enqueuePractice({ submissionId, caseIndex }: CaseOf): Promise<void> {
    const at = now()
    const job = crypto.randomUUID()
    await db.batch([
      db
        .insert(practices)
        .values({ submissionId, caseIndex, job, createdAt: at })
        .onConflictDoUpdate({
          target: [practices.submissionId, practices.caseIndex],
          set: { job, outcome: null },
          setWhere: sql`${practices.outcome} ->> 'state' = 'failed'`,
        }),
      // there is a row of this job only if it was made or renewed just now
      db.run(sql`
        ${queueBehind('practice', at)}
        FROM ${submissions} s JOIN ${practices} p ON p.submission_id = s.id WHERE p.job = ${job}`),
    ])
  }

  async function read({ submissionId, caseIndex }: CaseOf) {
    const [row] = await db
      .select({ job: practices.job, outcome: practices.outcome })
      .from(practices)
      .where(and(eq(practices.submissionId, submissionId), eq(practices.caseIndex, caseIndex)))
    return row
  }

  async function awaitPractice(wanted: CaseOf, signal: AbortSignal): Promise<PracticeOutcome | null | undefined> {
    const asked = await read(wanted)
    if (!asked || asked.outcome || signal.aborted) return asked?.outcome
    const woken = Promise.withResolvers<void>()
    const unfollow = await follow(asked.job, () => woken.resolve())
    const onAbort = () => woken.resolve()
    signal.addEventListener('abort', onAbort)
    try {
      // it may have come in before we followed
      const soon = await read(wanted)
      if (soon?.outcome) return soon.outcome
      if (!signal.aborted) await woken.promise
      return (await read(wanted))?.outcome
    } finally {
      signal.removeEventListener('abort', onAbort)
      unfollow()
    }
  }

  async function finishPractice(id: string, outcome: PracticeOutcome): Promise<boolean> {
    const at = now()
    const [stored] = await db.batch([
      db.run(sql`
        UPDATE ${practices} SET outcome = ${JSON.stringify(outcome)}
        WHERE job = ${id} AND EXISTS (SELECT 1 FROM ${jobs} WHERE ${mine(id)})`),
      // the row says nothing but that there is news: what it is stands in the table of practices
      db.run(sql`INSERT INTO ${events} (job, data, created_at) SELECT ${id}, '[]', ${at} FROM ${jobs} WHERE ${mine(id)}`),
      db.update(jobs).set({ state: 'done', leaseUntil: null, endedAt: at }).where(mine(id)),
    ])
    return stored.rowsAffected === 1
  }

  return { enqueuePractice, awaitPractice, finishPractice }
}
