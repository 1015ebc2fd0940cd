/**
 * `npm run soak [-- --grades 10000]`: grades programs of every kind, two at a time, on one engine, and expects of each kind the same verdict and the
 * same words every time. Prints, a thousand grades at a time, verdicts a second, the service's memory, open files and workers, and in the end
 * every difference and every worker that was lost before it touched code. Exits with 1 when there was any of either.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openEngine } from '../../grader/engine.ts'
import { loadExercise } from '../../grader/exercise/load.ts'
import type { Report } from '../../schema/report.ts'
import { proportionalMB } from './load.ts'
import { makeFresh } from './source.ts'

const { values } = parseArgs({ options: { grades: { type: 'string', default: '10000' } } })
const total = Number(values.grades)
const scratch = mkdtempSync(join(tmpdir(), 'gradus-soak-'))
const exercise = loadExercise('vector-toolkit')
const lost: string[] = []
const engine = await openEngine({
  dataFolder: scratch,
  sandbox: 'auto',
  reference: 'cpu',
  spare: 2,
  warn: (line) => lost.push(line),
})

const { solution } = exercise
/** How often each kind comes among a thousand, and what it must get. */
const kinds = [
  { name: 'the model solution', times: 700, verdict: 'accepted', source: solution },
  { name: 'a wrong answer', times: 150, verdict: 'wrong_answer', source: solution.replace('Math.sqrt(', '(') },
  { name: 'an error', times: 50, verdict: 'runtime_error', source: `${solution}\nthrow new Error('on load')` },
  { name: 'endless recursion', times: 30, verdict: 'runtime_error', source: `${solution}\nconst f = (): number => f() + 1\nf()` },
  { name: 'a syntax error', times: 40, verdict: 'compile_error', source: `${solution}\nconst = 1` },
  { name: 'an endless loop', times: 5, verdict: 'time_limit', source: `${solution}\nfor (;;);` },
  {
    name: 'an array that grows for ever',
    times: 10,
    verdict: 'memory_limit',
    source: `${solution}\nconst held: number[][] = []\nfor (;;) held.push(Array.from({ length: 10_000 }, (_, i) => i / 3))`,
  },
  {
    // the allocation throws, and that is the learner's error like any other
    name: 'buffers larger than memory',
    times: 10,
    verdict: 'runtime_error',
    source: `${solution}\nconst held: Float64Array[] = []\nfor (;;) held.push(new Float64Array(1e6).fill(1))`,
  },
  {
    name: 'an answer too large to carry',
    times: 5,
    verdict: 'output_limit',
    source: solution.replace(
      /export function dot\([^)]*\)[^{]*\{/,
      (head) => `${head} return Array.from({ length: 2e6 }, () => 1 / 3) as never;`,
    ),
  },
]
const mix = kinds.flatMap((kind) => Array.from({ length: kind.times }, () => kind))

/** What must be the same each time: everything but what clocks and scales said. */
function essence({ verdict, diagnostics, cases }: Report): string {
  return JSON.stringify([verdict, diagnostics.length, cases.map(({ verdict, feedback }) => [verdict, feedback])])
}

const first = new Map<string, string>()
const differences: string[] = []
let done = 0
async function gradeNext(i: number) {
  // the rare ones are spread over the thousand
  const kind = mix[(i * 389) % mix.length]!
  const report = await engine.grade(exercise, makeFresh(kind.source), 'soak')
  const words = essence(report)
  if (!first.has(kind.name)) first.set(kind.name, words)
  if (report.verdict !== kind.verdict) differences.push(`grade ${i}, ${kind.name}: ${report.verdict}, not ${kind.verdict}`)
  else if (first.get(kind.name) !== words) differences.push(`grade ${i}, ${kind.name}: ${report.verdict} in other words`)
  done++
}

let next = 0
let since = performance.now()
async function lane() {
  while (next < total) {
    await gradeNext(next++)
    if (done % 1000 === 0 || done === total) {
      const seconds = (performance.now() - since) / 1000
      const perSecond = ((done % 1000 || 1000) / seconds).toFixed(1)
      const memory = `${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, ${readdirSync('/proc/self/fd').length} files open`
      console.log(
        `${done} grades: ${perSecond} a second, ${memory}, ${proportionalMB('main.cjs').length} workers, ${differences.length} differences, ${lost.length} lost`,
      )
      since = performance.now()
    }
  }
}
await Promise.all([lane(), lane()])
for (const line of [...differences, ...lost.map((line) => `lost: ${line}`)]) console.log(line)
engine.close()
rmSync(scratch, { recursive: true, force: true })
process.exit(differences.length + lost.length > 0 ? 1 : 0)
