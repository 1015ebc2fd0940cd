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

/**
 * X: n × d. Returns the scores of each class, n × c. With a mask (n × h), the hidden units are dropped by it and scaled for the share `dropout` that is
 * dropped; without one, nothing is.
 */
export function logits(model: Model, X: tf.Tensor2D, mask?: number[][], dropout = 0): tf.Tensor2D {
  throw new Error('not implemented')
}

/**
 * X: n × d, labels: n class numbers from 0, int32. Returns the mean cross-entropy in nats and the share of right predictions from 0 to 1, without dropout.
 * RangeError where rows and labels differ in number.
 */
export function evaluate(model: Model, X: tf.Tensor2D, labels: tf.Tensor1D): { loss: number; accuracy: number } {
  throw new Error('not implemented')
}

/**
 * Trains the model in place. Returns the loss of all rows after each epoch, evaluated. Asks `nextMask` once for each batch. Leaves as many tensors alive
 * as there were. RangeError for settings out of range, and where rows and labels differ in number.
 */
export function train(model: Model, X: tf.Tensor2D, labels: tf.Tensor1D, settings: Settings, nextMask: NextMask): number[] {
  throw new Error('not implemented')
}
