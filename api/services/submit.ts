import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { reports, submissions } from '#schema/tables/submissions.ts'
import type { NewSubmission } from '../../grader/queue/queue.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { admit } from './admit.ts'
import { checkSource } from './check-source.ts'
import { readPublished } from './published.ts'
import { readSeed } from './seed.ts'

interface Request {
  exercise: string
  source: string
}

/** The submission a key stands for already. Throws idempotency_conflict where that is another one. */
async function findSent({ db }: ServicePorts, userId: string, key: string, request: Request): Promise<string | undefined> {
  const [sent] = await db
    .select({ id: submissions.id, slug: submissions.slug, source: submissions.source })
    .from(submissions)
    .where(and(eq(submissions.userId, userId), eq(submissions.idempotencyKey, key)))
  if (sent && (sent.slug !== request.exercise || sent.source !== request.source)) {
    throw new ProblemError('idempotency_conflict', 'Send a new Idempotency-Key with every new submission.')
  }
  return sent?.id
}

/** The same person's submission of the same code to the same cases, if it was graded: its report would be the same. */
async function findGraded({ db }: ServicePorts, { userId, slug, version, seed, source }: NewSubmission) {
  const [twin] = await db
    .select({ id: submissions.id })
    .from(submissions)
    .innerJoin(reports, eq(reports.submissionId, submissions.id))
    .where(
      and(
        eq(submissions.userId, userId),
        eq(submissions.slug, slug),
        eq(submissions.version, version),
        eq(submissions.seed, seed),
        eq(submissions.source, source),
        isNull(submissions.sameAs),
        ne(reports.verdict, 'judge_error'),
      ),
    )
    .orderBy(desc(submissions.createdAt))
    .limit(1)
  return twin?.id
}

/**
 * Stores a submission and queues it, unless an earlier one of the same code answers for it. The same person sending the same key again gets the
 * submission it made the first time. Gives its id.
 * Throws source_not_utf8, source_too_large, unknown_exercise, idempotency_conflict, not_ready, queue_full, too_many_submissions.
 */
export async function submit(
  ports: ServicePorts,
  userId: string,
  request: Request,
  idempotencyKey: string = crypto.randomUUID(),
): Promise<string> {
  const { exercise: slug, source } = request
  checkSource(source)
  const { version } = await readPublished(ports.db, slug)
  const sent = await findSent(ports, userId, idempotencyKey, request)
  if (sent !== undefined) return sent
  const seed = await readSeed(ports.db, userId, version)
  const submission = { id: crypto.randomUUID(), userId, slug, version, source, seed, idempotencyKey }
  const sameAs = await findGraded(ports, submission)
  if (sameAs === undefined) await admit(ports, userId)
  const { id, created } = await ports.queue.enqueue({ ...submission, ...(sameAs === undefined ? {} : { sameAs }) })
  // somebody else sent the same key in between
  if (!created) await findSent(ports, userId, idempotencyKey, request)
  return id
}
