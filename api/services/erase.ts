import { and, eq, inArray, notExists, or } from 'drizzle-orm'
import type { EraseRequest } from '#schema/contracts/account.ts'
import { links, users } from '#schema/tables/accounts.ts'
import { cohorts, members } from '#schema/tables/cohorts.ts'
import type { ServicePorts } from '../ports.ts'
import type { SessionUser } from '../auth/sessions.ts'
import { invalidField } from '../problem.ts'
import { confirmPassword } from './account.ts'
import { audit } from './audit.ts'
import { lastLead, leavesLeads } from './leads.ts'
import { keepsAnOwner, lastOwner } from './people.ts'

/** The password, or the name from those who have none. Throws invalid_request. */
async function confirm(ports: ServicePorts, user: SessionUser, { password, name }: EraseRequest): Promise<void> {
  if (user.email !== null) return confirmPassword(ports, user.id, password ?? '')
  if (name?.trim() !== user.name) throw invalidField('name', `Type your name as it stands here: ${user.name}`)
}

/**
 * Deletes an account with everything that hangs on it: attempts, reports, drafts, conversations, markings, sessions, tokens. What they wrote into
 * conversations of others stays, without a name. Throws invalid_request, last_owner, last_lead.
 */
export async function eraseAccount(ports: ServicePorts, user: SessionUser, request: EraseRequest): Promise<void> {
  await confirm(ports, user, request)
  const { db } = ports
  const me = eq(users.id, user.id)
  const mayGo = and(me, keepsAnOwner(ports), leavesLeads(ports, user.id))
  const leaving = db.select({ id: users.id }).from(users).where(mayGo)
  const addresses = db.select({ email: users.email }).from(users).where(mayGo)
  const [, gone] = await db.batch([
    // the migration that gave links an owner says nothing of deletion, so they do not go by themselves
    db.delete(links).where(or(inArray(links.userId, leaving), inArray(links.email, addresses))),
    db.delete(users).where(mayGo).returning({ id: users.id }),
    audit(ports, { actorId: null, action: 'person.erased', subject: user.id }),
    // nobody is left in these, so nobody could ever see them again
    db.delete(cohorts).where(notExists(db.select().from(members).where(eq(members.cohortId, cohorts.id)))),
  ])
  if (gone.length === 0) {
    const [replaced] = await db
      .select({ id: users.id })
      .from(users)
      .where(and(me, keepsAnOwner(ports)))
    throw replaced ? lastLead() : lastOwner()
  }
  await ports.queue.forget(user.id)
}
