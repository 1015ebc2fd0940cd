import { createClient } from '@libsql/client/web'
import { drizzle } from 'drizzle-orm/libsql/web'
import swaggerBundle from 'swagger-ui-dist/swagger-ui-bundle.js'
import swaggerStyle from 'swagger-ui-dist/swagger-ui.css'
import { leaseQueue } from '../grader/queue/lease.ts'
import { makeApp } from './app.ts'
import { makeLimits } from './middleware/limits.ts'
import { defaultQueueLimit } from './services/admit.ts'
import { tracks } from './tracks.ts'
import { version } from './version.ts'

interface Bindings {
  /** Of a libSQL server, `libsql:` or `http(s):`. Migrate it first; graders elsewhere work on the same one. */
  DATABASE_URL: string
  DATABASE_TOKEN?: string
  /** The public address, such as https://gradus.example.org: what mailed links begin with. */
  GRADUS_URL: string
  /** The built web app. */
  ASSETS: { fetch(request: Request): Promise<Response> }
}

const docsFiles = { 'swagger-ui.css': swaggerStyle, 'swagger-ui-bundle.js': swaggerBundle }

// Shared by the requests one isolate serves: here the limits hold for each isolate, not for the whole installation.
const limits = makeLimits((c) => c.req.header('cf-connecting-ip') ?? '')

/** Connections and timers belong to the request that made them, so each request gets an app of its own. */
function makeRequestApp({ DATABASE_URL: url, DATABASE_TOKEN: authToken, GRADUS_URL, ASSETS }: Bindings) {
  const db = drizzle(createClient({ url, ...(authToken ? { authToken } : {}) }))
  return makeApp({
    db,
    queue: leaseQueue(db),
    tracks,
    now: Date.now,
    mode: 'hosted',
    version,
    queueLimit: defaultQueueLimit,
    url: GRADUS_URL,
    // Workers have no SMTP: `wrangler tail` shows what would have been mailed
    mail: { delivers: false, send: async (message) => console.log('Mail', message) },
    cookie: { name: '__Host-gradus', secure: true },
    limits,
    readDocsFile: async (name) => docsFiles[name],
    serveSite: async (request) => {
      const response = await ASSETS.fetch(request)
      // what a binding answers with cannot be given headers
      return new Response(response.body, response)
    },
  })
}

export default {
  fetch: (request: Request, bindings: Bindings) => makeRequestApp(bindings).fetch(request),
}
