import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

/**
 * The oracle meets the keys of a query one at a time, with a running maximum that rescales what was summed before, and never has a
 * matrix of scores. Hidden keys are not met at all. It does not set heads side by side either: what head h adds to the output is its
 * average of X times its columns of Wv times its rows of Wo. Means and variances come from differences of pairs.
 */
const oracle: Pick<typeof Api, keyof typeof Api> = {
  softmaxRows(S) {
    requireMatrix(S)
    return S.map((row) =>
      weigh(
        row.map((score, j) => ({ key: j, score })).filter(({ score }) => score > -Infinity),
        row.length,
      ),
    )
  },

  attention(Q, K, V, mask) {
    const [, width] = requireMatrix(Q)
    requireMatrix(K, [undefined, width])
    requireMatrix(V, [K.length, undefined])
    if (mask) requireMatrix(mask, [Q.length, K.length])
    const weights = Q.map((query, i) => {
      const keys = K.map((_, j) => j).filter((j) => !mask || mask[i]![j]!)
      return weigh(
        keys.map((key) => ({ key, score: product(query, K[key]!) / Math.sqrt(width) })),
        K.length,
      )
    })
    return { output: combine(weights, V), weights }
  },

  selfAttention(X, { Wq, Wk, Wv, Wo }, heads, causal) {
    const [, d] = requireMatrix(X)
    for (const W of [Wq, Wk, Wv, Wo]) requireMatrix(W, [d, d])
    const size = d / heads
    if (!Number.isInteger(size)) throw new RangeError('the heads do not divide the columns')
    const output = X.map((row) => row.map(() => 0))
    const weights = Array.from({ length: heads }, (_, h) => {
      const own = Array.from({ length: size }, (_, c) => h * size + c)
      const [queries, keys] = [Wq, Wk].map((W) => combine(X, pickColumns(W, own)))
      const rows = X.map((_, i) => {
        const seen = causal ? X.slice(0, i + 1) : X
        return weigh(
          seen.map((_, key) => ({ key, score: product(queries![i]!, keys![key]!) / Math.sqrt(size) })),
          X.length,
        )
      })
      const values = combine(
        pickColumns(Wv, own),
        own.map((c) => Wo[c]!),
      )
      for (const [i, row] of combine(combine(rows, X), values).entries()) {
        for (const [j, x] of row.entries()) output[i]![j]! += x
      }
      return rows
    })
    return { output, weights }
  },

  layerNorm(X, { gamma, beta, epsilon }) {
    const [, d] = requireMatrix(X)
    for (const parameter of [gamma, beta]) requireMatrix([parameter], [1, d])
    return X.map((row) => {
      const variance = row.reduce((sum, x) => sum + row.reduce((inner, y) => inner + (x - y) ** 2, 0), 0) / (2 * d * d)
      return row.map((x, j) => {
        const centred = row.reduce((sum, y) => sum + (x - y), 0) / d
        return (gamma[j]! * centred) / Math.sqrt(variance + epsilon) + beta[j]!
      })
    })
  },

  transformer(batch, blocks, heads, causal) {
    return batch.map((sequence) => {
      let X = sequence
      for (const { attention, norm1, feedForward, norm2 } of blocks) {
        const { output } = oracle.selfAttention(X, attention, heads, causal)
        const attended = oracle.layerNorm(
          X.map((row, i) => plus(row, output[i]!)),
          norm1,
        )
        X = oracle.layerNorm(
          attended.map((row) => plus(row, feedRow(row, feedForward))),
          norm2,
        )
      }
      return X
    })
  },
}

