import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { InterviewPractice, Rehearsal, RevealRequest, StartRehearsalRequest } from '#schema/contracts/rehearsal.ts'
import { jsonBody } from '../middleware/json-body.ts'
import type { Limits } from '../middleware/limits.ts'
import { signedIn, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { readExercise } from '../services/exercise.ts'
import { readInterviewPractice } from '../services/interview-practice.ts'
import { endRehearsal, readRehearsal, startRehearsal } from '../services/rehearsals.ts'
import { revealModel } from '../services/standing.ts'
import { body, gives, refuses } from './contract.ts'

const tags = ['Learning']
const ofExercise = z.object({ slug: z.string() })
const mustSignIn = ['unauthenticated', 'session_expired', 'csrf_rejected'] as const

const reveal = createRoute({
  method: 'post',
  path: '/exercises/{slug}/reveal',
  tags,
  summary: 'Look at the model before the exercise is solved',
  description:
    'After as many different attempts that failed as the strictest of your cohorts says, five where you are in none. The exercise is `studied` then, and `done` by an accepted submission from a practice that began on a later day of yours.',
  middleware: [signedIn, jsonBody()] as const,
  request: { params: ofExercise, body: body(RevealRequest) },
  responses: {
    200: gives('The exercise with its model', ExerciseDetail),
    ...refuses(
      ...mustSignIn,
      'invalid_json',
      'unsupported_media_type',
      'invalid_request',
      'unknown_exercise',
      'no_reveal',
      'not_ready',
    ),
  },
})

const start = (limits: Limits) =>
  createRoute({
    method: 'post',
    path: '/exercises/{slug}/rehearsals',
    tags,
    summary: 'Begin an exercise again from its starter',
    description:
      'A practice that goes on ends with it. It is solved by the next accepted submission, whether the timer has run out or not; until then hints and model are closed.',
    middleware: [signedIn, limits.rehearsal, jsonBody()] as const,
    request: { params: ofExercise, body: body(StartRehearsalRequest) },
    responses: {
      201: gives('The practice', Rehearsal),
      ...refuses(
        ...mustSignIn,
        'invalid_json',
        'unsupported_media_type',
        'invalid_request',
        'unknown_exercise',
        'not_ready',
        'too_many_requests',
      ),
    },
  })

const list = createRoute({
  method: 'get',
  path: '/rehearsals',
  tags,
  summary: 'What is worth solving again, and when',
  description:
    'By spaced repetition (FSRS), replayed from your attempts and practices: solved within the timer counts as good, late or after failed attempts as hard, given up as forgotten; the first acceptance is the first review.',
  middleware: [signedIn] as const,
  responses: { 200: gives('For practising', InterviewPractice), ...refuses('unauthenticated', 'session_expired') },
})

const read = createRoute({
  method: 'get',
  path: '/rehearsals/{id}',
  tags,
  summary: 'How a practice of yours goes or went',
  middleware: [signedIn] as const,
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: gives('The practice', Rehearsal), ...refuses('unauthenticated', 'session_expired', 'unknown_rehearsal') },
})

const end = createRoute({
  method: 'post',
  path: '/rehearsals/{id}/end',
  tags,
  summary: 'End a practice of yours',
  middleware: [signedIn] as const,
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: gives('The practice', Rehearsal), ...refuses(...mustSignIn, 'unknown_rehearsal') },
})

export const rehearsalRoutes = (ports: ServicePorts, limits: Limits) =>
  new OpenAPIHono<AppEnv>()
    .openapi(reveal, async (c) => {
      const { slug } = c.req.valid('param')
      await revealModel(ports, c.get('me').id, slug, c.req.valid('json').timeZone)
      return c.json(await readExercise(ports, slug, c.get('me').id), 200)
    })
    .openapi(start(limits), async (c) => {
      const { minutes } = c.req.valid('json')
      return c.json(await startRehearsal(ports, c.get('me').id, c.req.valid('param').slug, minutes), 201)
    })
    .openapi(list, async (c) => c.json(await readInterviewPractice(ports, c.get('me').id), 200))
    .openapi(read, async (c) => c.json(await readRehearsal(ports, c.get('me').id, c.req.valid('param').id), 200))
    .openapi(end, async (c) => c.json(await endRehearsal(ports, c.get('me').id, c.req.valid('param').id), 200))
