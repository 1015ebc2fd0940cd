import { and, count, eq, exists, ne, notExists, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { MemberRole } from '#schema/contracts/cohort.ts'
import { members } from '#schema/tables/cohorts.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { audit } from './audit.ts'
import { demandLead } from './permissions.ts'

/** True for all but the last lead; a part of the very statement that changes them, so that two leads cannot both step down. */
function keepsALead({ db }: ServicePorts, cohortId: string) {
  const leads = db
    .select({ n: count() })
    .from(members)
    .where(and(eq(members.cohortId, cohortId), eq(members.role, 'lead')))
  return or(ne(members.role, 'lead'), sql`(${leads}) > 1`)
}

/** True where somebody may go: every cohort they lead has another lead, or nobody else in it. A part of the very statement that deletes them. */
export function leavesLeads({ db }: Pick<ServicePorts, 'db'>, userId: string): SQL {
  const others = alias(members, 'others')
  const elsewhere = and(eq(others.cohortId, members.cohortId), ne(others.userId, userId))
  const orphaned = db
    .select({ one: sql`1` })
    .from(members)
    .where(
      and(
        eq(members.userId, userId),
        eq(members.role, 'lead'),
        exists(
          db
            .select({ one: sql`1` })
            .from(others)
            .where(elsewhere),
        ),
        notExists(
          db
            .select({ one: sql`1` })
            .from(others)
            .where(and(elsewhere, eq(others.role, 'lead'))),
        ),
      ),
    )
  return notExists(orphaned)
}

export function lastLead(): ProblemError {
  return new ProblemError('last_lead', 'You are the only lead of a cohort with others in it. Make one of them a lead first.')
}

/** Makes a member of a cohort a lead or a learner; for its leads. Throws unknown_cohort, forbidden, not_found, last_lead. */
export async function changeMemberRole(
  ports: ServicePorts,
  userId: string,
  cohortId: string,
  personId: string,
  role: MemberRole,
): Promise<void> {
  await demandLead(ports, userId, cohortId)
  const { db } = ports
  const theirs = and(eq(members.cohortId, cohortId), eq(members.userId, personId))
  const [member] = await db.select({ role: members.role }).from(members).where(theirs)
  if (!member) throw new ProblemError('not_found', `Nobody in this cohort has the id "${personId}"; its leaderboard has them.`)
  if (member.role === role) return
  const keeps = role === 'lead' ? undefined : keepsALead(ports, cohortId)
  const action = role === 'lead' ? 'cohort.lead_added' : 'cohort.lead_removed'
  const [changed] = await db.batch([
    db.update(members).set({ role }).where(and(theirs, keeps)).returning({ role: members.role }),
    audit(ports, { actorId: userId, action, subject: cohortId, detail: { person: personId } }),
  ])
  if (!changed[0]) throw lastLead()
}
