import { and, eq, min, sql } from 'drizzle-orm'
import type { CohortDetail, LeaderboardRow, MemberRole } from '#schema/contracts/cohort.ts'
import type { Database } from '#schema/database/open.ts'
import { users } from '#schema/tables/accounts.ts'
import { members } from '#schema/tables/cohorts.ts'
import { reveals } from '#schema/tables/learning.ts'
import { gradedAs, reports, submissions } from '#schema/tables/submissions.ts'
import type { ServicePorts } from '../ports.ts'
import { readCohort } from './cohorts.ts'
import { boxesOf, isDone } from './outline.ts'
import { readAllPublished } from './published.ts'
import { revealOf, solvesHonestly } from './reveals.ts'

/** A leaderboard as everybody in the cohort sees it. */
export type Leaderboard = readonly Omit<LeaderboardRow, 'you'>[]

interface Standing {
  userId: string
  name: string
  role: MemberRole
  points: number
  boxes: number
  lastProgressAt: number | null
}

/** Most points first, then boxes, then who got there earlier. */
function compareStandings(a: Standing, b: Standing): number {
  const inTime = (a.lastProgressAt ?? Infinity) - (b.lastProgressAt ?? Infinity)
  return b.points - a.points || b.boxes - a.boxes || inTime || a.name.localeCompare(b.name) || (a.userId < b.userId ? -1 : 1)
}

/** Equal points and boxes share a rank, and the next one is as far down as it is in the list. */
export function rankStandings(standings: readonly Standing[]): Leaderboard {
  const sorted = standings.toSorted(compareStandings)
  return sorted.map(({ lastProgressAt, ...standing }) => ({
    ...standing,
    rank: 1 + sorted.findIndex((other) => other.points === standing.points && other.boxes === standing.boxes),
    lastProgressAt: lastProgressAt === null ? null : new Date(lastProgressAt).toISOString(),
  }))
}

/** When each member of a cohort first had each exercise accepted, by slug; who has none is missing. */
function selectAcceptances(db: Database, cohortId: string) {
  const firsts = db
    .select({ userId: submissions.userId, slug: submissions.slug, at: min(reports.gradedAt).as('at') })
    .from(members)
    // cross joins keep this order, which walks two indexes; SQLite's own choice takes four times as long
    .crossJoin(submissions)
    .crossJoin(reports)
    .where(
      and(
        eq(members.cohortId, cohortId),
        eq(submissions.userId, members.userId),
        eq(reports.submissionId, submissions.id),
        eq(reports.verdict, 'accepted'),
      ),
    )
    .groupBy(submissions.userId, submissions.slug)
    .as('firsts')
  const accepted = sql`json_group_object(${firsts.slug}, ${firsts.at})`.mapWith(
    (text: string) => JSON.parse(text) as Record<string, number>,
  )
  return db.select({ userId: firsts.userId, accepted }).from(firsts).groupBy(firsts.userId)
}

/** When each member who has looked at a model has solved its exercise all the same; null where that is yet to come. */
function selectRevealed(db: Database, cohortId: string) {
  const counts = sql`${reports.verdict} = 'accepted' and ${solvesHonestly(db)}`
  return db
    .select({
      userId: reveals.userId,
      slug: reveals.slug,
      at: sql<number | null>`min(case when ${counts} then ${reports.gradedAt} end)`,
    })
    .from(members)
    .innerJoin(reveals, eq(reveals.userId, members.userId))
    .leftJoin(submissions, revealOf)
    .leftJoin(reports, eq(reports.submissionId, gradedAs))
    .where(eq(members.cohortId, cohortId))
    .groupBy(reveals.userId, reveals.slug)
}

/** Derived from the reports; boxes count over all tracks. */
export async function readLeaderboard({ db, tracks }: Pick<ServicePorts, 'db' | 'tracks'>, cohortId: string): Promise<Leaderboard> {
  const [people, acceptances, revealed] = await db.batch([
    db
      .select({ userId: users.id, name: users.name, role: members.role })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(eq(members.cohortId, cohortId)),
    selectAcceptances(db, cohortId),
    selectRevealed(db, cohortId),
  ])
  const published = await readAllPublished(db)
  const boxes = tracks.flatMap(boxesOf)
  const byUser = new Map(acceptances.map(({ userId, accepted }) => [userId, accepted]))
  for (const { userId, slug, at } of revealed) {
    const accepted = byUser.get(userId)
    if (accepted && at === null) delete accepted[slug]
    else if (accepted && at !== null) accepted[slug] = at
  }
  return rankStandings(
    people.map(({ userId, name, role }) => {
      const accepted = byUser.get(userId) ?? {}
      const slugs = Object.keys(accepted)
      const progress = new Map(slugs.map((slug) => [slug, 'done' as const]))
      return {
        userId,
        name,
        role,
        points: slugs.reduce((sum, slug) => sum + (published.get(slug)?.manifest.points ?? 0), 0),
        boxes: boxes.filter((box) => isDone(box, progress)).length,
        lastProgressAt: slugs.length === 0 ? null : Math.max(...Object.values(accepted)),
      }
    }),
  )
}

/** The leaderboard for one who looks at it. */
export function markViewer(leaderboard: Leaderboard, viewer: string): LeaderboardRow[] {
  return leaderboard.map((row) => ({ ...row, you: row.userId === viewer }))
}

/** Throws unknown_cohort. */
export async function readCohortDetail(ports: ServicePorts, userId: string, id: string): Promise<CohortDetail> {
  const cohort = await readCohort(ports, userId, id)
  return { ...cohort, leaderboard: markViewer(await readLeaderboard(ports, id), userId) }
}
