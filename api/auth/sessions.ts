import { DrizzleSQLiteAdapter } from '@lucia-auth/adapter-drizzle'
import { and, desc, eq, gt, isNull, lt, ne, or } from 'drizzle-orm'
import { Lucia, TimeSpan } from 'lucia'
import type { Database } from '#schema/database/open.ts'
import { sessions, users } from '#schema/tables/accounts.ts'
import { startOfHour } from './hour.ts'
import { hashToken, newToken } from './token.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>
    DatabaseUserAttributes: Omit<typeof users.$inferSelect, 'id'>
    DatabaseSessionAttributes: Pick<typeof sessions.$inferSelect, 'createdAt' | 'seenAt' | 'userAgent'>
  }
}

export interface SessionUser {
  id: string
  name: string
  email: string | null
  role: 'owner' | 'instructor' | 'learner'
}

export interface ValidSession {
  user: SessionUser
  /** When the cookie should end, if it has just been extended. */
  extendedTo: Date | null
}

/** Sessions of thirty days that roll: one used in its second half is extended to thirty days again. */
export interface Sessions {
  /** The token belongs in the cookie and nowhere else; the database has its hash. */
  open(userId: string, userAgent?: string): Promise<{ token: string; expiresAt: Date }>
  find(token: string): Promise<ValidSession | null>
  /** Whether there is such a session; asking is no use of it, which would extend it. */
  isOpen(token: string): Promise<boolean>
  close(token: string): Promise<void>
  /** Deletes what has expired. */
  sweep(): Promise<void>
}

/** As much of a browser's name as tells it from others. */
const keptOfUserAgent = 300

function makeLucia(db: Database) {
  return new Lucia(new DrizzleSQLiteAdapter(db, sessions, users), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    getUserAttributes: ({ name, email, role }) => ({ name, email, role }),
    getSessionAttributes: ({ seenAt }) => ({ seenAt }),
  })
}

export function makeSessions(db: Database): Sessions {
  const lucia = makeLucia(db)
  return {
    async open(userId, userAgent) {
      const token = newToken()
      const now = Date.now()
      const attributes = { createdAt: now, seenAt: startOfHour(now), userAgent: userAgent?.slice(0, keptOfUserAgent) ?? null }
      const { expiresAt } = await lucia.createSession(userId, attributes, { sessionId: hashToken(token) })
      return { token, expiresAt }
    },
    async find(token) {
      const id = hashToken(token)
      const { session, user } = await lucia.validateSession(id)
      if (!session) return null
      const hour = startOfHour(Date.now())
      if (session.seenAt !== hour) {
        const before = or(isNull(sessions.seenAt), lt(sessions.seenAt, hour))
        await db
          .update(sessions)
          .set({ seenAt: hour })
          .where(and(eq(sessions.id, id), before))
      }
      return { user, extendedTo: session.fresh ? session.expiresAt : null }
    },
    async isOpen(token) {
      const valid = and(eq(sessions.id, hashToken(token)), gt(sessions.expiresAt, Math.floor(Date.now() / 1000)))
      return (await db.$count(sessions, valid)) > 0
    },
    async close(token) {
      await lucia.invalidateSession(hashToken(token))
    },
    sweep: () => lucia.deleteExpiredSessions(),
  }
}

/** The sessions somebody has open, the one seen last first. */
export async function listSessions(db: Database, userId: string) {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, Math.floor(Date.now() / 1000))))
    .orderBy(desc(sessions.seenAt), desc(sessions.createdAt), sessions.id)
}

/** Ends one session of somebody. False where they have no such session. */
export async function endSession(db: Database, userId: string, id: string): Promise<boolean> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id })
  return ended.length > 0
}

/** The statement that ends all sessions of somebody but the one with this token, where one is given. */
export function endOtherSessions(db: Database, userId: string, token: string | null) {
  return db.delete(sessions).where(and(eq(sessions.userId, userId), token === null ? undefined : ne(sessions.id, hashToken(token))))
}
