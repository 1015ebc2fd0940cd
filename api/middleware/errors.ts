import type { Hook } from '@hono/zod-openapi'
import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { problems } from '#schema/errors.ts'
import { ProblemError, toProblem } from '../problem.ts'
import type { AppEnv } from './session.ts'

function answerProblem(c: Context<AppEnv>, error: ProblemError): Response {
  const problem = toProblem(error)
  c.header('Content-Type', 'application/problem+json')
  c.header('Cache-Control', 'no-store')
  if (error.retryAfter !== undefined) c.header('Retry-After', String(error.retryAfter))
  return c.body(JSON.stringify(problem), problems[error.code].status)
}

/** What the libraries below us throw, in our words. */
function translate(error: Error): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof HTTPException) {
    if (error.status === 400) return new ProblemError('invalid_json')
    if (error.status === 403) {
      return new ProblemError('csrf_rejected', 'Send content-type application/json, and from a browser only from this very site.')
    }
    if (error.status === 415)
      return new ProblemError('unsupported_media_type', 'Send content-type: application/json with the body.')
  }
  return new ProblemError('internal')
}

export const onError: ErrorHandler<AppEnv> = (error, c) => {
  const problem = translate(error)
  if (problem.code !== 'internal') return answerProblem(c, problem)
  // who has left before the whole request was here hears nothing of it, and it is no failure of ours
  if (c.req.raw.signal.aborted && (error as NodeJS.ErrnoException).code === 'ECONNRESET')
    return answerProblem(c, new ProblemError('invalid_json'))
  console.error(`${c.req.method} ${c.req.path} failed (request ${c.get('requestId')})`, error)
  return answerProblem(c, new ProblemError('internal', `Tell the operator the request id: ${c.get('requestId')}.`))
}

export const onNotFound: NotFoundHandler<AppEnv> = (c) =>
  answerProblem(c, new ProblemError('not_found', `There is nothing at ${c.req.path}; /api/docs lists what there is.`))

/** Turns what a contract finds wrong with a request into one problem with all fields at fault. */
export const onInvalid: Hook<unknown, AppEnv, string, void> = (result) => {
  if (result.success) return
  const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const detail = issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ')
  throw new ProblemError('invalid_request', detail, { issues })
}
