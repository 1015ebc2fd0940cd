import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Drive from './drive.ts'
import { generatorFrom } from './drive.ts'
import type * as Api from './solution.ts'

type Matrix = number[][]

/**
 * The oracle never works at the low rank: it forms the whole update, and the gradient G by the whole matrix, of which those by A and B are
 * s Bᵀ G and s G Aᵀ. Descent needs the table only through XᵀX and TᵀX. Tensors differentiate automatically.
 */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle: {
    initialAdapter(inputs, outputs, rank, alpha, seed) {
      requireRank(rank, [outputs, inputs])
      const random = generatorFrom(seed)
      const draws = Array.from({ length: rank * inputs }, () => (random() - 0.5) * Math.sqrt(4 / inputs))
      const A = fill(rank, inputs, (i, k) => draws[i * inputs + k]!)
      return { adapter: { A, B: fill(outputs, rank, () => 0), alpha }, draws: draws.length }
    },
    forward: (X, W, adapter) => byRows(X, update(W, adapter, 1)),
    gradients(X, adapter, slopes) {
      const { A, B } = adapter
      if (X.length !== slopes.length || !slopes.every((row) => row.length === B.length)) throw new RangeError('slopes')
      if (!X.every((row) => row.length === A[0]!.length)) throw new RangeError('rows')
      if (!B.every((row) => row.length === A.length)) throw new RangeError('halves')
      return narrow(
        product(
          slopes[0]!.length,
          X[0]!.length,
          slopes.length,
          (j, i) => slopes[i]![j]!,
          (i, k) => X[i]![k]!,
        ),
        adapter,
      )
    },
    adapt(X, targets, W, start, learningRate, steps) {
      if (targets.length !== X.length || targets.some((row) => row.length !== W.length)) throw new RangeError('targets')
      byRows(X, update(W, start, 1))
      const n = X.length
      const d = X[0]!.length
      const moments = product(
        d,
        d,
        n,
        (j, i) => X[i]![j]! / n,
        (i, k) => X[i]![k]!,
      )
      const crossed = product(
        W.length,
        d,
        n,
        (j, i) => targets[i]![j]! / n,
        (i, k) => X[i]![k]!,
      )
      const lossAt = ({ A, B }: Pick<Api.Adapter, 'A' | 'B'>) => {
        const Y = byRows(X, update(W, { A, B, alpha: start.alpha }, 1))
        return Y.reduce((total, row, i) => total + Math.hypot(...row.map((y, j) => y - targets[i]![j]!)) ** 2, 0) / 2 / n
      }
      let adapter = start
      const losses = [lossAt(adapter)]
      while (losses.length <= steps) {
        const whole = update(W, adapter, 1)
        const G = product(
          W.length,
          d,
          d,
          (j, k) => whole[j]![k]!,
          (k, l) => moments[k]![l]!,
        ).map((row, j) => row.map((g, k) => g - crossed[j]![k]!))
        const slopes = narrow(G, adapter)
        const move = (M: Matrix, by: Matrix) => fill(M.length, M[0]!.length, (i, j) => M[i]![j]! - learningRate * by[i]![j]!)
        adapter = { A: move(adapter.A, slopes.A), B: move(adapter.B, slopes.B), alpha: start.alpha }
        losses.push(lossAt(adapter))
      }
      return { adapter, losses }
    },
    merge: (W, adapter) => update(W, adapter, 1),
    unmerge: (merged, adapter) => update(merged, adapter, -1),
    countParameters(shapes, rank) {
      let [frozen, trainable] = [0, 0]
      for (const shape of shapes) {
        requireRank(rank, shape)
        frozen += shape[0] * shape[1]
        trainable += rank * shape[0] + rank * shape[1]
      }
      return { frozen, trainable }
    },
  },
  // draws and counts are no business of float32
  tensors: {
    forward: (tf, X, W, { A, B, alpha }) => forwardIn(tf, tf.tensor2d(X), W, tf.tensor2d(A), tf.tensor2d(B), alpha),
    gradients(tf, X, { A, B, alpha }, slopes) {
      const zero = slopes[0]!.map(() => X[0]!.map(() => 0))
      const weighted = (a: Tensor, b: Tensor) =>
        tf.sum(tf.mul(forwardIn(tf, tf.tensor2d(X), zero, a, b, alpha), tf.tensor2d(slopes)))
      const [ofA, ofB] = tf.grads(weighted as never)([tf.tensor2d(A), tf.tensor2d(B)])
      return { A: ofA!, B: ofB! }
    },
    adapt(tf, X, targets, W, { A, B, alpha }, learningRate, steps) {
      const lossAt = (a: Tensor, b: Tensor) =>
        tf.div(tf.sum(tf.square(tf.sub(forwardIn(tf, tf.tensor2d(X), W, a, b, alpha), tf.tensor2d(targets)))), 2 * X.length)
      let [a, b]: [Tensor, Tensor] = [tf.tensor2d(A), tf.tensor2d(B)]
      const losses = [lossAt(a, b)]
      for (let step = 0; step < steps; step++) {
        const [ofA, ofB] = tf.grads(lossAt as never)([a, b])
        ;[a, b] = [tf.sub(a, tf.mul(learningRate, ofA!)), tf.sub(b, tf.mul(learningRate, ofB!))]
        losses.push(lossAt(a, b))
      }
      return { adapter: { A: a, B: b, alpha }, losses }
    },
    merge: (tf, W, { A, B, alpha }) => tf.add(W, tf.mul(alpha / A.length, tf.matMul(tf.tensor2d(B), tf.tensor2d(A)))),
    unmerge: (tf, W, { A, B, alpha }) => tf.sub(W, tf.mul(alpha / A.length, tf.matMul(tf.tensor2d(B), tf.tensor2d(A)))),
  },
})

