import type { CaseReport } from '#schema/report.ts'
import type { Tolerance } from '../../grader/authoring/check.ts'
import { drawExcerpt } from '../../grader/excerpt/draw-excerpt.ts'
import { type DrawPlot, drawPlot } from '../../grader/judge/draw-plot.ts'
import { type Check, judgeCase, type JudgedCase } from '../../grader/judge/judge-case.ts'
import { reportCase } from '../../grader/judge/report-case.ts'
import type { SampledCase } from '../../grader/samples/read-sample.ts'
import type { Ran } from './run-calls.ts'

type ByEntry<T> = Record<string, T | undefined>

/** An exercise's judge: the same functions that decide where a submission is graded. */
export interface Judge {
  checks: ByEntry<Check>
  plots: ByEntry<DrawPlot>
  tolerance: Tolerance
}

const checkFiles = import.meta.glob<ByEntry<Check>>('../../exercises/*/check.ts', { import: 'default' })
const plotFiles = import.meta.glob<ByEntry<DrawPlot>>('../../exercises/*/plot.ts', { import: 'default' })

/** Fetches what an exercise has of its own to judge by. */
export async function loadJudge(slug: string, tolerance: Tolerance): Promise<Judge> {
  const folder = `../../exercises/${slug}`
  const [checks, plots] = await Promise.all([checkFiles[`${folder}/check.ts`]?.(), plotFiles[`${folder}/plot.ts`]?.()])
  return { checks: checks ?? {}, plots: plots ?? {}, tolerance }
}

/**
 * What a learner reads about a case that ran on this device.
 * @throws whatever the exercise's own check throws, on answers it was not made for
 */
export function reportRun(judge: Judge, known: SampledCase, { outcome, wallMs, log }: Ran, sourceMap: string): CaseReport {
  const { index, title, entry, args, expected } = known
  const check = judge.checks[entry]
  const judged: JudgedCase = { visibility: 'visible', args, expected, check, tolerance: judge.tolerance }
  const judgement = judgeCase(judged, outcome, sourceMap)
  const facts = { index, title, entry, args, visibility: 'visible' as const }
  const report = reportCase(facts, judgement, { ...(log ? { log } : {}), ...(wallMs === undefined ? {} : { wallMs }) })
  const excerpt = drawExcerpt(judgement)
  if (excerpt) report.excerpt = excerpt
  const draw = judge.plots[entry]
  if (!draw || !('answer' in judgement) || !('value' in expected)) return report
  const plot = drawPlot(draw, judgement.answer, expected.value, args)
  return plot ? { ...report, plot } : report
}
