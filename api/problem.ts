import { problems, type Problem, type ProblemCode } from '#schema/errors.ts'

type Extra = Pick<Problem, 'issues' | 'draft'> & { retryAfter?: number }

/** Thrown anywhere below a route; answered as `application/problem+json`. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly issues: Problem['issues']
  readonly draft: Problem['draft']
  /** When it is worth asking again, s. */
  readonly retryAfter: number | undefined

  /** `detail` says what is wrong in this very request and what to do about it. */
  constructor(code: ProblemCode, detail?: string, more: Extra = {}) {
    super(detail ?? problems[code].title)
    this.code = code
    this.issues = more.issues
    this.draft = more.draft
    this.retryAfter = more.retryAfter
  }
}

/** The problem for one wrong field. */
export function invalidField(path: string, message: string): ProblemError {
  return new ProblemError('invalid_request', `${path}: ${message}`, { issues: [{ path, message }] })
}

export function toProblem(error: ProblemError): Problem {
  const { status, title } = problems[error.code]
  return {
    type: `/api/docs#${error.code}`,
    title,
    status,
    code: error.code,
    ...(error.message === title ? {} : { detail: error.message }),
    ...(error.issues ? { issues: error.issues } : {}),
    ...(error.draft ? { draft: error.draft } : {}),
  }
}
