import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { SubmissionDetail, SubmissionSummary, SubmitRequest } from '#schema/contracts/submission.ts'
import { jsonBody } from '../middleware/json-body.ts'
import type { Limits } from '../middleware/limits.ts'
import { signedIn, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { listed, listSubmissions, readSubmission } from '../services/submissions.ts'
import { submit } from '../services/submit.ts'
import { watchSubmission } from '../services/watch-submission.ts'
import { body, gives, refuses } from './contract.ts'
import { givesEvents, streamEvents } from './events.ts'

const tags = ['Submissions']
const IdParam = z.object({ id: z.string() })

const post = (limits: Limits) =>
  createRoute({
    method: 'post',
    path: '/submissions',
    tags,
    summary: 'Submit a solution',
    description:
      'Stored and queued once this answers; grading goes on by itself. Follow it at `/submissions/{id}/events`. Code that you sent before for the same version of the exercise is not graded again: `sameAs` names the submission whose report answers. Where too much waits already, `queue_full` or `too_many_submissions` come with a Retry-After header; send it again then, with the same key.',
    middleware: [signedIn, limits.submit, jsonBody('source_not_utf8')] as const,
    request: {
      headers: z.object({
        'idempotency-key': z.string().min(1).max(200).optional().openapi({
          description:
            'A new one for every new submission; sent again with the same body, it gives the submission it made the first time.',
        }),
      }),
      body: body(SubmitRequest),
    },
    responses: {
      201: gives('The submission', SubmissionDetail),
      ...refuses('invalid_json', 'source_not_utf8', 'unauthenticated', 'session_expired', 'csrf_rejected', 'unknown_exercise'),
      ...refuses(
        'idempotency_conflict',
        'source_too_large',
        'unsupported_media_type',
        'invalid_request',
        'too_many_submissions',
        'queue_full',
        'not_ready',
      ),
    },
  })

const list = createRoute({
  method: 'get',
  path: '/submissions',
  tags,
  summary: 'Your submissions, newest first',
  description: `At most ${listed}.`,
  middleware: [signedIn] as const,
  request: { query: z.object({ exercise: z.string().optional() }) },
  responses: { 200: gives('Submissions', z.array(SubmissionSummary)), ...refuses('unauthenticated', 'session_expired') },
})

const get = createRoute({
  method: 'get',
  path: '/submissions/{id}',
  tags,
  summary: 'One of your submissions with its code and report',
  middleware: [signedIn] as const,
  request: { params: IdParam },
  responses: {
    200: gives('The submission', SubmissionDetail),
    ...refuses('unauthenticated', 'session_expired', 'unknown_submission'),
  },
})

const events = createRoute({
  method: 'get',
  path: '/submissions/{id}/events',
  tags,
  summary: 'Follow one of your submissions live',
  middleware: [signedIn] as const,
  request: { params: IdParam },
  responses: {
    200: givesEvents(
      'Server-sent events of the default type, each a ProgressEvent in JSON: `queued` with the position and the expected wait, `started`, `case`, and `report` last. Opened again it tells everything anew; a graded submission gives its report at once.',
    ),
    ...refuses('unauthenticated', 'session_expired', 'unknown_submission'),
  },
})

export const submissionRoutes = (ports: ServicePorts, limits: Limits) =>
  new OpenAPIHono<AppEnv>()
    .openapi(post(limits), async (c) => {
      const userId = c.get('me').id
      const id = await submit(ports, userId, c.req.valid('json'), c.req.valid('header')['idempotency-key'])
      return c.json(await readSubmission(ports, userId, id), 201)
    })
    .openapi(list, async (c) => c.json(await listSubmissions(ports, c.get('me').id, c.req.valid('query').exercise), 200))
    .openapi(get, async (c) => c.json(await readSubmission(ports, c.get('me').id, c.req.valid('param').id), 200))
    .openapi(events, async (c) => {
      const { id } = await readSubmission(ports, c.get('me').id, c.req.valid('param').id)
      return streamEvents(c, (send, gone) => watchSubmission(ports, id, send, gone))
    })
