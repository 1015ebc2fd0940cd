import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { takeLock } from './lock.ts'
import { StartError } from './start-error.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const build = join(root, 'web/build.ts')

/** Where the built web app lies. */
export const siteFolder = join(root, 'web/dist')
const stampFile = join(siteFolder, '.sources')

/** What the web app is built from. */
const sources = [
  'web',
  'schema',
  'exercises',
  ...['authoring', 'excerpt', 'judge', 'library', 'samples', 'sandbox'].map((name) => `grader/${name}`),
  'grader/reference/wasm-kernels.ts',
  'grader/write-value.ts',
  'grader/print-report.ts',
  'package-lock.json',
]
/** What is in there and never reaches a browser. */
const elsewhere = /^exercises\/(?:[^/]+\/(?:submissions|cases)\/|.*\.(?:md|json|py)$)/

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function hashSources(): Promise<string> {
  const lists = await Promise.all(sources.map((path) => (path.includes('.') ? [join(root, path)] : listFiles(join(root, path)))))
  const nameOf = (file: string) => relative(root, file).replaceAll(sep, '/')
  const files = lists.flat().filter((file) => !file.startsWith(siteFolder + sep) && !elsewhere.test(nameOf(file)))
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(`${relative(root, file)}\n`).update(await readFile(file))
  return hash.digest('hex')
}

async function isBuiltFrom(hash: string): Promise<boolean> {
  return existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === hash
}

async function runBuild(): Promise<void> {
  const child = spawn(process.execPath, [build], { cwd: root })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new StartError(`The web app does not build:\n${output.trim()}`)
}

async function waitForLock(file: string): Promise<() => void> {
  for (;;) {
    const release = await takeLock(file)
    if (release) return release
    await sleep(200)
  }
}

/** Builds the web app unless it was built from the very sources that are there. Installations that share a checkout take turns. */
export async function buildSite(say: (line: string) => void): Promise<void> {
  if (await isBuiltFrom(await hashSources())) return
  const cache = join(root, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const release = await waitForLock(join(cache, 'gradus-build-lock.db'))
  try {
    const hash = await hashSources()
    if (await isBuiltFrom(hash)) return
    say('Building the web app…')
    await runBuild()
    await writeFile(stampFile, hash)
  } finally {
    release()
  }
}
