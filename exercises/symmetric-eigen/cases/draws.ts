import type { Random } from '#authoring/random'

/** A symmetric matrix with these eigenvalues along random directions. */
export function withSpectrum(random: Random, spectrum: readonly number[]): number[][] {
  const axes = random.orthogonal(spectrum.length)
  const A = axes.map((_, i) => axes.map((_, j) => spectrum.reduce((sum, value, k) => sum + value * axes[k]![i]! * axes[k]![j]!, 0)))
  return A.map((row, i) => row.map((x, j) => (i < j ? x : A[j]![i]!)))
}

export const diagonal = (values: number[]) => values.map((value, i) => values.map((_, j) => (i === j ? value : 0)))

/** Between 1.5 and 3 long: neither the length nor its square passes for 1. */
export function long(random: Random, n: number): number[] {
  const v = random.vector(n)
  const stretch = random.uniform(1.5, 3) / Math.hypot(...v)
  return v.map((x) => stretch * x)
}

/** Blocks [[a, b], [b, a]] down the diagonal, with the same a everywhere. */
export function pairs(random: Random): number[][] {
  const a = random.int(1, 9)
  const couplings = random.shuffle([2, 3, 0])
  return Array.from({ length: 6 }, (_, i) =>
    Array.from({ length: 6 }, (_, j) => (i === j ? a : i >> 1 === j >> 1 ? couplings[i >> 1]! : 0)),
  )
}

/** One triangle is off by parts in 10¹⁴, as sums in another order leave it. */
export function rounded(random: Random): number[][] {
  return withSpectrum(random, [7, 3, -1, -4]).map((row, i) => row.map((x, j) => (i < j ? x * (1 + 3e-14) : x)))
}

/** Two components of opposite sign and equal size, in billionths. */
export function opposite(random: Random): number[] {
  const x = random.pick([-1, 1]) * random.int(2, 6) * 1e-9
  return [x, -x]
}

/** Two nearly equal entries, and a coupling of a two-hundredth of them that turns the axes all the same. */
export function weaklyCoupled(random: Random): number[][] {
  const unit = random.uniform(1, 1.2) * 1e-10
  return [
    [unit, 0.005 * unit],
    [0.005 * unit, 0.99 * unit],
  ]
}

/** A diagonal; beside it one entry of a trillionth, whose mirror image is 0. */
export function nearlyDiagonal(random: Random): number[][] {
  const [a, b] = [random.uniform(1, 2), random.uniform(3, 4)]
  return [
    [a, 1e-12],
    [0, b],
  ]
}

/** One entry is off by a hundredth, or by this. */
export function crooked(random: Random, by = 0.01): number[][] {
  const A = withSpectrum(random, [7, 3, -1, -4])
  const [i, j] = random.shuffle([0, 1, 2, 3]) as [number, number]
  return nudged(A, i, j, by)
}

/** One entry is off by this. */
export const nudged = (A: number[][], i: number, j: number, by: number) =>
  A.map((row, r) => row.map((x, c) => (r === i && c === j ? x + by : x)))

/** One entry beside the diagonal is off by this share of the largest magnitude, which stands on the diagonal. */
export function offByShare(random: Random, share: number): number[][] {
  const A = withSpectrum(random, [7, 3, -1, -4]).map((row, i) => row.map((x, j) => (i === 0 && j === 0 ? 20 : x)))
  return nudged(A, random.int(2, 3), 1, 20 * share)
}

/** Nothing but zeros on the diagonal; beside it, one triangle is off by parts in 10¹⁴. */
export function hollow(random: Random): number[][] {
  const [a, b, c] = [random.uniform(1, 2), random.uniform(3, 4), random.uniform(5, 6)]
  const less = 1 - 3e-14
  return [
    [0, a, b],
    [a * less, 0, c],
    [b * less, c * less, 0],
  ]
}

/** The largest magnitude belongs to the smallest entry. */
export const allBelowZero = (random: Random) => hollow(random).map((row, i) => row.map((x, j) => (i === j ? -1 - i : -x)))

/** As many numbers as a square matrix would have: one row is too long, and another too short. */
export function uneven(random: Random): number[][] {
  const A = withSpectrum(random, [3, 2, 1])
  return [A[0]!, [...A[1]!, random.normal()], A[2]!.slice(0, 2)]
}
