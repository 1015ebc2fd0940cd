import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AskRequest, CloseRequest, ThreadDetail, ThreadSummary, WriteRequest } from '#schema/contracts/thread.ts'
import { jsonBody } from '../middleware/json-body.ts'
import type { Limits } from '../middleware/limits.ts'
import { signedIn, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { ask, close, listedThreads, listThreads, readThread, write } from '../services/threads.ts'
import { body, gives, refuses } from './contract.ts'

const tags = ['Help']
const IdParam = z.object({ id: z.string() })
const mustSignIn = ['unauthenticated', 'session_expired'] as const
const badBody = ['invalid_json', 'csrf_rejected', 'body_too_large', 'unsupported_media_type', 'invalid_request'] as const

const list = createRoute({
  method: 'get',
  path: '/threads',
  tags,
  summary: 'Conversations you began or may answer, those with the newest message first',
  description: `At most ${listedThreads}. Owners answer everybody; leads, and instructors among its members, answer a cohort’s learners.`,
  middleware: [signedIn] as const,
  request: { query: z.object({ exercise: z.string().optional() }) },
  responses: { 200: gives('Conversations', z.array(ThreadSummary)), ...refuses(...mustSignIn) },
})

const get = createRoute({
  method: 'get',
  path: '/threads/{id}',
  tags,
  summary: 'A conversation with the attempt it is about',
  middleware: [signedIn] as const,
  request: { params: IdParam },
  responses: { 200: gives('The conversation', ThreadDetail), ...refuses(...mustSignIn, 'unknown_thread') },
})

const begin = (limits: Limits) =>
  createRoute({
    method: 'post',
    path: '/submissions/{id}/threads',
    tags,
    summary: 'Ask about one of your submissions: for help, or whether a case is right',
    middleware: [signedIn, limits.thread, jsonBody()] as const,
    request: { params: IdParam, body: body(AskRequest) },
    responses: {
      201: gives('The conversation', ThreadDetail),
      ...refuses(...mustSignIn, ...badBody, 'unknown_submission', 'too_many_requests'),
    },
  })

const post = (limits: Limits) =>
  createRoute({
    method: 'post',
    path: '/threads/{id}/messages',
    tags,
    summary: 'Write into a conversation',
    description: 'Markdown. An answer makes it `answered`; a message of who asked makes it `open` again.',
    middleware: [signedIn, limits.thread, jsonBody()] as const,
    request: { params: IdParam, body: body(WriteRequest) },
    responses: {
      201: gives('The conversation', ThreadDetail),
      ...refuses(...mustSignIn, ...badBody, 'unknown_thread', 'too_many_requests'),
    },
  })

const put = createRoute({
  method: 'put',
  path: '/threads/{id}/closed',
  tags,
  summary: 'Close a conversation or open it again',
  middleware: [signedIn, jsonBody()] as const,
  request: { params: IdParam, body: body(CloseRequest) },
  responses: { 200: gives('The conversation', ThreadDetail), ...refuses(...mustSignIn, ...badBody, 'unknown_thread') },
})

export const threadRoutes = (ports: ServicePorts, limits: Limits) =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => c.json(await listThreads(ports, c.get('me'), c.req.valid('query').exercise), 200))
    .openapi(get, async (c) => c.json(await readThread(ports, c.get('me'), c.req.valid('param').id), 200))
    .openapi(begin(limits), async (c) => c.json(await ask(ports, c.get('me'), c.req.valid('param').id, c.req.valid('json')), 201))
    .openapi(post(limits), async (c) =>
      c.json(await write(ports, c.get('me'), c.req.valid('param').id, c.req.valid('json').body), 201),
    )
    .openapi(put, async (c) => c.json(await close(ports, c.get('me'), c.req.valid('param').id, c.req.valid('json').closed), 200))
