import { and, eq, sql } from 'drizzle-orm'
import { exerciseVersions } from '#schema/tables/exercises.ts'
import { reveals } from '#schema/tables/learning.ts'
import { gradedAs, markings, reports, submissions } from '#schema/tables/submissions.ts'
import type { ServicePorts } from '../../ports.ts'
import { revealOf, solvesHonestly } from '../reveals.ts'

/** The newest accepted submission of each exercise, less those that followed a look at the model; by slug. */
export async function listWorks({ db }: ServicePorts, userId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .select({ slug: submissions.slug, id: submissions.id })
    .from(submissions)
    .innerJoin(reports, eq(reports.submissionId, gradedAs))
    .leftJoin(reveals, revealOf)
    .where(and(eq(submissions.userId, userId), eq(reports.verdict, 'accepted'), sql`${solvesHonestly(db)}`))
    .orderBy(submissions.createdAt, submissions.id)
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}

/** Everything about one of them, as it was when it was accepted. */
export async function readWork({ db }: ServicePorts, id: string) {
  const [work] = await db
    .select({
      slug: submissions.slug,
      source: submissions.source,
      createdAt: submissions.createdAt,
      manifest: exerciseVersions.manifest,
      prompt: exerciseVersions.prompt,
      written: exerciseVersions.written,
      report: reports.report,
      levels: markings.levels,
    })
    .from(submissions)
    .innerJoin(exerciseVersions, eq(exerciseVersions.version, submissions.version))
    .innerJoin(reports, eq(reports.submissionId, gradedAs))
    .leftJoin(markings, eq(markings.submissionId, gradedAs))
    .where(eq(submissions.id, id))
  return work!
}

export type Work = Awaited<ReturnType<typeof readWork>>
