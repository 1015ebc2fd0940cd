// Answers with tensors: real, disposed, promised, in disguise.
// imports: @tensorflow/tfjs
// allowed: wrong_answer runtime_error
import * as tf from '@tensorflow/tfjs'

let calls = 0

export function pca(X, k) {
  const t = tf.tensor(X)
  const gone = tf.tensor(X)
  gone.dispose()
  return [t, gone, Promise.resolve(t), { data: 1, dataSync: () => X, throwIfDisposed: 1 }, { components: t, variances: gone }][calls++ % 5]
}
