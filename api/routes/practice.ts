import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Practice } from '#schema/contracts/practice.ts'
import type { Limits } from '../middleware/limits.ts'
import { signedIn, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { askPractice, readPractice } from '../services/practice.ts'
import { gives, refuses } from './contract.ts'

const tags = ['Submissions']
const path = '/submissions/{id}/cases/{index}/practice'
const params = z.object({
  id: z.string(),
  index: z.coerce.number().int().min(0).openapi({ description: 'The index of the case in the report.' }),
})
/** Proxies close connections on which nothing comes for a minute, s. */
const longestWait = 25

const ask = (limits: Limits) =>
  createRoute({
    method: 'post',
    path,
    tags,
    summary: 'Ask for an example like a failed hidden case',
    description:
      'It comes from the same generator with a seed that grades nobody, and your code is run on it: input, expected value and what is wrong, in full. Asking again gives the same one. Made after whatever is to be graded; GET waits for it.',
    middleware: [signedIn, limits.practise] as const,
    request: { params },
    responses: {
      201: gives('The example, or that it is being made', Practice),
      ...refuses('unauthenticated', 'session_expired', 'csrf_rejected', 'unknown_submission', 'no_practice', 'exercise_changed'),
      ...refuses('invalid_request', 'too_many_requests'),
    },
  })

const get = createRoute({
  method: 'get',
  path,
  tags,
  summary: 'The example that was asked for',
  middleware: [signedIn] as const,
  request: {
    params,
    query: z.object({
      wait: z.coerce.number().int().min(0).max(longestWait).default(0).openapi({
        description: 'How long to wait for it while it is being made, seconds.',
      }),
    }),
  },
  responses: {
    200: gives('The example, or that it is still being made', Practice),
    ...refuses('unauthenticated', 'session_expired', 'unknown_submission', 'unknown_practice', 'invalid_request'),
  },
})

export const practiceRoutes = (ports: ServicePorts, limits: Limits) =>
  new OpenAPIHono<AppEnv>()
    .openapi(ask(limits), async (c) => {
      const { id, index } = c.req.valid('param')
      return c.json(await askPractice(ports, c.get('me').id, { submissionId: id, caseIndex: index }), 201)
    })
    .openapi(get, async (c) => {
      const { id, index } = c.req.valid('param')
      const signal = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(1000 * c.req.valid('query').wait)])
      return c.json(await readPractice(ports, c.get('me').id, { submissionId: id, caseIndex: index }, signal), 200)
    })
