/** Aᵀ, m × n for an n × m matrix: row j of the answer is column j of A. RangeError when A is no matrix. */
export function transpose(A: number[][]): number[][] {
  requireMatrix(A)
  return A[0]!.map((_, j) => A.map((row) => row[j]!))
}

/** The n × n matrix that changes nothing it is multiplied by. RangeError when n is no whole number from 1. */
export function identity(n: number): number[][] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`there is no identity of size ${n}`)
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
}

/**
 * AB, n × p for A: n × m and B: m × p. Row i of the product mixes the rows of B, with row i of A as the weights: the same sums as rows times
 * columns, in an order that reads B as it lies in memory. RangeError when the shapes do not fit or an argument is no matrix.
 */
export function multiply(A: number[][], B: number[][]): number[][] {
  requireMatrix(A)
  requireMatrix(B)
  if (A[0]!.length !== B.length) throw new RangeError(`${A[0]!.length} columns meet ${B.length} rows`)
  return A.map((weights) => mix(weights, B))
}

/**
 * Aᵏ by repeated squaring: A, A², A⁴, A⁸ … are multiplied where k has a one among its binary digits, some 2 log₂ k products in all. k is
 * halved by division, since bit operators would cut it to 32 bits. RangeError when A is not square or k is no whole number from 0.
 */
export function power(A: number[][], k: number): number[][] {
  requireMatrix(A)
  if (A[0]!.length !== A.length) throw new RangeError('only a square matrix has powers')
  if (!Number.isInteger(k) || k < 0) throw new RangeError(`${k} factors cannot be multiplied`)

  let result = identity(A.length)
  let square = A
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square)
    square = multiply(square, square)
  }
  return result
}

/** The sum of all rows, each times its weight. */
function mix(weights: number[], rows: number[][]): number[] {
  const sum = rows[0]!.map(() => 0)
  for (const [k, row] of rows.entries()) {
    const weight = weights[k]!
    for (let j = 0; j < sum.length; j++) sum[j]! += weight * row[j]!
  }
  return sum
}

function requireMatrix(A: number[][]): void {
  const columns = A[0]?.length
  if (!columns || A.some((row) => row.length !== columns))
    throw new RangeError('a matrix has rows of one length, and at least one number')
}
