/** Squared units of the target, each a mean over points. */
export interface Parts {
  biasSquared: number
  /** Over m, the number of models. */
  variance: number
  /** Over r, the number of observations of a point. */
  noise: number
  /** Mean squared difference over all m · r pairs of a model and an observation. */
  error: number
}

/**
 * p weights: of all that minimise |A w − y|², those of least norm. A: n × p, n and p from 1, of any rank; y: n numbers. RangeError when A has no rows, or
 * not as many as y.
 */
export function minimumNormFit(A: number[][], y: number[]): number[] {
  throw new Error('not implemented')
}

/** predictions: m × q, one model a row; targets: r × q. RangeError when either has no rows, or any two rows differ in length. */
export function decompose(predictions: number[][], targets: number[][]): Parts {
  throw new Error('not implemented')
}

/**
 * m × q predictions. X: n × d; y: n targets; draws: m lists of row numbers of X, in which a row may come again; points: q × d. RangeError when a draw is
 * empty, or holds anything but integers from 0 to n − 1.
 */
export function bootstrapPredictions(X: number[][], y: number[], draws: number[][], points: number[][]): number[][] {
  throw new Error('not implemented')
}

/** Parts for each of `sizes`, in their order, from the first p columns of X and points. RangeError when a size is not an integer from 1 to d. */
export function complexityCurve(
  X: number[][],
  y: number[],
  draws: number[][],
  points: number[][],
  targets: number[][],
  sizes: number[],
): Parts[] {
  throw new Error('not implemented')
}
