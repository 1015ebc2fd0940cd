import type { MiddlewareHandler } from 'hono'
import type { ProblemCode } from '#schema/errors.ts'
import { ProblemError } from '../problem.ts'
import type { AppEnv } from './session.ts'

/**
 * Refuses bodies that are not JSON in UTF-8, before the usual decoding would put replacement characters where bytes are wrong. Throws
 * invalid_json, or `notUtf8` when the bytes are at fault. Other media types are refused by the route itself.
 */
export function jsonBody(notUtf8: ProblemCode = 'invalid_json'): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (c.req.header('content-type')?.includes('json')) {
      const bytes = await c.req.arrayBuffer()
      let text: string
      try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      } catch {
        throw new ProblemError(notUtf8, 'The body has bytes that are not UTF-8; save and send it as UTF-8.')
      }
      try {
        JSON.parse(text)
      } catch (error) {
        throw new ProblemError('invalid_json', error instanceof Error ? `${error.message}.` : undefined)
      }
    }
    await next()
  }
}
