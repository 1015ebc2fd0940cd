import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ownSources } from './sources.ts'

const require = createRequire(import.meta.url)
const packages = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-layers', '@tensorflow/tfjs-backend-wasm', 'isolated-vm']

export const tensorFiles = ['tensors.snapshot', 'tensors.wasm'] as const

/**
 * The folder with the snapshot of an isolate that has TensorFlow.js, and the module of its WebAssembly backend. Made in some two seconds where
 * they are wanted for the first time, and kept beside the packages they are made of.
 * @throws Error when they cannot be made
 */
export async function prepareTensorFiles(): Promise<string> {
  const cache = join(dirname(require.resolve('isolated-vm/package.json')), '..', '.cache', 'gradus')
  const folder = join(cache, `tensors-${hashSources()}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(join(cache, 'making-'))
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(new URL('build.ts', import.meta.url)), fresh])
    renameSync(fresh, folder)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    // another process may have made them meanwhile
    if (!existsSync(folder)) throw new Error('the tensors of the sandbox could not be made', { cause: error })
  }
  return folder
}

/** A snapshot is good for one version of V8. */
function hashSources(): string {
  const hash = createHash('sha256').update(`${process.versions.v8} ${process.platform} ${process.arch}`)
  for (const name of packages) hash.update(readFileSync(require.resolve(`${name}/package.json`)))
  for (const file of ownSources) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
