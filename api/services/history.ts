import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { rehearsals, reveals } from '#schema/tables/learning.ts'
import { gradedAs, reports, submissions } from '#schema/tables/submissions.ts'
import { revealOf, solvesHonestly } from './reveals.ts'
import type { Attempt, Sitting } from './reviews.ts'

export interface KnownHistory {
  attempts: Attempt[]
  rehearsals: Sitting[]
}

/** What somebody did with each exercise, or with one, as far as it is graded; our own faults do not count. By slug. */
export async function readHistories(db: Database, userId: string, slug?: string): Promise<ReadonlyMap<string, KnownHistory>> {
  const accepted = sql<number>`${reports.verdict} = 'accepted'`
  const [tried, rehearsed] = await db.batch([
    db
      .select({ slug: submissions.slug, at: submissions.createdAt, accepted, honest: sql<number>`${solvesHonestly(db)}` })
      .from(submissions)
      .innerJoin(reports, eq(reports.submissionId, gradedAs))
      .leftJoin(reveals, revealOf)
      .where(
        and(
          eq(submissions.userId, userId),
          ne(reports.verdict, 'judge_error'),
          slug === undefined ? undefined : eq(submissions.slug, slug),
        ),
      )
      .orderBy(asc(submissions.createdAt), asc(submissions.id)),
    db
      .select()
      .from(rehearsals)
      .where(and(eq(rehearsals.userId, userId), slug === undefined ? undefined : eq(rehearsals.slug, slug)))
      .orderBy(asc(rehearsals.startedAt)),
  ])
  const histories = new Map<string, KnownHistory>()
  const of = (slug: string) => histories.get(slug) ?? histories.set(slug, { attempts: [], rehearsals: [] }).get(slug)!
  for (const { slug, at, accepted, honest } of tried)
    of(slug).attempts.push({ at, accepted: accepted === 1, honest: accepted === 1 && honest === 1 })
  for (const { slug, ...sitting } of rehearsed) of(slug).rehearsals.push(sitting)
  return histories
}
