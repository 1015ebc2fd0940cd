import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { transformSync } from 'oxc-transform'
import { makeFactory } from '../compile/factory.ts'
import { tensorFiles } from './tensors/files.ts'

const require = createRequire(import.meta.url)

export interface WorkerFiles {
  folder: string
  remove(): void
}

/**
 * Everything a worker reads, in one folder: its files as JavaScript (a worker that strips types itself starts twice as slowly) and the
 * addon, so that nothing else has to be readable for it. One that is
 * to have tensors finds their files there, out of the folder `prepareTensorFiles` made.
 */
export function writeWorkerFiles(tensors?: string): WorkerFiles {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'gradus-worker-')))
  const folder = join(parent, 'files')
  mkdirSync(folder)
  // nothing in it is secret, and nobody may have to read it
  for (const path of [parent, folder]) chmodSync(path, 0o755)
  const addonFolder = dirname(require.resolve('isolated-vm/package.json'))
  const prebuilt: string = require('node-gyp-build').path(addonFolder)
  copyFileSync(prebuilt, join(folder, 'isolated-vm.node'))
  for (const name of tensors ? tensorFiles : []) copyFileSync(join(tensors!, name), join(folder, name))
  for (const name of ['main', 'realm', 'clone', 'unpack', 'answer', 'encoder', 'unchanged', 'rehearsal']) {
    const source = readFileSync(new URL(`worker/${name}.ts`, import.meta.url), 'utf8')
    const { code, errors } = transformSync(`${name}.ts`, source)
    if (errors.length > 0) throw new Error(`the sandbox worker does not compile: ${errors[0]!.message}`)
    // with its types gone the worker's own file imports nothing: no module any more, but for the mark that it was one
    if (name === 'main') writeFileSync(join(folder, 'main.cjs'), code.replace(/export \{\};?\s*$/, ''))
    else writeFileSync(join(folder, `${name}.js`), name === 'rehearsal' ? makeFactory(code)! : code)
  }
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) }
}
