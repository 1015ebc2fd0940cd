import { and, asc, eq, inArray, sql, type SQLWrapper } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import type { ProgressEvent } from '#schema/progress-event.ts'
import type { Report } from '#schema/report.ts'
import { events, graders, jobs } from '#schema/tables/queue.ts'
import { gradedAs, practices, reports, submissions } from '#schema/tables/submissions.ts'
import { eventFeed } from './event-feed.ts'
import { leasePractice } from './lease-practice.ts'
import { leaseWaiting } from './lease-waiting.ts'
import type { Job, JobQueue, NewSubmission, SubmissionQueue } from './queue.ts'
import { queueBehind } from './turn.ts'

export interface LeaseOptions {
  /** Who claims; unique among graders. */
  worker?: string
  /** How long a claim holds without a heartbeat, ms. */
  leaseMs?: number
  now?: () => number
}

/**
 * The queue on the database itself: jobs are rows, a claim is a lease that expires. Works on an embedded file and on libSQL over HTTP alike.
 */
export function leaseQueue(db: Database, options: LeaseOptions = {}): SubmissionQueue & JobQueue {
  const worker = options.worker ?? crypto.randomUUID()
  const leaseMs = options.leaseMs ?? 30_000
  const now = options.now ?? Date.now
  const follow = eventFeed(db)
  const mine = (id: string) => and(eq(jobs.id, id), eq(jobs.state, 'running'), eq(jobs.leaseBy, worker))

  async function enqueue({ priority = 'normal', ...submission }: NewSubmission) {
    const at = now()
    const graded = sql`s.id = ${submission.id} AND s.same_as IS NULL`
    const sameKey = and(eq(submissions.userId, submission.userId), eq(submissions.idempotencyKey, submission.idempotencyKey))
    const [, , stored] = await db.batch([
      db
        .insert(submissions)
        .values({ ...submission, createdAt: at })
        .onConflictDoNothing(),
      db.run(sql`${queueBehind(priority, at)} FROM ${submissions} s WHERE ${graded} ON CONFLICT DO NOTHING`),
      db.select({ id: submissions.id }).from(submissions).where(sameKey),
    ])
    const id = stored[0]!.id
    return { id, created: id === submission.id }
  }

  async function* listen(id: string, signal: AbortSignal): AsyncGenerator<ProgressEvent> {
    const rows: { id: number; data: readonly ProgressEvent[] }[] = []
    let wake = () => {}
    const unfollow = await follow(id, (data, rowId) => {
      rows.push({ id: rowId, data })
      wake()
    })
    const onAbort = () => wake()
    signal.addEventListener('abort', onAbort)
    try {
      const [final] = await db
        .select({ report: reports.report })
        .from(submissions)
        .innerJoin(reports, eq(reports.submissionId, gradedAs))
        .where(eq(submissions.id, id))
      if (final) return yield { type: 'report', report: final.report }
      // history is read after following, so nothing falls in between; what came by both ways is told once
      rows.unshift(...(await db.select().from(events).where(eq(events.job, id)).orderBy(asc(events.id))))
      let told = 0
      while (!signal.aborted) {
        const row = rows.shift()
        if (!row) {
          await new Promise<void>((resolve) => (wake = resolve))
          continue
        }
        if (row.id <= told) continue
        told = row.id
        for (const event of row.data) {
          yield event
          if (event.type === 'report') return
        }
      }
    } finally {
      signal.removeEventListener('abort', onAbort)
      unfollow()
    }
  }

  async function claim(limit: number): Promise<Job[]> {
    const at = now()
    const inOrder = sql`ORDER BY priority, turn, enqueued_at, id LIMIT ${limit}`
    // each half walks its part of the index and stops; one condition for both would sort all that waits
    const claimed = await db
      .update(jobs)
      .set({ state: 'running', leaseBy: worker, leaseUntil: at + leaseMs, claimedAt: at, attempts: sql`${jobs.attempts} + 1` })
      .where(
        sql`${jobs.id} IN (SELECT id FROM (
          SELECT * FROM (SELECT id, priority, turn, enqueued_at FROM ${jobs}
            WHERE state = 'ready' AND (lease_until IS NULL OR lease_until <= ${at}) ${inOrder})
          UNION ALL SELECT id, priority, turn, enqueued_at FROM ${jobs} WHERE state = 'running' AND lease_until < ${at}
        ) ${inOrder})`,
      )
      .returning({ id: jobs.id, attempt: jobs.attempts })
    if (claimed.length === 0) return []
    const attempts = new Map(claimed.map(({ id, attempt }) => [id, attempt]))
    const found = await db
      .select({ job: jobs.id, kind: jobs.kind, caseIndex: practices.caseIndex, submission: submissions })
      .from(jobs)
      .leftJoin(practices, eq(practices.job, jobs.id))
      .innerJoin(submissions, eq(submissions.id, sql`coalesce(${practices.submissionId}, ${jobs.id})`))
      .where(inArray(jobs.id, [...attempts.keys()]))
    // of an account whose erasing was cut off before the queue was told
    if (found.length < claimed.length) await drop(claimed.map(({ id }) => id).filter((id) => found.every(({ job }) => job !== id)))
    return found.map(({ job: id, caseIndex, submission: { slug, version, source, seed } }): Job => {
      const claimed = { id, attempt: attempts.get(id)!, slug, version, source, seed }
      return caseIndex === null ? { kind: 'grade', ...claimed } : { kind: 'practice', caseIndex, ...claimed }
    })
  }

  async function heartbeat(ids: readonly string[]) {
    if (ids.length === 0) return
    await db
      .update(jobs)
      .set({ leaseUntil: now() + leaseMs })
      .where(and(inArray(jobs.id, [...ids]), eq(jobs.state, 'running'), eq(jobs.leaseBy, worker)))
  }

  async function progress(id: string, news: readonly ProgressEvent[]) {
    if (news.length === 0) return
    // of a job that was forgotten in the meantime nothing is to be kept
    await db.run(sql`
      INSERT INTO ${events} (job, data, created_at)
      SELECT ${id}, ${JSON.stringify(news)}, ${now()} FROM ${jobs} WHERE ${eq(jobs.id, id)}`)
  }

  async function finish(id: string, report: Report) {
    const at = now()
    const [stored] = await db.batch([
      db.run(sql`
        INSERT INTO ${reports} (submission_id, verdict, report, graded_at)
        SELECT ${id}, ${report.verdict}, ${JSON.stringify(report)}, ${at} FROM ${jobs} WHERE ${mine(id)}
        ON CONFLICT DO NOTHING`),
      db.run(sql`
        INSERT INTO ${events} (job, data, created_at)
        SELECT ${id}, ${JSON.stringify([{ type: 'report', report }])}, ${at} FROM ${jobs} WHERE ${mine(id)}`),
      db.update(jobs).set({ state: 'done', leaseUntil: null, endedAt: at }).where(mine(id)),
    ])
    return stored.rowsAffected === 1
  }

  async function reseed(id: string, seed: string) {
    const own = db.select({ id: jobs.id }).from(jobs).where(mine(id))
    await db.update(submissions).set({ seed }).where(inArray(submissions.id, own))
  }

  async function release(id: string, delayMs: number) {
    await db
      .update(jobs)
      .set({ state: 'ready', leaseBy: null, leaseUntil: now() + delayMs })
      .where(mine(id))
  }

  async function bury(grader: string) {
    await db.batch([
      db
        .update(jobs)
        .set({ leaseUntil: 0 })
        .where(and(eq(jobs.state, 'running'), eq(jobs.leaseBy, grader))),
      db.delete(graders).where(eq(graders.id, grader)),
    ])
  }

  async function drop(ids: string[] | SQLWrapper) {
    await db.batch([db.delete(events).where(inArray(events.job, ids)), db.delete(jobs).where(inArray(jobs.id, ids))])
  }

  function forget(userId: string) {
    return drop(db.select({ id: jobs.id }).from(jobs).where(eq(jobs.learner, userId)))
  }

  const waiting = leaseWaiting(db, now)
  const practice = leasePractice(db, { now, follow, mine })
  return { enqueue, listen, claim, heartbeat, progress, finish, reseed, release, bury, forget, ...waiting, ...practice }
}
