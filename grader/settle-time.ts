import type { Outcome, OverTime } from './sandbox/sandbox.ts'

/** What a slow machine is forgiven at most. */
const maxSlowness = 4
/** Of a case's CPU time, on a quiet machine: what is beyond it was too slow in any case, what is below is doubt. */
const clearShare = 1.35
/** Where the line runs within the doubt. */
const limitShare = 1.2

export interface Trial {
  /** CPU time the case may take on a quiet machine, ms. */
  caseMs: number
  /** Runs the model solution and gives its CPU time over what it was when the seed was prepared. */
  measureSlowness(): Promise<number>
  /** Runs the learner's case alone in a fresh worker. */
  runAgain(caseMs: number): Promise<Outcome>
}

/**
 * Decides about a case that took longer than it may. The model solution, run right after it in the same kind of worker, tells how slow the machine is
 * now, so that the case is judged by its ratio to the model: that ratio may be `limitShare · caseMs` over what the model took when it was
 * quiet. Unless that is clear at once, the case runs again in a fresh worker, the model after it once more, and the best of the learner's times
 * counts. What never answers is a time limit whatever the model says.
 */
export async function settleTime(first: OverTime, { caseMs, measureSlowness, runAgain }: Trial): Promise<Outcome> {
  const before = clamp(await measureSlowness())
  if (first.usedMs > caseMs * before * clearShare) return first
  const second = await runAgain(caseMs * before)
  if (second.kind !== 'time') return second
  const limitMs = caseMs * Math.max(before, clamp(await measureSlowness())) * limitShare
  const inTime = [first, second].find(({ answer, usedMs }) => answer && usedMs <= limitMs)
  return inTime?.answer ?? second
}

function clamp(slowness: number): number {
  return Math.min(Math.max(slowness, 1), maxSlowness)
}
