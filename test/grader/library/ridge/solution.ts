import { identity, matmul, solve, transpose } from 'gradus/linalg'

/**
 * The weights w of least ‖X w − y‖² + λ ‖w‖², from (XᵀX + λI) w = Xᵀy. RangeError when X and y do not fit together, or when no single w is best.
 */
export function ridge(X: number[][], y: number[], lambda: number): number[] {
  const Xt = transpose(X)
  const gram = matmul(Xt, X)
  const penalty = identity(gram.length)
  const moments = matmul(
    Xt,
    y.map((value) => [value]),
  )
  const weights = solve(
    gram.map((row, i) => row.map((x, j) => x + lambda * penalty[i]![j]!)),
    moments,
  )
  return weights.map(([weight]) => weight!)
}
