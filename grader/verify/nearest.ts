import type { Tolerance } from '../authoring/check.ts'
import { type Check, judgeCase } from '../judge/judge-case.ts'
import type { PreparedCase } from '../reference/prepare-seed.ts'
import type { Outcome } from '../sandbox/sandbox.ts'
import { mapless } from './judging.ts'

const ladder = [2, 5, 10, 20, 50, 100, 1000]

/**
 * By how much the tolerance could be widened with a wrong solution still caught by a case that claims it; 1 when not at all, undefined when no
 * tolerance would do (another shape, an error).
 */
export function measureDistance(
  mistake: string,
  outcomes: readonly Outcome[],
  cases: readonly PreparedCase[],
  checks: Record<string, Check>,
  { absolute, relative }: Tolerance,
): number | undefined {
  const caught = (factor: number) =>
    cases.some((known, i) => {
      const outcome = outcomes[i]
      if (!outcome || !known.kills.includes(mistake)) return false
      const tolerance = { absolute: absolute * factor, relative: relative * factor }
      return judgeCase({ ...known, check: checks[known.entry], tolerance }, outcome, mapless).verdict !== 'accepted'
    })
  const missed = ladder.findIndex((factor) => !caught(factor))
  return missed < 0 ? undefined : (ladder[missed - 1] ?? 1)
}
