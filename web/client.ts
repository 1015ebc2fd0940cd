import type { CohortDetail, CohortSummary } from '#schema/contracts/cohort.ts'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import type { Outline, TrackSummary } from '#schema/contracts/outline.ts'
import type { Practice } from '#schema/contracts/practice.ts'
import type { InviteRequest, SessionState, SetUpRequest, SignInRequest, SignUpRequest } from '#schema/contracts/session.ts'
import type { z } from 'zod'
import type { SubmissionDetail, SubmissionSummary } from '#schema/contracts/submission.ts'
import type { Problem, ProblemCode } from '#schema/errors.ts'
import { expire } from './session/expiry.ts'

/** What a call failed with: the API's stable code, or `unreachable` when no answer came at all. */
export class CallError extends Error {
  override name = 'CallError'
  readonly code: ProblemCode | 'unreachable'
  readonly problem: Problem | null
  /** When the API wants to be asked again, s; null where it does not say. */
  readonly retryAfter: number | null

  constructor(
    code: ProblemCode | 'unreachable',
    problem: Problem | null,
    { retryAfter = null, cause }: { retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(problem?.detail ?? problem?.title ?? code, { cause })
    this.code = code
    this.problem = problem
    this.retryAfter = retryAfter
  }
}

export const base = '/api/v1'

type Method = 'GET' | 'POST' | 'PUT'

async function call<T>(method: Method, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  let response: Response
  try {
    response = await fetch(base + path, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    })
  } catch (cause) {
    throw new CallError('unreachable', null, { cause })
  }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as T
  // a proxy in between may answer without a problem document
  const problem = isProblem(answer) ? answer : null
  if (problem?.code === 'session_expired' || problem?.code === 'unauthenticated') expire()
  throw new CallError(problem?.code ?? (response.status >= 502 ? 'unreachable' : 'internal'), problem, {
    retryAfter: readRetryAfter(response),
  })
}

/** Seconds; our API never gives a date. */
function readRetryAfter({ headers }: Response): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds : null
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value
}

const id = encodeURIComponent
const practicePath = (submission: string, index: number) => `/submissions/${id(submission)}/cases/${index}/practice`
/** How long to wait for an answer that is not there yet before asking again, s. Short: a browser has few connections to one host. */
const waitS = 5

/** Every call the web app makes, typed by the API's contracts. All throw {@link CallError}. */
export const api = {
  session: () => call<SessionState>('GET', '/session'),
  enter: (token: string) => call<SessionState>('POST', '/session/enter', { token }),
  setUp: (request: z.input<typeof SetUpRequest>) => call<SessionState>('POST', '/session/set-up', request),
  signUp: (request: SignUpRequest) => call<SessionState>('POST', '/session/sign-up', request),
  signIn: (request: z.input<typeof SignInRequest>) => call<SessionState>('POST', '/session/sign-in', request),
  signOut: () => call<unknown>('POST', '/session/sign-out', {}),
  invite: (request: InviteRequest) => call<SessionState>('PUT', '/settings/sign-up', request),

  tracks: () => call<TrackSummary[]>('GET', '/tracks'),
  outline: (track: string) => call<Outline>('GET', `/tracks/${id(track)}`),
  exercise: (slug: string) => call<ExerciseDetail>('GET', `/exercises/${id(slug)}`),

  submit: (exercise: string, source: string, idempotencyKey: string) =>
    call<SubmissionDetail>('POST', '/submissions', { exercise, source }, { 'idempotency-key': idempotencyKey }),
  submissions: (exercise?: string) =>
    call<SubmissionSummary[]>('GET', exercise === undefined ? '/submissions' : `/submissions?exercise=${id(exercise)}`),
  submission: (submission: string) => call<SubmissionDetail>('GET', `/submissions/${id(submission)}`),
  askPractice: (submission: string, index: number) => call<Practice>('POST', practicePath(submission, index)),
  /** Waits for the example for a while; `waiting` means to ask again. */
  awaitPractice: (submission: string, index: number) => call<Practice>('GET', `${practicePath(submission, index)}?wait=${waitS}`),

  cohorts: () => call<CohortSummary[]>('GET', '/cohorts'),
  createCohort: (name: string) => call<CohortSummary>('POST', '/cohorts', { name }),
  joinCohort: (code: string) => call<CohortSummary>('POST', '/cohorts/join', { code }),
  cohort: (cohort: string) => call<CohortDetail>('GET', `/cohorts/${id(cohort)}`),
}
