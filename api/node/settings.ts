import { resolve } from 'node:path'
import { defaultSubmissionsPerMinute } from '../middleware/limits.ts'
import { defaultQueueLimit } from '../services/admit.ts'
import type { SmtpSettings } from './mail.ts'
import { StartError } from './start-error.ts'

export interface Settings {
  host: string
  /** 0 lets the system choose. */
  port: number
  /** Absolute. */
  dataFolder: string
  /** See {@link ServicePorts.mode}. */
  mode: 'loopback' | 'hosted'
  /** See {@link ServicePorts.queueLimit}. */
  queueLimit: number
  /** That one person may send. */
  submissionsPerMinute: number
  /** The origin that mailed links begin with; null for the address it listens on. */
  url: string | null
  /** Null where mail is printed. */
  smtp: SmtpSettings | null
  /** Whether to start on a data folder of its own with a cohort that looks alive. */
  demo: boolean
}

export const help = `Usage: npm start [-- --demo | --help | --version]

Starts Gradus: the web app with its API, and one grader. --demo starts it with a cohort in the middle of its course,
in a folder of its own, and prints a sign-in link for each role. Settings come from the environment:

  PORT               port to listen on, 4321 by default
  HOST               address to listen on, 127.0.0.1 by default; any other but a loopback address asks for accounts
  GRADUS_DATA        folder of the database and its backups, ./data by default
  GRADUS_SANDBOX     auto, required (start only where bubblewrap works) or off (on a loopback
                     address only); auto by default
  GRADUS_REFERENCE   backend of the reference answers: auto, wasm, cpu, …; auto by default
  GRADUS_LANES       submissions graded at a time, by default one for each core, 2 to 8
  GRADUS_QUEUE_LIMIT submissions that may wait to be graded before more are turned away, ${defaultQueueLimit} by default
  GRADUS_RATE_LIMIT  submissions a minute that one person may send, ${defaultSubmissionsPerMinute} by default
  GRADUS_URL         address that others reach it by, which links in mails begin with, such as
                     https://gradus.example.org; the one it listens on by default
  GRADUS_SMTP_URL    mail server, such as smtp://user:password@mail.example.org:587; without one,
                     mails are printed here
  GRADUS_MAIL_FROM   sender of mails, such as "Gradus <gradus@example.org>"; goes with GRADUS_SMTP_URL`

/** Throws StartError naming the variable at fault. */
export function readSettings(env: NodeJS.ProcessEnv, demo: boolean): Settings {
  const port = Number(env['PORT'] || 4321)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartError(`PORT=${env['PORT']} is not a port; use a number from 0 to 65535.`)
  }
  const host = env['HOST'] || '127.0.0.1'
  const loopback = host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host)
  if (demo && !loopback)
    throw new StartError('--demo signs in whoever has its links: start it on a loopback address, without HOST.')
  if (env['GRADUS_SANDBOX'] === 'off' && !loopback)
    throw new StartError(
      `GRADUS_SANDBOX=off is for a machine's own user: with HOST=${host} others could send code. Use auto, or required, which starts only where bubblewrap works.`,
    )
  const dataFolder = resolve(env['GRADUS_DATA'] || 'data', demo ? 'demo' : '')
  return {
    host,
    port,
    dataFolder,
    mode: loopback ? 'loopback' : 'hosted',
    queueLimit: readCount(env, 'GRADUS_QUEUE_LIMIT', defaultQueueLimit),
    submissionsPerMinute: readCount(env, 'GRADUS_RATE_LIMIT', defaultSubmissionsPerMinute),
    url: readUrl(env),
    smtp: readSmtp(env),
    demo,
  }
}

function readUrl(env: NodeJS.ProcessEnv): string | null {
  const given = env['GRADUS_URL']
  if (!given) return null
  const url = URL.parse(given)
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new StartError(`GRADUS_URL=${given} is not the address of an installation; use one like https://gradus.example.org.`)
  return url.origin
}

function readSmtp(env: NodeJS.ProcessEnv): SmtpSettings | null {
  const { GRADUS_SMTP_URL: url, GRADUS_MAIL_FROM: from } = env
  if (!url) return null
  // it may hold a password: errors do not repeat it
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new StartError(
      'GRADUS_SMTP_URL is not the address of a mail server; use one like smtp://user:password@mail.example.org:587.',
    )
  if (!from?.includes('@'))
    throw new StartError('GRADUS_SMTP_URL needs GRADUS_MAIL_FROM beside it, the sender, such as "Gradus <gradus@example.org>".')
  return { url, from }
}

function readCount(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const count = Number(env[name] || usual)
  if (!Number.isInteger(count) || count < 1)
    throw new StartError(`${name}=${env[name]} is no whole number from 1 up; leave it away for ${usual}.`)
  return count
}
