import type { Growth } from '../authoring/scaling.ts'

/** time ≈ factor · n^exponent, ms. */
export interface Fit {
  exponent: number
  factor: number
}

/** A size and the time it took, ms. */
export type Timing = [n: number, ms: number]

/**
 * The straight line through two or more points, smallest first, on logarithmic axes, by least squares. The second point weighs four times as
 * much as the first, the third nine times: at small sizes what grows fastest hides behind what grows slower, and behind V8's compiler at work.
 */
export function fitPower(timings: readonly Timing[]): Fit {
  const points = timings.map(([n, ms], i) => ({ x: Math.log(n), y: Math.log(ms), weight: (i + 1) ** 2 }))
  const total = (term: (point: (typeof points)[number]) => number) =>
    points.reduce((sum, point) => sum + point.weight * term(point), 0)
  const whole = total(() => 1)
  const x = total((point) => point.x) / whole
  const y = total((point) => point.y) / whole
  const along = total((point) => (point.x - x) ** 2)
  const across = total((point) => (point.x - x) * (point.y - y))
  const exponent = across / along
  return { exponent, factor: Math.exp(y - exponent * x) }
}

/** Where fits of one program on a busy machine were seen to wander: nearer to the threshold than this, one measurement decides nothing. */
const margin = 0.15

/**
 * Whether a solution grows too fast beside the model, whose own exponent takes off what the machine adds (caches, collection of garbage).
 * The threshold lies midway between the two classes.
 */
export function judgeGrowth(
  solution: Fit,
  model: Fit,
  asked: Growth,
  refused: Growth,
): { isTooFast: boolean; isAmbiguous: boolean } {
  const threshold = (refused.exponent - asked.exponent) / 2
  const excess = solution.exponent - model.exponent
  return { isTooFast: excess > threshold, isAmbiguous: Math.abs(excess - threshold) < margin }
}
