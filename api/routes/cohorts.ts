import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  CohortDetail,
  CohortSummary,
  CreateCohortRequest,
  JoinCohortRequest,
  MemberRoleRequest,
  RevealRequest,
} from '#schema/contracts/cohort.ts'
import { jsonBody } from '../middleware/json-body.ts'
import type { Limits } from '../middleware/limits.ts'
import { inPerson, signedIn, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { createCohort, joinCohort, listCohorts, readCohort, setRevealAfter } from '../services/cohorts.ts'
import { changeMemberRole } from '../services/leads.ts'
import { readCohortDetail } from '../services/leaderboard.ts'
import { followLeaderboard, type WatchLeaderboard } from '../services/leaderboard-feed.ts'
import { body, gives, refuses } from './contract.ts'
import { givesEvents, streamEvents } from './events.ts'

const tags = ['Cohorts']
const IdParam = z.object({ id: z.string() })
const mustSignIn = ['unauthenticated', 'session_expired'] as const
const badBody = ['invalid_json', 'csrf_rejected', 'unsupported_media_type', 'invalid_request'] as const

const list = createRoute({
  method: 'get',
  path: '/cohorts',
  tags,
  summary: 'Your cohorts',
  middleware: [signedIn] as const,
  responses: { 200: gives('Cohorts', z.array(CohortSummary)), ...refuses(...mustSignIn) },
})

const create = createRoute({
  method: 'post',
  path: '/cohorts',
  tags,
  summary: 'Create a cohort; you lead it',
  middleware: [signedIn, jsonBody()] as const,
  request: { body: body(CreateCohortRequest) },
  responses: { 201: gives('The cohort with its join code', CohortSummary), ...refuses(...mustSignIn, ...badBody, 'forbidden') },
})

const join = (limits: Limits) =>
  createRoute({
    method: 'post',
    path: '/cohorts/join',
    tags,
    summary: 'Join a cohort by its code',
    middleware: [signedIn, limits.joinCode, jsonBody()] as const,
    request: { body: body(JoinCohortRequest) },
    responses: {
      200: gives('The cohort', CohortSummary),
      ...refuses(...mustSignIn, ...badBody, 'unknown_join_code', 'too_many_requests'),
    },
  })

const get = createRoute({
  method: 'get',
  path: '/cohorts/{id}',
  tags,
  summary: 'One of your cohorts with its leaderboard',
  middleware: [signedIn] as const,
  request: { params: IdParam },
  responses: { 200: gives('The cohort', CohortDetail), ...refuses(...mustSignIn, 'unknown_cohort') },
})

const reveal = createRoute({
  method: 'put',
  path: '/cohorts/{id}/reveal',
  tags,
  summary: 'Decide when the members of a cohort you lead may look at models',
  middleware: [inPerson, jsonBody()] as const,
  request: { params: IdParam, body: body(RevealRequest) },
  responses: { 200: gives('The cohort', CohortSummary), ...refuses(...mustSignIn, ...badBody, 'unknown_cohort', 'forbidden') },
})

const memberRole = createRoute({
  method: 'put',
  path: '/cohorts/{id}/members/{person}/role',
  tags,
  summary: 'Make a member of a cohort you lead a lead, or a learner again',
  description: 'A cohort keeps one lead at least.',
  middleware: [inPerson, jsonBody()] as const,
  request: { params: IdParam.extend({ person: z.string() }), body: body(MemberRoleRequest) },
  responses: {
    200: gives('The cohort', CohortDetail),
    ...refuses(...mustSignIn, ...badBody, 'unknown_cohort', 'forbidden', 'not_found', 'last_lead'),
  },
})

const events = createRoute({
  method: 'get',
  path: '/cohorts/{id}/events',
  tags,
  summary: 'Follow a leaderboard live',
  middleware: [signedIn] as const,
  request: { params: IdParam },
  responses: {
    200: givesEvents(
      'Server-sent events of the default type, each a CohortDetail in JSON: at once, then whenever the leaderboard changed.',
    ),
    ...refuses(...mustSignIn, 'unknown_cohort'),
  },
})

export const cohortRoutes = (ports: ServicePorts, limits: Limits, watch: WatchLeaderboard) =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => c.json(await listCohorts(ports, c.get('me').id), 200))
    .openapi(create, async (c) => c.json(await createCohort(ports, c.get('me'), c.req.valid('json').name), 201))
    .openapi(join(limits), async (c) => c.json(await joinCohort(ports, c.get('me').id, c.req.valid('json').code), 200))
    .openapi(get, async (c) => c.json(await readCohortDetail(ports, c.get('me').id, c.req.valid('param').id), 200))
    .openapi(reveal, async (c) =>
      c.json(await setRevealAfter(ports, c.get('me').id, c.req.valid('param').id, c.req.valid('json').revealAfter), 200),
    )
    .openapi(memberRole, async (c) => {
      const { id, person } = c.req.valid('param')
      const userId = c.get('me').id
      await changeMemberRole(ports, userId, id, person, c.req.valid('json').role)
      return c.json(await readCohortDetail(ports, userId, id), 200)
    })
    .openapi(events, async (c) => {
      const userId = c.get('me').id
      const { id } = await readCohort(ports, userId, c.req.valid('param').id)
      return streamEvents(c, (send, gone) => followLeaderboard(ports, watch, id, userId, send, gone))
    })
