import type { Hono } from 'hono'
import type { AppEnv } from '../middleware/session.ts'
import { ProblemError } from '../problem.ts'

/** Answers methods that no route so far supports at a path that some route has. Call it after all routes are there. */
export function refuseOtherMethods(app: Hono<AppEnv>): void {
  const routes = app.routes.filter(({ method }) => method !== 'ALL')
  for (const [path, same] of Map.groupBy(routes, (route) => route.path)) {
    const allowed = [...new Set(same.map(({ method }) => method))].join(', ')
    app.all(path, (c) => {
      c.header('Allow', allowed)
      throw new ProblemError('method_not_allowed', `${c.req.method} is not supported here; ${allowed} is.`)
    })
  }
}
