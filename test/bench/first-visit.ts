/**
 * `npm run first-visit [-- <exercise>]`: a first visit to an exercise's page at 1.6 Mbit/s and 150 ms a round trip, with nothing cached, in
 * Chromium against an installation of its own: when the statement can be read, when the editor accepts typing, and what was loaded until then.
 */
import { launchChromium } from '../e2e/find-chromium.ts'
import { startInstallation } from '../e2e/installation.ts'
import { visit } from '../e2e/visitor.ts'

const slug = process.argv[2] ?? 'pca'
const selectors = { statement: 'article .prose p', editor: '.cm-content[contenteditable=true]' }
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }

const [installation, browser] = await Promise.all([startInstallation(), launchChromium()])
const { page } = await visit(browser)
await page.goto(installation.link)
await page.getByRole('heading', { level: 1 }).waitFor()

const devtools = await page.context().newCDPSession(page)
await devtools.send('Network.enable')
await devtools.send('Network.clearBrowserCache')
await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
await devtools.send('Network.emulateNetworkConditions', network)

const files = new Map<string, { name: string; startedAt: number; endedAt?: number; bytes?: number }>()
devtools.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
  files.set(requestId, { name: new URL(request.url).pathname, startedAt: timestamp })
})
devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
  Object.assign(files.get(requestId) ?? {}, { endedAt: timestamp, bytes: encodedDataLength })
})

/** Looks after every change of the page itself: whoever asks from outside asks every half second. */
await page.addInitScript((selectors) => {
  const seenAt: Record<string, number> = {}
  Object.assign(globalThis, { seenAt })
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(selectors)) {
      if (document.querySelector(selector)) seenAt[name] ??= performance.now()
    }
  }).observe(document, { childList: true, subtree: true, attributes: true })
}, selectors)
await page.goto(`${installation.origin}/exercises/${slug}`, { waitUntil: 'commit' })
for (const selector of Object.values(selectors)) await page.locator(selector).first().waitFor({ timeout: 60_000 })
const seenAt = await page.evaluate(() => (globalThis as unknown as { seenAt: Record<keyof typeof selectors, number> }).seenAt)
await page.waitForLoadState('networkidle', { timeout: 120_000 })
await browser.close()
await installation.stop()

const loaded = [...files.values()].toSorted((a, b) => a.startedAt - b.startedAt)
const first = loaded[0]!.startedAt
const ms = (timestamp = Number.NaN) => `${Math.round((timestamp - first) * 1000)}`.padStart(6)
console.log(' start    end     kB  file')
for (const { name, startedAt, endedAt, bytes = 0 } of loaded) {
  console.log(`${ms(startedAt)} ${ms(endedAt)} ${(bytes / 1000).toFixed(1).padStart(6)}  ${name}`)
}
console.log(
  `\nThe statement of ${slug} is there after ${Math.round(seenAt.statement)} ms, and its editor after ${Math.round(seenAt.editor)} ms.`,
)
