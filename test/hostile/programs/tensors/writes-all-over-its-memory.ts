// Overwrites the backend’s memory, then goes on computing with it.
// imports: @tensorflow/tfjs
// given: model
// allowed: accepted runtime_error memory_limit
import * as tf from '@tensorflow/tfjs'

export function pca(X, k) {
  tf.backend().wasm.HEAPU8.fill(255)
  try {
    for (let i = 0; i < 100; i++) tf.matMul(tf.ones([64, 64]), tf.ones([64, 64])).dataSync()
  } catch {}
  return model(X, k)
}
