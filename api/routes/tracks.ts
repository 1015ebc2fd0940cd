import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Outline, TrackSummary } from '#schema/contracts/outline.ts'
import { anyone, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { listTracks, readOutline } from '../services/outline.ts'
import { gives, refuses } from './contract.ts'

const tags = ['Learning']

const list = createRoute({
  method: 'get',
  path: '/tracks',
  tags,
  summary: 'All tracks with your progress',
  middleware: [anyone] as const,
  responses: { 200: gives('Tracks', z.array(TrackSummary)), ...refuses('unauthenticated', 'session_expired') },
})

const get = createRoute({
  method: 'get',
  path: '/tracks/{track}',
  tags,
  summary: 'One track: phases, units and boxes with your state of each',
  middleware: [anyone] as const,
  request: { params: z.object({ track: z.string() }) },
  responses: { 200: gives('The outline', Outline), ...refuses('unauthenticated', 'session_expired', 'unknown_track') },
})

export const trackRoutes = (ports: ServicePorts) =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => c.json(await listTracks(ports, c.get('reader')), 200))
    .openapi(get, async (c) => c.json(await readOutline(ports, c.req.valid('param').track, c.get('reader')), 200))
