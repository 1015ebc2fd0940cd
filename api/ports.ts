import type { Database } from '#schema/database/open.ts'
import type { Track } from '#schema/track.ts'
import type { SubmissionQueue } from '../grader/queue/queue.ts'
import type { Limits } from './middleware/limits.ts'
import type { CookieSettings } from './middleware/session.ts'

/** What the use cases need from the outside. */
export interface ServicePorts {
  db: Database
  queue: SubmissionQueue
  tracks: readonly Track[]
  /** Milliseconds since 1970. */
  now: () => number
  /**
   * `loopback`: reachable from this machine alone, one owner and no accounts until the owner invites others. `hosted`: sign-in
   * comes first, the first account is made through the set-up link.
   */
  mode: 'loopback' | 'hosted'
  /** Submissions that may wait to be graded before further ones are turned away. */
  queueLimit: number
  /** Of Gradus, as package.json has it. */
  version: string
}

/** Files of swagger-ui-dist that the reference page loads. */
export type DocsFile = 'swagger-ui.css' | 'swagger-ui-bundle.js'

export interface AppPorts extends ServicePorts {
  cookie: CookieSettings
  limits: Limits
  readDocsFile: (name: DocsFile) => Promise<string>
  /** Answers everything outside /api: the files of the web app, its index page for every other path. */
  serveSite: (request: Request) => Promise<Response>
}
