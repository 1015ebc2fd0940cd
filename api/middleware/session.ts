import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { RequestIdVariables } from 'hono/request-id'
import type { Sessions, SessionUser } from '../auth/sessions.ts'
import { ProblemError } from '../problem.ts'

export interface AppEnv {
  Variables: RequestIdVariables & {
    user: SessionUser | null
    /** What came in the session cookie, valid or not. */
    token: string | null
  }
}

export interface CookieSettings {
  /** Browsers share cookies between the ports of one host, so each installation there needs a name of its own. */
  name: string
  secure: boolean
}

/** The session of a browser: reads and writes its cookie, nobody else does. */
export function makeBrowserSession(sessions: Sessions, cookie: CookieSettings) {
  function store(c: Context<AppEnv>, token: string, expires: Date): void {
    // behind a proxy that ends TLS the request itself looks plain
    const secure = cookie.secure || c.req.header('x-forwarded-proto') === 'https'
    setCookie(c, cookie.name, token, { httpOnly: true, sameSite: 'Lax', path: '/', secure, expires })
  }

  /** Finds out who asks and extends their session when it is due. */
  const identify: MiddlewareHandler<AppEnv> = async (c, next) => {
    const token = getCookie(c, cookie.name) ?? null
    const session = token === null ? null : await sessions.find(token)
    c.set('token', token)
    c.set('user', session?.user ?? null)
    if (token !== null && session?.extendedTo) store(c, token, session.extendedTo)
    await next()
  }

  return {
    identify,
    async open(c: Context<AppEnv>, userId: string): Promise<SessionUser> {
      const old = c.get('token')
      if (old !== null) await sessions.close(old)
      const { token, expiresAt } = await sessions.open(userId)
      store(c, token, expiresAt)
      const session = await sessions.find(token)
      if (!session) throw new Error('A session that was just opened is not there')
      return session.user
    },
    async close(c: Context<AppEnv>): Promise<void> {
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
  if (user === null && c.get('token') !== null)
    throw new ProblemError('session_expired', 'Sign in again; nothing you submitted is lost.')
  if (user === null) throw new ProblemError('unauthenticated', 'Open the link that Gradus printed when it started, or sign in.')
  c.set('me', user)
  await next()
}
