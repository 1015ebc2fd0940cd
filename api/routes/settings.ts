import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { InviteRequest, SessionState } from '#schema/contracts/session.ts'
import { jsonBody } from '../middleware/json-body.ts'
import { inPerson, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { describeSession } from '../services/accounts.ts'
import { invite } from '../services/first-account.ts'
import { body, gives, refuses } from './contract.ts'

const put = createRoute({
  method: 'put',
  path: '/settings/sign-up',
  tags: ['Installation'],
  summary: 'Invite others: decide who may sign up',
  description:
    'The owner alone. The first time it also turns accounts on, so it takes the e-mail and password the owner will sign in with.',
  middleware: [inPerson, jsonBody()] as const,
  request: { body: body(InviteRequest) },
  responses: {
    200: gives('The session as it is now', SessionState),
    ...refuses(
      'unauthenticated',
      'session_expired',
      'forbidden',
      'already_set_up',
      'email_taken',
      'invalid_json',
      'invalid_request',
    ),
  },
})

export const settingsRoutes = (ports: ServicePorts) =>
  new OpenAPIHono<AppEnv>().openapi(put, async (c) => {
    const user = await invite(ports, c.get('me'), c.req.valid('json'))
    return c.json(await describeSession(ports, user), 200)
  })
