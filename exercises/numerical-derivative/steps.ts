import { scaleOf } from './closed-forms.ts'

export interface Look {
  /** How far from x, and to which side, f was asked. */
  offsets: readonly number[]
  /** How far off the answer is, in units of M / s, or M / s² for a second derivative. */
  error: number
  /** The answer over the right one. */
  ratio: number
  x: number
  precision: number
  order: 1 | 2
  low: number
  high: number
}

/**
 * What is wrong with the places where f was asked, as far as that explains the error; undefined where it does not. Completes "This is what comes
 * out when …". The bounds are four times what theory gives for the usual formulas.
 */
export function nameStep({ offsets, error, ratio, x, precision, order, low, high }: Look): string | undefined {
  const scale = scaleOf(x)
  const away = offsets.filter((it) => it !== 0 && Number.isFinite(it))
  if (away.length === 0) return offsets.length > 1 ? 'the step is lost in the rounding of x: f is asked at x alone' : undefined
  const distances = away.map((it) => Math.abs(it) / scale)
  const nearest = Math.min(...distances)
  const farthest = Math.max(...distances)
  const hasRoom = x - low >= farthest * scale && high - x >= farthest * scale
  const isOneSided = away.every((it) => it > 0) || away.every((it) => it < 0)
  const rounding = (4 * precision) / nearest ** order

  if (!hasRoom && Math.abs(ratio - 0.5) < 1e-3) return 'one end stays on the border, and two steps are divided by'
  if (hasRoom && isOneSided && error <= 4 * farthest + rounding) return 'f is asked on one side of x, where both are open'
  if (error <= rounding) return nameShortStep(nearest, scale, precision)
  if (!hasRoom && error <= 4 * farthest)
    return 'near a border the error shrinks with the step and not with its square: a line through two points, or the slope of another place'
  if (error <= 4 * farthest ** 2) return 'the step is so long that the bend of f between its ends shows'
  return undefined
}

function nameShortStep(nearest: number, scale: number, precision: number): string {
  // half a step that balances both errors, in float64 and near zero
  const enough = Math.cbrt(Number.EPSILON) / 2
  if (nearest < enough && nearest * scale >= enough) return 'the step is short for an x of this size: it does not grow with x'
  if (precision > 2 * Number.EPSILON && nearest >= enough)
    return 'the step is short for values of this precision: it does not grow as f loses digits'
  return 'the step is so short that the rounding of f drowns the difference'
}

/** What is wrong with a second difference over the step that was asked, if it is one. Completes the same sentence. */
export function nameSecondDifference(ours: number, right: number, offsets: readonly number[], middle: number): string | undefined {
  const h = Math.min(...offsets.map(Math.abs).filter((it) => it > 0))
  const isNearly = (a: number, b: number) => Math.abs(a - b) < 1e-3 * Math.abs(b)
  if (isNearly(ours, right * h)) return 'the second difference is divided by the step once and not twice'
  return isNearly(ours * h ** 2, middle) ? 'the value in the middle counts once and not twice' : undefined
}
