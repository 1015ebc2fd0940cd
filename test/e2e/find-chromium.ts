import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'

const playwright = fileURLToPath(new URL('cli.js', import.meta.resolve('playwright-core/package.json')))

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where a Chromium may lie already: the one asked for, the system's, Google's, Playwright's own. */
function findInstalled(): string | undefined {
  const asked = process.env['CHROMIUM_PATH']
  const places = [asked, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', chromium.executablePath()]
  return places.find((place) => place !== undefined && existsSync(place))
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
}

function install(): void {
  console.log('No Chromium found; installing one for the browser tests…')
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (debian && run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'))
    return
  run(process.execPath, playwright, 'install', 'chromium')
}

/** The path of a Chromium, installed first where there is none. Throws one line that says how to get one when that fails. */
export function findChromium(): string {
  const found = findInstalled()
  if (found !== undefined) return found
  install()
  const installed = findInstalled()
  if (installed !== undefined) return installed
  throw new Error('The browser tests need Chromium: run "npx playwright-core install chromium", or set CHROMIUM_PATH to one.')
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: flags })
}

// `npm test` runs this file first: an installation takes longer than a test may
if (import.meta.main) console.log(findChromium())
