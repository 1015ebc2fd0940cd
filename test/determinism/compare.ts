import { type Report, withoutTimes } from '#schema/report.ts'
import type { Engine } from '../../grader/engine.ts'
import { keepBusy } from './busy.ts'
import type { Submission } from './corpus.ts'

/** What one submission got, every time it was graded. */
export interface Gradings {
  submission: Submission
  reports: Report[]
  /** Cases that were run again because the clock left a doubt. */
  reruns: number
}

export interface Round {
  /** Whether every core is busy with something else, and two grades run at a time. */
  loaded: boolean
}

/** Grades every submission once a round. `onGrade` is called after each. */
export async function gradeRounds(
  engine: Engine,
  corpus: readonly Submission[],
  seed: string,
  rounds: readonly Round[],
  onGrade: (round: number) => void = () => undefined,
): Promise<Gradings[]> {
  const gradings = corpus.map((submission): Gradings => ({ submission, reports: [], reruns: 0 }))
  for (const [i, { loaded }] of rounds.entries()) {
    const busy = loaded ? keepBusy() : undefined
    const left = gradings.values()
    const lane = async () => {
      for (const grading of left) {
        const { exercise, source } = grading.submission
        const report = await engine.grade(exercise, source, seed, { onRerun: () => grading.reruns++ })
        grading.reports.push(report)
        onGrade(i)
      }
    }
    try {
      await Promise.all(Array.from({ length: loaded ? 2 : 1 }, lane))
    } finally {
      busy?.stop()
    }
  }
  return gradings
}

/** Whether it got the same verdict every time. */
export function hasOneVerdict({ reports }: Gradings): boolean {
  return new Set(reports.map(({ verdict }) => verdict)).size === 1
}

/** Whether every report is the same to the byte, times aside: verdicts of cases, feedback, logs, plots. */
export function hasOneReport({ reports }: Gradings): boolean {
  return new Set(reports.map((report) => JSON.stringify(withoutTimes(report)))).size === 1
}

/** The first part in which reports differ, as each round had it. */
export function describeDifference({ submission, reports }: Gradings): string {
  const verdicts = reports.map(({ verdict }) => verdict)
  if (new Set(verdicts).size > 1) return `${submission.class}, ${submission.name}: ${verdicts.join(', ')}`
  const whole = reports.map(withoutTimes)
  const index = whole[0]!.cases.findIndex((_, i) => new Set(whole.map(({ cases }) => JSON.stringify(cases[i]))).size > 1)
  const parts = whole.map(({ cases, ...rest }) => JSON.stringify(cases[index] ?? rest).slice(0, 300))
  return [`${submission.class}, ${submission.name}, case ${index}:`, ...new Set(parts)].join('\n    ')
}
