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
  return String(email).trim().toLowerCase()
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
    joinCode: limitBy({ limit: 60, windowMs: tenMinutes, key: userId, failuresOnly: true }),
    submit: limitBy({ limit: submissionsPerMinute, windowMs: 60_000, key: userId, code: 'too_many_submissions' }),
    practise: limitBy({ limit: 600, windowMs: 60_000, key: userId }),
  }
}

export type Limits = ReturnType<typeof makeLimits>
