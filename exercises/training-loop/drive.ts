import * as tf from '@tensorflow/tfjs'
import type * as Api from './solution.ts'

/** A model in plain numbers. */
export interface Parameters {
  W1: number[][]
  b1: number[]
  W2: number[][]
  b2: number[]
}

/** mask and dropout: [] and 0 where there is none. */
export function logits(solution: typeof Api, parameters: Parameters, X: number[][], mask: number[][], dropout: number): number[][] {
  const model = makeModel(parameters)
  const scores: unknown =
    mask.length === 0 ? solution.logits(model, tf.tensor2d(X)) : solution.logits(model, tf.tensor2d(X), mask, dropout)
  if (!(scores instanceof tf.Tensor)) throw new TypeError('logits has to return a tensor')
  return scores.arraySync() as number[][]
}

/** `left`: how many more tensors are alive than before. `disposed`: how many of those that were given are not. */
export function evaluate(solution: typeof Api, parameters: Parameters, X: number[][], labels: number[]) {
  const given = [makeModel(parameters), tf.tensor2d(X), tf.tensor1d(labels, 'int32')] as const
  const [model, ...table] = given
  const tensors = [...Object.values(model), ...table]
  const before = tf.memory().numTensors
  const { loss, accuracy } = solution.evaluate(...given)
  return { loss, accuracy, left: tf.memory().numTensors - before, disposed: countDisposed(tensors) }
}

/** `masks`: how often one was asked for; `left` and `disposed` as for `evaluate`. */
export function train(
  solution: typeof Api,
  parameters: Parameters,
  X: number[][],
  labels: number[],
  settings: Api.Settings,
  seed: number,
) {
  const model = makeModel(parameters)
  const given = [tf.tensor2d(X), tf.tensor1d(labels, 'int32')] as const
  const nextMask = maskFrom(seed, parameters.b1.length, settings.dropout)
  const tensors = [...Object.values(model), ...given]
  let masks = 0
  const before = tf.memory().numTensors
  const losses = solution.train(model, ...given, settings, (rows) => {
    masks++
    return nextMask(rows)
  })
  const left = tf.memory().numTensors - before
  return { losses, parameters: readModel(model), masks, left, disposed: countDisposed(tensors) }
}

function countDisposed(tensors: tf.Tensor[]): number {
  return tensors.filter((it) => it.isDisposed).length
}

function makeModel({ W1, b1, W2, b2 }: Parameters): Api.Model {
  return {
    W1: tf.variable(tf.tensor2d(W1)),
    b1: tf.variable(tf.tensor1d(b1)),
    W2: tf.variable(tf.tensor2d(W2)),
    b2: tf.variable(tf.tensor1d(b2)),
  }
}

function readModel({ W1, b1, W2, b2 }: Api.Model): Parameters {
  return { W1: W1.arraySync(), b1: b1.arraySync(), W2: W2.arraySync(), b2: b2.arraySync() }
}

/** Masks drawn with Park and Miller’s minimal standard generator, multiplier 48271. seed: an integer from 1 to 2³¹ − 2. */
export function maskFrom(seed: number, hidden: number, dropout: number): Api.NextMask {
  let state = seed
  const keep = () => {
    state = (48271 * state) % 2147483647
    return (state - 1) / 2147483646 < dropout ? 0 : 1
  }
  return (rows) => Array.from({ length: rows }, () => Array.from({ length: hidden }, keep))
}
