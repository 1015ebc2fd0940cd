import { eq, sql } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import { reveals } from '#schema/tables/learning.ts'
import { gradedAs, markings, reports, submissions } from '#schema/tables/submissions.ts'
import { revealOf, solvesHonestly } from './reveals.ts'

export type ExerciseState = 'open' | 'tried' | 'studied' | 'done'
/** The state of every exercise a person has submitted to; absent means open. */
export type Progress = ReadonlyMap<string, ExerciseState>

const needsMarking = sql`json_array_length(${exerciseVersions.written}, '$.rubric') > 0`

/** Derived from the reports and from what writers said of theirs, one query, never stored. */
export async function readProgress(db: Database, userId: string): Promise<Progress> {
  const rows = await db
    .select({
      slug: submissions.slug,
      done: sql<number>`max(coalesce(${reports.verdict} = 'accepted', 0) and ${solvesHonestly(db)} and (not coalesce(${needsMarking}, 0) or coalesce(${markings.passed}, 0)))`,
      revealedAt: reveals.revealedAt,
    })
    .from(submissions)
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, submissions.version))
    .leftJoin(reports, eq(reports.submissionId, gradedAs))
    .leftJoin(markings, eq(markings.submissionId, gradedAs))
    .leftJoin(reveals, revealOf)
    .where(eq(submissions.userId, userId))
    .groupBy(submissions.slug)
  return new Map(rows.map(({ slug, done, revealedAt }) => [slug, done ? 'done' : revealedAt === null ? 'tried' : 'studied']))
}
