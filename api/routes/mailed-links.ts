import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import {
  AcceptRequest,
  ForgotRequest,
  Invitation,
  InvitePersonRequest,
  LinkRequest,
  ResetRequest,
  SentInvitation,
} from '#schema/contracts/account.ts'
import { SessionState } from '#schema/contracts/session.ts'
import { jsonBody } from '../middleware/json-body.ts'
import type { Limits } from '../middleware/limits.ts'
import { inPerson, type AppEnv, type BrowserSession } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { describeSession } from '../services/accounts.ts'
import { acceptInvitation, invitePerson, readInvitation } from '../services/invitations.ts'
import { askReset, resetPassword } from '../services/reset.ts'
import { body, gives, refuses } from './contract.ts'

const tags = ['Session']
const state = { 200: gives('The session as it is now', SessionState) }
const badBody = ['invalid_json', 'csrf_rejected', 'unsupported_media_type', 'invalid_request', 'too_many_requests'] as const

const routes = (limits: Limits) => ({
  forgot: createRoute({
    method: 'post',
    path: '/session/forgot',
    tags,
    summary: 'Have a link for a new password mailed',
    description: 'The answer is the same whether anybody has the address or not.',
    middleware: [limits.forgot, jsonBody(), limits.forgotBy] as const,
    request: { body: body(ForgotRequest) },
    responses: { 202: { description: 'If there is such an account, the mail is on its way' }, ...refuses(...badBody) },
  }),
  reset: createRoute({
    method: 'post',
    path: '/session/reset',
    tags,
    summary: 'Choose a new password with a mailed link',
    description: 'Signs in here and ends all sessions there were.',
    middleware: [limits.link, jsonBody()] as const,
    request: { body: body(ResetRequest) },
    responses: { ...state, ...refuses('link_invalid', ...badBody) },
  }),
  invitation: createRoute({
    method: 'post',
    path: '/session/invitation',
    tags,
    summary: 'What a mailed invitation is to, without using it up',
    middleware: [limits.link, jsonBody()] as const,
    request: { body: body(LinkRequest) },
    responses: { 200: gives('The invitation', Invitation), ...refuses('link_invalid', ...badBody) },
  }),
  accept: createRoute({
    method: 'post',
    path: '/session/accept',
    tags,
    summary: 'Accept a mailed invitation',
    description: 'Makes the account and signs in; an account that exists joins the cohort, and signs in by itself.',
    middleware: [limits.link, jsonBody()] as const,
    request: { body: body(AcceptRequest) },
    responses: { ...state, ...refuses('link_invalid', 'email_taken', ...badBody) },
  }),
  invite: createRoute({
    method: 'post',
    path: '/invitations',
    tags: ['Installation'],
    summary: 'Invite somebody by e-mail',
    description: 'Into a cohort its leads invite; without one the owner and instructors. The link is good for seven days, once.',
    middleware: [inPerson, limits.invite, jsonBody()] as const,
    request: { body: body(InvitePersonRequest) },
    responses: {
      201: gives('Where the invitation went', SentInvitation),
      ...refuses('unauthenticated', 'session_expired', 'forbidden', 'sign_up_closed', 'unknown_cohort', 'email_taken', ...badBody),
    },
  }),
})

export function mailedLinkRoutes(ports: ServicePorts, session: BrowserSession, limits: Limits) {
  const { forgot, reset, invitation, accept, invite } = routes(limits)
  return new OpenAPIHono<AppEnv>()
    .openapi(forgot, async (c) => {
      await askReset(ports, c.req.valid('json').email)
      return c.body(null, 202)
    })
    .openapi(reset, async (c) => {
      const { token, password } = c.req.valid('json')
      const user = await session.open(c, await resetPassword(ports, token, password))
      return c.json(await describeSession(ports, user), 200)
    })
    .openapi(invitation, async (c) => c.json(await readInvitation(ports, c.req.valid('json').token), 200))
    .openapi(accept, async (c) => {
      const made = await acceptInvitation(ports, c.req.valid('json'))
      const user = made === null ? c.get('user') : await session.open(c, made)
      return c.json(await describeSession(ports, user), 200)
    })
    .openapi(invite, async (c) => c.json(await invitePerson(ports, c.get('me'), c.req.valid('json')), 201))
}
