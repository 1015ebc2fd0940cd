import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { Health } from '#schema/contracts/health.ts'
import type { AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { readHealth } from '../services/health.ts'
import { gives } from './contract.ts'

const get = createRoute({
  method: 'get',
  path: '/health',
  tags: ['Installation'],
  summary: 'Whether this installation is ready, and with what',
  responses: { 200: gives('Ready or not; `ready` and `notes` tell', Health) },
})

export const healthRoutes = (ports: ServicePorts) =>
  new OpenAPIHono<AppEnv>().openapi(get, async (c) => c.json(await readHealth(ports), 200))
