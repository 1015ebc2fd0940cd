// Honest: computes beside the model with tensors, and disposes of them.
// imports: @tensorflow/tfjs
// given: model
// allowed: accepted
import * as tf from '@tensorflow/tfjs'

export function pca(X, k) {
  const before = tf.memory().numTensors
  const norm = tf.tidy(() => tf.tensor(X).square().sum().sqrt().arraySync())
  if (!(norm >= 0) || tf.memory().numTensors !== before) throw new Error('a tensor stayed')
  return model(X, k)
}
