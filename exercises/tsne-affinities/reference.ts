import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

/** Bandwidths by Newton's method on the logarithm of the precision; the gradient as 4 L Y with the Laplacian L of the attractions. */
const oracle = {
  neighbourShares(X: number[][], perplexity: number) {
    requireRows(X, 3)
    if (!(perplexity > 1) || !(perplexity < X.length - 1)) throw new RangeError('perplexity')
    return precisionsOf(X, perplexity).map((beta, i) => sharesOf(distancesFrom(X, i), beta))
  },

  symmetrise(shares: number[][]) {
    const n = shares.length
    if (n === 0 || shares.some((row) => row.length !== n)) throw new RangeError('not square')
    return shares.map((row, i) => row.map((p, j) => p / (2 * n) + shares[j]![i]! / (2 * n)))
  },

  mapAffinities(Y: number[][]) {
    requireRows(Y, 2)
    const kernel = kernelOf(Y)
    const total = kernel.flat().reduce((a, b) => a + b)
    return kernel.map((row) => row.map((it) => it / total))
  },

  divergence(P: number[][], Q: number[][]) {
    requireSameShape(P, Q)
    const crossed = P.flatMap((row, i) => row.map((p, j) => (p === 0 ? 0 : p * Math.log(Q[i]![j]!))))
    const own = P.flat().map((p) => (p === 0 ? 0 : p * Math.log(p)))
    return own.reduce((a, b) => a + b, 0) - crossed.reduce((a, b) => a + b, 0)
  },

  gradient(P: number[][], Y: number[][]) {
    requireRows(Y, 2)
    requireSquare(P, Y.length)
    const [kernel, Q] = [kernelOf(Y), oracle.mapAffinities(Y)]
    const pull = P.map((row, i) => row.map((p, j) => (p - Q[i]![j]!) * kernel[i]![j]!))
    return Y.map((y, i) => {
      const degree = pull[i]!.reduce((a, b) => a + b)
      return y.map((x, c) => 4 * (degree * x - pull[i]!.reduce((sum, it, j) => sum + it * Y[j]![c]!, 0)))
    })
  },

  step(P: number[][], Y: number[][], before: number[][], learningRate: number, momentum: number) {
    const slope = oracle.gradient(P, Y)
    requireSameShape(Y, before)
    return Y.map((y, i) => y.map((x, c) => (1 + momentum) * x - momentum * before[i]![c]! - learningRate * slope[i]![c]!))
  },
}

/** A map is measured by automatic differentiation of the divergence; the bandwidths are the oracle's, the shares anew. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    neighbourShares(tf, X, perplexity) {
      const betas = tf.tensor2d(precisionsOf(X, perplexity), [X.length, 1])
      const away = tf.mul(tf.eye(X.length), 1e9)
      return tf.softmax(tf.sub(tf.neg(tf.mul(betas, distancesIn(tf, tf.tensor2d(centre(X))))), away))
    },
    symmetrise: (tf, shares) => tf.div(tf.add(tf.tensor2d(shares), tf.transpose(tf.tensor2d(shares))), 2 * shares.length),
    mapAffinities: (tf, Y) => affinitiesIn(tf, tf.tensor2d(Y)),
    divergence: (tf, P, Q) => divergenceIn(tf, tf.tensor2d(P), tf.tensor2d(Q)),
    gradient: (tf, P, Y) => gradientIn(tf, P, Y),
    step(tf, P, Y, before, learningRate, momentum) {
      const inertia = tf.mul(momentum, tf.sub(tf.tensor2d(Y), tf.tensor2d(before)))
      return tf.add(tf.sub(tf.tensor2d(Y), tf.mul(learningRate, gradientIn(tf, P, Y))), inertia)
    },
  },
})

function gradientIn(tf: Tensors, P: number[][], Y: number[][]): Tensor {
  const given = tf.tensor2d(P)
  return tf.grad((map) => divergenceIn(tf, given, affinitiesIn(tf, map)) as never)(tf.tensor2d(Y))
}

function affinitiesIn(tf: Tensors, Y: Tensor): Tensor {
  const apart = tf.sub(1, tf.eye(Y.shape[0]!))
  const kernel = tf.mul(apart, tf.div(1, tf.add(1, distancesIn(tf, Y))))
  return tf.div(kernel, tf.sum(kernel))
}

function divergenceIn(tf: Tensors, P: Tensor, Q: Tensor): Tensor {
  const occurs = tf.greater(P, 0)
  const [p, q] = [tf.where(occurs, P, tf.onesLike(P)), tf.where(occurs, Q, tf.onesLike(Q))]
  return tf.sum(tf.where(occurs, tf.mul(p, tf.log(tf.div(p, q))), tf.zerosLike(P)))
}

/** From differences, not from products: float32 would lose them. */
function distancesIn(tf: Tensors, X: Tensor): Tensor {
  const [n, d] = X.shape as [number, number]
  const differences = tf.sub(tf.reshape(X, [n, 1, d]), tf.reshape(X, [1, n, d]))
  return tf.sum(tf.square(differences), 2)
}

