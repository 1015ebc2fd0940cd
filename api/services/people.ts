import { and, asc, count, eq, ne, or, sql } from 'drizzle-orm'
import type { Person } from '#schema/contracts/account.ts'
import { users } from '#schema/tables/accounts.ts'
import type { SessionUser } from '../auth/sessions.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'
import { audit } from './audit.ts'
import { demand } from './permissions.ts'

/** Everybody with an account, by name. Throws forbidden. */
export async function listPeople({ db }: ServicePorts, user: SessionUser): Promise<Person[]> {
  demand(user, 'see who has an account')
  const rows = await db.select().from(users).orderBy(asc(users.name), asc(users.id))
  return rows.map(toPerson)
}

function toPerson({ id, name, email, role, createdAt }: typeof users.$inferSelect): Person {
  return { id, name, email, role, joinedAt: new Date(createdAt).toISOString() }
}

/** True for all but the last owner; a part of the very statement that changes them, so that two owners cannot both step down. */
export function keepsAnOwner({ db }: Pick<ServicePorts, 'db'>) {
  const owners = db.select({ n: count() }).from(users).where(eq(users.role, 'owner'))
  return or(ne(users.role, 'owner'), sql`(${owners}) > 1`)
}

export function lastOwner(): ProblemError {
  return new ProblemError('last_owner', 'You are the only owner. Make somebody else an owner first.')
}

/** Throws forbidden, not_found, last_owner. */
export async function changeRole(ports: ServicePorts, user: SessionUser, id: string, role: SessionUser['role']): Promise<Person> {
  demand(user, 'change roles')
  const { db } = ports
  const [person] = await db.select().from(users).where(eq(users.id, id))
  if (!person) throw new ProblemError('not_found', `Nobody here has the id "${id}"; GET /api/v1/people lists everybody.`)
  if (person.role === role) return toPerson(person)
  const keeps = role === 'owner' ? undefined : keepsAnOwner(ports)
  const [changed] = await db.batch([
    db
      .update(users)
      .set({ role })
      .where(and(eq(users.id, id), keeps))
      .returning(),
    audit(ports, { actorId: user.id, action: 'person.role_changed', subject: id, detail: { from: person.role, to: role } }),
  ])
  if (!changed[0]) throw lastOwner()
  return toPerson(changed[0])
}