function fill(rows: number, columns: number, entry: (i: number, j: number) => number): Matrix {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => entry(i, j)))
}

/** Entry by entry, over `inner` terms. */
function product(
  rows: number,
  columns: number,
  inner: number,
  left: (i: number, k: number) => number,
  right: (k: number, j: number) => number,
): Matrix {
  return fill(rows, columns, (i, j) => {
    let total = 0
    for (let k = inner - 1; k >= 0; k--) total += left(i, k) * right(k, j)
    return total
  })
}

/** W with the whole update added or taken away. */
function update(W: Matrix, { A, B, alpha }: Api.Adapter, sign: 1 | -1): Matrix {
  if (A.some((row) => row.length !== W[0]!.length) || B.length !== W.length || B.some((row) => row.length !== A.length))
    throw new RangeError('adapter')
  return fill(
    W.length,
    W[0]!.length,
    (j, k) => W[j]![k]! + (sign * alpha * A.reduce((total, row, r) => total + B[j]![r]! * row[k]!, 0)) / A.length,
  )
}

function byRows(X: Matrix, W: Matrix): Matrix {
  if (X.some((row) => row.length !== W[0]!.length)) throw new RangeError('rows')
  return product(
    X.length,
    W.length,
    W[0]!.length,
    (i, k) => X[i]![k]!,
    (k, j) => W[j]![k]!,
  )
}

/** The derivatives by A and B, from those by the whole matrix. */
function narrow(G: Matrix, { A, B, alpha }: Api.Adapter): { A: Matrix; B: Matrix } {
  const scale = alpha / A.length
  return {
    A: product(
      A.length,
      G[0]!.length,
      G.length,
      (r, j) => scale * B[j]![r]!,
      (j, k) => G[j]![k]!,
    ),
    B: product(
      G.length,
      A.length,
      G[0]!.length,
      (j, k) => G[j]![k]!,
      (k, r) => scale * A[r]![k]!,
    ),
  }
}

function requireRank(rank: number, shape: [outputs: number, inputs: number]): void {
  if (!(rank >= 1 && rank <= Math.min(...shape) && rank % 1 === 0)) throw new RangeError('rank')
}

function forwardIn(tf: Tensors, X: Tensor, W: Matrix, A: Tensor, B: Tensor, alpha: number): Tensor {
  const narrow = tf.matMul(X as never, A as never, false, true)
  const update = tf.mul(alpha / A.shape[0]!, tf.matMul(narrow, B as never, false, true))
  return tf.add(tf.matMul(X as never, tf.tensor2d(W), false, true), update)
}
