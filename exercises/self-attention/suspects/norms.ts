import type { Suspects } from '#authoring/check'
import type { Norm } from '../solution.ts'
import { type Matrix, transpose } from './matrix.ts'

type Normalise = (X: Matrix, norm: Norm) => Matrix

/** Rows less their mean, over what `spread` makes of the variance or, for its own idea of it, of the row. */
function centre(M: Matrix, spread: (variance: number, row: number[]) => number): Matrix {
  return M.map((row) => {
    const mean = average(row)
    const variance = average(row.map((x) => (x - mean) ** 2))
    return row.map((x) => (x - mean) / spread(variance, row))
  })
}

function finish(M: Matrix, { gamma, beta }: Norm): Matrix {
  return M.map((row) => row.map((x, j) => x * gamma[j]! + beta[j]!))
}

const root =
  ({ epsilon }: Norm) =>
  (variance: number) =>
    Math.sqrt(variance + epsilon)

/** The right way, which mistakes elsewhere build on. */
export const normalise: Normalise = (X, norm) => finish(centre(X, root(norm)), norm)

const spreading =
  (spread: (variance: number, norm: Norm, row: number[]) => number): Normalise =>
  (X, norm) =>
    finish(
      centre(X, (variance, row) => spread(variance, norm, row)),
      norm,
    )
const without =
  (mistaken: Partial<Norm>): Normalise =>
  (X, norm) =>
    finish(centre(X, root(norm)), { ...norm, ...mistaken })

export const wrongNorms: Record<string, Normalise> = {
  'ε is added outside the square root': spreading((variance, { epsilon }) => Math.sqrt(variance) + epsilon),
  'ε is left out, or not the one that was given': spreading((variance) => Math.sqrt(variance + 1e-12)),
  'ε is raised to 1e-5 where it is smaller': spreading((variance, { epsilon }) => Math.sqrt(variance + Math.max(epsilon, 1e-5))),
  'the square root is not taken': spreading((variance, { epsilon }) => variance + epsilon),
  'the variance is divided by d − 1, not by d': spreading((variance, norm, { length: d }) => root(norm)((variance * d) / (d - 1))),
  'the variance is a difference of two large numbers, which leaves none of its digits': spreading((_, norm, row) =>
    root(norm)(Math.max(0, average(row.map((x) => x * x)) - average(row) ** 2)),
  ),
  'columns are normalised instead of rows': (X, norm) => finish(transpose(centre(transpose(X), root(norm))), norm),
  'the mean is not taken away': (X, norm) =>
    finish(
      X.map((row) => row.map((x) => x / root(norm)(average(row.map((y) => (y - average(row)) ** 2))))),
      norm,
    ),
  'the mean is not taken away, neither above nor under the root': (X, norm) =>
    finish(
      X.map((row) => row.map((x) => x / root(norm)(average(row.map((y) => y * y))))),
      norm,
    ),
  'γ and β are left out': (X, norm) => centre(X, root(norm)),
  'β is left out': (X, norm) => without({ beta: norm.beta.map(() => 0) })(X, norm),
  'γ is left out': (X, norm) => without({ gamma: norm.gamma.map(() => 1) })(X, norm),
  'γ and β are swapped': (X, norm) => without({ gamma: norm.beta, beta: norm.gamma })(X, norm),
  'γ multiplies β as well': (X, norm) => without({ beta: norm.beta.map((shift, j) => shift * norm.gamma[j]!) })(X, norm),
  'γ and β go by row, not by column': (X, norm) =>
    centre(X, root(norm)).map((row, i) => row.map((x) => x * (norm.gamma[i] ?? 1) + (norm.beta[i] ?? 0))),
}

export function suspectNorms(X: Matrix, norm: Norm): Suspects {
  return Object.fromEntries(Object.entries(wrongNorms).map(([words, wrongly]) => [words, () => wrongly(X, norm)]))
}

function average(values: number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
