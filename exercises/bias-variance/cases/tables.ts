import type { Random } from '#authoring/random'

/** n × p with these singular values along random directions; those that are missing are 0. */
export function matrixOf(random: Random, n: number, p: number, singular: number[]): number[][] {
  const [left, right] = [random.orthogonal(n), random.orthogonal(p)]
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: p }, (_, j) => singular.reduce((sum, s, k) => sum + s * left[k]![i]! * right[k]![j]!, 0)),
  )
}

/**
 * n rows of d features, all of which matter a little, with noisy targets; q points to predict with r observations each; m draws of `distinct` rows, padded
 * with repeats to `size`, so that no draw is nearly singular by chance.
 */
export function studyOf(
  random: Random,
  { n, d, q, r, m, distinct, size }: { n: number; d: number; q: number; r: number; m: number; distinct: number; size: number },
) {
  const weights = Array.from({ length: d }, (_, j) => random.normal(j === 0 ? 2 : 0, 1.5 / Math.sqrt(j + 1)))
  const truth = (row: number[]) => row.reduce((sum, x, j) => sum + x * weights[j]!, 1)
  const [X, points] = [random.matrix(n, d), random.matrix(q, d)]
  return {
    X,
    y: X.map((row) => random.normal(truth(row), 0.8)),
    draws: Array.from({ length: m }, () => {
      const rows = random.shuffle([...X.keys()]).slice(0, distinct)
      return random.shuffle([...rows, ...Array.from({ length: size - distinct }, () => random.pick(rows))])
    }),
    points,
    targets: Array.from({ length: r }, () => points.map((point) => random.normal(truth(point), 0.8))),
  }
}

const shape = { n: 18, d: 24, q: 6, r: 4, m: 6, distinct: 10, size: 14 }

/** Draws from a table of d columns. */
export function studyFor(random: Random, d: number): [number[][], number[], number[][], number[][]] {
  const { X, y, draws, points } = studyOf(random, { ...shape, d })
  return [X, y, draws, points]
}

/** Sizes to take of a table of 24 columns. */
export function curveOf(random: Random, sizes: number[]): [number[][], number[], number[][], number[][], number[][], number[]] {
  const { X, y, draws, points, targets } = studyOf(random, shape)
  return [X, y, draws, points, targets, sizes]
}

/** All that is needed but draws. */
export function noDraws(random: Random, d: number): [number[][], number[], number[][], number[][]] {
  return [random.matrix(4, d), random.vector(4), [], random.matrix(2, d)]
}
