import { eq } from 'drizzle-orm'
import type { Practice } from '#schema/contracts/practice.ts'
import type { CaseReport } from '#schema/report.ts'
import { exercises } from '#schema/tables/exercises.ts'
import { gradedAs, reports, submissions } from '#schema/tables/submissions.ts'
import type { CaseOf } from '../../grader/queue/queue.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { ownSubmission } from './permissions.ts'
import { unknownSubmission } from './submissions.ts'

/** `submissionId` is the one that was graded: where the same code came again, examples are those of the first. */
async function readGraded({ db }: ServicePorts, userId: string, submissionId: string) {
  const [row] = await db
    .select({ submissionId: gradedAs, version: submissions.version, report: reports.report, inForce: exercises.version })
    .from(submissions)
    .leftJoin(reports, eq(reports.submissionId, gradedAs))
    .leftJoin(exercises, eq(exercises.slug, submissions.slug))
    .where(ownSubmission(userId, submissionId))
  if (!row) throw unknownSubmission(submissionId)
  return row
}

/** Why there is no example for a case; undefined where there can be one. */
function objection(report: CaseReport | undefined, caseIndex: number): string | undefined {
  if (!report) return `The report has no case ${caseIndex}; look at the indexes of its cases.`
  if (report.visibility === 'visible') return `Case ${caseIndex} is visible: the report shows its input and what is expected.`
  if (report.verdict === 'accepted') return `Case ${caseIndex} was accepted; ask about one that failed.`
  if (report.verdict === 'not_run') return `Case ${caseIndex} was not run; repair the case that ended the run before it.`
  if (report.scaling) return `Case ${caseIndex} is about how time grows, with inputs of many sizes; none is like it.`
  return undefined
}

/**
 * Asks for an example like a failed hidden case. Asking again changes nothing, unless we failed to make it. Throws unknown_submission for
 * another’s submission too, no_practice, exercise_changed.
 */
export async function askPractice(ports: ServicePorts, userId: string, wanted: CaseOf): Promise<Practice> {
  const { submissionId, version, report, inForce } = await readGraded(ports, userId, wanted.submissionId)
  if (!report) throw new ProblemError('no_practice', 'The submission is not graded yet; wait for its report.')
  const reason = objection(
    report.cases.find(({ index }) => index === wanted.caseIndex),
    wanted.caseIndex,
  )
  if (reason !== undefined) throw new ProblemError('no_practice', reason)
  const graded = { ...wanted, submissionId }
  const known = await ports.queue.awaitPractice(graded, AbortSignal.abort())
  if (known && known.state !== 'failed') return known
  if (version !== inForce)
    throw new ProblemError('exercise_changed', 'Submit the code again: examples are made for the exercise as it is now.')
  await ports.queue.enqueuePractice(graded)
  return { state: 'waiting' }
}

/** The example, or that it is still waited for when `signal` aborts. Throws unknown_submission, unknown_practice. */
export async function readPractice(ports: ServicePorts, userId: string, wanted: CaseOf, signal: AbortSignal): Promise<Practice> {
  const { submissionId } = await readGraded(ports, userId, wanted.submissionId)
  const outcome = await ports.queue.awaitPractice({ ...wanted, submissionId }, signal)
  if (outcome === undefined) throw new ProblemError('unknown_practice', 'POST to this address to ask for it.')
  return outcome ?? { state: 'waiting' }
}
