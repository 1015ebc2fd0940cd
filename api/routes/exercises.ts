import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { signedIn, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { readExercise } from '../services/exercise.ts'
import { gives, refuses } from './contract.ts'

const get = createRoute({
  method: 'get',
  path: '/exercises/{slug}',
  tags: ['Learning'],
  summary: 'One exercise: statement, starter, cases',
  middleware: [signedIn] as const,
  request: { params: z.object({ slug: z.string() }) },
  responses: {
    200: gives('The exercise', ExerciseDetail),
    ...refuses('unauthenticated', 'session_expired', 'unknown_exercise', 'not_ready'),
  },
})

export const exerciseRoutes = (ports: ServicePorts) =>
  new OpenAPIHono<AppEnv>().openapi(get, async (c) =>
    c.json(await readExercise(ports, c.req.valid('param').slug, c.get('me').id), 200),
  )
