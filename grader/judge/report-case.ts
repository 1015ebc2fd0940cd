import type { Feedback } from '#schema/feedback.ts'
import type { CaseReport } from '#schema/report.ts'
import { explainFinding, hintAtFinding } from './explain.ts'
import type { Finding } from './finding.ts'
import type { Judgement } from './judge-case.ts'
import { showCall } from './show.ts'

export interface CaseFacts {
  index: number
  title: string
  partOf?: string
  visibility: 'visible' | 'hidden'
  entry: string
  args: readonly unknown[]
}

export interface CaseRun {
  log?: string
  wallMs?: number
  /** CPU time, and the model's on the same inputs, ms. */
  cpuMs?: number
  modelCpuMs?: number
}

/** Below this a clock says little; ratios are taken as if the model had needed it. */
const leastModelMs = 0.5

/** What the learner reads about one case: everything of a visible one, title and kind of mistake of a hidden one. */
export function reportCase(
  { index, title, partOf, visibility, entry, args }: CaseFacts,
  { verdict, findings }: Judgement,
  run: CaseRun,
): CaseReport {
  const visible = visibility === 'visible'
  const report: CaseReport = {
    index,
    title,
    ...(partOf === undefined ? {} : { partOf }),
    visibility,
    entry,
    verdict,
    feedback: visible ? findings.slice(0, 5).map(explainFinding) : hint(findings),
  }
  if (visible) {
    report.call = showCall(entry, args)
    if (run.log) report.log = run.log
  }
  // of hidden cases no more than a learner needs: finer times could carry what the code saw
  if (run.wallMs !== undefined) report.wallMs = round(run.wallMs, visible ? 3 : 0)
  if (run.cpuMs !== undefined && run.modelCpuMs !== undefined)
    report.ratioToModel = round(run.cpuMs / Math.max(run.modelCpuMs, leastModelMs), visible ? 2 : 1)
  return report
}

/** Without their places, findings of one kind say the same: once is enough. */
function hint(findings: readonly Finding[]): Feedback[] {
  const hints = new Map(findings.map(hintAtFinding).map((it) => [it.message, it]))
  return [...hints.values()].slice(0, 5)
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
