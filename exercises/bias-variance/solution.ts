import { matmul, symmetricEigen, transpose } from 'gradus/linalg'

/** Squared units of the target; each part is a mean over points. */
export interface Parts {
  biasSquared: number
  variance: number
  noise: number
  /** Over all pairs of a model and an observation. */
  error: number
}

/**
 * The weights w of least norm among those that minimise |A w − y|², which are A⁺y = Aᵀ(A Aᵀ)⁺y. A: n × p of any rank. RangeError when there is no row,
 * or y is not as long as A.
 */
export function minimumNormFit(A: number[][], y: number[]): number[] {
  // a table without rows is refused by `transpose`
  if (A.length !== y.length) throw new RangeError('a target is needed for each row')
  const { values, vectors } = symmetricEigen(matmul(A, transpose(A)))
  // squares of singular values: what is smaller than this is rounding
  const least = values[0]! * 1e-11
  const duals = y.map(() => 0)
  for (const [k, vector] of vectors.entries()) {
    if (values[k]! <= least) continue
    const share = dot(vector, y) / values[k]!
    for (const [i, component] of vector.entries()) duals[i]! += share * component
  }
  return transpose(A).map((column) => dot(column, duals))
}

/**
 * predictions: m models × q points. targets: r observations × q points. RangeError when either has no rows, or rows differ in length.
 */
export function decompose(predictions: number[][], targets: number[][]): Parts {
  const rows = [...predictions, ...targets]
  if (predictions.length === 0 || targets.length === 0) throw new RangeError('there are no models, or no observations')
  if (!rows.every((row) => row.length === rows[0]!.length)) throw new RangeError('rows differ in their number of points')
  const points = rows[0]!.map((_, j): Parts => {
    const predicted = predictions.map((row) => row[j]!)
    const observed = targets.map((row) => row[j]!)
    return {
      biasSquared: (mean(predicted) - mean(observed)) ** 2,
      variance: variance(predicted),
      noise: variance(observed),
      error: mean(predicted.flatMap((prediction) => observed.map((target) => (prediction - target) ** 2))),
    }
  })
  return {
    biasSquared: mean(points.map(({ biasSquared }) => biasSquared)),
    variance: mean(points.map(({ variance }) => variance)),
    noise: mean(points.map(({ noise }) => noise)),
    error: mean(points.map(({ error }) => error)),
  }
}

/** One model for each draw of rows, by the fit of least norm: m × q. RangeError when a draw is empty or names a row that X has not. */
export function bootstrapPredictions(X: number[][], y: number[], draws: number[][], points: number[][]): number[][] {
  return draws.map((rows) => {
    if (!rows.every((row) => row in X)) throw new RangeError('a draw names a row that is not there')
    const weights = minimumNormFit(
      rows.map((row) => X[row]!),
      rows.map((row) => y[row]!),
    )
    return points.map((point) => dot(point, weights))
  })
}

/** The parts for models of the first p columns, for each p of sizes. RangeError when a size is not an integer from 1 to d. */
export function complexityCurve(
  X: number[][],
  y: number[],
  draws: number[][],
  points: number[][],
  targets: number[][],
  sizes: number[],
): Parts[] {
  return sizes.map((p) => {
    if (!Number.isInteger(p) || p < 1 || p > X[0]!.length) throw new RangeError(`there are no ${p} columns`)
    const cut = (rows: number[][]) => rows.map((row) => row.slice(0, p))
    return decompose(bootstrapPredictions(cut(X), y, draws, cut(points)), targets)
  })
}

function dot(a: number[], b: number[]): number {
  return a.reduce((total, x, i) => total + x * b[i]!, 0)
}

function mean(values: number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}

function variance(values: number[]): number {
  const centre = mean(values)
  return mean(values.map((value) => (value - centre) ** 2))
}
