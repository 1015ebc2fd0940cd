// Gradients by tf.grads on plain tensors, one product for all rows of a step with their masks stacked, and tf.train.sgd for the step.
import * as tf from '@tensorflow/tfjs'

type Model = Record<'W1' | 'b1' | 'W2' | 'b2', tf.Variable>
type Settings = Record<'learningRate' | 'epochs' | 'batchSize' | 'accumulate' | 'dropout', number>
const names = ['W1', 'b1', 'W2', 'b2'] as const

export function logits({ W1, b1, W2, b2 }: Model, X: tf.Tensor2D, mask?: number[][], dropout = 0) {
  return tf.tidy(() => {
    let hidden = X.matMul(W1).add(b1).tanh()
    if (mask) hidden = hidden.mul(tf.tensor2d(mask).mul(1 / (1 - dropout)))
    return hidden.matMul(W2).add(b2)
  })
}

/** Of each row. */
function crossEntropy(scores: tf.Tensor, labels: tf.Tensor1D) {
  return scores.logSoftmax().mul(tf.oneHot(labels, scores.shape[1]!)).sum(1).neg()
}

export function evaluate(model: Model, X: tf.Tensor2D, labels: tf.Tensor1D) {
  if (X.shape[0] !== labels.size) throw new RangeError('labels')
  const [loss, accuracy] = tf.tidy(() => {
    const scores = logits(model, X)
    const right = scores.argMax(1).equal(labels).toFloat()
    return [crossEntropy(scores, labels).mean().arraySync() as number, right.mean().arraySync() as number]
  })
  return { loss, accuracy }
}

export function train(model: Model, X: tf.Tensor2D, labels: tf.Tensor1D, settings: Settings, nextMask: (rows: number) => number[][]) {
  const { learningRate, epochs, batchSize, accumulate, dropout } = settings
  const n = X.shape[0]
  const counts = [batchSize, accumulate, epochs + 1]
  if (n !== labels.size || !(learningRate > 0) || !(dropout >= 0) || !(dropout < 1)) throw new RangeError('settings')
  if (counts.some((it) => !Number.isInteger(it) || it < 1)) throw new RangeError('counts')
  const optimizer = tf.train.sgd(learningRate)
  const losses: number[] = []
  while (losses.length < epochs) {
    let start = 0
    while (start < n) {
      const mask: number[][] = []
      for (let batch = 0; batch < accumulate && start + mask.length < n; batch++) {
        mask.push(...nextMask(Math.min(batchSize, n - start - mask.length)))
      }
      const size = mask.length
      const from = start
      optimizer.minimize(
        () => crossEntropy(logits(model, X.slice([from, 0], [size, X.shape[1]]), mask, dropout), labels.slice([from], [size])).mean().asScalar(),
        false,
        names.map((name) => model[name]),
      )
      start += size
    }
    losses.push(evaluate(model, X, labels).loss)
  }
  optimizer.dispose()
  return losses
}
