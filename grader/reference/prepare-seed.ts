import type { Compiler } from '../compile/compiler.ts'
import type { DriveCompiler } from '../compile/drive.ts'
import { type Exercise, loadChecks } from '../exercise/load.ts'
import { judgeCase } from '../judge/judge-case.ts'
import type { Outcome, Sandbox } from '../sandbox/sandbox.ts'
import type { AnsweredCase } from './answer-cases.ts'
import type { ChosenBackend } from './backends.ts'
import { ReferenceFailure, type References } from './references.ts'

export interface PreparedCase extends AnsweredCase {
  /** What the model solution took for it here, wall, ms. */
  modelMs: number
  /** And in CPU time, as frames have it, ms. */
  modelCpuMs: number
  /** What the sandbox held when the model had answered it, MB, as frames have it. */
  modelMemoryMB: number
}

/** A seed's cases, answered, and proven by the model solution on this very machine. */
export interface Prepared {
  backend: ChosenBackend
  cases: PreparedCase[]
}

interface Means {
  compileDrive: DriveCompiler
  compiler: Compiler
  references: References
  sandbox: Sandbox
}

/** @throws ReferenceFailure when oracle and tensors disagree or the model solution is not accepted */
export async function prepareSeed(
  exercise: Exercise,
  seed: string,
  { compileDrive, compiler, references, sandbox }: Means,
): Promise<Prepared> {
  const { folder, version, manifest, solution } = exercise
  const cases = await references.answer({ exercise: { folder, version, manifest }, seed })
  const compilation = await compiler.compile(solution, manifest.entry, manifest.imports)
  if ('diagnostics' in compilation) {
    const [{ line, message } = {}] = compilation.diagnostics
    const place = line === undefined ? '' : `solution.ts:${line}: `
    throw new ReferenceFailure(`the model solution does not compile: ${place}${message}`)
  }
  const checks = await loadChecks(exercise)
  const outcomes: Outcome[] = []
  await sandbox.run(
    {
      code: compilation.code,
      libraries: compilation.libraries,
      drive: await compileDrive(exercise),
      ...manifest.limits,
      cases: cases.map(({ entry, args }) => ({ entry, args, keepArgs: true, log: false })),
    },
    (_, outcome) => outcomes.push(outcome),
  )
  const prepared = cases.map((known, i): PreparedCase => {
    const outcome = outcomes[i]!
    const { verdict, findings } = judgeCase(
      { ...known, check: checks[known.entry], tolerance: manifest.tolerance },
      outcome,
      compilation.map,
    )
    if (verdict !== 'accepted')
      throw new ReferenceFailure(`"${known.title}": the model solution gets ${verdict} (${findings[0]?.kind ?? 'no finding'})`)
    if (!('wallMs' in outcome)) throw new ReferenceFailure(`"${known.title}": the model solution was not measured`)
    return { ...known, modelMs: outcome.wallMs, modelCpuMs: outcome.cpuMs, modelMemoryMB: outcome.memoryMB }
  })
  return { backend: references.backend, cases: prepared }
}
