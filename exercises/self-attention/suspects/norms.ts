import type { Suspects } from '#authoring/check'
import type { Norm } from '../solution.ts'
import { type Matrix, transpose } from './matrix.ts'

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

/** The right way, which mistakes elsewhere build on. */
export function normalise(X: Matrix, norm: Norm): Matrix {
  return finish(
    centre(X, (variance) => Math.sqrt(variance + norm.epsilon)),
    norm,
  )
}

export function suspectNorms(X: Matrix, norm: Norm): Suspects {
  const { epsilon } = norm
  const d = X[0]!.length
  const root = (variance: number) => Math.sqrt(variance + epsilon)
  const suspect = (spread: (variance: number, row: number[]) => number) => () => finish(centre(X, spread), norm)
  return {
    'ε is added outside the square root': suspect((variance) => Math.sqrt(variance) + epsilon),
    'ε is left out': suspect((variance) => Math.sqrt(variance)),
    'the square root is not taken': suspect((variance) => variance + epsilon),
    'the variance is divided by d − 1, not by d': suspect((variance) => root((variance * d) / (d - 1))),
    'the variance is a difference of two large numbers, which leaves none of its digits': suspect((_, row) =>
      root(Math.max(0, average(row.map((x) => x * x)) - average(row) ** 2)),
    ),
    'columns are normalised instead of rows': () => finish(transpose(centre(transpose(X), root)), norm),
    'γ and β are left out': () => centre(X, root),
    'β is left out': () => finish(centre(X, root), { ...norm, beta: norm.beta.map(() => 0) }),
  }
}

function average(values: number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
