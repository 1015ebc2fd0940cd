import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { leastNorm, partsOf } from './exact.ts'
import type * as Api from './solution.ts'

/** The oracle orthogonalises rows and columns; the tensors iterate towards the pseudo-inverse, all draws at once. */
const oracle = {
  minimumNormFit(A: number[][], y: number[]) {
    if (A.length < 1 || y.length !== A.length) throw new RangeError('rows')
    return leastNorm(A, y)
  },
  decompose(predictions: number[][], targets: number[][]) {
    if (Math.min(predictions.length, targets.length) < 1) throw new RangeError('rows')
    if (new Set([...predictions, ...targets].map(({ length }) => length)).size > 1) throw new RangeError('lengths')
    return partsOf(predictions, targets)
  },
  bootstrapPredictions(X: number[][], y: number[], draws: number[][], points: number[][]) {
    for (const rows of draws) if (rows.length === 0 || rows.some((row) => X[row] === undefined)) throw new RangeError('draws')
    return draws.map((rows) => {
      const weights = leastNorm(
        rows.map((row) => X[row]!),
        rows.map((row) => y[row]!),
      )
      return points.map((point) => point.reduce((sum, x, j) => sum + x * weights[j]!, 0))
    })
  },
  complexityCurve(X: number[][], y: number[], draws: number[][], points: number[][], targets: number[][], sizes: number[]) {
    const counts = X[0]!.map((_, j) => j + 1)
    if (sizes.some((p) => !counts.includes(p))) throw new RangeError('sizes')
    return sizes.map((p) => {
      const [rows, seen] = [X, points].map((table) => table.map((row) => row.filter((_, j) => j < p)))
      return oracle.decompose(oracle.bootstrapPredictions(rows!, y, draws, seen!), targets)
    })
  },
}

export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    minimumNormFit: (tf, A, y) => tf.reshape(fitsIn(tf, tf.tensor3d([A]), tf.tensor2d([y])), [-1]),
    decompose: (tf, predictions, targets) => partsIn(tf, tf.tensor2d(predictions), targets),
    bootstrapPredictions: predictionsIn,
    complexityCurve: (tf, X, y, draws, points, targets, sizes) =>
      sizes.map((p) => {
        const cut = (rows: number[][]) => rows.map((row) => row.slice(0, p))
        return partsIn(tf, predictionsIn(tf, cut(X), y, draws, cut(points)), targets)
      }),
  },
})

/** Weights of m fits, m × p. */
function fitsIn(tf: Tensors, A: Tensor, y: Tensor): Tensor {
  const multiply = (B: Tensor, C: Tensor) => tf.matMul(B, C)
  let inverse: Tensor = tf.div(tf.transpose(A, [0, 2, 1]), tf.sum(tf.square(A), [1, 2], true))
  // Newton and Schulz: every step squares what a singular value is still off by
  for (let step = 0; step < 26; step++) inverse = tf.sub(tf.mul(2, inverse), multiply(inverse, multiply(A, inverse)))
  // what rounding has put where A has nothing grows, and goes here
  const clean = multiply(inverse, multiply(A, inverse))
  return tf.squeeze(multiply(clean, tf.expandDims(y, 2)), [2])
}

function predictionsIn(tf: Tensors, X: number[][], y: number[], draws: number[][], points: number[][]): Tensor {
  const A = tf.tensor3d(draws.map((rows) => rows.map((row) => X[row]!)))
  return tf.matMul(fitsIn(tf, A, tf.tensor2d(draws.map((rows) => rows.map((row) => y[row]!)))), tf.tensor2d(points), false, true)
}

function partsIn(tf: Tensors, predictions: Tensor, targets: number[][]) {
  const [models, observations] = [tf.moments(predictions, 0), tf.moments(tf.tensor2d(targets), 0)]
  return {
    biasSquared: tf.mean(tf.squaredDifference(models.mean, observations.mean)),
    variance: tf.mean(models.variance),
    noise: tf.mean(observations.variance),
    error: tf.mean(tf.squaredDifference(tf.expandDims(predictions, 1), [targets])),
  }
}
