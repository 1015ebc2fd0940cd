import type { Context, MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import type { ProblemCode } from '#schema/errors.ts'
import { ProblemError } from '../problem.ts'
import type { AppEnv } from './session.ts'

interface Rule {
  /** Requests per window and key. */
  limit: number
  windowMs: number
  key: (c: Context<AppEnv>) => string | Promise<string>
  /** Requests that succeed do not count once they have. */
  failuresOnly?: boolean
  code?: ProblemCode
}

/** Characters: no mail goes to more. */
const longestEmail = 254
const tenMinutes = 10 * 60_000
/** Twice a second, all the time, is more than anybody tries out by hand. */
export const defaultSubmissionsPerMinute = 120

// workerd allows timers only while a request is served: the limiter, which has one, waits for the first
function limitBy({ limit, windowMs, key, failuresOnly = false, code = 'too_many_requests' }: Rule): MiddlewareHandler<AppEnv> {
  let limiter: MiddlewareHandler<AppEnv> | undefined
  const make = () =>
    rateLimiter<AppEnv>({
      limit,
      windowMs,
      keyGenerator: key,
      skipSuccessfulRequests: failuresOnly,
      standardHeaders: 'draft-7',
      handler: () => {
        throw new ProblemError(code, `At most ${limit} in ${windowMs / 60_000} min; the Retry-After header says how long to wait.`)
      },
    })
  return (c, next) => (limiter ??= make())(c, next)
}

async function triedEmail(c: Context): Promise<string> {
  // what is no JSON is refused by the route
  const body: unknown = await c.req.json().catch(() => undefined)
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : ''
  // neither is what is no text, which the route refuses as well
  const tried = typeof email === 'string' ? email.trim().toLowerCase() : ''
  // what is longer is nobody's; kept for as long as it counts, some thousand of them would fill the memory
  return tried.length > longestEmail ? '' : tried
}

/**
 * What one may do how often. A class of a thousand shares one address: whatever is counted by address alone leaves room for all of them
 * at once, and guessing is limited by address and account.
 */
export function makeLimits(clientAddress: (c: Context) => string, submissionsPerMinute: number = defaultSubmissionsPerMinute) {
  const userId = (c: Context<AppEnv>) => c.get('user')?.id ?? ''
  return {
    link: limitBy({ limit: 60, windowMs: tenMinutes, key: clientAddress, failuresOnly: true }),
    signUp: limitBy({ limit: 1500, windowMs: tenMinutes, key: clientAddress }),
    signIn: limitBy({ limit: 1500, windowMs: tenMinutes, key: clientAddress, failuresOnly: true }),
    signInTo: limitBy({
      limit: 10,
      windowMs: tenMinutes,
      key: async (c) => `${clientAddress(c)} ${await triedEmail(c)}`,
      failuresOnly: true,
    }),
    // those who guess from many addresses at once; more than a person mistypes, so that nobody is easily locked out by others
    signInAnywhere: limitBy({ limit: 100, windowMs: tenMinutes, key: triedEmail, failuresOnly: true }),
    // of whoever sits at a browser that somebody left signed in
    confirm: limitBy({ limit: 10, windowMs: tenMinutes, key: userId, failuresOnly: true }),
    forgot: limitBy({ limit: 300, windowMs: tenMinutes, key: clientAddress }),
    // counted whether there is such an account or not, so that the answer does not tell
    forgotBy: limitBy({ limit: 5, windowMs: 6 * tenMinutes, key: triedEmail }),
    invite: limitBy({ limit: 200, windowMs: 6 * tenMinutes, key: userId }),
    joinCode: limitBy({ limit: 60, windowMs: tenMinutes, key: userId, failuresOnly: true }),
    submit: limitBy({ limit: submissionsPerMinute, windowMs: 60_000, key: userId, code: 'too_many_submissions' }),
    claims: limitBy({ limit: 600, windowMs: 60_000, key: userId }),
    draft: limitBy({ limit: 300, windowMs: 60_000, key: userId }),
    thread: limitBy({ limit: 60, windowMs: 60_000, key: userId }),
    rehearsal: limitBy({ limit: 60, windowMs: 60_000, key: userId }),
    marking: limitBy({ limit: 60, windowMs: 60_000, key: userId }),
    practise: limitBy({ limit: 600, windowMs: 60_000, key: userId }),
  }
}

export type Limits = ReturnType<typeof makeLimits>
