import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Reveal } from '#schema/contracts/exercise.ts'
import type { Database } from '#schema/database/open.ts'
import { exercises, exerciseVersions } from '#schema/tables/exercises.ts'
import { reveals } from '#schema/tables/learning.ts'
import { reports, submissions } from '#schema/tables/submissions.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { audit } from './audit.ts'
import { findNextDay } from './next-day.ts'
import { readPublished } from './published.ts'
import { readRevealAfter } from './reveals.ts'

/** Whether an attempt was accepted, and how many different ones were not; neither our own faults nor the untouched starter count. */
async function countAttempts(db: Database, userId: string, slug: string): Promise<{ accepted: boolean; failed: number }> {
  const [row] = await db
    .select({
      accepted: sql<number>`count(*) filter (where ${reports.verdict} = 'accepted')`,
      // sent again before the first of them was graded, the same code is not known to be the same
      failed: sql<number>`count(distinct ${submissions.source}) filter (where ${reports.verdict} <> 'accepted')`,
    })
    .from(submissions)
    .innerJoin(reports, eq(reports.submissionId, submissions.id))
    .innerJoin(exercises, eq(exercises.slug, submissions.slug))
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, exercises.version))
    .where(
      and(
        eq(submissions.userId, userId),
        eq(submissions.slug, slug),
        isNull(submissions.sameAs),
        ne(reports.verdict, 'judge_error'),
        ne(submissions.source, exerciseVersions.starter),
      ),
    )
  return { accepted: row!.accepted > 0, failed: row!.failed }
}

/** How far somebody has come with an exercise, and how they may get at its model; no way is needed once it was accepted without. */
export async function readStanding(
  db: Database,
  userId: string,
  slug: string,
): Promise<{ accepted: boolean; failed: number; reveal: Reveal | null }> {
  const counted = await countAttempts(db, userId, slug)
  const [seen] = await db
    .select({ at: reveals.revealedAt, rehearsableFrom: reveals.rehearsableFrom })
    .from(reveals)
    .where(and(eq(reveals.userId, userId), eq(reveals.slug, slug)))
  if (counted.accepted && !seen) return { ...counted, reveal: null }
  const reveal = {
    failed: counted.failed,
    after: await readRevealAfter(db, userId),
    revealedAt: seen ? new Date(seen.at).toISOString() : null,
    rehearsableFrom: seen ? new Date(seen.rehearsableFrom).toISOString() : null,
  }
  return { ...counted, reveal }
}

/**
 * Shows somebody the model before they have solved the exercise; that is written down. Whoever may see it already just may. The day that
 * must pass is one of `timeZone`. Throws no_reveal, unknown_exercise, not_ready.
 */
export async function revealModel(ports: ServicePorts, userId: string, slug: string, timeZone: string): Promise<void> {
  const { db, now } = ports
  const { solution } = await readPublished(db, slug)
  if (solution === null) throw new ProblemError('no_reveal', 'This exercise is answered in words; it has no model in code.')
  const { reveal } = await readStanding(db, userId, slug)
  if (reveal === null || reveal.revealedAt !== null) return
  if (reveal.after === null) throw new ProblemError('no_reveal', 'Your cohort shows models after an accepted attempt only.')
  if (reveal.failed < reveal.after) {
    const detail = `It is shown after ${reveal.after} different attempts that failed; so far there are ${reveal.failed}.`
    throw new ProblemError('no_reveal', detail)
  }
  const revealedAt = now()
  const rehearsableFrom = findNextDay(revealedAt, timeZone)
  await db.batch([
    db.insert(reveals).values({ userId, slug, revealedAt, rehearsableFrom }).onConflictDoNothing(),
    audit(ports, { actorId: userId, action: 'exercise.revealed', subject: slug, detail: { failed: reveal.failed } }),
  ])
}
