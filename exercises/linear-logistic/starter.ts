/** A linear score: for a row x it is weights · x + bias. */
export interface Parameters {
  /** d numbers, one a feature. */
  weights: number[]
  bias: number
}

/**
 * In all functions: X is n × d, row-major, finite numbers, d ≥ 1; y holds n targets or n labels, 0 or 1. Arguments are read, never written to.
 * A RangeError is thrown when there are no rows, when rows have other lengths than they should, or y has not n entries.
 */

/**
 * The least squares fit, with ridge · ‖weights‖² added to the mean squared error. ridge: finite, ≥ 0, RangeError otherwise; the bias is not
 * penalised.
 */
export function fitLinear(X: number[][], y: number[], ridge: number): Parameters {
  throw new Error('not implemented')
}

/** The probability of class 1 for each row: n numbers from 0 to 1. */
export function probabilities(X: number[][], parameters: Parameters): number[] {
  throw new Error('not implemented')
}

/** The mean log loss, ≥ 0, in nats. RangeError for a label other than 0 and 1. */
export function logLoss(X: number[][], y: number[], parameters: Parameters): number {
  throw new Error('not implemented')
}

/**
 * The minimum of logLoss + ridge · ‖weights‖². ridge: as above; the bias is not penalised.
 * RangeError as above, and where there is no minimum: rows of one class alone; classes that a hyperplane separates, with ridge 0.
 */
export function fitLogistic(X: number[][], y: number[], ridge: number): Parameters {
  throw new Error('not implemented')
}
