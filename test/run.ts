/** `npm test`: everything there is to check, in one go, closing with what failed and one line over all of it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Count {
  passed: number
  failed: number
  skipped: number
}

/** What is read of the report vitest writes with its `json` reporter. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'gradus-test-'))
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
/** Node keeps what it compiled: the tests start hundreds of processes of the same code. */
const compiled = join(root, 'node_modules/.cache/gradus-test/compiled')
const env = { ...process.env, GRADUS_DATA: join(scratch, 'data'), NODE_COMPILE_CACHE: compiled }

function run(command: string, args: string[]): number {
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return status ?? 1
}

/** A tool that passes or fails as a whole. */
function tool(command: string, ...args: string[]): Count {
  const passed = run(command, args) === 0
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }
}

/** These measure time or memory, or fill both cores by themselves. */
const alone = ['test/determinism', 'test/hostile', 'test/load']

/** Browsers and whole installations: they wait more than they work, so two at a time do each other no harm. */
const installations = [
  'test/e2e',
  'test/workers',
  'test/grader/survival.test.ts',
  'test/api/node/start.test.ts',
  'test/api/node/survival.test.ts',
]

/** Named once more at the end: what a build server keeps of a long log is its last lines. */
const failures: string[] = []

function noteFailures({ testResults }: Report) {
  for (const file of testResults) {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    const path = relative(root, file.name)
    for (const { fullName, failureMessages } of failed) failures.push(`${path}: ${fullName}\n${failureMessages.join('\n')}`)
    if (file.status === 'failed' && failed.length === 0) failures.push(`${path}\n${file.message}`)
  }
}

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
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report
    noteFailures(report)
    // a file that does not load fails without a test of its own
    const failed = Math.max(report.numFailedTests, status === 0 ? 0 : 1)
    return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const exclude = (path: string) => ['--exclude', path.endsWith('.ts') ? path : `${path}/**`]

const steps: [string, () => Count][] = [
  ['types', () => tool(process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json')],
  ['lint', () => tool(bin('oxlint'), '--deny-warnings')],
  ['format', () => tool(bin('oxfmt'), '--check')],
  ['unused code', () => tool(bin('knip'))],
  ['browser', () => tool(process.execPath, 'test/e2e/find-chromium.ts')],
  ['software GPU', () => tool(process.execPath, 'test/grader/reference/install-webgpu.ts')],
  ['web build', () => tool(process.execPath, 'web/build.ts')],
  ['exercises', () => tool(process.execPath, 'grader/verify/main.ts')],
  ['tests', () => vitest('tests', ...[...alone, ...installations].flatMap(exclude))],
  ['tests of whole installations', () => vitest('installations', ...installations)],
  ['tests that need the machine to themselves', () => vitest('alone', '--maxWorkers=1', ...alone)],
]

const total: Count = { passed: 0, failed: 0, skipped: 0 }
for (const [name, step] of steps) {
  console.log(`\n— ${name}`)
  const started = performance.now()
  const named = failures.length
  const { passed, failed, skipped } = step()
  if (failed > 0 && failures.length === named) failures.push(name)
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  console.log(`— ${name}: ${failed === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
rmSync(scratch, { recursive: true, force: true })
for (const failure of failures) console.log(`\nFAILED ${failure}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1
