// Asks for integers where batches and epochs are counted, but not where steps are.
// feedback: should_throw

import * as tf from '@tensorflow/tfjs'

export interface Model {
  W1: tf.Variable<tf.Rank.R2>
  b1: tf.Variable<tf.Rank.R1>
  W2: tf.Variable<tf.Rank.R2>
  b2: tf.Variable<tf.Rank.R1>
}

export interface Settings {
  learningRate: number
  epochs: number
  batchSize: number
  accumulate: number
  dropout: number
}

export type NextMask = (rows: number) => number[][]

export function logits(model: Model, X: tf.Tensor2D, mask?: number[][], dropout = 0): tf.Tensor2D {
  return tf.tidy(() => {
    const hidden = tf.tanh(tf.add(tf.matMul(X, model.W1), model.b1))
    const kept = mask === undefined ? hidden : tf.div(tf.mul(hidden, tf.tensor2d(mask)), 1 - dropout)
    return tf.add(tf.matMul(kept, model.W2), model.b2)
  })
}

export function evaluate(model: Model, X: tf.Tensor2D, labels: tf.Tensor1D): { loss: number; accuracy: number } {
  requireLabels(X, labels)
  return tf.tidy(() => {
    const scores = logits(model, X)
    const hits = tf.cast(tf.equal(tf.argMax(scores, 1), labels), 'float32')
    return { loss: read(meanLoss(scores, labels)), accuracy: read(tf.mean(hits)) }
  })
}

export function train(model: Model, X: tf.Tensor2D, labels: tf.Tensor1D, settings: Settings, nextMask: NextMask): number[] {
  requireLabels(X, labels)
  requireSettings(settings)
  const { learningRate, epochs, batchSize, accumulate, dropout } = settings
  const parameters: tf.Variable[] = [model.W1, model.b1, model.W2, model.b2]
  const rows = X.shape[0]

  function sumGradients(start: number, end: number): tf.Tensor[] {
    let sums: tf.Tensor[] = parameters.map((it) => tf.zerosLike(it))
    for (let from = start; from < end; from += batchSize) {
      const size = Math.min(batchSize, end - from)
      const mask = nextMask(size)
      const { grads } = tf.variableGrads(() => {
        const scores = logits(model, tf.slice(X, [from, 0], [size, -1]), mask, dropout)
        return tf.mul(meanLoss(scores, tf.slice(labels, from, size)), size)
      }, parameters)
      sums = sums.map((sum, i) => tf.add(sum, grads[parameters[i]!.name]!))
    }
    return sums
  }

  const losses: number[] = []
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let start = 0; start < rows; start += batchSize * accumulate) {
      const end = Math.min(rows, start + batchSize * accumulate)
      tf.tidy(() => {
        const sums = sumGradients(start, end)
        for (const [i, it] of parameters.entries()) it.assign(tf.sub(it, tf.mul(sums[i]!, learningRate / (end - start))))
      })
    }
    losses.push(evaluate(model, X, labels).loss)
  }
  return losses
}

function meanLoss(scores: tf.Tensor2D, labels: tf.Tensor1D): tf.Scalar {
  return tf.losses.softmaxCrossEntropy(tf.oneHot(labels, scores.shape[1]), scores)
}

function read(scalar: tf.Tensor): number {
  return scalar.dataSync()[0]!
}

function requireLabels(X: tf.Tensor2D, labels: tf.Tensor1D) {
  if (X.shape[0] !== labels.shape[0]) throw new RangeError('there has to be one label for each row')
}

function requireSettings({ learningRate, epochs, batchSize, accumulate, dropout }: Settings) {
  if (!(learningRate > 0)) throw new RangeError('the learning rate has to be above 0')
  if (!Number.isInteger(epochs) || epochs < 0) throw new RangeError('epochs has to be an integer from 0')
  if (!Number.isInteger(batchSize) || batchSize < 1 || !(accumulate >= 1)) {
    throw new RangeError('batchSize and accumulate have to be integers from 1')
  }
  if (!(dropout >= 0 && dropout < 1)) throw new RangeError('dropout has to be in [0, 1)')
}