/** The tensors keep one matrix for all heads, reshaped and transposed, as libraries do, and mask before the softmax. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    softmaxRows: (tf, S) => maskedSoftmax(tf, tf.maximum(S, -1e30), visibilityOf(S)),
    attention(tf, Q, K, V, mask) {
      const scores = tf.div(tf.matMul(Q, K, false, true), Math.sqrt(Q[0]!.length))
      const weights = maskedSoftmax(tf, scores, mask ? mask.map((row) => row.map(Number)) : 1)
      return { output: tf.matMul(weights, V), weights }
    },
    selfAttention: (tf, X, projections, heads, causal) => attendByHeads(tf, tf.tensor2d(X), projections, heads, causal),
    layerNorm: (tf, X, norm) => normalise(tf, tf.tensor2d(X), norm),
    transformer: (tf, batch, blocks, heads, causal) =>
      batch.map((sequence) =>
        blocks.reduce<Tensor>((X, { attention, norm1, feedForward: { W1, b1, W2, b2 }, norm2 }) => {
          const attended = normalise(tf, tf.add(X, attendByHeads(tf, X, attention, heads, causal).output), norm1)
          const hidden = tf.relu(tf.add(tf.matMul(attended, W1), b1))
          return normalise(tf, tf.add(attended, tf.add(tf.matMul(hidden, W2), b2)), norm2)
        }, tf.tensor2d(sequence)),
      ),
  },
})

const visibilityOf = (S: number[][]) => S.map((row) => row.map((score) => (score === -Infinity ? 0 : 1)))

function maskedSoftmax(tf: Tensors, scores: Tensor, visible: number | number[][]): Tensor {
  const shown = tf.sub(tf.mul(scores, visible), tf.mul(1e9, tf.sub(1, visible)))
  return tf.mul(tf.softmax(shown), visible)
}

function attendByHeads(tf: Tensors, X: Tensor, { Wq, Wk, Wv, Wo }: Api.Projections, heads: number, causal: boolean) {
  const [n, d] = X.shape as [number, number]
  const split = (W: number[][]) => tf.transpose(tf.reshape(tf.matMul(X, W), [n, heads, d / heads]), [1, 0, 2])
  const scores = tf.div(tf.matMul(split(Wq), split(Wk), false, true), Math.sqrt(d / heads))
  const triangle = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (j <= i ? 1 : 0)))
  const weights = maskedSoftmax(tf, scores, causal ? triangle : 1)
  const merged = tf.reshape(tf.transpose(tf.matMul(weights, split(Wv)), [1, 0, 2]), [n, d])
  return { output: tf.matMul(merged, Wo), weights }
}

function normalise(tf: Tensors, X: Tensor, { gamma, beta, epsilon }: Api.Norm): Tensor {
  const { mean, variance } = tf.moments(X, 1, true)
  return tf.add(tf.mul(gamma, tf.div(tf.sub(X, mean), tf.sqrt(tf.add(variance, epsilon)))), beta)
}

/** The softmax of the scores met, in the places of their keys; all other keys get 0. */
function weigh(met: { key: number; score: number }[], keys: number): number[] {
  let largest = -Infinity
  let total = 0
  for (const { score } of met) {
    const next = Math.max(largest, score)
    total = total * Math.exp(largest - next) + Math.exp(score - next)
    largest = next
  }
  const weights = Array.from({ length: keys }, () => 0)
  for (const { key, score } of met) weights[key] = Math.exp(score - largest) / total
  return weights
}

/** Row i: the sum of the rows of B, each times its factor in row i of A. */
function combine(A: number[][], B: number[][]): number[][] {
  return A.map((factors) => {
    const row = B[0]!.map(() => 0)
    for (const [k, factor] of factors.entries()) for (const [j, x] of B[k]!.entries()) row[j]! += factor * x
    return row
  })
}

function feedRow(row: number[], { W1, b1, W2, b2 }: Api.FeedForward): number[] {
  requireMatrix(W1, [row.length, b1.length])
  requireMatrix(W2, [b1.length, row.length])
  requireMatrix([b2], [1, row.length])
  const [sums] = combine([row], W1)
  const active = plus(sums!, b1).map((x) => (x > 0 ? x : 0))
  return plus(combine([active], W2)[0]!, b2)
}

const pickColumns = (M: number[][], columns: number[]) => M.map((row) => columns.map((c) => row[c]!))
const plus = (a: number[], b: number[]) => a.map((x, i) => x + b[i]!)
const product = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

/** Rows and columns; RangeError unless M is a matrix with as many of them as `wanted` says. */
function requireMatrix(M: unknown[][], [rows, columns]: (number | undefined)[] = []): [number, number] {
  const widths = new Set(M.map((row) => row.length))
  const [width] = widths
  if (widths.size !== 1 || width === undefined || width === 0) throw new RangeError('no matrix')
  if ((rows ?? M.length) !== M.length || (columns ?? width) !== width) throw new RangeError('the shapes do not fit')
  return [M.length, width]
}
