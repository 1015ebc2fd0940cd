import { asc, count, eq } from 'drizzle-orm'
import type { CohortSummary } from '#schema/contracts/cohort.ts'
import { cohorts, members } from '#schema/tables/cohorts.ts'
import type { SessionUser } from '../auth/sessions.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { audit } from './audit.ts'
import { demand, demandLead, ownMembership, unknownCohort } from './permissions.ts'

/** 32 letters and digits that nobody mistakes for another, so a byte picks one without bias. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

function newJoinCode(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => alphabet[byte % alphabet.length]).join('')
}

/** Throws unknown_join_code. */
export async function findByCode({ db }: Pick<ServicePorts, 'db'>, code: string) {
  const [cohort] = await db.select().from(cohorts).where(eq(cohorts.joinCode, code))
  if (!cohort)
    throw new ProblemError(
      'unknown_join_code',
      'Check the code with who gave it to you: eight letters and digits, no 0, O, 1 or I.',
    )
  return cohort
}

/** The cohorts someone belongs to, by name; `id` narrows it to one. */
async function readMine({ db }: Pick<ServicePorts, 'db'>, userId: string, id?: string): Promise<CohortSummary[]> {
  const sizes = db
    .select({ id: members.cohortId, size: count().as('size') })
    .from(members)
    .groupBy(members.cohortId)
    .as('sizes')
  const rows = await db
    .select({
      id: cohorts.id,
      name: cohorts.name,
      role: members.role,
      members: sizes.size,
      joinCode: cohorts.joinCode,
      revealAfter: cohorts.revealAfter,
    })
    .from(members)
    .innerJoin(cohorts, eq(cohorts.id, members.cohortId))
    .innerJoin(sizes, eq(sizes.id, cohorts.id))
    .where(ownMembership(userId, id))
    .orderBy(asc(cohorts.name), asc(cohorts.id))
  return rows.map((row) => ({ ...row, joinCode: row.role === 'lead' ? row.joinCode : null }))
}

export async function listCohorts(ports: ServicePorts, userId: string): Promise<CohortSummary[]> {
  return readMine(ports, userId)
}

/** Throws unknown_cohort, for cohorts of others too. */
export async function readCohort(ports: ServicePorts, userId: string, id: string): Promise<CohortSummary> {
  const [cohort] = await readMine(ports, userId, id)
  if (!cohort) throw unknownCohort(id)
  return cohort
}

/** Its creator leads it. Throws forbidden for learners. */
export async function createCohort(ports: ServicePorts, user: SessionUser, name: string): Promise<CohortSummary> {
  demand(user, 'create cohorts')
  const id = crypto.randomUUID()
  const at = ports.now()
  await ports.db.batch([
    ports.db.insert(cohorts).values({ id, name, joinCode: newJoinCode(), createdAt: at }),
    ports.db.insert(members).values({ cohortId: id, userId: user.id, role: 'lead', joinedAt: at }),
    audit(ports, { actorId: user.id, action: 'cohort.lead_added', subject: id, detail: { person: user.id } }),
  ])
  return readCohort(ports, user.id, id)
}

/** Joining twice is joining once. Throws unknown_join_code. */
export async function joinCohort(ports: ServicePorts, userId: string, code: string): Promise<CohortSummary> {
  const { id } = await findByCode(ports, code)
  await ports.db.insert(members).values({ cohortId: id, userId, role: 'learner', joinedAt: ports.now() }).onConflictDoNothing()
  return readCohort(ports, userId, id)
}

/** Decides when members may look at models. Throws unknown_cohort, and forbidden for those who do not lead it. */
export async function setRevealAfter(
  ports: ServicePorts,
  userId: string,
  id: string,
  revealAfter: number | null,
): Promise<CohortSummary> {
  await demandLead(ports, userId, id)
  const before = await readCohort(ports, userId, id)
  if (before.revealAfter === revealAfter) return before
  await ports.db.batch([
    ports.db.update(cohorts).set({ revealAfter }).where(eq(cohorts.id, id)),
    audit(ports, {
      actorId: userId,
      action: 'cohort.reveal_changed',
      subject: id,
      detail: { from: before.revealAfter, to: revealAfter },
    }),
  ])
  return { ...before, revealAfter }
}
