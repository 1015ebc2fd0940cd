/** `npm test`: everything there is to check, in one go, closing with one line over all of it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'gradus-test-'))
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const env = { ...process.env, GRADUS_DATA: join(scratch, 'data') }

function run(command: string, args: string[]): number {
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return status ?? 1
}

/** A tool that passes or fails as a whole. */
function tool(command: string, ...args: string[]): Count {
  const passed = run(command, args) === 0
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/** The real processes, browsers and clocks of these get the machine to themselves. */
const alone = [
  'test/determinism',
  'test/hostile',
  'test/load',
  'test/e2e',
  'test/workers',
  'test/grader/survival.test.ts',
  'test/api/node/survival.test.ts',
]

function vitest(name: string, ...args: string[]): Count {
  const file = join(scratch, `${name}.json`)
  const status = run(bin('vitest'), [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ])
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      number
    >
    // a file that does not load fails without a test of its own
    const failed = Math.max(numFailedTests!, status === 0 ? 0 : 1)
    return { passed: numPassedTests!, failed, skipped: numPendingTests! + numTodoTests! }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const steps: [string, () => Count][] = [
  ['types', () => tool(process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json')],
  ['lint', () => tool(bin('oxlint'), '--deny-warnings')],
  ['format', () => tool(bin('oxfmt'), '--check')],
  ['unused code', () => tool(bin('knip'))],
  ['browser', () => tool(process.execPath, 'test/e2e/find-chromium.ts')],
  ['web build', () => tool(bin('vite'), 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn')],
  ['exercises', () => tool(process.execPath, 'grader/verify/main.ts')],
  ['tests', () => vitest('tests', ...alone.flatMap((path) => ['--exclude', path.endsWith('.ts') ? path : `${path}/**`]))],
  ['tests that need the machine to themselves', () => vitest('alone', '--maxWorkers=1', ...alone)],
]

const total: Count = { passed: 0, failed: 0, skipped: 0 }
for (const [name, step] of steps) {
  console.log(`\n— ${name}`)
  const started = performance.now()
  const { passed, failed, skipped } = step()
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  console.log(`— ${name}: ${failed === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1
