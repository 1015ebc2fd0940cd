import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { links } from '#schema/tables/accounts.ts'
import { hashToken, newToken } from '../auth/token.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'

type Link = typeof links.$inferSelect
/** Links that a start of Gradus prints. */
type PrintedPurpose = Extract<Link['purpose'], 'enter' | 'set_up'>

/** Makes the one link of an installation and voids earlier ones. The token is told once, here; the database has its hash. */
export async function makeLink(ports: Pick<ServicePorts, 'db' | 'now'>, purpose: PrintedPurpose): Promise<string> {
  const [token] = await makeLinks(ports, purpose, [null])
  return token!
}

/** The same for several people, each with a link of their own; null is the owner. */
export async function makeLinks(
  { db, now }: Pick<ServicePorts, 'db' | 'now'>,
  purpose: PrintedPurpose,
  userIds: readonly (string | null)[],
): Promise<string[]> {
  const made = userIds.map((userId) => ({ token: newToken(), userId }))
  const rows = made.map(({ token, userId }) => ({ id: hashToken(token), purpose, userId, createdAt: now() }))
  const earlier = and(inArray(links.purpose, ['enter', 'set_up']), isNull(links.usedAt))
  await db.batch([db.delete(links).where(earlier), db.insert(links).values(rows)])
  return made.map(({ token }) => token)
}

/** The condition that finds a link which is still good: not used, not too old. */
export function goodLink({ now }: Pick<ServicePorts, 'now'>, purpose: Link['purpose'], token: string) {
  const inTime = or(isNull(links.expiresAt), gt(links.expiresAt, now()))
  return and(eq(links.id, hashToken(token)), eq(links.purpose, purpose), isNull(links.usedAt), inTime)
}

/** Uses a link up and gives it. Of two who try at once one gets in. Throws link_invalid. */
export async function useLink(ports: Pick<ServicePorts, 'db' | 'now'>, purpose: Link['purpose'], token: string): Promise<Link> {
  const [used] = await ports.db
    .update(links)
    .set({ usedAt: ports.now() })
    .where(goodLink(ports, purpose, token))
    .returning()
  if (!used) throw linkInvalid(purpose)
  return used
}

export function linkInvalid(purpose: Link['purpose']): ProblemError {
  const advice = {
    enter: 'Restart Gradus: it prints a new one.',
    set_up: 'Restart Gradus: it prints a new one.',
    reset: 'Ask for a new one on the sign-in page.',
    invite: 'Ask whoever invited you for a new one.',
  }
  return new ProblemError('link_invalid', `Each link works once, and not for ever. ${advice[purpose]}`)
}
