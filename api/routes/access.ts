import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { MakeTokenRequest, NewToken, OpenSession, Token } from '#schema/contracts/account.ts'
import { jsonBody } from '../middleware/json-body.ts'
import { inPerson, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { endAllOthers, endOpenSession, listOpenSessions } from '../services/open-sessions.ts'
import { deleteToken, listTokens, makeToken } from '../services/tokens.ts'
import { body, gives, refuses } from './contract.ts'

const tags = ['Account']
const IdParam = z.object({ id: z.string() })
const mustBeHere = ['unauthenticated', 'session_expired', 'forbidden'] as const

const sessions = createRoute({
  method: 'get',
  path: '/account/sessions',
  tags,
  summary: 'Where you are signed in',
  middleware: [inPerson] as const,
  responses: { 200: gives('Open sessions, the one seen last first', z.array(OpenSession)), ...refuses(...mustBeHere) },
})

const endOne = createRoute({
  method: 'delete',
  path: '/account/sessions/{id}',
  tags,
  summary: 'Sign out one of your browsers',
  middleware: [inPerson] as const,
  request: { params: IdParam },
  responses: { 204: { description: 'It is signed out' }, ...refuses(...mustBeHere, 'csrf_rejected', 'unknown_session') },
})

const endOthers = createRoute({
  method: 'delete',
  path: '/account/sessions',
  tags,
  summary: 'Sign out everywhere but here',
  middleware: [inPerson] as const,
  responses: { 204: { description: 'Only this session is left' }, ...refuses(...mustBeHere, 'csrf_rejected') },
})

const tokens = createRoute({
  method: 'get',
  path: '/account/tokens',
  tags,
  summary: 'Your tokens for programs, such as the command line',
  middleware: [inPerson] as const,
  responses: { 200: gives('Tokens, newest first', z.array(Token)), ...refuses(...mustBeHere) },
})

const make = createRoute({
  method: 'post',
  path: '/account/tokens',
  tags,
  summary: 'Make a token',
  description:
    'This answer alone holds the token; only its hash is kept. Send it as `Authorization: Bearer gradus_…` wherever a session would do, except for accounts, sessions and tokens themselves.',
  middleware: [inPerson, jsonBody()] as const,
  request: { body: body(MakeTokenRequest) },
  responses: {
    201: gives('The token', NewToken),
    ...refuses(...mustBeHere, 'csrf_rejected', 'invalid_json', 'unsupported_media_type', 'invalid_request'),
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/account/tokens/{id}',
  tags,
  summary: 'Delete a token; whatever uses it is refused from now on',
  middleware: [inPerson] as const,
  request: { params: IdParam },
  responses: { 204: { description: 'It is deleted' }, ...refuses(...mustBeHere, 'csrf_rejected', 'unknown_token') },
})

/** What lets somebody in besides a password: sessions of browsers, tokens of programs. */
export const accessRoutes = (ports: ServicePorts) =>
  new OpenAPIHono<AppEnv>()
    .openapi(sessions, async (c) => c.json(await listOpenSessions(ports, c.get('me').id, c.get('token')), 200))
    .openapi(endOne, async (c) => {
      await endOpenSession(ports, c.get('me').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(endOthers, async (c) => {
      await endAllOthers(ports, c.get('me').id, c.get('token'))
      return c.body(null, 204)
    })
    .openapi(tokens, async (c) => c.json(await listTokens(ports, c.get('me').id), 200))
    .openapi(make, async (c) => c.json(await makeToken(ports, c.get('me').id, c.req.valid('json').name), 201))
    .openapi(remove, async (c) => {
      await deleteToken(ports, c.get('me').id, c.req.valid('param').id)
      return c.body(null, 204)
    })
