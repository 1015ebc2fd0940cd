import { copyFileSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { transformSync } from 'oxc-transform'

const require = createRequire(import.meta.url)
const loadAddon = `import { createRequire } from 'node:module'\nconst { ivm } = createRequire(import.meta.url)('./isolated-vm.node')`

/**
 * Everything a worker reads, in one folder: its files as JavaScript (a worker that strips types itself starts twice as slowly) and the
 * addon, so that nothing else has to be readable for it.
 */
export function writeWorkerFiles(): { folder: string; remove(): void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gradus-worker-')))
  const addonFolder = dirname(require.resolve('isolated-vm/package.json'))
  const prebuilt: string = require('node-gyp-build').path(addonFolder)
  copyFileSync(prebuilt, join(folder, 'isolated-vm.node'))
  for (const name of ['main', 'realm', 'unpack', 'answer', 'encoder', 'unchanged', 'rehearsal']) {
    const source = readFileSync(new URL(`worker/${name}.ts`, import.meta.url), 'utf8')
    const { code, errors } = transformSync(`${name}.ts`, source)
    if (errors.length > 0) throw new Error(`the sandbox worker does not compile: ${errors[0]!.message}`)
    if (name === 'main') writeFileSync(join(folder, 'main.mjs'), code.replace(/import ivm from ["']isolated-vm["'];?/, loadAddon))
    else writeFileSync(join(folder, `${name}.js`), code)
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
