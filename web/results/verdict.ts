import { isNotWritten } from '#schema/by-function.ts'
import type { CaseReport } from '#schema/report.ts'

export type Tone = 'good' | 'bad' | 'slow' | 'ours' | 'none'

/** How a verdict is coloured: right, wrong, a limit, our own mistake, or nothing to say. */
export function toneOf(verdict: CaseReport['verdict'] | null): Tone {
  switch (verdict) {
    case 'accepted':
      return 'good'
    case 'wrong_answer':
    case 'runtime_error':
    case 'compile_error':
      return 'bad'
    case 'time_limit':
    case 'memory_limit':
    case 'output_limit':
      return 'slow'
    case 'judge_error':
      return 'ours'
    default:
      return 'none'
  }
}

/** The same for a case: what is not written yet has nothing to say. */
export function toneOfCase(report: CaseReport | null): Tone {
  return report !== null && isNotWritten(report) ? 'none' : toneOf(report?.verdict ?? null)
}

export const toneText: Record<Tone, string> = {
  good: 'text-jade-text',
  bad: 'text-coral-text',
  slow: 'text-amber-text',
  ours: 'text-violet-text',
  none: 'text-faint',
}

export const toneFill: Record<Tone, string> = {
  good: 'bg-jade',
  bad: 'bg-coral',
  slow: 'bg-amber',
  ours: 'bg-violet',
  none: 'bg-edge/35',
}

export const toneWash: Record<Tone, string> = {
  good: 'bg-jade-wash',
  bad: 'bg-coral-wash',
  slow: 'bg-amber-wash',
  ours: 'bg-hover',
  none: 'bg-sunken',
}
