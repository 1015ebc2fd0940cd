/** `npm run build`: the web app, and beside it the command line as a package that npm can install from here. */
import { execFileSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import manifest from '../package.json' with { type: 'json' }
import { compressFiles } from './compress-files.ts'

// the libraries' development builds are slower and warn in the console; a test runner or a shell may ask for them by this variable
process.env['NODE_ENV'] = 'production'
const dist = join(import.meta.dirname, 'dist')

for (const config of ['vite.config.ts', 'cli/vite.config.ts']) {
  await build({ configFile: join(import.meta.dirname, config), logLevel: 'warn' })
}
await compressFiles(join(dist, 'assets'))
const pack = ['pack', join(dist, 'cli'), '--pack-destination', dist, '--silent']
execFileSync('npm', pack, { shell: process.platform === 'win32', stdio: ['ignore', 'ignore', 'inherit'] })
renameSync(join(dist, `${manifest.name}-${manifest.version}.tgz`), join(dist, 'gradus.tgz'))
