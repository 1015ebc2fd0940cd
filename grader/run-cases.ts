import type { CaseReport } from '#schema/report.ts'
import type { Compiled } from './compile/transpile.ts'
import type { Exercise } from './exercise/load.ts'
import { type DrawPlot, drawPlot } from './judge/draw-plot.ts'
import { type Check, judgeCase, type Judgement } from './judge/judge-case.ts'
import { reportCase } from './judge/report-case.ts'
import type { PreparedCase } from './reference/prepare-seed.ts'
import type { Outcome, Sandbox } from './sandbox/sandbox.ts'

export interface RunParts {
  exercise: Exercise
  compiled: Compiled
  /** The exercise's own code that runs beside the learner's, compiled. */
  drive: string | undefined
  cases: readonly PreparedCase[]
  checks: Record<string, Check>
  plots: Record<string, DrawPlot>
  sandbox: Sandbox
}

/**
 * Runs compiled code on some cases in one sandbox and reports each as its answer comes out.
 * @throws Error when the exercise's own check fails, or no sandbox could be had: that is our fault
 */
export async function runCases(parts: RunParts, onCase: (report: CaseReport, outcome: Outcome) => void): Promise<void> {
  const { exercise, compiled, drive, cases, checks, plots, sandbox } = parts
  const { limits, tolerance } = exercise.manifest
  const job = cases.map(({ entry, args, mayMutate, visibility }) => {
    return { entry, args, keepArgs: !mayMutate, log: visibility === 'visible' }
  })
  let failure: unknown
  const { code, libraries } = compiled
  await sandbox.run({ code, libraries, drive, ...limits, cases: job }, (index, outcome) => {
    const known = cases[index]!
    try {
      const judgement = judgeCase({ ...known, check: checks[known.entry], tolerance }, outcome, compiled.map)
      onCase(describe(index, known, outcome, judgement, plots[known.entry]), outcome)
    } catch (error) {
      failure ??= error
    }
  })
  if (failure !== undefined) throw new Error(`the check of ${exercise.slug} failed`, { cause: failure })
}

function describe(index: number, known: PreparedCase, outcome: Outcome, judgement: Judgement, draw?: DrawPlot): CaseReport {
  const run = 'wallMs' in outcome ? { ...outcome, modelCpuMs: known.modelCpuMs } : {}
  const report = reportCase({ index, ...known }, judgement, run)
  if (!draw || known.visibility !== 'visible' || !('answer' in judgement) || !('value' in known.expected)) return report
  const plot = drawPlot(draw, judgement.answer, known.expected.value, known.args)
  return plot ? { ...report, plot } : report
}
