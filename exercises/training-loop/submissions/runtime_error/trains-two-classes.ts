// Steps along the gradient of two classes, whatever their number.
// feedback: threw
import * as tf from '@tensorflow/tfjs'

/** One hidden layer: d features, h hidden units, c classes. */
export interface Model {
  /** d × h */
  W1: tf.Variable<tf.Rank.R2>
  /** h */
  b1: tf.Variable<tf.Rank.R1>
  /** h × c */
  W2: tf.Variable<tf.Rank.R2>
  /** c */
  b2: tf.Variable<tf.Rank.R1>
}

export interface Settings {
  /** Above 0. */
  learningRate: number
  /** Passes over all rows. */
  epochs: number
  /** Rows of a batch; the last batch of an epoch may have fewer. */
  batchSize: number
  /** Batches that share a step; the last step of an epoch may have fewer. */
  accumulate: number
  /** The share of hidden units that a mask drops, in [0, 1). */
  dropout: number
}

/** A batch's mask: as many rows as asked for, a column for each hidden unit, 1 where it is kept and 0 where it is dropped. */
export type NextMask = (rows: number) => number[][]

/** Scores of each class, n × c. Evaluates where there is no mask, trains where there is one. */
export function logits(model: Model, X: tf.Tensor2D, mask?: number[][], dropout = 0): tf.Tensor2D {
  return tf.tidy(() => {
    const hidden = tf.tanh(tf.add(tf.matMul(X, model.W1), model.b1))
    // what is kept grows, so that its mean is the same in both modes
    const kept = mask === undefined ? hidden : tf.div(tf.mul(hidden, tf.tensor2d(mask)), 1 - dropout)
    return tf.add(tf.matMul(kept, model.W2), model.b2)
  })
}

/** Mean cross-entropy and share of right predictions, without dropout. Throws RangeError where rows and labels differ in number. */
export function evaluate(model: Model, X: tf.Tensor2D, labels: tf.Tensor1D): { loss: number; accuracy: number } {
  requireLabels(X, labels)
  return tf.tidy(() => {
    const scores = logits(model, X)
    const hits = tf.cast(tf.equal(tf.argMax(scores, 1), labels), 'float32')
    return { loss: read(meanLoss(scores, labels)), accuracy: read(tf.mean(hits)) }
  })
}

/**
 * Trains the model in place, by steps along the mean gradient of all rows that share a step. Returns the loss of all rows after each epoch,
 * evaluated. Throws RangeError for settings out of range, and where rows and labels differ in number.
 */
export function train(model: Model, X: tf.Tensor2D, labels: tf.Tensor1D, settings: Settings, nextMask: NextMask): number[] {
  requireLabels(X, labels)
  requireSettings(settings)
  const { learningRate, epochs, batchSize, accumulate, dropout } = settings
  const parameters: tf.Variable[] = [model.W1, model.b1, model.W2, model.b2]
  const rows = X.shape[0]

  /** Adds up the gradients of the rows from `start` to `end`, a batch at a time. */
  function sumGradients(start: number, end: number): tf.Tensor[] {
    let sums: tf.Tensor[] = parameters.map((it) => tf.zerosLike(it))
    for (let from = start; from < end; from += batchSize) {
      const size = Math.min(batchSize, end - from)
      const mask = nextMask(size)
      const { grads } = tf.variableGrads(() => {
        const scores = logits(model, tf.slice(X, [from, 0], [size, -1]), mask, dropout)
        const classes = tf.oneHot(tf.slice(labels, from, size), 2)
        return tf.mul(tf.losses.softmaxCrossEntropy(classes, scores) as tf.Scalar, size)
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
  if (![batchSize, accumulate].every((it) => Number.isInteger(it) && it >= 1)) {
    throw new RangeError('batchSize and accumulate have to be integers from 1')
  }
  if (!(dropout >= 0 && dropout < 1)) throw new RangeError('dropout has to be in [0, 1)')
}
