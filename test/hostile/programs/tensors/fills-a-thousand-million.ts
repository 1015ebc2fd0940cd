// Asks for more than there can be, in sizes that overflow and in sizes that wrap around.
// imports: @tensorflow/tfjs
// allowed: memory_limit runtime_error
import * as tf from '@tensorflow/tfjs'

export function pca() {
  for (const size of [2 ** 30, 2 ** 32, 2 ** 30 + 1, 1e9]) {
    try { tf.ones([size]) } catch {}
    try { tf.zeros([size], 'int32') } catch {}
  }
  return tf.fill([1e9], 1).arraySync()
}
