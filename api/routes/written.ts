import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ClaimsRequest, ClaimStates, Marking, MarkRequest } from '#schema/contracts/marking.ts'
import { jsonBody } from '../middleware/json-body.ts'
import type { Limits } from '../middleware/limits.ts'
import { anyone, signedIn, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { markOwn, readMarking } from '../services/marking.ts'
import { compareClaims, readDataFile } from '../services/written.ts'
import { body, gives, refuses } from './contract.ts'

const tags = ['Reports and quizzes']
const ofExercise = z.object({ slug: z.string() })
const ofSubmission = z.object({ id: z.string() })

const claims = (limits: Limits) =>
  createRoute({
    method: 'post',
    path: '/exercises/{slug}/claims',
    tags,
    summary: 'Compare the numbers of a report that is being written',
    description: 'With those computed anew from the data. Nothing is stored, and no number is told.',
    middleware: [signedIn, limits.claims, jsonBody('invalid_json')] as const,
    request: { params: ofExercise, body: body(ClaimsRequest) },
    responses: {
      200: gives('How each claim stands, in the order of the exercise', ClaimStates),
      ...refuses('invalid_json', 'unauthenticated', 'session_expired', 'csrf_rejected', 'unknown_exercise', 'not_ready'),
      ...refuses('unsupported_media_type', 'invalid_request', 'too_many_requests'),
    },
  })

const file = createRoute({
  method: 'get',
  path: '/exercises/{slug}/files/{name}',
  tags,
  summary: 'A data file of an exercise',
  middleware: [anyone] as const,
  request: { params: ofExercise.extend({ name: z.string() }) },
  responses: {
    200: { description: 'The file', content: { 'text/csv': { schema: z.string() } } },
    ...refuses('unauthenticated', 'session_expired', 'unknown_exercise', 'unknown_file', 'not_ready'),
  },
})

const read = createRoute({
  method: 'get',
  path: '/submissions/{id}/marking',
  tags,
  summary: 'The rubric and the model of one of your accepted submissions',
  middleware: [signedIn] as const,
  request: { params: ofSubmission },
  responses: {
    200: gives('What it is marked by, and how you marked it', Marking),
    ...refuses('unauthenticated', 'session_expired', 'unknown_submission', 'no_marking'),
  },
})

const mark = (limits: Limits) =>
  createRoute({
    method: 'put',
    path: '/submissions/{id}/marking',
    tags,
    summary: 'Mark one of your accepted submissions',
    description: 'The exercise is done once no criterion is at its first level. Marking again replaces what was said before.',
    middleware: [signedIn, limits.marking, jsonBody('invalid_json')] as const,
    request: { params: ofSubmission, body: body(MarkRequest) },
    responses: {
      200: gives('How you marked it', Marking),
      ...refuses('invalid_json', 'unauthenticated', 'session_expired', 'csrf_rejected', 'unknown_submission', 'no_marking'),
      ...refuses('unsupported_media_type', 'invalid_request', 'too_many_requests'),
    },
  })

export const writtenRoutes = (ports: ServicePorts, limits: Limits) =>
  new OpenAPIHono<AppEnv>()
    .openapi(claims(limits), async (c) =>
      c.json(await compareClaims(ports, c.req.valid('param').slug, c.req.valid('json').text), 200),
    )
    .openapi(file, async (c) => {
      const { slug, name } = c.req.valid('param')
      const text = await readDataFile(ports, slug, name)
      return c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment' })
    })
    .openapi(read, async (c) => c.json(await readMarking(ports, c.get('me').id, c.req.valid('param').id), 200))
    .openapi(mark(limits), async (c) =>
      c.json(await markOwn(ports, c.get('me').id, c.req.valid('param').id, c.req.valid('json').levels), 200),
    )
