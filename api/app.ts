import { OpenAPIHono } from '@hono/zod-openapi'
import { requestId } from 'hono/request-id'
import { makeSessions } from './auth/sessions.ts'
import { docsRoutes } from './docs/routes.ts'
import { onError, onInvalid, onNotFound } from './middleware/errors.ts'
import { headers, sameSite, smallBody } from './middleware/security.ts'
import { makeBrowserSession, type AppEnv } from './middleware/session.ts'
import type { AppPorts } from './ports.ts'
import { accessRoutes } from './routes/access.ts'
import { accountRoutes } from './routes/account.ts'
import { cohortRoutes } from './routes/cohorts.ts'
import { draftRoutes } from './routes/drafts.ts'
import { exerciseRoutes } from './routes/exercises.ts'
import { healthRoutes } from './routes/health.ts'
import { refuseOtherMethods } from './routes/method-not-allowed.ts'
import { mailedLinkRoutes } from './routes/mailed-links.ts'
import { peopleRoutes } from './routes/people.ts'
import { portfolioRoutes } from './routes/portfolio.ts'
import { practiceRoutes } from './routes/practice.ts'
import { rehearsalRoutes } from './routes/rehearsals.ts'
import { sessionRoutes } from './routes/session.ts'
import { settingsRoutes } from './routes/settings.ts'
import { submissionRoutes } from './routes/submissions.ts'
import { threadRoutes } from './routes/threads.ts'
import { trackRoutes } from './routes/tracks.ts'
import { writtenRoutes } from './routes/written.ts'
import { makeLeaderboardFeed } from './services/leaderboard-feed.ts'

function makeApi(ports: AppPorts): OpenAPIHono<AppEnv> {
  const { limits } = ports
  const session = makeBrowserSession(ports.db, makeSessions(ports.db), ports.cookie)
  const api = new OpenAPIHono<AppEnv>({ defaultHook: onInvalid })
  api.use(session.identify)
  const routes: OpenAPIHono<AppEnv>[] = [
    healthRoutes(ports),
    sessionRoutes(ports, session, limits),
    mailedLinkRoutes(ports, session, limits),
    accountRoutes(ports, session, limits),
    accessRoutes(ports),
    settingsRoutes(ports),
    peopleRoutes(ports),
    trackRoutes(ports),
    exerciseRoutes(ports),
    draftRoutes(ports, limits),
    submissionRoutes(ports, limits),
    practiceRoutes(ports, limits),
    writtenRoutes(ports, limits),
    rehearsalRoutes(ports, limits),
    portfolioRoutes(ports),
    threadRoutes(ports, limits),
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
