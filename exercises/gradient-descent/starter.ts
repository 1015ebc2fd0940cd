/** A linear model: the prediction for a row x is weights · x + bias. A gradient has the same shape. */
export interface Parameters {
  /** d numbers, one a feature. */
  weights: number[]
  /** The intercept. */
  bias: number
}

export interface Settings {
  /** How far a step goes along the negative gradient; > 0. */
  learningRate: number
  /** Passes over all rows; an integer ≥ 0. */
  epochs: number
}

export interface MiniBatchSettings extends Settings {
  /** Rows a step; an integer from 1 to n. The last batch of an epoch may be shorter. */
  batchSize: number
}

export interface Fit extends Parameters {
  /** Mean squared error over all n rows: first at the start, then after every epoch. */
  losses: number[]
  /** Whether the loss stopped being finite; the epoch in which it did is dropped. */
  diverged: boolean
}

/**
 * In all functions: X is n × d, row-major, finite numbers; y holds n targets. Arguments are read, never written to.
 * A RangeError is thrown when there are no rows, when y does not have n entries or a row not one entry for each weight.
 */

/** The mean squared error of the model on all n rows, ≥ 0, in squared units of y. */
export function loss(X: number[][], y: number[], parameters: Parameters): number {
  throw new Error('not implemented')
}

/** The derivatives of `loss` with respect to each weight (d numbers) and to the bias. */
export function gradient(X: number[][], y: number[], parameters: Parameters): Parameters {
  throw new Error('not implemented')
}

/**
 * The integers 0 … n − 1, shuffled from the last place down. n: an integer ≥ 1. random: gives a number from [0, 1) at every
 * call; it is called n − 1 times.
 */
export function shuffledOrder(n: number, random: () => number): number[] {
  throw new Error('not implemented')
}

/** One step an epoch, over all rows. Weights and bias start at 0. RangeError for settings out of range. */
export function batchDescent(X: number[][], y: number[], settings: Settings): Fit {
  throw new Error('not implemented')
}

/** One step a row; every epoch shuffles anew. Weights and bias start at 0. RangeError for settings out of range. */
export function stochasticDescent(X: number[][], y: number[], settings: Settings, random: () => number): Fit {
  throw new Error('not implemented')
}

/** One step a batch; every epoch shuffles anew. Weights and bias start at 0. RangeError for settings out of range. */
export function miniBatchDescent(X: number[][], y: number[], settings: MiniBatchSettings, random: () => number): Fit {
  throw new Error('not implemented')
}
