import { z } from 'zod'

/**
 * Every error the API answers with: a stable code, its HTTP status and what it means. The set is closed; the reference page
 * lists it, and the web app and the tests switch over it.
 */
export const problems = {
  invalid_json: { status: 400, title: 'The body is not valid JSON' },
  source_not_utf8: { status: 400, title: 'The source is not valid UTF-8' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  session_expired: { status: 401, title: 'The session has expired; sign in again' },
  wrong_credentials: { status: 401, title: 'E-mail or password is wrong' },
  link_invalid: { status: 401, title: 'This link was used already or is not known; restart Gradus for a new one' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  csrf_rejected: { status: 403, title: 'The request came from another site' },
  sign_up_closed: { status: 403, title: 'Sign-up is closed here; ask the owner' },
  not_found: { status: 404, title: 'No such resource' },
  unknown_track: { status: 404, title: 'No such track' },
  unknown_exercise: { status: 404, title: 'No such exercise' },
  unknown_submission: { status: 404, title: 'No such submission of yours' },
  unknown_file: { status: 404, title: 'The exercise has no such file' },
  unknown_practice: { status: 404, title: 'No example was asked for; POST asks for one' },
  unknown_cohort: { status: 404, title: 'No such cohort of yours' },
  unknown_thread: { status: 404, title: 'No such conversation of yours' },
  unknown_rehearsal: { status: 404, title: 'No such practice of yours' },
  unknown_session: { status: 404, title: 'No such session of yours' },
  unknown_token: { status: 404, title: 'No such token of yours' },
  unknown_join_code: { status: 404, title: 'No cohort has this join code' },
  method_not_allowed: { status: 405, title: 'This resource does not support the method' },
  email_taken: { status: 409, title: 'There is an account with this e-mail address already' },
  already_set_up: { status: 409, title: 'Accounts are set up already' },
  idempotency_conflict: { status: 409, title: 'This idempotency key was used for another submission' },
  draft_conflict: { status: 409, title: 'The draft was saved elsewhere in the meantime' },
  no_reveal: { status: 409, title: 'The model is shown after honest attempts, where the cohort allows it' },
  last_owner: { status: 409, title: 'An installation needs an owner' },
  last_lead: { status: 409, title: 'A cohort needs a lead' },
  no_marking: { status: 409, title: 'Only accepted submissions that people judge are marked' },
  no_practice: { status: 409, title: 'Examples are made for failed hidden cases of graded submissions' },
  exercise_changed: { status: 409, title: 'The exercise has changed since this submission' },
  source_too_large: { status: 413, title: 'The source is larger than 64 KB' },
  body_too_large: { status: 413, title: 'The request is too large' },
  unsupported_media_type: { status: 415, title: 'Send JSON with content-type application/json' },
  invalid_request: { status: 422, title: 'Some fields are missing or wrong' },
  too_many_requests: { status: 429, title: 'Too many requests; wait and try again' },
  too_many_submissions: { status: 429, title: 'You have sent many submissions; wait until some are graded' },
  internal: { status: 500, title: 'Something failed on our side; nothing of yours was lost' },
  queue_full: { status: 503, title: 'Too many submissions wait to be graded; try again later' },
  not_ready: { status: 503, title: 'Not ready yet; try again in a moment' },
} as const

export type ProblemCode = keyof typeof problems
export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]]

/** RFC 9457 problem details, with the code as our extension member. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  /** What is wrong in this very request and what to do about it. */
  detail: z.string().optional(),
  /** For invalid_request: the fields at fault. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** For draft_conflict: what was saved elsewhere. */
  draft: z.object({ source: z.string(), revision: z.int(), savedAt: z.string() }).optional(),
})
export type Problem = z.infer<typeof Problem>
