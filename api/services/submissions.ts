import { and, desc, eq, sql } from 'drizzle-orm'
import type { SubmissionDetail, SubmissionSummary } from '#schema/contracts/submission.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import { gradedAs, reports, submissions } from '#schema/tables/submissions.ts'
import { Verdict } from '#schema/verdict.ts'
import type { Place } from '../../grader/queue/queue.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { ownSubmission } from './permissions.ts'

/** How many of the newest a list shows. */
export const listed = 200

const summaryColumns = {
  id: submissions.id,
  exercise: submissions.slug,
  exerciseTitle: sql<string>`${exerciseVersions.manifest} ->> 'title'`,
  createdAt: submissions.createdAt,
  verdict: reports.verdict,
  score: sql<number | null>`${reports.report} ->> 'score'`,
  sameAs: submissions.sameAs,
}

type SummaryRow = { [K in 'id' | 'exercise' | 'exerciseTitle']: string } & {
  createdAt: number
  verdict: string | null
  score: number | null
  sameAs: string | null
}

/** With the place in the queue, null unless it waits. A driver that lost the job still shows it as running: it will be queued again. */
async function addState(
  queue: ServicePorts['queue'],
  row: SummaryRow,
): Promise<{ summary: SubmissionSummary; place: Place | null }> {
  const place = row.verdict === null ? await queue.place(row.id) : null
  const state = row.verdict !== null ? 'done' : place === null ? 'running' : 'queued'
  const verdict = row.verdict === null ? null : Verdict.parse(row.verdict)
  return { summary: { ...row, createdAt: new Date(row.createdAt).toISOString(), state, verdict }, place }
}

/** The newest submissions of one person, of one exercise or all. */
export async function listSubmissions(
  { db, queue }: ServicePorts,
  userId: string,
  exercise?: string,
): Promise<SubmissionSummary[]> {
  const rows = await db
    .select(summaryColumns)
    .from(submissions)
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, submissions.version))
    .leftJoin(reports, eq(reports.submissionId, gradedAs))
    .where(and(ownSubmission(userId), exercise === undefined ? undefined : eq(submissions.slug, exercise)))
    .orderBy(desc(submissions.createdAt), desc(submissions.id))
    .limit(listed)
  const drawn = await Promise.all(rows.map((row) => addState(queue, row)))
  return drawn.map(({ summary }) => summary)
}

/** The answer for another’s submission too: whether it exists is nobody else’s business. */
export function unknownSubmission(id: string): ProblemError {
  return new ProblemError('unknown_submission', `You have no submission "${id}"; GET /api/v1/submissions lists yours.`)
}

/** Throws unknown_submission. */
export async function readSubmission({ db, queue }: ServicePorts, userId: string, id: string): Promise<SubmissionDetail> {
  const [row] = await db
    .select({
      summary: summaryColumns,
      source: submissions.source,
      manifest: exerciseVersions.manifest,
      cases: exerciseVersions.cases,
      written: exerciseVersions.written,
      report: reports.report,
    })
    .from(submissions)
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, submissions.version))
    .leftJoin(reports, eq(reports.submissionId, gradedAs))
    .where(ownSubmission(userId, id))
  if (!row) throw unknownSubmission(id)
  const { summary, place } = await addState(queue, row.summary)
  const cases = row.cases.map(({ call: _call, expected: _expected, ...named }) => named)
  return {
    ...summary,
    source: row.source,
    report: row.report,
    position: place?.position ?? null,
    expectedWait: place?.expectedWait ?? null,
    kind: row.manifest.kind,
    written: row.written,
    entry: row.manifest.kind === 'code' ? row.manifest.entry : [],
    cases,
  }
}
