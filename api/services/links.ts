import { and, eq, isNull } from 'drizzle-orm'
import { links } from '#schema/tables/accounts.ts'
import { hashToken, newToken } from '../auth/token.ts'
import type { ServicePorts } from '../ports.ts'
import { ProblemError } from '../problem.ts'

type Purpose = (typeof links.$inferSelect)['purpose']

/** Makes the one link of an installation and voids earlier ones. The token is told once, here; the database has its hash. */
export async function makeLink({ db, now }: Pick<ServicePorts, 'db' | 'now'>, purpose: Purpose): Promise<string> {
  const token = newToken()
  await db.batch([
    db.delete(links).where(isNull(links.usedAt)),
    db.insert(links).values({ id: hashToken(token), purpose, createdAt: now() }),
  ])
  return token
}

/** Uses a link up. Of two who try at once one gets in. Throws link_invalid. */
export async function useLink({ db, now }: Pick<ServicePorts, 'db' | 'now'>, purpose: Purpose, token: string): Promise<void> {
  const used = await db
    .update(links)
    .set({ usedAt: now() })
    .where(and(eq(links.id, hashToken(token)), eq(links.purpose, purpose), isNull(links.usedAt)))
    .returning({ id: links.id })
  if (used.length === 0) {
    throw new ProblemError('link_invalid', 'Each link works once. Restart Gradus: it prints a new one.')
  }
}
