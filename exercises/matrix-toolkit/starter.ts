/**
 * A matrix is an array of rows: n rows of m numbers each, n and m at least 1. Read matrices, never write to them. Entries are always finite
 * numbers, zeros and tiny ones among them, magnitudes up to 1e9: they need no check, only the shape does.
 * Every function throws a RangeError for an argument that is no matrix: no rows, rows without columns, rows of different lengths.
 */

/** Aᵀ. A: n × m. Returns m × n. */
export function transpose(A: number[][]): number[][] {
  throw new Error('not implemented')
}

/** The identity matrix. n: a whole number from 1 to 256. Returns n × n. RangeError when n is no whole number from 1. */
export function identity(n: number): number[][] {
  throw new Error('not implemented')
}

/** The product AB. A: n × m, B: m × p. Returns n × p. RangeError when A has not as many columns as B has rows. */
export function multiply(A: number[][], B: number[][]): number[][] {
  throw new Error('not implemented')
}

/**
 * Aᵏ, a product of k factors A. A: n × n; k: a whole number from 0 to 1e12. Returns n × n; the identity for k = 0.
 * RangeError when A is not square, whatever k, and when k is no whole number from 0.
 */
export function power(A: number[][], k: number): number[][] {
  throw new Error('not implemented')
}
