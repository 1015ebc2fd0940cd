// Never comes back from multiplying.
// imports: @tensorflow/tfjs
// allowed: time_limit
import * as tf from '@tensorflow/tfjs'

export function pca() {
  const a = tf.ones([300, 300])
  for (;;) tf.matMul(a, a).dispose()
}
