import { gt } from 'drizzle-orm'
import type { Health } from '#schema/contracts/health.ts'
import { exercises } from '#schema/tables/exercises.ts'
import { graders } from '#schema/tables/queue.ts'
import type { ServicePorts } from '../ports.ts'

/** A grader that has not been heard of for so long counts as gone, ms. */
const silenceMs = 15_000

/** What this installation can do right now. A database that does not answer is part of the answer. */
export async function readHealth({ db, now, version }: ServicePorts): Promise<Health> {
  try {
    const live = await db
      .select()
      .from(graders)
      .where(gt(graders.seenAt, now() - silenceMs))
    const published = await db.select({ slug: exercises.slug }).from(exercises).limit(1)
    const levels = live.map((grader) => grader.sandbox)
    const notes = new Set(live.flatMap((grader) => grader.referenceNotes))
    if (live.length === 0) notes.add('No grader is running: submissions wait in the queue.')
    if (published.length === 0) notes.add('No exercise is published yet.')
    return {
      ready: live.length > 0 && published.length > 0,
      version,
      sandbox: levels.length === 0 ? null : levels.includes('process') ? 'process' : 'bubblewrap',
      reference: live[0]?.reference ?? null,
      notes: [...notes],
    }
  } catch {
    return { ready: false, version, sandbox: null, reference: null, notes: ['The database does not answer.'] }
  }
}
