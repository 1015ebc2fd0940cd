import type { Database } from '#schema/database/open.ts'
import type { Track } from '#schema/track.ts'
import type { SubmissionQueue } from '../grader/queue/queue.ts'
import type { Limits } from './middleware/limits.ts'
import type { CookieSettings } from './middleware/session.ts'

export interface MailMessage {
  to: string
  subject: string
  /** Plain text. */
  text: string
}

/** The way to people's mailboxes. */
export interface Mail {
  /** False where there is no mail server: then messages are printed where the operator reads them. Workers have no SMTP, so there it is always false. */
  delivers: boolean
  /** Resolves once the mail server has taken the message; rejects where it did not. */
  send: (message: MailMessage) => Promise<void>
}

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
  /**
   * The public address of the installation, without a slash at the end: what mailed links begin with. It is a setting, and never taken from a
   * request: whoever asks for somebody's reset link could name a server of their own in the Host header, and be handed the token by whoever clicks.
   */
  url: string
  mail: Mail
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
