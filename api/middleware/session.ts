import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { RequestIdVariables } from 'hono/request-id'
import type { Database } from '#schema/database/open.ts'
import { findBearer, readBearer } from '../auth/bearer.ts'
import type { Sessions, SessionUser } from '../auth/sessions.ts'
import { ProblemError } from '../problem.ts'
import { visitor } from '../services/visitor.ts'

export interface AppEnv {
  Variables: RequestIdVariables & {
    user: SessionUser | null
    /** What came in the session cookie, valid or not. */
    token: string | null
    /** Whether a program asks that sent a bearer token, valid or not. Then no cookie counts. */
    bearer: boolean
    /** Whether whoever was let in would be so now: sessions end and tokens are deleted while a stream goes on. */
    isStillSignedIn: () => Promise<boolean>
  }
}

export interface CookieSettings {
  /** Browsers share cookies between the ports of one host, so each installation there needs a name of its own. */
  name: string
  secure: boolean
}

/** The session of a browser: reads and writes its cookie, nobody else does. */
export function makeBrowserSession(db: Database, sessions: Sessions, cookie: CookieSettings) {
  function store(c: Context<AppEnv>, token: string, expires: Date): void {
    // behind a proxy that ends TLS the request itself looks plain
    const secure = cookie.secure || c.req.header('x-forwarded-proto') === 'https'
    setCookie(c, cookie.name, token, { httpOnly: true, sameSite: 'Lax', path: '/', secure, expires })
  }

  /** Finds out who asks and extends their session when it is due. */
  const identify: MiddlewareHandler<AppEnv> = async (c, next) => {
    const bearer = readBearer(c.req.header('authorization'))
    c.set('bearer', bearer !== null)
    if (bearer !== null) {
      c.set('token', null)
      c.set('user', await findBearer(db, bearer, Date.now()))
      c.set('isStillSignedIn', async () => (await findBearer(db, bearer, Date.now())) !== null)
      return next()
    }
    const token = getCookie(c, cookie.name) ?? null
    const session = token === null ? null : await sessions.find(token)
    c.set('token', token)
    c.set('user', session?.user ?? null)
    c.set('isStillSignedIn', async () => token !== null && (await sessions.isOpen(token)))
    if (token !== null && session?.extendedTo) store(c, token, session.extendedTo)
    await next()
  }

  return {
    identify,
    async open(c: Context<AppEnv>, userId: string): Promise<SessionUser> {
      const old = c.get('token')
      if (old !== null) await sessions.close(old)
      const { token, expiresAt } = await sessions.open(userId, c.req.header('user-agent'))
      store(c, token, expiresAt)
      const session = await sessions.find(token)
      if (!session) throw new Error('A session that was just opened is not there')
      return session.user
    },
    async close<E extends AppEnv>(c: Context<E>): Promise<void> {
      const token = c.get('token')
      if (token !== null) await sessions.close(token)
      deleteCookie(c, cookie.name, { path: '/', secure: cookie.secure })
    },
  }
}

export type BrowserSession = ReturnType<typeof makeBrowserSession>

/** Lets only those through who are signed in. Throws session_expired where a cookie came but is no longer good, else unauthenticated. */
export const signedIn: MiddlewareHandler<AppEnv & { Variables: { me: SessionUser } }> = async (c, next) => {
  const user = c.get('user')
  if (user === null && c.get('bearer'))
    throw new ProblemError('unauthenticated', 'This token is not known, or was deleted. Make a new one on the settings page.')
  if (user === null && c.get('token') !== null)
    throw new ProblemError('session_expired', 'Sign in again; nothing you submitted is lost.')
  if (user === null) throw new ProblemError('unauthenticated', 'Open the link that Gradus printed when it started, or sign in.')
  c.set('me', user)
  await next()
}

/** Lets everybody read, those who have signed in as themselves. Throws session_expired and unauthenticated for what is no longer good. */
export const anyone: MiddlewareHandler<AppEnv & { Variables: { reader: string } }> = async (c, next) => {
  c.set('reader', c.get('user')?.id ?? visitor)
  const claims = c.get('bearer') || c.get('token') !== null
  if (c.get('user') === null && claims) return signedIn(c as never, next)
  await next()
}

/** As {@link signedIn}, but not for programs with a token: whoever finds one must not be able to turn it into the account. Throws forbidden as well. */
export const inPerson: typeof signedIn = (c, next) =>
  signedIn(c, async () => {
    if (c.get('bearer')) throw new ProblemError('forbidden', 'Tokens are not good for this: sign in with a browser.')
    await next()
  })
