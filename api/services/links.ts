import { and, eq, isNull } from 'drizzle-orm'
import { links } from '#schema/tables/accounts.ts'
import { hashToken, newToken } from '../auth/token.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'

type Purpose = (typeof links.$inferSelect)['purpose']

/** Makes the one link of an installation and voids earlier ones. The token is told once, here; the database has its hash. */
export async function makeLink(ports: Pick<ServicePorts, 'db' | 'now'>, purpose: Purpose): Promise<string> {
  const [token] = await makeLinks(ports, purpose, [null])
  return token!
}

/** The same for several people, each with a link of their own; null is the owner. */
export async function makeLinks(
  { db, now }: Pick<ServicePorts, 'db' | 'now'>,
  purpose: Purpose,
  userIds: readonly (string | null)[],
): Promise<string[]> {
  const made = userIds.map((userId) => ({ token: newToken(), userId }))
  const rows = made.map(({ token, userId }) => ({ id: hashToken(token), purpose, userId, createdAt: now() }))
  await db.batch([db.delete(links).where(isNull(links.usedAt)), db.insert(links).values(rows)])
  return made.map(({ token }) => token)
}

/** Uses a link up and says whom it is for; null is the owner. Of two who try at once one gets in. Throws link_invalid. */
export async function useLink(
  { db, now }: Pick<ServicePorts, 'db' | 'now'>,
  purpose: Purpose,
  token: string,
): Promise<string | null> {
  const [used] = await db
    .update(links)
    .set({ usedAt: now() })
    .where(and(eq(links.id, hashToken(token)), eq(links.purpose, purpose), isNull(links.usedAt)))
    .returning({ userId: links.userId })
  if (!used) throw new ProblemError('link_invalid', 'Each link works once. Restart Gradus: it prints a new one.')
  return used.userId
}
