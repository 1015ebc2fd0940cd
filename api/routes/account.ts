import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ChangeEmailRequest, ChangeNameRequest, ChangePasswordRequest, EraseRequest } from '#schema/contracts/account.ts'
import { SessionState } from '#schema/contracts/session.ts'
import { jsonBody } from '../middleware/json-body.ts'
import type { Limits } from '../middleware/limits.ts'
import { inPerson, signedIn, type AppEnv, type BrowserSession } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { changeEmail, changeName, changePassword } from '../services/account.ts'
import { describeSession } from '../services/accounts.ts'
import { eraseAccount } from '../services/erase.ts'
import { exportAccount } from '../services/export.ts'
import { body, gives, refuses } from './contract.ts'

const tags = ['Account']
const state = { 200: gives('The session as it is now', SessionState) }
const mustBeHere = ['unauthenticated', 'session_expired', 'forbidden', 'csrf_rejected'] as const
const badBody = ['invalid_json', 'unsupported_media_type', 'invalid_request'] as const

const name = createRoute({
  method: 'put',
  path: '/account/name',
  tags,
  summary: 'Change your name',
  middleware: [inPerson, jsonBody()] as const,
  request: { body: body(ChangeNameRequest) },
  responses: { ...state, ...refuses(...mustBeHere, ...badBody) },
})

const routes = (limits: Limits) => ({
  email: createRoute({
    method: 'put',
    path: '/account/email',
    tags,
    summary: 'Change your e-mail address',
    description: 'The address that was is told.',
    middleware: [inPerson, limits.confirm, jsonBody()] as const,
    request: { body: body(ChangeEmailRequest) },
    responses: { ...state, ...refuses(...mustBeHere, ...badBody, 'email_taken', 'too_many_requests') },
  }),
  password: createRoute({
    method: 'put',
    path: '/account/password',
    tags,
    summary: 'Change your password and sign out everywhere but here',
    middleware: [inPerson, limits.confirm, jsonBody()] as const,
    request: { body: body(ChangePasswordRequest) },
    responses: {
      204: { description: 'It is changed; all other sessions have ended' },
      ...refuses(...mustBeHere, ...badBody, 'too_many_requests'),
    },
  }),
  erase: createRoute({
    method: 'delete',
    path: '/account',
    tags,
    summary: 'Erase your account and everything that is yours',
    middleware: [inPerson, limits.confirm, jsonBody()] as const,
    request: { body: body(EraseRequest) },
    responses: {
      204: { description: 'It is gone' },
      ...refuses(...mustBeHere, ...badBody, 'last_owner', 'last_lead', 'too_many_requests'),
    },
  }),
})

const exportRoute = createRoute({
  method: 'get',
  path: '/account/export',
  tags,
  summary: 'Everything Gradus has of you, as a zip of JSON files',
  middleware: [signedIn] as const,
  responses: {
    200: { description: 'The zip', content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } } },
    ...refuses('unauthenticated', 'session_expired'),
  },
})

export function accountRoutes(ports: ServicePorts, session: BrowserSession, limits: Limits) {
  const { email, password, erase } = routes(limits)
  return new OpenAPIHono<AppEnv>()
    .openapi(name, async (c) => {
      const user = await changeName(ports, c.get('me'), c.req.valid('json').name)
      return c.json(await describeSession(ports, user), 200)
    })
    .openapi(email, async (c) => {
      const user = await changeEmail(ports, c.get('me'), c.req.valid('json'))
      return c.json(await describeSession(ports, user), 200)
    })
    .openapi(password, async (c) => {
      await changePassword(ports, c.get('me').id, c.req.valid('json'), c.get('token'))
      return c.body(null, 204)
    })
    .openapi(erase, async (c) => {
      await eraseAccount(ports, c.get('me'), c.req.valid('json'))
      await session.close(c)
      return c.body(null, 204)
    })
    .openapi(exportRoute, (c) => {
      const headers = { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="gradus.zip"' }
      return c.body(exportAccount(ports, c.get('me').id), 200, headers)
    })
}
