/**
 * `npm run bench [-- --rounds 20] [--exercise slug] [--own] [--json]`: what a grade costs, against the same code without protection and against
 * ordinary test runners. PCA is measured on ten clouds of 380 × 19 unless `--own` asks for the exercise's own, small cases. Rows
 * take turns within a round and ratios are paired within it, because a shared machine drifts; samples before which others used
 * a fifth of a core are dropped and counted.
 */
import Table from 'cli-table3'
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openEngine } from '../../grader/engine.ts'
import { loadExercise } from '../../grader/exercise/load.ts'
import type { DirectRequest } from './direct.ts'
import { proportionalMB, sample, watchForeignLoad } from './load.ts'
import { measurePhases } from './phases.ts'
import { commands, makeTestFolder, runCommand } from './runners.ts'
import { makeFresh } from './source.ts'
import { installWorkload } from './workload.ts'
import { mean, median, pairedRatio, quantile } from './statistics.ts'
import { openStore } from './store.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    exercise: { type: 'string', default: 'pca' },
    own: { type: 'boolean' },
    json: { type: 'boolean' },
  },
})
const rounds = Number(values.rounds)
const foreignLimit = 0.2
const seed = 'bench'
const block = 8
/** Rows that start from nothing take seconds: every fourth round is enough of them. */
const slowEvery = 4

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const scratch = mkdtempSync(join(tmpdir(), 'gradus-bench-'))
const exercise = loadExercise(values.exercise)
const engine = await openEngine({ dataFolder: scratch, sandbox: 'auto', reference: 'auto', spare: 3 })
const cases =
  values.exercise === 'pca' && !values.own
    ? await installWorkload(exercise, scratch, seed, engine.reference.name)
    : (await engine.prepare(exercise, seed)).cases
const store = await openStore(scratch, exercise)
const testFolder = makeTestFolder(cases)

const direct = [0, 1].map(() => fork(fileURLToPath(new URL('direct.ts', import.meta.url)), { serialization: 'advanced' }))
for (const child of direct) {
  child.on('exit', (code, signal) => {
    if (!child.killed) throw new Error(`the process of L0 and L1 died (${signal ?? code})`)
  })
}
const plainCases = cases.map(({ entry, args }) => ({ entry, args: [...args] }))
function ask(child: ChildProcess, level: DirectRequest['level'], times: number): Promise<number[]> {
  return new Promise((resolve) => {
    child.once('message', (ms) => resolve(ms as number[]))
    child.send({ level, times, source: exercise.solution, cases: plainCases } satisfies DirectRequest)
  })
}

/** The whole way of a submission from claim to stored report, with everything warm but the source. */
async function gradeAndStore() {
  const id = await store.enqueue(makeFresh(exercise.solution))
  const report = await engine.grade(exercise, await store.claim(id), seed)
  if (report.verdict !== 'accepted') throw new Error(`the model solution gets ${report.verdict}`)
  await store.finish(id, report)
}

const rows: Record<string, (() => Promise<unknown>) & { slow?: boolean }> = {
  'L0 hot calls': () => ask(direct[0]!, 'L0', 1),
  'L1 transpile + new Function, no sandbox': () => ask(direct[0]!, 'L1', 1),
  'real path, warm': gradeAndStore,
  'real path, cold (npm run grade)': Object.assign(
    () => {
      const file = join(scratch, 'solution.ts')
      writeFileSync(file, makeFresh(exercise.solution))
      return runCommand(commands.cold(exercise.slug, file, seed), scratch, { ...process.env, GRADUS_DATA: scratch })
    },
    { slow: true },
  ),
  'node --test': Object.assign(
    () => {
      writeFileSync(join(testFolder, 'solution.ts'), makeFresh(exercise.solution))
      return runCommand(commands.nodeTest(testFolder), testFolder)
    },
    { slow: true },
  ),
  'vitest run': Object.assign(
    () => {
      writeFileSync(join(testFolder, 'solution.ts'), makeFresh(exercise.solution))
      return runCommand(commands.vitest(testFolder), testFolder)
    },
    { slow: true },
  ),
}
const names = Object.keys(rows)
const l1 = names[1]!
const results: Record<string, { ms: (number | undefined)[]; cpu: number[]; dropped: number }> = {}
for (const name of names) results[name] = { ms: [], cpu: [], dropped: 0 }
const throughput = { l1: [] as number[], real: [] as number[], ratio: [] as number[] }

for (const child of direct) await ask(child, 'L1', 10)
for (let i = 0; i < 10; i++) await gradeAndStore()

