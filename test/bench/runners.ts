import { spawn } from 'node:child_process'
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PreparedCase } from '../../grader/reference/prepare-seed.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The same submission as a test file for an ordinary test runner: inputs and expected values from JSON, compared with a tolerance. */
export function makeTestFolder(cases: readonly PreparedCase[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-bench-runners-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(folder, 'cases.json'),
    JSON.stringify(cases.map(({ title, entry, args, expected }) => ({ title, entry, args, expected }))),
  )
  for (const [name, imports] of [
    ['node', `import test from 'node:test'`],
    ['vitest', `import { test } from 'vitest'`],
  ]) {
    writeFileSync(
      join(folder, `${name}.test.js`),
      `${imports}
import { readFileSync } from 'node:fs'
import * as solution from './solution.ts'
const cases = JSON.parse(readFileSync(new URL('cases.json', import.meta.url), 'utf8'))
function close(a, e) {
  if (typeof e === 'number') { if (!(Math.abs(Math.abs(a) - Math.abs(e)) <= 1e-4 * (1 + Math.abs(e)))) throw new Error(a + ' is not ' + e) }
  else if (e && typeof e === 'object') for (const key of Object.keys(e)) close(a[key], e[key])
}
for (const it of cases) test(it.title, () => {
  let value
  try { value = solution[it.entry](...it.args) } catch (error) { if (error.name === it.expected.throws) return; throw error }
  if (it.expected.value?.variances) close(value.variances, it.expected.value.variances)
})
`,
    )
  }
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `export default { root: import.meta.dirname, test: { include: ['vitest.test.js'] } }\n`,
  )
  return folder
}

/** @throws Error when the command fails: a benchmark of a failure means nothing */
export function runCommand(args: string[], cwd: string, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')} failed:\n${output.slice(-2000)}`))))
  })
}

export const commands = {
  nodeTest: (folder: string) => ['--test', '--no-warnings', join(folder, 'node.test.js')],
  vitest: (folder: string) => [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', join(folder, 'vitest.config.ts')],
  cold: (slug: string, file: string, seed: string) => [join(root, 'grader/grade.ts'), slug, file, '--json', '--seed', seed],
}
