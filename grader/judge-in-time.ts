import { type CaseOutcome, judgeCase, type JudgedCase, type Judgement } from './judge/judge-case.ts'
import { withinTime } from './within-time.ts'

/** Below it no check takes long, whatever the answer holds; the watch over one takes a tenth of a millisecond. */
const watchedBytes = 32 * 1024
const maxMs = 10_000

/**
 * As `judgeCase`, and never for ever: checks compute with what they are given, and some answers are made to keep them at it.
 * @throws Error where the check fails or does not come to an end: that is our fault
 */
export function judgeInTime(judged: JudgedCase, outcome: CaseOutcome, sourceMap: string): Judgement {
  if (outcome.kind !== 'returned' || outcome.value.length < watchedBytes) return judgeCase(judged, outcome, sourceMap)
  const judgement = withinTime(maxMs, () => judgeCase(judged, outcome, sourceMap))
  if (!judgement) throw new Error(`it took more than ${maxMs / 1000} s over an answer of ${outcome.value.length} bytes`)
  return judgement
}
