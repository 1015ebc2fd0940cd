import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { tokens, users } from '#schema/tables/accounts.ts'
import { startOfHour } from './hour.ts'
import type { SessionUser } from './sessions.ts'
import { hashToken, newToken } from './token.ts'

/** Lets people, and the scanners that look for leaked secrets, see what it is. */
const prefix = 'gradus_'

export function newBearerToken(): string {
  return prefix + newToken()
}

/** What an Authorization header holds in the way of a token; null where it is of another scheme or absent. */
export function readBearer(header: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? null
}

/** Whose token it is, if anybody's. Notes the hour of its use. */
export async function findBearer(db: Database, token: string, now: number): Promise<SessionUser | null> {
  if (!token.startsWith(prefix)) return null
  const id = hashToken(token)
  const [found] = await db
    .select({ user: { id: users.id, name: users.name, email: users.email, role: users.role }, usedAt: tokens.usedAt })
    .from(tokens)
    .innerJoin(users, eq(users.id, tokens.userId))
    .where(eq(tokens.id, id))
  if (!found) return null
  const hour = startOfHour(now)
  if (found.usedAt !== hour) {
    const before = or(isNull(tokens.usedAt), lt(tokens.usedAt, hour))
    await db
      .update(tokens)
      .set({ usedAt: hour })
      .where(and(eq(tokens.id, id), before))
  }
  return found.user
}
