import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { EnterRequest, SessionState, SetUpRequest, SignInRequest, SignUpRequest } from '#schema/contracts/session.ts'
import { jsonBody } from '../middleware/json-body.ts'
import type { Limits } from '../middleware/limits.ts'
import type { AppEnv, BrowserSession } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { describeSession } from '../services/accounts.ts'
import { enter, setUp } from '../services/first-account.ts'
import { signIn, signUp } from '../services/sign-up.ts'
import { body, gives, refuses } from './contract.ts'

const tags = ['Session']
const state = { 200: gives('The session as it is now; the cookie is set', SessionState) }
const badBody = [
  'invalid_json',
  'csrf_rejected',
  'body_too_large',
  'unsupported_media_type',
  'invalid_request',
  'too_many_requests',
] as const

const get = createRoute({
  method: 'get',
  path: '/session',
  tags,
  summary: 'Who is asking, and how people get in here',
  responses: { 200: gives('The session; `user` is null when nobody is signed in', SessionState) },
})

const routes = (limits: Limits) => ({
  enter: createRoute({
    method: 'post',
    path: '/session/enter',
    tags,
    summary: 'Sign the owner of a loopback installation in with the one-time link',
    middleware: [limits.link, jsonBody()] as const,
    request: { body: body(EnterRequest) },
    responses: { ...state, ...refuses('link_invalid', ...badBody) },
  }),
  setUp: createRoute({
    method: 'post',
    path: '/session/set-up',
    tags,
    summary: 'Make the first account, the owner’s, with the one-time set-up link',
    middleware: [limits.link, jsonBody()] as const,
    request: { body: body(SetUpRequest) },
    responses: { ...state, ...refuses('link_invalid', 'already_set_up', ...badBody) },
  }),
  signUp: createRoute({
    method: 'post',
    path: '/session/sign-up',
    tags,
    summary: 'Make an account, as far as the owner’s policy allows',
    middleware: [limits.signUp, jsonBody()] as const,
    request: { body: body(SignUpRequest) },
    responses: { ...state, ...refuses('sign_up_closed', 'unknown_join_code', 'email_taken', ...badBody) },
  }),
  signIn: createRoute({
    method: 'post',
    path: '/session/sign-in',
    tags,
    summary: 'Sign in',
    middleware: [limits.signIn, jsonBody(), limits.signInTo, limits.signInAnywhere] as const,
    request: { body: body(SignInRequest) },
    responses: { ...state, ...refuses('wrong_credentials', ...badBody) },
  }),
  signOut: createRoute({
    method: 'post',
    path: '/session/sign-out',
    tags,
    summary: 'End the session',
    responses: { 204: { description: 'Nobody is signed in any more' }, ...refuses('csrf_rejected') },
  }),
})

export function sessionRoutes(ports: ServicePorts, session: BrowserSession, limits: Limits) {
  const { enter: enterRoute, setUp: setUpRoute, signUp: signUpRoute, signIn: signInRoute, signOut } = routes(limits)
  const openFor = async (c: Context<AppEnv>, userId: string) => describeSession(ports, await session.open(c, userId))

  return new OpenAPIHono<AppEnv>()
    .openapi(get, async (c) => {
      // with a cookie that is no longer good even reading would be refused
      if (c.get('user') === null && c.get('token') !== null) await session.close(c)
      return c.json(await describeSession(ports, c.get('user')), 200)
    })
    .openapi(enterRoute, async (c) => c.json(await openFor(c, await enter(ports, c.req.valid('json').token)), 200))
    .openapi(setUpRoute, async (c) => c.json(await openFor(c, await setUp(ports, c.req.valid('json'))), 200))
    .openapi(signUpRoute, async (c) => c.json(await openFor(c, await signUp(ports, c.req.valid('json'))), 200))
    .openapi(signInRoute, async (c) => {
      const { email, password } = c.req.valid('json')
      return c.json(await openFor(c, await signIn(ports, email, password)), 200)
    })
    .openapi(signOut, async (c) => {
      await session.close(c)
      return c.body(null, 204)
    })
}
