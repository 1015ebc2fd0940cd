import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { signedIn, type AppEnv } from '../middleware/session.ts'
import type { ServicePorts } from '../ports.ts'
import { makePortfolio } from '../services/portfolio/portfolio.ts'
import { refuses } from './contract.ts'

const portfolio = createRoute({
  method: 'get',
  path: '/portfolio',
  tags: ['Account'],
  summary: 'Your map and your accepted work, as a zip of static pages to show to others',
  middleware: [signedIn] as const,
  responses: {
    200: { description: 'The zip', content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } } },
    ...refuses('unauthenticated', 'session_expired'),
  },
})

export const portfolioRoutes = (ports: ServicePorts) =>
  new OpenAPIHono<AppEnv>().openapi(portfolio, (c) => {
    const headers = { 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="portfolio.zip"' }
    return c.body(makePortfolio(ports, c.get('me').id), 200, headers)
  })
