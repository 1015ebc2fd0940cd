import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Engine } from '../../grader/engine.ts'
import type { Exercise } from '../../grader/exercise/load.ts'
import type { PreparedCase } from '../../grader/reference/prepare-seed.ts'
import type { DirectRequest } from './direct.ts'
import { commands, makeTestFolder, runCommand } from './runners.ts'
import { runAlone } from './run-alone.ts'
import { makeFresh } from './source.ts'
import type { openStore } from './store.ts'

export interface Row {
  name: string
  run(): Promise<unknown>
  /** Takes long: measured every so many rounds. */
  every: number
}

export const l1 = 'L1 transpile + new Function, no sandbox'
export const realPath = 'real path, warm'
/** Rows that take a second or more. */
const seldom = 4

interface Parts {
  engine: Engine
  exercise: Exercise
  cases: readonly PreparedCase[]
  /** Of `cases`, and of the one case of a trivial submission. */
  seeds: { usual: string; trivial: string }
  /** A program that is right on the trivial case. */
  trivialSource: string
  store: Awaited<ReturnType<typeof openStore>>
  scratch: string
}

/** What is measured, and what else takes part in it. */
export function makeRows({ engine, exercise, cases, seeds, trivialSource, store, scratch }: Parts) {
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
  async function gradeAndStore(source = exercise.solution, verdict = 'accepted', seed = seeds.usual) {
    const id = await store.enqueue(makeFresh(source))
    const report = await engine.grade(exercise, await store.claim(id), seed)
    if (report.verdict !== verdict) throw new Error(`a program that should get ${verdict} gets ${report.verdict}`)
    await store.finish(id, report)
  }

  const solutionIn = (folder: string) => {
    const file = join(folder, 'solution.ts')
    writeFileSync(file, makeFresh(exercise.solution))
    return file
  }
  const failing = readFileSync(join(exercise.folder, 'submissions/wrong_answer/divides-by-n.ts'), 'utf8')
  const loop = `${exercise.solution}\nfor (;;);`
  const bomb = `${exercise.solution}\nconst held: number[][] = []\nfor (;;) held.push(Array.from({ length: 10_000 }, (_, i) => i / 3))`
  const row = (name: string, run: Row['run'], every = 1): Row => ({ name, run, every })
  const environment = { ...process.env, GRADUS_DATA: scratch }

  const rows = [
    row('L0 hot calls', () => ask(direct[0]!, 'L0', 1)),
    row(l1, () => ask(direct[0]!, 'L1', 1)),
    row(realPath, () => gradeAndStore()),
    row('  a wrong answer', () => gradeAndStore(failing, 'wrong_answer')),
    row('  a trivial program, one small case', () => gradeAndStore(trivialSource, 'accepted', seeds.trivial)),
    row('  an endless loop', () => gradeAndStore(loop, 'time_limit'), seldom),
    row('  a memory bomb', () => gradeAndStore(bomb, 'memory_limit'), seldom),
    row(
      'real path, cold (npm run grade)',
      () => runCommand(commands.cold(exercise.slug, solutionIn(scratch), seeds.usual), scratch, environment),
      seldom,
    ),
    row(`a new ${engine.sandbox === 'process' ? '' : `${engine.sandbox} + `}Node`, () =>
      runAlone(engine.sandbox, makeFresh(exercise.solution), cases),
    ),
    row('node --test', () => (solutionIn(testFolder), runCommand(commands.nodeTest(testFolder), testFolder)), seldom),
    row('vitest run', () => (solutionIn(testFolder), runCommand(commands.vitest(testFolder), testFolder)), seldom),
  ]

  return {
    rows,
    gradeAndStore,
    /** L1 on all cores, `times` each. */
    askAll: (times: number) => Promise.all(direct.map((child) => ask(child, 'L1', times))),
    close() {
      for (const child of direct) child.kill()
      rmSync(testFolder, { recursive: true, force: true })
    },
  }
}
