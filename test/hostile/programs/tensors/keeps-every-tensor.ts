// Makes tensors until they do not fit, and keeps them.
// imports: @tensorflow/tfjs
// allowed: memory_limit
import * as tf from '@tensorflow/tfjs'

export function pca() {
  const kept = []
  for (;;) kept.push(tf.matMul(tf.ones([512, 2]), tf.ones([2, 512])))
}
