import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'

/** Serves a built single-page app: its files, and its index page for every path that is none of them. */
export function serveFolder(folder: string): (request: Request) => Promise<Response> {
  const site = new Hono()
  site.use(compress())
  site.use(async (c, next) => {
    await next()
    // the names of assets carry a hash of their content
    const forever = c.req.path.startsWith('/assets/') && c.res.ok
    c.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
  site.use(serveStatic({ root: folder, precompressed: true }))
  site.get('/assets/*', (c) => c.text('No such file', 404))
  site.get('*', serveStatic({ root: folder, path: 'index.html' }))
  return async (request) => site.fetch(request)
}
