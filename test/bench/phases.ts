import { startCompiler } from '../../grader/compile/compiler.ts'
import { rememberDrives } from '../../grader/compile/drive.ts'
import { makeFactory } from '../../grader/compile/factory.ts'
import { type Exercise, loadChecks } from '../../grader/exercise/load.ts'
import { judgeCase } from '../../grader/judge/judge-case.ts'
import { openAnswerCache } from '../../grader/reference/answer-cache.ts'
import { type Prepared, type PreparedCase, prepareSeed } from '../../grader/reference/prepare-seed.ts'
import { startReferences } from '../../grader/reference/references.ts'
import { openSandbox, type Outcome, type Sandbox } from '../../grader/sandbox/sandbox.ts'
import { makeFresh } from './source.ts'
import { median } from './statistics.ts'

/**
 * Median milliseconds of each phase of a grade, taken apart. `run` includes handing the job over and reading its answers; the references are
 * those of the exercise's own cases, all else is measured on the benchmark's.
 */
export interface Phases {
  compile: number
  referenceMiss: number
  referenceHit: number
  sandboxWait: number
  run: number
  judge: number
  /** What each case of an exercise with tensors adds: an isolate made of their snapshot, until it is ready for code. */
  freshTensors: number
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export async function measurePhases(
  exercise: Exercise,
  level: 'bubblewrap' | 'process',
  cacheFolder: string,
  rounds: number,
  cases: readonly PreparedCase[],
): Promise<Phases> {
  const compiler = startCompiler()
  const compileDrive = rememberDrives(compiler)
  const references = await startReferences('auto')
  const sandbox = openSandbox({ level, spare: 2 })
  const checks = await loadChecks(exercise)
  const { limits, tolerance, entry } = exercise.manifest
  const times: Record<keyof Phases, number[]> = {
    compile: [],
    referenceMiss: [],
    referenceHit: [],
    sandboxWait: [],
    run: [],
    judge: [],
    freshTensors: [],
  }
  const time = async <T>(phase: keyof Phases, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now()
    const result = await work()
    times[phase].push(performance.now() - started)
    return result
  }

  for (let round = 0; round < rounds; round++) {
    await pause(300)
    const compilation = await time('compile', () => compiler.compile(makeFresh(exercise.solution), entry))
    if ('diagnostics' in compilation) throw new Error('the model solution does not compile')
    const seed = `bench-${process.pid}-${round}`
    const prepared = await time('referenceMiss', () => prepareSeed(exercise, seed, { compileDrive, compiler, references, sandbox }))
    openAnswerCache<Prepared>(cacheFolder).put(prepared, seed)
    const fromDisk = openAnswerCache<Prepared>(cacheFolder)
    await time('referenceHit', () => fromDisk.get(seed))
    await pause(300)
    const outcomes: Outcome[] = []
    let first = 0
    const started = performance.now()
    const job = cases.map(({ entry, args, visibility }) => ({ entry, args, keepArgs: true, log: visibility === 'visible' }))
    await sandbox.run({ code: compilation.code, ...limits, cases: job }, (_, outcome) => {
      first ||= performance.now() - started - ('wallMs' in outcome ? outcome.wallMs : 0)
      outcomes.push(outcome)
    })
    times.sandboxWait.push(first)
    times.run.push(performance.now() - started - first)
    await time('judge', () => {
      for (const [i, known] of cases.entries())
        judgeCase({ ...known, check: checks[known.entry], tolerance }, outcomes[i]!, compilation.map)
    })
    times.freshTensors.push(await measureFreshTensors(sandbox))
  }
  sandbox.close()
  compiler.close()
  references.close()
  return Object.fromEntries(Object.entries(times).map(([phase, values]) => [phase, median(values)])) as unknown as Phases
}

/** The time between the answers to two cases that do nothing. */
async function measureFreshTensors(sandbox: Sandbox): Promise<number> {
  const told: number[] = []
  const call = { entry: 'f', args: [], keepArgs: false, log: false }
  const tensors = { name: '@tensorflow/tfjs', code: '' }
  const job = {
    code: makeFactory('export const f = () => 0')!,
    libraries: [tensors],
    memoryMB: 64,
    caseMs: 1000,
    cases: [call, call],
  }
  await sandbox.run(job, () => told.push(performance.now()))
  return told[1]! - told[0]!
}
