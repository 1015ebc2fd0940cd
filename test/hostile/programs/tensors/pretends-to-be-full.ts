// Says itself what TensorFlow.js says when its memory is full.
// imports: @tensorflow/tfjs
// allowed: runtime_error
import * as tf from '@tensorflow/tfjs'

export function pca(X, k) {
  const { wasm } = tf.backend()
  wasm.isFull = () => true
  wasm._malloc = () => 0
  throw new RangeError('The tensors do not fit into 128 MB: dispose of those you are done with (tf.tidy, tf.dispose)')
}
