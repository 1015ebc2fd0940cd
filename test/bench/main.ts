/**
 * `npm run bench [-- --rounds 20] [--own] [--json]`: what a grade costs, against the same code without protection and against
 * ordinary test runners. PCA is measured on ten clouds of 380 × 19 unless `--own` asks for the exercise's own small cases. Rows
 * take turns within a round and ratios are paired within it, because a shared machine drifts; samples before which others used
 * a fifth of a core are dropped and counted.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openEngine } from '../../grader/engine.ts'
import { loadExercise } from '../../grader/exercise/load.ts'
import { proportionalMB, sample, watchForeignLoad } from './load.ts'
import { measurePhases } from './phases.ts'
import { printSummary } from './print.ts'
import { makeRows } from './rows.ts'
import { median } from './statistics.ts'
import { openStore } from './store.ts'
import { type Measured, type Samples, summarise } from './summary.ts'
import { installTrivial, installWorkload } from './workload.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    own: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})
const rounds = Number(values.rounds)
const foreignLimit = 0.2
const seeds = { usual: 'bench', trivial: 'bench trivial' }
/** Grades of each lane in a throughput sample. */
const block = 8

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const say = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\u001B[K${text}`)
const scratch = mkdtempSync(join(tmpdir(), 'gradus-bench-'))
const exercise = loadExercise('pca')
const engine = await openEngine({ dataFolder: scratch, sandbox: 'auto', reference: 'auto', spare: 3 })
const backend = engine.reference.name
const trivialSource = await installTrivial(exercise, scratch, seeds.trivial, backend)
const cases = values.own
  ? (await engine.prepare(exercise, seeds.usual)).cases
  : await installWorkload(exercise, scratch, seeds.usual, backend)
const store = await openStore(scratch, exercise)
const { rows, gradeAndStore, askAll, close } = makeRows({ engine, exercise, cases, seeds, trivialSource, store, scratch })

const samples = new Map<string, Samples>(rows.map(({ name }) => [name, { ms: [], cpuMs: [], dropped: 0 }]))
const throughput: Measured['throughput'] = { l1: [], real: [], ratio: [] }
const residentMB = () => process.memoryUsage().rss / 1e6
let grades = 0
const grade = async () => {
  await gradeAndStore()
  grades++
}

await askAll(10)
for (let i = 0; i < 10; i++) await gradeAndStore()
const before = residentMB()

/** Every row once; another starts each round, so that no row always follows the same other. */
async function measureRows(round: number) {
  for (let k = 0; k < rows.length; k++) {
    const { name, run, every } = rows[(k + round) % rows.length]!
    const row = samples.get(name)!
    if (round % every > 0) {
      row.ms.push(undefined)
      continue
    }
    // workers are made anew meanwhile, as between two submissions of a calm hour
    const foreign = await watchForeignLoad(250)
    const { ms, cpuMs } = await sample(run, foreign)
    const isForeign = foreign > foreignLimit
    if (isForeign) row.dropped++
    else row.cpuMs.push(cpuMs)
    row.ms.push(isForeign ? undefined : ms)
  }
}

async function measureThroughput() {
  await pause(250)
  let started = performance.now()
  await askAll(block)
  const l1Rate = (2 * block * 1000) / (performance.now() - started)
  await pause(250)
  started = performance.now()
  let left = 2 * block
  const lane = async () => {
    while (left-- > 0) await grade()
  }
  await Promise.all([lane(), lane()])
  const realRate = (2 * block * 1000) / (performance.now() - started)
  throughput.l1.push(l1Rate)
  throughput.real.push(realRate)
  throughput.ratio.push(realRate / l1Rate)
}

for (let round = 0; round < rounds; round++) {
  await measureRows(round)
  if (round % 2 === 0) await measureThroughput()
  say(`round ${round + 1}/${rounds}`)
}
say('')

await pause(500)
const waitingMB = proportionalMB('main.cjs')
const serviceMB = { before, after: residentMB(), grades }
const phases = await measurePhases(exercise, engine.sandbox, join(scratch, 'phases'), Math.min(9, rounds), cases)
close()
engine.close()
store.close()
rmSync(scratch, { recursive: true, force: true })

const summary = summarise({
  exercise: exercise.slug,
  cases: cases.length,
  rounds,
  sandbox: engine.sandbox,
  reference: backend,
  samples,
  throughput,
  waitingMB,
  serviceMB,
  phasesMs: { ...phases, store: median(store.finishMs) },
})
if (values.json) console.log(JSON.stringify(summary))
else printSummary(summary)
