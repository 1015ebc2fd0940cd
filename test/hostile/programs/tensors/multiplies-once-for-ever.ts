// One product that takes longer than there is time, in one call that nothing can interrupt from inside.
// imports: @tensorflow/tfjs
// allowed: time_limit memory_limit
import * as tf from '@tensorflow/tfjs'

export function pca() {
  const a = tf.ones([2000, 2000])
  for (;;) tf.matMul(a, a, true, true).dispose()
}
