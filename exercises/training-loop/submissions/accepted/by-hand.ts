// The derivatives written out in tensors, without automatic differentiation; sums in plain arrays, one assignment a step.
import * as tf from '@tensorflow/tfjs'

type Model = { W1: tf.Variable<tf.Rank.R2>; b1: tf.Variable<tf.Rank.R1>; W2: tf.Variable<tf.Rank.R2>; b2: tf.Variable<tf.Rank.R1> }
type Settings = Record<'learningRate' | 'epochs' | 'batchSize' | 'accumulate' | 'dropout', number>

const layers = ['W1', 'b1', 'W2', 'b2'] as const

function forward(model: Model, X: tf.Tensor2D, factors?: tf.Tensor) {
  const hidden = tf.tanh(X.matMul(model.W1).add(model.b1))
  const used = factors ? hidden.mul(factors) : hidden
  return { hidden, used, scores: used.matMul(model.W2).add(model.b2) as tf.Tensor2D }
}

const factorsOf = (mask: number[][], dropout: number) => tf.tensor2d(mask.map((row) => row.map((kept) => kept / (1 - dropout))))

export const logits = (model: Model, X: tf.Tensor2D, mask?: number[][], dropout = 0) =>
  tf.tidy(() => forward(model, X, mask && factorsOf(mask, dropout)).scores)

export function evaluate(model: Model, X: tf.Tensor2D, labels: tf.Tensor1D) {
  const classes = labels.arraySync()
  if (classes.length !== X.shape[0]) throw new RangeError('one label a row')
  const scores = logits(model, X)
  const rows = scores.arraySync()
  scores.dispose()
  let loss = 0
  let hits = 0
  rows.forEach((row, i) => {
    const most = Math.max(...row)
    loss += most + Math.log(row.reduce((sum, z) => sum + Math.exp(z - most), 0)) - row[classes[i]!]!
    hits += row.indexOf(most) === classes[i] ? 1 : 0
  })
  return { loss: loss / rows.length, accuracy: hits / rows.length }
}

export function train(model: Model, X: tf.Tensor2D, labels: tf.Tensor1D, settings: Settings, nextMask: (rows: number) => number[][]) {
  const { learningRate, epochs, batchSize, accumulate, dropout } = settings
  const n = X.shape[0]
  if (labels.shape[0] !== n) throw new RangeError('one label a row')
  if (!(learningRate > 0 && dropout >= 0 && dropout < 1 && epochs >= 0 && batchSize >= 1 && accumulate >= 1)) throw new RangeError('settings')
  for (const count of [epochs, batchSize, accumulate]) if (count % 1 !== 0) throw new RangeError('settings')
  const losses: number[] = []
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let sums: number[][] | undefined
    let batches = 0
    let seen = 0
    for (let from = 0; from < n; from += batchSize) {
      const size = Math.min(batchSize, n - from)
      const mask = nextMask(size)
      const mine = tf.tidy(() => {
        const rows = X.slice([from, 0], [size, -1])
        const factors = factorsOf(mask, dropout)
        const { hidden, used, scores } = forward(model, rows, factors)
        const error = scores.softmax().sub(tf.oneHot(labels.slice(from, size), scores.shape[1]))
        const back = error.matMul(model.W2, false, true).mul(factors).mul(tf.sub(1, hidden.square()))
        return [rows.matMul(back as tf.Tensor2D, true), back.sum(0), used.matMul(error, true), error.sum(0)].map((it) => [...it.dataSync()])
      })
      sums = sums ? sums.map((sum, k) => sum.map((x, i) => x + mine[k]![i]!)) : mine
      seen += size
      if (++batches < accumulate && from + batchSize < n) continue
      tf.tidy(() =>
        layers.forEach((name, k) => {
          const weights: tf.Variable = model[name]
          weights.assign(weights.sub(tf.tensor(sums![k]!.map((x) => (learningRate * x) / seen), weights.shape)))
        }),
      )
      sums = undefined
      batches = seen = 0
    }
    losses.push(evaluate(model, X, labels).loss)
  }
  return losses
}
