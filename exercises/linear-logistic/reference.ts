import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { mean, minimiseLogLoss, minimiseSquares, product } from './exact.ts'
import type * as Api from './solution.ts'

/**
 * The oracle solves least squares by orthogonal columns instead of normal equations, and finds the logistic minimum by conjugate gradients;
 * its log loss takes one branch a sign. The tensors use a QR factorisation for both fits, the logistic one by Newton’s method.
 */
export default referenceOf<typeof Api>({
  oracle: {
    fitLinear(X, y, ridge) {
      requireRidge(ridge)
      requireTable(X, y, X[0]?.length)
      return minimiseSquares(X, y, { ridge })
    },
    probabilities: (X, parameters) => scoresOf(X, parameters).map(sigmoid),
    logLoss(X, y, parameters) {
      requireBinary(y)
      requireTable(X, y, parameters.weights.length)
      return mean(scoresOf(X, parameters).map((score, i) => surprise(y[i] === 1 ? score : -score)))
    },
    fitLogistic(X, y, ridge) {
      requireRidge(ridge)
      requireBinary(y)
      requireTable(X, y, X[0]?.length)
      if (mean(y) === 0 || mean(y) === 1) throw new RangeError('one class')
      const fit = minimiseLogLoss(X, y, { ridge })
      if (!fit) throw new RangeError('separable')
      return fit
    },
  },
  tensors: {
    fitLinear(tf, X, y, ridge) {
      const table = tf.tensor2d(X)
      const centre = tf.mean(table, 0)
      const level = tf.mean(tf.tensor1d(y))
      const weights = leastSquares(tf, [
        [tf.sub(table, centre), tf.sub(y, level)],
        [tf.mul(Math.sqrt(X.length * ridge), tf.eye(X[0]!.length)), tf.zeros([X[0]!.length])],
      ])
      return { weights, bias: tf.sub(level, tf.sum(tf.mul(weights, centre))) }
    },
    probabilities: (tf, X, parameters) => tf.sigmoid(scoreIn(tf, X, parameters)),
    logLoss: (tf, X, y, parameters) => tf.mean(surpriseIn(tf, scoreIn(tf, X, parameters), y)),
    fitLogistic(tf, X, y, ridge) {
      const d = X[0]!.length
      const rows = tf.concat([tf.tensor2d(X), tf.ones([X.length, 1])], 1)
      const penalties = tf.mul(2 * X.length * ridge, tf.concat([tf.ones([d]), tf.zeros([1])], 0))
      let theta: Tensor = tf.zeros([d + 1])
      for (let round = 0; round < 20; round++) {
        const p = tf.sigmoid(tf.dot(rows, theta))
        const spread = tf.expandDims(tf.mul(p, tf.sub(1, p)), 1)
        const curvature = tf.add(tf.matMul(rows, tf.mul(rows, spread), true), tf.mul(tf.eye(d + 1), penalties))
        const slopes = tf.add(tf.dot(tf.transpose(rows), tf.sub(p, y)), tf.mul(penalties, theta))
        const step = leastSquares(tf, [[curvature, tf.neg(slopes)]])
        theta = tf.add(theta, step)
      }
      return { weights: tf.slice(theta, 0, d), bias: tf.squeeze(tf.slice(theta, d, 1)) }
    },
  },
})

const sigmoid = (score: number) => (score < 0 ? Math.exp(score) / (1 + Math.exp(score)) : 1 / (1 + Math.exp(-score)))

/** −ln σ(m): of a large loss e⁻ᵐ is the greater part of 1 + e⁻ᵐ, of a small one the lesser. */
const surprise = (margin: number) => (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin)

function scoresOf(X: number[][], { weights, bias }: Api.Parameters): number[] {
  requireTable(X, X, weights.length)
  return X.map((row) => product(row, weights) + bias)
}

function requireTable(X: number[][], y: unknown[], d: number | undefined): void {
  if (X.length === 0 || X.length !== y.length || X.some((row) => row.length !== d)) throw new RangeError('lengths')
}

function requireBinary(y: number[]): void {
  if (!y.every((label) => [0, 1].includes(label))) throw new RangeError('labels')
}

function requireRidge(ridge: number): void {
  if (Math.sign(ridge) === -1 || !Number.isFinite(ridge)) throw new RangeError('ridge')
}

function scoreIn(tf: Tensors, X: number[][], { weights, bias }: Api.Parameters): Tensor {
  return tf.add(tf.dot(tf.tensor2d(X), tf.tensor1d(weights)), bias)
}

function surpriseIn(tf: Tensors, scores: Tensor, y: number[]): Tensor {
  const margins = tf.mul(scores, tf.sub(tf.mul(2, y), 1))
  const small = tf.exp(tf.neg(tf.abs(margins)))
  // ln(1 + x) as Kahan keeps its digits (HP-15C Advanced Functions Handbook), since not every backend’s log1p does
  const above = tf.add(1, small)
  const logarithm = tf.where(tf.equal(above, 1), small, tf.mul(tf.log(above), tf.divNoNan(small, tf.sub(above, 1))))
  return tf.add(tf.relu(tf.neg(margins)), logarithm)
}

/** The least squares solution of blocks of equations, by QR and substitution from the last unknown to the first. */
function leastSquares(tf: Tensors, blocks: [matrix: Tensor, targets: Tensor][]): Tensor {
  const matrix = tf.concat(blocks.map(([block]) => block)) as ReturnType<Tensors['tensor2d']>
  const targets = tf.concat(blocks.map(([, block]) => block))
  const [Q, R] = tf.linalg.qr(matrix)
  const right = tf.dot(tf.transpose(Q), targets)
  const d = matrix.shape[1]
  let found: Tensor = tf.zeros([0])
  for (let j = d - 1; j >= 0; j--) {
    const line = tf.reshape(tf.slice(R, [j, j], [1, d - j]), [d - j])
    const rest = j === d - 1 ? tf.zeros([1]) : tf.sum(tf.mul(tf.slice(line, 1), found), 0, true)
    const unknown = tf.div(tf.sub(tf.slice(right, j, 1), rest), tf.slice(line, 0, 1))
    found = j === d - 1 ? unknown : tf.concat([unknown, found])
  }
  return found
}
