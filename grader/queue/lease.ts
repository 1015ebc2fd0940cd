import { and, asc, eq, inArray, isNull, lte, lt, or, sql } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import type { ProgressEvent } from '#schema/progress-event.ts'
import type { Report } from '#schema/report.ts'
import { events, jobs } from '#schema/tables/queue.ts'
import { practices, reports, submissions } from '#schema/tables/submissions.ts'
import { eventFeed } from './event-feed.ts'
import { leasePractice } from './lease-practice.ts'
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

  async function enqueue(submission: NewSubmission) {
    const at = now()
    const sameKey = and(eq(submissions.userId, submission.userId), eq(submissions.idempotencyKey, submission.idempotencyKey))
    const [, , stored] = await db.batch([
      db
        .insert(submissions)
        .values({ ...submission, createdAt: at })
        .onConflictDoNothing(),
      db.run(sql`${queueBehind('grade', at)} FROM ${submissions} s WHERE s.id = ${submission.id} ON CONFLICT DO NOTHING`),
      db.select({ id: submissions.id }).from(submissions).where(sameKey),
    ])
    const id = stored[0]!.id
    return { id, created: id === submission.id }
  }

  async function position(id: string) {
    const rows = await db.all<{ ahead: number }>(sql`
      SELECT (SELECT count(*) FROM ${jobs} o 
        WHERE o.state = 'ready' AND (o.kind, o.turn, o.enqueued_at, o.id) < (j.kind, j.turn, j.enqueued_at, j.id)) AS ahead
      FROM ${jobs} j WHERE j.id = ${id} AND j.state = 'ready'`)
    return rows[0]?.ahead ?? null
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
      const [final] = await db.select({ report: reports.report }).from(reports).where(eq(reports.submissionId, id))
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
    const waiting = and(eq(jobs.state, 'ready'), or(isNull(jobs.leaseUntil), lte(jobs.leaseUntil, at)))
    const abandoned = and(eq(jobs.state, 'running'), lt(jobs.leaseUntil, at))
    const next = db
      .select({ id: jobs.id })
      .from(jobs)
      .where(or(waiting, abandoned))
      .orderBy(jobs.kind, jobs.turn, jobs.enqueuedAt, jobs.id)
      .limit(limit)
    const claimed = await db
      .update(jobs)
      .set({ state: 'running', leaseBy: worker, leaseUntil: at + leaseMs, attempts: sql`${jobs.attempts} + 1` })
      .where(inArray(jobs.id, next))
      .returning({ id: jobs.id, attempt: jobs.attempts })
    if (claimed.length === 0) return []
    const attempts = new Map(claimed.map(({ id, attempt }) => [id, attempt]))
    const found = await db
      .select({ job: jobs.id, kind: jobs.kind, caseIndex: practices.caseIndex, submission: submissions })
      .from(jobs)
      .leftJoin(practices, eq(practices.job, jobs.id))
      .innerJoin(submissions, eq(submissions.id, sql`coalesce(${practices.submissionId}, ${jobs.id})`))
      .where(inArray(jobs.id, [...attempts.keys()]))
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
    if (news.length > 0) await db.insert(events).values({ job: id, data: [...news], createdAt: now() })
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
      db.update(jobs).set({ state: 'done', leaseUntil: null }).where(mine(id)),
    ])
    return stored.rowsAffected === 1
  }

  async function release(id: string, delayMs: number) {
    await db
      .update(jobs)
      .set({ state: 'ready', leaseBy: null, leaseUntil: now() + delayMs })
      .where(mine(id))
  }

  return { enqueue, position, listen, claim, heartbeat, progress, finish, release, ...leasePractice(db, { now, follow, mine }) }
}
