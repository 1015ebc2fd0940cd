/**
 * A is a symmetric matrix, n × n, as an array of rows, n from 1 to 20, of finite numbers; the largest of them in
 * magnitude is 0 or from 1e-10 to 1e10. Entries that mirror each other may differ by rounding, up to 1e-10 times that magnitude.
 * The largest magnitude in a vector v is 0 or from 1e-20 to 1e20. Read arguments, never write to them.
 * Every function throws a RangeError when A is not such a matrix: no rows, not square, rows of different lengths, not symmetric.
 */

/** All eigenvalues of a symmetric matrix and their eigenvectors. */
export interface Eigen {
  /** n eigenvalues, the largest first: 4, 1, 0, −5. One that repeats is listed as often. */
  values: number[]
  /** n × n: row k is an eigenvector for values[k], of length 1 and orthogonal to all other rows. Either sign will do. */
  vectors: number[][]
}

/** vᵀAv over vᵀv: by how much A stretches along v. v: n numbers. RangeError when v has another length, or is zero. */
export function rayleighQuotient(A: number[][], v: number[]): number {
  throw new Error('not implemented')
}

/** ‖Av − λv‖₂: how far v is from being an eigenvector for λ. value: λ; v: n numbers. Returns a number ≥ 0. RangeError for another length of v. */
export function residual(A: number[][], value: number, v: number[]): number {
  throw new Error('not implemented')
}

/** All eigenvalues, the largest first, and orthonormal eigenvectors as rows in the same order. */
export function symmetricEigen(A: number[][]): Eigen {
  throw new Error('not implemented')
}
