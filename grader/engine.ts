import { startCompiler } from './compile/compiler.ts'
import { rememberDrives } from './compile/drive.ts'
import type { Compiled } from './compile/transpile.ts'
import { type Exercise, loadChecks, loadPlots, loadProbes } from './exercise/load.ts'
import { gradeSource, type GradeHooks } from './grade-source.ts'
import { type Practice, practiseCase } from './practise-case.ts'
import type { ChosenBackend, ReferenceSetting } from './reference/backends.ts'
import { type Prepared, type PreparedCase, prepareSeed } from './reference/prepare-seed.ts'
import { openPreparedSeeds } from './reference/prepared-seeds.ts'
import { startReferences } from './reference/references.ts'
import type { Spread } from './reference/spread.ts'
import type { CaseReport, Report } from '#schema/report.ts'
import type { Samples } from '#schema/samples.ts'
import { runCases } from './run-cases.ts'
import { sampleCases } from './samples/sample-cases.ts'
import type { SandboxLevel } from './sandbox/launch.ts'
import { chooseSandboxLevel, type SandboxSetting } from './sandbox/level.ts'
import { openSandbox } from './sandbox/sandbox.ts'

export interface EngineOptions {
  dataFolder: string
  sandbox: SandboxSetting
  reference: ReferenceSetting
  /** Sandbox workers kept waiting. */
  spare?: number
  /** Hears what went wrong on our side and was made up for. */
  warn?: (line: string) => void
}

/** Compiler, references, sandbox and judge, ready to grade. */
export interface Engine {
  sandbox: SandboxLevel
  reference: ChosenBackend
  /** @throws Error when grading itself failed; the learner's code never makes it throw */
  grade(exercise: Exercise, source: string, seed: string, hooks?: GradeHooks): Promise<Report>
  /**
   * Draws and answers a seed's cases and lets the model solution prove them; from the cache when it was done before.
   * @throws ReferenceFailure when the exercise's own files do not agree
   */
  prepare(exercise: Exercise, seed: string): Promise<Prepared>
  /** The visible cases as data; those of every seed are the same. @throws ReferenceFailure */
  sample(exercise: Exercise, seed: string): Promise<Samples>
  /**
   * Runs the source on one case of a seed that grades nobody, everything about it to be seen.
   * @throws Error when grading itself failed
   */
  practise(exercise: Exercise, source: string, seed: string, index: number): Promise<Practice>
  /**
   * What a source gets on prepared cases, of whatever seeds, and on nothing else.
   * @throws Error when the source does not compile or grading itself failed
   */
  tryCases(exercise: Exercise, source: string, cases: readonly PreparedCase[]): Promise<CaseReport[]>
  /** How far each reference backend at hand is from the oracle. @throws ReferenceFailure */
  measureSpread(exercise: Exercise, seed: string): Promise<Spread[]>
  close(): void
}

/** @throws Error when the sandbox level or the reference backend asked for cannot be had */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const [level, references] = await Promise.all([chooseSandboxLevel(options.sandbox), startReferences(options.reference)])
  const compiler = startCompiler()
  const sandbox = openSandbox({ level, spare: options.spare ?? 3, warn: options.warn })
  const seeds = openPreparedSeeds(options.dataFolder)
  const compileDrive = rememberDrives(compiler)
  const underway = new Map<string, Promise<Prepared>>()

  function prepare(exercise: Exercise, seed: string): Promise<Prepared> {
    const { name: backend } = references.backend
    const known = seeds.get(exercise.version, seed, backend)
    if (known) return Promise.resolve(known)
    const name = [exercise.version, seed, backend].join()
    const fresh =
      underway.get(name) ??
      prepareSeed(exercise, seed, { compileDrive, compiler, references, sandbox })
        .then((prepared) => {
          seeds.put(prepared, exercise.version, seed)
          return prepared
        })
        .finally(() => underway.delete(name))
    underway.set(name, fresh)
    return fresh
  }

  async function compileModel({ solution, manifest }: Exercise): Promise<Compiled> {
    const compilation = await compiler.compile(solution, manifest.entry, manifest.imports)
    if ('diagnostics' in compilation) throw new Error('the model solution does not compile')
    return compilation
  }

  async function gather(exercise: Exercise, source: string) {
    const [compilation, drive, checks, plots] = await Promise.all([
      compiler.compile(source, exercise.manifest.entry, exercise.manifest.imports),
      compileDrive(exercise),
      loadChecks(exercise),
      loadPlots(exercise),
    ])
    return { exercise, sandbox, compilation, compileModel: () => compileModel(exercise), drive, checks, plots }
  }

  return {
    sandbox: level,
    get reference() {
      return references.backend
    },
    prepare,
    async grade(exercise, source, seed, hooks = {}) {
      const [parts, prepared, probes] = await Promise.all([gather(exercise, source), prepare(exercise, seed), loadProbes(exercise)])
      return gradeSource({ ...parts, prepared, probes, source, seed }, hooks)
    },
    async sample(exercise, seed) {
      const [{ cases }, drive] = await Promise.all([prepare(exercise, seed), compileDrive(exercise)])
      return { cases: sampleCases(cases), drive: drive ?? null }
    },
    async practise(exercise, source, seed, index) {
      const [parts, prepared] = await Promise.all([gather(exercise, source), prepare(exercise, seed)])
      return practiseCase({ ...parts, prepared }, index)
    },
    async tryCases(exercise, source, cases) {
      const { compilation, ...parts } = await gather(exercise, source)
      if ('diagnostics' in compilation) throw new Error(`it does not compile: ${compilation.diagnostics[0]?.message}`)
      const reports: CaseReport[] = []
      await runCases({ ...parts, compiled: compilation, cases }, (report) => reports.push(report))
      return reports
    },
    measureSpread: ({ folder, version, manifest }, seed) =>
      references.measureSpread({ exercise: { folder, version, manifest }, seed }),
    close() {
      sandbox.close()
      compiler.close()
      references.close()
    },
  }
}