for (let round = 0; round < rounds; round++) {
  // another row starts each round, so that no row always follows the same other
  for (let k = 0; k < names.length; k++) {
    const name = names[(k + round) % names.length]!
    const row = rows[name]!
    const result = results[name]!
    if (row.slow && round % slowEvery > 0) {
      result.ms.push(undefined)
      continue
    }
    // workers are made anew meanwhile, as between two submissions of a calm hour
    const foreign = await watchForeignLoad(250)
    const { ms, cpuMs } = await sample(row, foreign)
    if (foreign > foreignLimit) result.dropped++
    else result.cpu.push(cpuMs)
    result.ms.push(foreign > foreignLimit ? undefined : ms)
  }
  if (round % 2 === 0) {
    await pause(250)
    let started = performance.now()
    await Promise.all(direct.map((child) => ask(child, 'L1', block)))
    const l1Rate = (2 * block * 1000) / (performance.now() - started)
    await pause(250)
    started = performance.now()
    let left = 2 * block
    const lane = async () => {
      while (left-- > 0) await gradeAndStore()
    }
    await Promise.all([lane(), lane()])
    const realRate = (2 * block * 1000) / (performance.now() - started)
    throughput.l1.push(l1Rate)
    throughput.real.push(realRate)
    throughput.ratio.push(realRate / l1Rate)
  }
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[Kround ${round + 1}/${rounds}`)
}
if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')

await pause(500)
const waiting = proportionalMB('main.cjs')
const phases = await measurePhases(exercise, engine.sandbox, join(scratch, 'phases'), Math.min(9, rounds), cases)
const storeMs = median(store.finishMs)
for (const child of direct) child.kill()
engine.close()
store.close()
rmSync(scratch, { recursive: true, force: true })
rmSync(testFolder, { recursive: true, force: true })

const base = results[l1]!.ms
const summary = {
  exercise: exercise.slug,
  cases: cases.length,
  rounds,
  sandbox: engine.sandbox,
  reference: engine.reference.name,
  rows: names.map((name) => {
    const { ms, cpu, dropped } = results[name]!
    const kept = ms.filter((value) => value !== undefined)
    return {
      name,
      samples: kept.length,
      dropped,
      p50Ms: median(kept),
      p95Ms: quantile(kept, 0.95),
      ratioToL1: pairedRatio(ms, base),
      p95RatioToL1: pairedRatio(ms, base, 0.95),
      ratioToRealPath: pairedRatio(ms, results['real path, warm']!.ms),
      cpuMs: median(cpu),
    }
  }),
  l1DriftMs: {
    min: quantile(
      base.filter((v) => v !== undefined),
      0,
    ),
    max: quantile(
      base.filter((v) => v !== undefined),
      1,
    ),
  },
  throughput: { l1PerSecond: median(throughput.l1), realPerSecond: median(throughput.real), ratio: median(throughput.ratio) },
  memory: { waitingWorkers: waiting.length, perWaitingWorkerMB: mean(waiting), serviceMB: process.memoryUsage().rss / 1e6 },
  phasesMs: { ...phases, store: storeMs },
}

if (values.json) console.log(JSON.stringify(summary))
else print()

function print() {
  const number = (value: number, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–')
  const table = new Table({
    head: ['', 'samples', 'dropped', 'p50 ms', 'p95 ms', '× L1', '× L1 p95', '× real path', 'CPU ms'],
    style: { head: [], border: [] },
  })
  for (const row of summary.rows) {
    const { name, samples, dropped, p50Ms, p95Ms, ratioToL1, p95RatioToL1, ratioToRealPath, cpuMs } = row
    table.push([
      name,
      samples,
      dropped,
      number(p50Ms),
      number(p95Ms),
      number(ratioToL1, 2),
      number(p95RatioToL1, 2),
      number(ratioToRealPath, 2),
      number(cpuMs, 0),
    ])
  }
  const { l1PerSecond, realPerSecond, ratio } = summary.throughput
  console.log(
    `${summary.exercise}, ${summary.cases} cases, ${rounds} rounds; sandbox ${summary.sandbox}, reference ${summary.reference}`,
  )
  console.log(table.toString())
  console.log(`L1 drifted between ${number(summary.l1DriftMs.min)} and ${number(summary.l1DriftMs.max)} ms`)
  console.log(
    `verdicts a second, two at a time: ${number(realPerSecond)} of L1's ${number(l1PerSecond)}, ratio ${number(ratio, 2)}`,
  )
  console.log(
    `a waiting worker: ${number(summary.memory.perWaitingWorkerMB)} MB (proportional, ${summary.memory.waitingWorkers} waiting); the service itself ${number(summary.memory.serviceMB, 0)} MB`,
  )
  console.log(
    `phases, ms: ${Object.entries(summary.phasesMs)
      .map(([phase, ms]) => `${phase} ${number(ms, 2)}`)
      .join(', ')}`,
  )
}
