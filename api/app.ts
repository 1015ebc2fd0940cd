import { OpenAPIHono } from '@hono/zod-openapi'
import { requestId } from 'hono/request-id'
import { makeSessions } from './auth/sessions.ts'
import { docsRoutes } from './docs/routes.ts'
import { onError, onInvalid, onNotFound } from './middleware/errors.ts'
import { headers, sameSite, smallBody } from './middleware/security.ts'
import { makeBrowserSession, type AppEnv } from './middleware/session.ts'
import type { AppPorts } from './ports.ts'
import { cohortRoutes } from './routes/cohorts.ts'
import { exerciseRoutes } from './routes/exercises.ts'
import { healthRoutes } from './routes/health.ts'
import { refuseOtherMethods } from './routes/method-not-allowed.ts'
import { practiceRoutes } from './routes/practice.ts'
import { sessionRoutes } from './routes/session.ts'
import { settingsRoutes } from './routes/settings.ts'
import { submissionRoutes } from './routes/submissions.ts'
import { trackRoutes } from './routes/tracks.ts'
import { makeLeaderboardFeed } from './services/leaderboard-feed.ts'

function makeApi(ports: AppPorts): OpenAPIHono<AppEnv> {
  const { limits } = ports
  const session = makeBrowserSession(makeSessions(ports.db), ports.cookie)
  const api = new OpenAPIHono<AppEnv>({ defaultHook: onInvalid })
  api.use(session.identify)
  const routes: OpenAPIHono<AppEnv>[] = [
    healthRoutes(ports),
    sessionRoutes(ports, session, limits),
    settingsRoutes(ports),
    trackRoutes(ports),
    exerciseRoutes(ports),
    submissionRoutes(ports, limits),
    practiceRoutes(ports, limits),
    cohortRoutes(ports, limits, makeLeaderboardFeed(ports)),
  ]
  // one by one: chained, the types of all routes multiply until the type checker runs out of memory
  for (const resource of routes) api.route('/', resource)
  return api
}

/** The whole of Gradus over HTTP, the same on Node and on Workers: the API, its reference page, and the web app below everything else. */
export function makeApp(ports: AppPorts): OpenAPIHono<AppEnv> {
  const root = new OpenAPIHono<AppEnv>({ defaultHook: onInvalid })
  root.onError(onError)
  root.notFound(onNotFound)
  root.use(requestId(), headers({ overTls: ports.cookie.secure }))
  root.use('/api/*', sameSite, smallBody)
  root.route('/api/v1', makeApi(ports))
  root.route('/api', docsRoutes(root, ports))
  refuseOtherMethods(root)
  root.get('*', (c, next) => (/^\/api(\/|$)/.test(c.req.path) ? next() : ports.serveSite(c.req.raw)))
  return root
}
