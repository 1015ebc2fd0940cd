/**
 * A vector is an array of n finite numbers, their magnitudes 0 or from 1e-200 to 1e200; n may be 0. Read vectors, never write to them.
 * Functions of two vectors throw a RangeError when the lengths differ.
 */

/** ‖v‖₁, the sum of the magnitudes. v: n components. Returns a number ≥ 0; 0 for an empty vector. */
export function norm1(v: number[]): number {
  throw new Error('not implemented')
}

/** ‖v‖₂, the Euclidean length. v: n components. Returns a number ≥ 0; 0 for an empty vector. */
export function norm2(v: number[]): number {
  throw new Error('not implemented')
}

/** ‖v‖∞, the largest magnitude. v: n components, n up to 150 000. Returns a number ≥ 0; 0 for an empty vector. */
export function normInf(v: number[]): number {
  throw new Error('not implemented')
}

/** a · b. a, b: n components each, whose products are representable. Returns a number; 0 for empty vectors. */
export function dot(a: number[], b: number[]): number {
  throw new Error('not implemented')
}

/** The cosine of the angle between a and b, n components each. Returns a number in [−1, 1]. RangeError for a zero or empty vector. */
export function cosineSimilarity(a: number[], b: number[]): number {
  throw new Error('not implemented')
}

/** The part of a that points along b, n components each. Returns n components. RangeError when b is zero or empty. */
export function projection(a: number[], b: number[]): number[] {
  throw new Error('not implemented')
}

/** The angle between a and b, n components each. Returns radians in [0, π]. RangeError for a zero or empty vector. */
export function angle(a: number[], b: number[]): number {
  throw new Error('not implemented')
}
