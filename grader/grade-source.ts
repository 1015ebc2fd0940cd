import { createHash } from 'node:crypto'
import type { CaseReport, Diagnostic, Receipt, Report } from '#schema/report.ts'
import type { Verdict } from '#schema/verdict.ts'
import { countCases, gatherParts } from '#schema/whole-cases.ts'
import type { ScalingProbe } from './authoring/scaling.ts'
import type { Compilation } from './compile/transpile.ts'
import { addCosts, type CaseCost } from './judge/cost.ts'
import { describeBackend } from './reference/backends.ts'
import type { Prepared } from './reference/prepare-seed.ts'
import { type RunParts, runCases } from './run-cases.ts'
import { runtime } from './runtime.ts'
import { probeScaling } from './scaling/probe-scaling.ts'
import type { Outcome } from './sandbox/sandbox.ts'

/** What a grade tells while it is under way. */
export interface GradeHooks {
  onStart?(cases: number): void
  onCase?(report: CaseReport): void
  /** A case is run again because the clock left a doubt. */
  onRerun?(index: number): void
  /** What the sandbox said, beside what was made of it. */
  onOutcome?(index: number, outcome: Outcome): void
}

export interface GradeParts extends Omit<RunParts, 'compiled' | 'cases'> {
  prepared: Prepared
  source: string
  seed: string
  compilation: Compilation
  probes: readonly ScalingProbe[]
}

/** Runs compiled learner code on prepared cases and judges each answer as it comes out of the sandbox. */
export async function gradeSource(parts: GradeParts, hooks: GradeHooks): Promise<Report> {
  const { exercise, source, seed, compilation, prepared } = parts
  const receipt: Receipt = {
    submission: sha256(source),
    exerciseVersion: exercise.version,
    seed: sha256(seed),
    runtime,
    referenceBackend: describeBackend(prepared.backend),
    referenceNotes: prepared.backend.notes,
  }
  if ('diagnostics' in compilation) return refuse(exercise.slug, compilation.diagnostics, receipt)

  const reports: CaseReport[] = []
  const costs: CaseCost[] = []
  hooks.onStart?.(prepared.cases.length + parts.probes.length)
  const hear = (report: CaseReport, outcome: Outcome) => {
    hooks.onOutcome?.(report.index, outcome)
    reports.push(report)
    const { modelCpuMs, modelMemoryMB } = prepared.cases[report.index]!
    if ('wallMs' in outcome) costs.push({ ...outcome, modelCpuMs, modelMemoryMB })
    hooks.onCase?.(report)
  }
  await runCases({ ...parts, compiled: compilation, cases: prepared.cases }, hear, hooks.onRerun)
  for (const probe of parts.probes) {
    const report = await probeScaling(probe, { ...parts, compiled: compilation, reports })
    reports.push(report)
    hooks.onCase?.(report)
  }
  const accepted = countCases(reports, (report) => report.verdict === 'accepted')
  const worst = reports.find((report) => report.verdict !== 'accepted')?.verdict ?? 'accepted'
  return {
    format: 1,
    exercise: exercise.slug,
    // the first case that is not accepted was run: those not run come after one that ended the sandbox
    verdict: worst as Verdict,
    score: reports.length === 0 ? 0 : accepted / gatherParts(reports).length,
    diagnostics: [],
    cases: reports,
    ...(costs.length > 0 ? { cost: addCosts(costs) } : {}),
    receipt,
  }
}

function refuse(exercise: string, diagnostics: Diagnostic[], receipt: Receipt): Report {
  return { format: 1, exercise, verdict: 'compile_error', score: 0, diagnostics, cases: [], receipt }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