function centre(X: number[][]): number[][] {
  const means = X[0]!.map((_, c) => X.reduce((sum, row) => sum + row[c]! / X.length, 0))
  return X.map((row) => row.map((x, c) => x - means[c]!))
}

export function precisionsOf(X: number[][], perplexity: number): number[] {
  return X.map((_, i) => findPrecision(distancesFrom(X, i), Math.log(perplexity)))
}

/** Newton steps in ln β, where the entropy falls by β² var(d) a unit; halved back into the bracket where they leave it. */
function findPrecision(distances: number[], target: number): number {
  const mean = distances.filter(Number.isFinite).reduce((a, b) => a + b, 0) / (distances.length - 1)
  let [low, high] = [-700, 700]
  let at = -Math.log(mean || 1)
  for (let round = 0; round < 200; round++) {
    const beta = Math.exp(at)
    const shares = sharesOf(distances, beta)
    const average = shares.reduce((sum, p, j) => (p > 0 ? sum + p * distances[j]! : sum), 0)
    const entropy = shares.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0)
    const excess = entropy - target
    if (Math.abs(excess) < 1e-13) break
    if (excess > 0) low = at
    else high = at
    const spread = shares.reduce((sum, p, j) => (p > 0 ? sum + p * (distances[j]! - average) ** 2 : sum), 0)
    const next = at + excess / (beta ** 2 * spread)
    at = next > low && next < high ? next : (low + high) / 2
  }
  return Math.exp(at)
}

/** The distances squared from row i; infinite to itself. */
function distancesFrom(X: number[][], i: number): number[] {
  return X.map((row, j) => (i === j ? Infinity : row.reduce((sum, x, c) => sum + (x - X[i]![c]!) ** 2, 0)))
}

export function sharesOf(distances: number[], beta: number): number[] {
  const nearest = Math.min(...distances)
  const weights = distances.map((d) => Math.exp(-beta * (d - nearest)))
  const total = weights.reduce((a, b) => a + b)
  return weights.map((it) => it / total)
}

export function kernelOf(Y: number[][]): number[][] {
  return Y.map((_, i) => distancesFrom(Y, i).map((d) => 1 / (1 + d)))
}

function requireRows(X: number[][], least: number): void {
  if (X.length < least || X.some((row) => row.length !== X[0]!.length)) throw new RangeError('rows')
}

function requireSquare(P: number[][], n: number): void {
  if (P.length !== n || P.some((row) => row.length !== n)) throw new RangeError('not n × n')
}

function requireSameShape(A: number[][], B: number[][]): void {
  if (A.length !== B.length || A.some((row, i) => row.length !== B[i]!.length)) throw new RangeError('shapes differ')
}
