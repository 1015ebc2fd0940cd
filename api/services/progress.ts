import { eq, sql } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { reports, submissions } from '#schema/tables/submissions.ts'

export type ExerciseState = 'open' | 'tried' | 'done'
/** The state of every exercise a person has submitted to; absent means open. */
export type Progress = ReadonlyMap<string, ExerciseState>

/** Derived from the reports, one query, never stored. */
export async function readProgress(db: Database, userId: string): Promise<Progress> {
  const rows = await db
    .select({ slug: submissions.slug, accepted: sql<number>`max(coalesce(${reports.verdict} = 'accepted', 0))` })
    .from(submissions)
    .leftJoin(reports, eq(reports.submissionId, submissions.id))
    .where(eq(submissions.userId, userId))
    .groupBy(submissions.slug)
  return new Map(rows.map(({ slug, accepted }) => [slug, accepted ? 'done' : 'tried']))
}
