import { utf8ToBytes } from '@noble/hashes/utils.js'
import { eq } from 'drizzle-orm'
import { maxSourceBytes } from '#schema/report.ts'
import { submissions } from '#schema/tables/submissions.ts'
import type { ServicePorts } from '../ports.ts'
import { invalidField, ProblemError } from '../problem.ts'
import { readPublished } from './published.ts'
import { readSeed } from './seed.ts'

function checkSource(source: string): void {
  if (!source.isWellFormed())
    throw new ProblemError('source_not_utf8', 'The source holds a lone surrogate; save the file as UTF-8.')
  const { length } = utf8ToBytes(source)
  if (length > maxSourceBytes)
    throw new ProblemError('source_too_large', `The source has ${length} bytes; at most ${maxSourceBytes} are graded.`)
  // SQLite gives text back up to its first NUL only
  if (source.includes('\0'))
    throw invalidField('source', 'It holds a NUL character, which no TypeScript file needs; is it a binary file?')
}

/**
 * Stores a submission and queues it. The same person sending the same key again gets the submission it made the first time. Gives its id.
 * Throws source_not_utf8, source_too_large, unknown_exercise, idempotency_conflict, not_ready.
 */
export async function submit(
  { db, queue }: ServicePorts,
  userId: string,
  request: { exercise: string; source: string },
  idempotencyKey: string = crypto.randomUUID(),
): Promise<string> {
  const { exercise: slug, source } = request
  checkSource(source)
  const { version } = await readPublished(db, slug)
  const seed = await readSeed(db, userId, version)
  const { id, created } = await queue.enqueue({ id: crypto.randomUUID(), userId, slug, version, source, seed, idempotencyKey })
  if (!created) {
    const [first] = await db
      .select({ slug: submissions.slug, source: submissions.source })
      .from(submissions)
      .where(eq(submissions.id, id))
    if (first?.slug !== slug || first.source !== source) {
      throw new ProblemError('idempotency_conflict', 'Send a new Idempotency-Key with every new submission.')
    }
  }
  return id
}
