import type { CaseReport } from '#schema/report.ts'
import type { Compiled } from './compile/transpile.ts'
import { drawExcerpt } from './excerpt/draw-excerpt.ts'
import type { Exercise } from './exercise/load.ts'
import { type DrawPlot, drawPlot } from './judge/draw-plot.ts'
import type { Check, Judgement } from './judge/judge-case.ts'
import { judgeInTime } from './judge-in-time.ts'
import { reportCase } from './judge/report-case.ts'
import type { PreparedCase } from './reference/prepare-seed.ts'
import { endsTheRun, type Outcome, type OverTime, type Sandbox, usedCpuMs } from './sandbox/sandbox.ts'
import { settleTime, type Trial } from './settle-time.ts'
import { withinTime } from './within-time.ts'

/** Added to both sides when the model's time is compared with what it was: a few milliseconds tell little about a machine. */
const leastModelMs = 20
/** Pictures take some milliseconds; those of answers that were made to take for ever would hold up everybody. */
const maxDrawingMs = 500

export interface RunParts {
  exercise: Exercise
  compiled: Compiled
  /** The model solution, asked for only where the clock leaves a doubt. */
  compileModel(): Promise<Compiled>
  /** The exercise's own code that runs beside the learner's, compiled. */
  drive: string | undefined
  cases: readonly PreparedCase[]
  checks: Record<string, Check>
  plots: Record<string, DrawPlot>
  sandbox: Sandbox
}

/**
 * Runs compiled code on some cases and reports each as its answer comes out. They share a sandbox, unless one takes so long that it is looked at
 * again: those after it start anew.
 * @throws Error when the exercise's own check fails, or no sandbox could be had: that is our fault
 */
export async function runCases(
  parts: RunParts,
  onCase: (report: CaseReport, outcome: Outcome) => void,
  onRerun: (index: number) => void = () => undefined,
): Promise<void> {
  const { exercise, compiled, cases, checks, plots } = parts
  const { tolerance } = exercise.manifest
  let failure: Error | undefined
  let told = 0
  let draws = true
  const draw = (plot: DrawPlot, judgement: Judgement, { args, expected }: PreparedCase): CaseReport['plot'] => {
    if (!draws || !('answer' in judgement) || !('value' in expected)) return undefined
    draws = false
    return withinTime(maxDrawingMs, () => {
      const drawn = drawPlot(plot, judgement.answer, expected.value, args)
      draws = true
      return drawn
    })
  }
  const tell = (outcome: Outcome) => {
    const index = told++
    // one that does not come to an end once would not on the next
    if (failure) return
    const known = cases[index]!
    try {
      const judgement = judgeInTime({ ...known, check: checks[known.entry], tolerance }, outcome, compiled.map)
      const plot = plots[known.entry]
      onCase(describe(index, known, outcome, judgement, plot && (() => draw(plot, judgement, known))), outcome)
    } catch (error) {
      failure ??= new Error(`the check of ${exercise.slug} failed on "${known.title}": ${String(error)}`, { cause: error })
    }
  }
  while (told < cases.length) {
    const late = await runUntilLate(parts, told, tell)
    const settled = late && (await settleTime(late, againstModel(parts, told, onRerun)))
    if (settled) tell(settled)
    if (settled && endsTheRun(settled)) for (let left = cases.length - told; left > 0; left--) tell({ kind: 'not_run' })
  }
  if (failure) throw failure
}

/** Tells of the cases from `start` on, up to the first that takes too long, which it resolves to. */
async function runUntilLate(
  { exercise, compiled, drive, cases, sandbox }: RunParts,
  start: number,
  tell: (outcome: Outcome) => void,
): Promise<OverTime | undefined> {
  let late: OverTime | undefined
  const job = cases.slice(start).map(describeCall)
  const { code, libraries } = compiled
  await sandbox.run({ code, libraries, drive, ...exercise.manifest.limits, cases: job }, (_, outcome) => {
    if (outcome.kind === 'time') late = outcome
    else if (!late) tell(outcome)
  })
  return late
}

function againstModel(parts: RunParts, index: number, onRerun: (index: number) => void): Trial {
  const { exercise, compiled, compileModel, drive, cases, sandbox } = parts
  const { limits } = exercise.manifest
  return {
    caseMs: limits.caseMs,
    async measureSlowness() {
      const { code, libraries } = await compileModel()
      let usedMs = 0
      await sandbox.run({ code, libraries, drive, ...limits, cases: cases.map(describeCall) }, (_, outcome) => {
        if ('wallMs' in outcome) usedMs += usedCpuMs(outcome)
      })
      const onceMs = cases.reduce((sum, { modelMs, modelCpuMs }) => sum + Math.min(modelMs, modelCpuMs), 0)
      return (usedMs + leastModelMs) / (onceMs + leastModelMs)
    },
    async runAgain(caseMs) {
      onRerun(index)
      let again: Outcome | undefined
      const { code, libraries } = compiled
      const job = { code, libraries, drive, ...limits, caseMs, cases: [describeCall(cases[index]!)] }
      await sandbox.run(job, (_, outcome) => (again = outcome))
      return again!
    },
  }
}

function describeCall({ entry, args, mayMutate, visibility }: PreparedCase) {
  return { entry, args, keepArgs: !mayMutate, log: visibility === 'visible' }
}

function describe(
  index: number,
  known: PreparedCase,
  outcome: Outcome,
  judgement: Judgement,
  draw?: () => CaseReport['plot'],
): CaseReport {
  const run = 'wallMs' in outcome ? { ...outcome, modelCpuMs: known.modelCpuMs } : {}
  const report = reportCase({ index, ...known }, judgement, run)
  if (known.visibility !== 'visible') return report
  const excerpt = drawExcerpt(judgement)
  if (excerpt) report.excerpt = excerpt
  const plot = draw?.()
  return plot ? { ...report, plot } : report
}
