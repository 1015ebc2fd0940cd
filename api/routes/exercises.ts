import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ExerciseDetail, ExerciseEntry } from '#schema/contracts/exercise.ts'
import { ExerciseSamples } from '#schema/contracts/samples.ts'
import { anyone, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { readExercise } from '../services/exercise.ts'
import { listExercises } from '../services/list-exercises.ts'
import { readSamples } from '../services/samples.ts'
import { gives, refuses } from './contract.ts'

const list = createRoute({
  method: 'get',
  path: '/exercises',
  tags: ['Learning'],
  summary: 'All exercises, with your state of each and where it counts',
  middleware: [anyone] as const,
  responses: {
    200: gives('The exercises, in the order of the tracks', z.array(ExerciseEntry)),
    ...refuses('unauthenticated', 'session_expired'),
  },
})

const get = createRoute({
  method: 'get',
  path: '/exercises/{slug}',
  tags: ['Learning'],
  summary: 'One exercise: statement, starter, cases',
  middleware: [anyone] as const,
  request: { params: z.object({ slug: z.string() }) },
  responses: {
    200: gives('The exercise', ExerciseDetail),
    ...refuses('unauthenticated', 'session_expired', 'unknown_exercise', 'not_ready'),
  },
})

const samples = createRoute({
  method: 'get',
  path: '/exercises/{slug}/samples',
  tags: ['Learning'],
  summary: 'The visible cases as data, to be run anywhere',
  middleware: [anyone] as const,
  request: { params: z.object({ slug: z.string() }) },
  responses: {
    200: gives('The samples', ExerciseSamples),
    ...refuses('unauthenticated', 'session_expired', 'unknown_exercise', 'not_ready'),
  },
})

export const exerciseRoutes = (ports: ServicePorts) =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => c.json(await listExercises(ports, c.get('reader')), 200))
    .openapi(get, async (c) => c.json(await readExercise(ports, c.req.valid('param').slug, c.get('reader')), 200))
    .openapi(samples, async (c) => c.json(await readSamples(ports, c.req.valid('param').slug), 200))
