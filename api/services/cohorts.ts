import { and, asc, count, eq } from 'drizzle-orm'
import type { CohortSummary } from '#schema/contracts/cohort.ts'
import { cohorts, members } from '#schema/tables/cohorts.ts'
import type { SessionUser } from '../auth/sessions.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'

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
    .select({ id: cohorts.id, name: cohorts.name, role: members.role, members: sizes.size, joinCode: cohorts.joinCode })
    .from(members)
    .innerJoin(cohorts, eq(cohorts.id, members.cohortId))
    .innerJoin(sizes, eq(sizes.id, cohorts.id))
    .where(and(eq(members.userId, userId), id === undefined ? undefined : eq(cohorts.id, id)))
    .orderBy(asc(cohorts.name), asc(cohorts.id))
  return rows.map((row) => ({ ...row, joinCode: row.role === 'lead' ? row.joinCode : null }))
}

export async function listCohorts(ports: ServicePorts, userId: string): Promise<CohortSummary[]> {
  return readMine(ports, userId)
}

/** Throws unknown_cohort, for cohorts of others too. */
export async function readCohort(ports: ServicePorts, userId: string, id: string): Promise<CohortSummary> {
  const [cohort] = await readMine(ports, userId, id)
  if (!cohort) throw new ProblemError('unknown_cohort', `You are in no cohort "${id}"; GET /api/v1/cohorts lists yours.`)
  return cohort
}

/** Its creator leads it. Throws forbidden for learners. */
export async function createCohort(ports: ServicePorts, user: SessionUser, name: string): Promise<CohortSummary> {
  if (user.role === 'learner')
    throw new ProblemError('forbidden', 'The owner and instructors create cohorts; learners join them with a code.')
  const id = crypto.randomUUID()
  const at = ports.now()
  await ports.db.batch([
    ports.db.insert(cohorts).values({ id, name, joinCode: newJoinCode(), createdAt: at }),
    ports.db.insert(members).values({ cohortId: id, userId: user.id, role: 'lead', joinedAt: at }),
  ])
  return readCohort(ports, user.id, id)
}

/** Joining twice is joining once. Throws unknown_join_code. */
export async function joinCohort(ports: ServicePorts, userId: string, code: string): Promise<CohortSummary> {
  const { id } = await findByCode(ports, code)
  await ports.db.insert(members).values({ cohortId: id, userId, role: 'learner', joinedAt: ports.now() }).onConflictDoNothing()
  return readCohort(ports, userId, id)
}
