import type {
  EraseRequest,
  Invitation,
  AcceptRequest,
  NewToken,
  OpenSession,
  Person,
  SentInvitation,
  Token,
} from '#schema/contracts/account.ts'
import type { AuditPage } from '#schema/contracts/audit.ts'
import type { CohortDetail, CohortSummary, MemberRole } from '#schema/contracts/cohort.ts'
import type { ExerciseDetail, ExerciseEntry } from '#schema/contracts/exercise.ts'
import type { Draft, DraftState, SaveDraftRequest } from '#schema/contracts/draft.ts'
import type { Outline, TrackSummary } from '#schema/contracts/outline.ts'
import type { ClaimStates, Marking } from '#schema/contracts/marking.ts'
import type { Practice } from '#schema/contracts/practice.ts'
import type { InterviewPractice, Rehearsal } from '#schema/contracts/rehearsal.ts'
import type { ExerciseSamples } from '#schema/contracts/samples.ts'
import type { AskRequest, ThreadDetail, ThreadSummary } from '#schema/contracts/thread.ts'
import type { InviteRequest, SessionState, SetUpRequest, SignInRequest, SignUpRequest, User } from '#schema/contracts/session.ts'
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

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

interface Sending {
  headers?: Record<string, string>
  /** Goes on after its page is left; such a body may have 64 KB at most. */
  keepalive?: boolean
}

async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  { headers = {}, keepalive = false }: Sending = {},
): Promise<T> {
  let response: Response
  try {
    response = await fetch(base + path, {
      method,
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      keepalive,
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

/** Where unfinished work is kept: with its exercise, or with the practice it is written in. */
export interface DraftPlace {
  slug: string
  rehearsal: string | null
}

const draftPath = ({ slug, rehearsal }: DraftPlace) =>
  `/exercises/${id(slug)}/draft${rehearsal === null ? '' : `?rehearsal=${id(rehearsal)}`}`
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

  forgot: (email: string) => call<unknown>('POST', '/session/forgot', { email }),
  reset: (token: string, password: string) => call<SessionState>('POST', '/session/reset', { token, password }),
  invitation: (token: string) => call<Invitation>('POST', '/session/invitation', { token }),
  accept: (request: AcceptRequest) => call<SessionState>('POST', '/session/accept', request),
  invitePerson: (email: string, cohort?: string) =>
    call<SentInvitation>('POST', '/invitations', cohort === undefined ? { email } : { email, cohort }),

  changeName: (name: string) => call<SessionState>('PUT', '/account/name', { name }),
  changeEmail: (email: string, password: string) => call<SessionState>('PUT', '/account/email', { email, password }),
  changePassword: (password: string, newPassword: string) => call<unknown>('PUT', '/account/password', { password, newPassword }),
  erase: (request: EraseRequest) => call<unknown>('DELETE', '/account', request),
  sessions: () => call<OpenSession[]>('GET', '/account/sessions'),
  endSession: (session: string) => call<unknown>('DELETE', `/account/sessions/${id(session)}`),
  endOtherSessions: () => call<unknown>('DELETE', '/account/sessions'),
  tokens: () => call<Token[]>('GET', '/account/tokens'),
  makeToken: (name: string) => call<NewToken>('POST', '/account/tokens', { name }),
  deleteToken: (token: string) => call<unknown>('DELETE', `/account/tokens/${id(token)}`),

  people: () => call<Person[]>('GET', '/people'),
  changeRole: (person: string, role: User['role']) => call<Person>('PUT', `/people/${id(person)}/role`, { role }),
  audit: (before?: string) => call<AuditPage>('GET', before === undefined ? '/audit' : `/audit?before=${id(before)}`),

  tracks: () => call<TrackSummary[]>('GET', '/tracks'),
  outline: (track: string) => call<Outline>('GET', `/tracks/${id(track)}`),
  exercises: () => call<ExerciseEntry[]>('GET', '/exercises'),
  exercise: (slug: string) => call<ExerciseDetail>('GET', `/exercises/${id(slug)}`),
  samples: (slug: string) => call<ExerciseSamples>('GET', `/exercises/${id(slug)}/samples`),
  draft: (place: DraftPlace) => call<DraftState>('GET', draftPath(place)),
  reveal: (slug: string) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    return call<ExerciseDetail>('POST', `/exercises/${id(slug)}/reveal`, { timeZone })
  },
  practice: () => call<InterviewPractice>('GET', '/rehearsals'),
  rehearsal: (rehearsal: string) => call<Rehearsal>('GET', `/rehearsals/${id(rehearsal)}`),
  startRehearsal: (slug: string, minutes: number | null) =>
    call<Rehearsal>('POST', `/exercises/${id(slug)}/rehearsals`, { minutes }),
  endRehearsal: (rehearsal: string) => call<Rehearsal>('POST', `/rehearsals/${id(rehearsal)}/end`),
  saveDraft: (place: DraftPlace, draft: SaveDraftRequest, keepalive: boolean) =>
    call<Draft>('PUT', draftPath(place), draft, { keepalive }),

  submit: (exercise: string, source: string, idempotencyKey: string) =>
    call<SubmissionDetail>('POST', '/submissions', { exercise, source }, { headers: { 'idempotency-key': idempotencyKey } }),
  submissions: (exercise?: string) =>
    call<SubmissionSummary[]>('GET', exercise === undefined ? '/submissions' : `/submissions?exercise=${id(exercise)}`),
  submission: (submission: string) => call<SubmissionDetail>('GET', `/submissions/${id(submission)}`),
  askPractice: (submission: string, index: number) => call<Practice>('POST', practicePath(submission, index)),
  /** Waits for the example for a while; `waiting` means to ask again. */
  awaitPractice: (submission: string, index: number) => call<Practice>('GET', `${practicePath(submission, index)}?wait=${waitS}`),

  compareClaims: (exercise: string, source: string) =>
    call<ClaimStates>('POST', `/exercises/${id(exercise)}/claims`, { text: source }),
  marking: (submission: string) => call<Marking>('GET', `/submissions/${id(submission)}/marking`),
  mark: (submission: string, levels: Record<string, number>) =>
    call<Marking>('PUT', `/submissions/${id(submission)}/marking`, { levels }),

  threads: () => call<ThreadSummary[]>('GET', '/threads'),
  thread: (thread: string) => call<ThreadDetail>('GET', `/threads/${id(thread)}`),
  ask: (submission: string, request: AskRequest) => call<ThreadDetail>('POST', `/submissions/${id(submission)}/threads`, request),
  writeMessage: (thread: string, body: string) => call<ThreadDetail>('POST', `/threads/${id(thread)}/messages`, { body }),
  closeThread: (thread: string, closed: boolean) => call<ThreadDetail>('PUT', `/threads/${id(thread)}/closed`, { closed }),

  cohorts: () => call<CohortSummary[]>('GET', '/cohorts'),
  createCohort: (name: string) => call<CohortSummary>('POST', '/cohorts', { name }),
  joinCohort: (code: string) => call<CohortSummary>('POST', '/cohorts/join', { code }),
  setReveal: (cohort: string, revealAfter: number | null) =>
    call<CohortSummary>('PUT', `/cohorts/${id(cohort)}/reveal`, { revealAfter }),
  changeMemberRole: (cohort: string, person: string, role: MemberRole) =>
    call<CohortDetail>('PUT', `/cohorts/${id(cohort)}/members/${id(person)}/role`, { role }),
  cohort: (cohort: string) => call<CohortDetail>('GET', `/cohorts/${id(cohort)}`),
}
