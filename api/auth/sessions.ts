import { DrizzleSQLiteAdapter } from '@lucia-auth/adapter-drizzle'
import { Lucia, TimeSpan } from 'lucia'
import type { Database } from '#schema/database/open.ts'
import { sessions, users } from '#schema/tables/accounts.ts'
import { hashToken, newToken } from './token.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof makeLucia>
    DatabaseUserAttributes: Omit<typeof users.$inferSelect, 'id'>
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
  open(userId: string): Promise<{ token: string; expiresAt: Date }>
  find(token: string): Promise<ValidSession | null>
  close(token: string): Promise<void>
  /** Deletes what has expired. */
  sweep(): Promise<void>
}

function makeLucia(db: Database) {
  return new Lucia(new DrizzleSQLiteAdapter(db, sessions, users), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    getUserAttributes: ({ name, email, role }) => ({ name, email, role }),
  })
}

export function makeSessions(db: Database): Sessions {
  const lucia = makeLucia(db)
  return {
    async open(userId) {
      const token = newToken()
      const { expiresAt } = await lucia.createSession(userId, {}, { sessionId: hashToken(token) })
      return { token, expiresAt }
    },
    async find(token) {
      const { session, user } = await lucia.validateSession(hashToken(token))
      return session && { user, extendedTo: session.fresh ? session.expiresAt : null }
    },
    async close(token) {
      await lucia.invalidateSession(hashToken(token))
    },
    sweep: () => lucia.deleteExpiredSessions(),
  }
}
