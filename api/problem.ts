import { problems, type Problem, type ProblemCode } from '#schema/errors.ts'

/** Thrown anywhere below a route; answered as `application/problem+json`. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly issues: Problem['issues']

  /** `detail` says what is wrong in this very request and what to do about it. */
  constructor(code: ProblemCode, detail?: string, issues?: Problem['issues']) {
    super(detail ?? problems[code].title)
    this.code = code
    this.issues = issues
  }
}

/** The problem for one wrong field. */
export function invalidField(path: string, message: string): ProblemError {
  return new ProblemError('invalid_request', `${path}: ${message}`, [{ path, message }])
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
  }
}
