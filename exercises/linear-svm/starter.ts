/** A hyperplane weights · x + bias = 0. A sub-gradient has the same shape. */
export interface Parameters {
  /** d numbers, one a feature. */
  weights: number[]
  bias: number
}

export interface Margin {
  /** The distance between the two margins, in the units of X; > 0. */
  width: number
  /** The numbers, from 0 and rising, of the rows on their margin or beyond it: y · score ≤ 1, up to 1e-6. */
  supportVectors: number[]
}

/**
 * In all functions: X is n × d, row-major, finite numbers, d ≥ 1; y holds n labels, 1 or −1. Arguments are read, never written to.
 * A RangeError is thrown when there are no rows, when lengths do not fit, or for another label; and for a lambda or an accuracy that is not
 * finite and above 0.
 */

/** lambda/2 · ‖weights‖² plus the mean hinge loss; ≥ 0. */
export function objective(X: number[][], y: number[], lambda: number, parameters: Parameters): number {
  throw new Error('not implemented')
}

/** A sub-gradient of the objective; rows with y · score ≥ 1 add nothing to it. */
export function subgradient(X: number[][], y: number[], lambda: number, parameters: Parameters): Parameters {
  throw new Error('not implemented')
}

/** Parameters whose objective is within `accuracy` of the minimum. RangeError as above, and for rows of one class alone. */
export function train(X: number[][], y: number[], lambda: number, accuracy: number): Parameters {
  throw new Error('not implemented')
}

/** The margin of a hyperplane. RangeError as above, and for weights that are all 0. */
export function readMargin(X: number[][], y: number[], parameters: Parameters): Margin {
  throw new Error('not implemented')
}
