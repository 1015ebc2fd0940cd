import { getConnInfo } from '@hono/node-server/conninfo'
import { installationSecret } from '#schema/database/settings.ts'
import { makeApp } from '../app.ts'
import { makeSessions } from '../auth/sessions.ts'
import { hashToken } from '../auth/token.ts'
import { makeLimits } from '../middleware/limits.ts'
import { hasAccounts } from '../services/accounts.ts'
import { makeLink } from '../services/links.ts'
import type { ServicePorts } from '../ports.ts'
import { tracks } from '../tracks.ts'
import { version } from '../version.ts'
import { leaseQueue } from '../../grader/queue/lease.ts'
import { baseUrl, drawBanner, type WayIn } from './banner.ts'
import { claimDataFolder } from './data-folder.ts'
import { closeEmbedded, openEmbedded } from './database.ts'
import { makeDemoLinks, playDemo } from './demo/play.ts'
import { readDocsFile } from './docs-files.ts'
import { keepGrader } from './grader.ts'
import { listen } from './listen.ts'
import { makeMail } from './mail.ts'
import type { Settings } from './settings.ts'
import { serveFolder } from './site.ts'
import { buildSite, siteFolder } from './web-build.ts'

/** The address to open, with a one-time token where that is the only way in. Browsers send no one the part after the #. */
async function makeWaysIn(ports: ServicePorts, url: string): Promise<WayIn[]> {
  if (await hasAccounts(ports)) return [{ purpose: 'Open', link: url }]
  if (ports.mode === 'loopback') return [{ purpose: 'Open', link: `${url}/enter#${await makeLink(ports, 'enter')}` }]
  return [{ purpose: 'Set up', link: `${url}/set-up#${await makeLink(ports, 'set_up')}` }]
}

/**
 * Starts an installation: web app, API, one grader. Gives the function that stops it. What was started is stopped again when a later step
 * fails. Throws StartError.
 */
export async function start(settings: Settings, say: (line: string) => void): Promise<() => Promise<void>> {
  await using started = new AsyncDisposableStack()
  const { host, dataFolder, mode } = settings

  started.defer(await claimDataFolder(dataFolder))
  const db = await openEmbedded(dataFolder)
  started.defer(() => closeEmbedded(db))
  await makeSessions(db).sweep()

  // the port is taken before anything slow, so that one in use shows at once; requests wait for the app
  const app = Promise.withResolvers<ReturnType<typeof makeApp>>()
  const server = await listen(async (request, env) => (await app.promise).fetch(request, env), host, settings.port)
  started.defer(server.close)
  await buildSite(say)

  const queue = leaseQueue(db)
  const url = baseUrl(host, server.port)
  const ports: ServicePorts = {
    db,
    queue,
    tracks,
    now: Date.now,
    mode,
    version,
    queueLimit: settings.queueLimit,
    url: settings.url ?? url,
    mail: makeMail(settings.smtp, say),
  }
  app.resolve(
    makeApp({
      ...ports,
      // browsers share cookies between the ports of one host; after the secret no two installations have the same
      cookie: { name: `gradus_${hashToken(await installationSecret(db)).slice(0, 8)}`, secure: false },
      limits: makeLimits((c) => getConnInfo(c).remote.address ?? '', settings.submissionsPerMinute),
      readDocsFile,
      serveSite: serveFolder(siteFolder),
    }),
  )
  // what it was at need not wait for its leases to expire
  const bury = (id: string) =>
    void queue.bury(id).catch((error: unknown) => say(`The dead grader’s work waits half a minute: ${error}`))
  const grader = keepGrader(dataFolder, say, bury)
  started.defer(grader.stop)
  const { sandbox, reference, notes } = await grader.ready
  if (settings.demo) started.defer(await playDemo(ports, say))
  const ways = settings.demo ? await makeDemoLinks(ports, url) : await makeWaysIn(ports, url)
  say(drawBanner({ version, ways, sandbox, reference, notes, dataFolder }))

  const running = started.move()
  return () => running.disposeAsync()
}
