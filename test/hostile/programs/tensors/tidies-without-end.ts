// Nests tidies until the stack is full, catches it, and leaves the scopes open.
// imports: @tensorflow/tfjs
// allowed: runtime_error memory_limit time_limit
import * as tf from '@tensorflow/tfjs'

export function pca() {
  const again = () => tf.tidy(() => [tf.ones([10]), again()][0])
  for (let i = 0; i < 5; i++) try { again() } catch {}
  tf.tidy(() => Promise.resolve(tf.ones([1])))
  return again()
}
