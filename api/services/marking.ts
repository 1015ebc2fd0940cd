import { eq } from 'drizzle-orm'
import type { Marking } from '#schema/contracts/marking.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import { gradedAs, markings, reports, submissions } from '#schema/tables/submissions.ts'
import type { Criterion } from '#schema/written.ts'
import type { ServicePorts } from '../ports.ts'
import { invalidField, ProblemError } from '../problem.ts'
import { audit } from './audit.ts'
import { ownSubmission } from './permissions.ts'
import { unknownSubmission } from './submissions.ts'

async function readMarkable({ db }: ServicePorts, userId: string, submissionId: string) {
  const [row] = await db
    .select({
      graded: gradedAs,
      verdict: reports.verdict,
      written: exerciseVersions.written,
      key: exerciseVersions.answerKey,
      marking: markings,
    })
    .from(submissions)
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, submissions.version))
    .leftJoin(reports, eq(reports.submissionId, gradedAs))
    .leftJoin(markings, eq(markings.submissionId, gradedAs))
    .where(ownSubmission(userId, submissionId))
  if (!row) throw unknownSubmission(submissionId)
  const { written, key } = row
  if (!written || !key || written.rubric.length === 0)
    throw new ProblemError('no_marking', 'Machines judge all of this exercise; there is nothing to mark.')
  if (row.verdict !== 'accepted')
    throw new ProblemError('no_marking', 'Mark it once it is accepted: the model is shown then, to be marked beside.')
  return { graded: row.graded, rubric: written.rubric, model: key.model, marking: row.marking }
}

/** The rubric, the model and what the writer said already. Throws unknown_submission, no_marking. */
export async function readMarking(ports: ServicePorts, userId: string, submissionId: string): Promise<Marking> {
  const { rubric, model, marking } = await readMarkable(ports, userId, submissionId)
  return { rubric, model, levels: marking?.levels ?? null, passed: marking?.passed ?? false }
}

function checkLevels(levels: Record<string, number>, rubric: readonly Criterion[]): void {
  const wrong = rubric.find(({ id, levels: known }) => levels[id] === undefined || levels[id] >= known.length)
  if (wrong) throw invalidField(`levels.${wrong.id}`, `Give it a level from 0 to ${wrong.levels.length - 1}.`)
  const unknown = Object.keys(levels).find((id) => !rubric.some((criterion) => criterion.id === id))
  if (unknown !== undefined) throw invalidField(`levels.${unknown}`, 'The rubric has no such criterion.')
}

/** Keeps what a writer says of their own work; again it replaces what was said before. Throws unknown_submission, no_marking, invalid_request. */
export async function markOwn(
  ports: ServicePorts,
  userId: string,
  submissionId: string,
  levels: Record<string, number>,
): Promise<Marking> {
  const { graded, rubric, model } = await readMarkable(ports, userId, submissionId)
  checkLevels(levels, rubric)
  const said = { levels, passed: rubric.every(({ id }) => levels[id]! > 0), markedAt: ports.now() }
  await ports.db.batch([
    ports.db
      .insert(markings)
      .values({ submissionId: graded, ...said })
      .onConflictDoUpdate({ target: markings.submissionId, set: said }),
    audit(ports, { actorId: userId, action: 'submission.marked', subject: graded, detail: { passed: said.passed, ...levels } }),
  ])
  return { rubric, model, levels, passed: said.passed }
}
