import { and, eq, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '#schema/database/open.ts'
import { members } from '#schema/tables/cohorts.ts'
import { submissions } from '#schema/tables/submissions.ts'
import type { SessionUser } from '../auth/sessions.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'

/** The one place that says who may do what. Services ask it before they read or write; routes know only who is signed in. */
const allowed = {
  'create cohorts': ['owner', 'instructor'],
  'invite others': ['owner', 'instructor'],
  'decide who may sign up': ['owner'],
  'see who has an account': ['owner'],
  'change roles': ['owner'],
  'read the audit log': ['owner'],
} as const satisfies Record<string, readonly SessionUser['role'][]>

type Action = keyof typeof allowed

const names = { owner: 'owners', instructor: 'instructors', learner: 'learners' }

export function isAllowed({ role }: Pick<SessionUser, 'role'>, action: Action): boolean {
  return (allowed[action] as readonly string[]).includes(role)
}

/** Throws forbidden. */
export function demand(user: Pick<SessionUser, 'role'>, action: Action): void {
  if (isAllowed(user, action)) return
  const who = allowed[action].map((role) => names[role]).join(' and ')
  throw new ProblemError('forbidden', `Only ${who} ${action}.`)
}

/** Attempts, their reports, examples and markings are their writer's alone; for everybody else they do not exist. */
export function ownSubmission(userId: string, id?: string): SQL | undefined {
  return and(eq(submissions.userId, userId), id === undefined ? undefined : eq(submissions.id, id))
}

/** The answer for cohorts of others too: whether they exist is nobody else’s business. */
export function unknownCohort(id: string): ProblemError {
  return new ProblemError('unknown_cohort', `You are in no cohort "${id}"; GET /api/v1/cohorts lists yours.`)
}

/** A cohort is its members' alone: the rows of `members` that let somebody in. */
export function ownMembership(userId: string, cohortId?: string): SQL | undefined {
  return and(eq(members.userId, userId), cohortId === undefined ? undefined : eq(members.cohortId, cohortId))
}

/** Lets the leads of a cohort through, whatever their role in the installation. Throws unknown_cohort for those who are not in it, else forbidden. */
export async function demandLead({ db }: Pick<ServicePorts, 'db'>, userId: string, cohortId: string): Promise<void> {
  const [member] = await db.select({ role: members.role }).from(members).where(ownMembership(userId, cohortId))
  if (!member) throw unknownCohort(cohortId)
  if (member.role !== 'lead') throw new ProblemError('forbidden', 'Only those who lead the cohort do this.')
}

const asked = alias(members, 'asked')
const helping = alias(members, 'helping')

/**
 * Whether `helper`, a row of users, may answer the one with the id `asker`: nobody answers themselves; owners answer everybody; leads and
 * instructors answer those they share a cohort with.
 */
export function mayAnswer(db: Database, helper: { id: SQL; role: SQL }, asker: SQL): SQL {
  const shared = db
    .select({ one: sql`1` })
    .from(asked)
    .innerJoin(helping, eq(helping.cohortId, asked.cohortId))
    .where(
      and(
        sql`${asked.userId} = ${asker}`,
        sql`${helping.userId} = ${helper.id}`,
        or(eq(helping.role, 'lead'), sql`${helper.role} = 'instructor'`),
      ),
    )
  return sql`(${helper.id} <> ${asker} and (${helper.role} = 'owner' or exists ${shared}))`
}

/** For a query over rows that belong to somebody: whether this user may answer that somebody. */
export function mayAnswerAs(db: Database, user: SessionUser, asker: SQL): SQL {
  return mayAnswer(db, { id: sql`${user.id}`, role: sql`${user.role}` }, asker)
}
