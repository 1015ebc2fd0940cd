import { and, eq, gte, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { cohorts, members } from '#schema/tables/cohorts.ts'
import { rehearsals, reveals } from '#schema/tables/learning.ts'
import { submissions } from '#schema/tables/submissions.ts'

/** For whoever is a learner in no cohort. */
const revealAfterAlone = 5

/** After how many different attempts that failed somebody may look at a model: what the strictest of their cohorts says; null for never. */
export async function readRevealAfter(db: Database, userId: string): Promise<number | null> {
  const rows = await db
    .select({ after: cohorts.revealAfter })
    .from(members)
    .innerJoin(cohorts, eq(cohorts.id, members.cohortId))
    .where(and(eq(members.userId, userId), eq(members.role, 'learner')))
  if (rows.length === 0) return revealAfterAlone
  const limits = rows.flatMap(({ after }) => (after === null ? [] : [after]))
  return limits.length < rows.length ? null : Math.max(...limits)
}

/**
 * For a query over submissions with their learner's reveal of the exercise left-joined: whether an accepted one solves it. It was sent before the
 * model was looked at, or from a practice that began on a later day of theirs.
 */
export function solvesHonestly(db: Database): SQL {
  const rehearsed = db
    .select({ one: sql`1` })
    .from(rehearsals)
    .where(
      and(
        eq(rehearsals.userId, submissions.userId),
        eq(rehearsals.slug, submissions.slug),
        lte(rehearsals.startedAt, submissions.createdAt),
        or(isNull(rehearsals.endedAt), gte(rehearsals.endedAt, submissions.createdAt)),
        gte(rehearsals.startedAt, reveals.rehearsableFrom),
      ),
    )
  return sql`(${reveals.revealedAt} is null or ${submissions.createdAt} < ${reveals.revealedAt} or exists ${rehearsed})`
}

/** Which reveal belongs to a submission. */
export const revealOf = and(eq(reveals.userId, submissions.userId), eq(reveals.slug, submissions.slug))
