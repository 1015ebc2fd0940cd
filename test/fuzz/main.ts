/**
 * `npm run fuzz [-- --seconds 60] [-- --only api]`: tries each property of `test/fuzz` for that long, with new inputs each time. What it finds is
 * printed with the seed that finds it again.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, only: { type: 'string', default: '' } },
})
const seconds = Number(values.seconds)
if (!(seconds > 0)) {
  console.error(`fuzz: --seconds ${values.seconds} is not a number of seconds; use one above 0`)
  process.exit(2)
}
const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'test/vitest.config.ts', `test/fuzz/${values.only}`], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, GRADUS_FUZZ_SECONDS: values.seconds },
})
process.exit(status ?? 1)
