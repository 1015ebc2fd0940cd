/** The k leading principal components of a table X with n rows (observations) and d columns (features). */
export interface Pca {
  /** d column means, in the units of X. */
  mean: number[]
  /** k × d: each row a unit vector, orthogonal to the others; the direction of the largest variance first. Either sign will do. */
  components: number[][]
  /** k variances along the components, over n − 1, in squared units of X, falling. */
  variances: number[]
  /** k shares of the total variance of all d features, from 0 to 1; all exactly 0 when all rows are equal. */
  ratios: number[]
  /** n × k: row i holds the coordinates of the centred row i of X along the components. */
  projected: number[][]
}

/**
 * X: n × d, row-major, finite numbers, their magnitudes 0 or from 1e-9 to 1e9; read, never written to. k: how many components to keep, an integer from 1 to d.
 * Throws a RangeError for fewer than two rows, rows of different lengths, rows without columns, or a k out of range.
 */
export function pca(X: number[][], k: number): Pca {
  throw new Error('not implemented')
}
