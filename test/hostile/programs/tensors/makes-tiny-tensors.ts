// Makes tensors of one number, whose records fill the heap before their numbers fill the memory.
// imports: @tensorflow/tfjs
// allowed: memory_limit time_limit
import * as tf from '@tensorflow/tfjs'

export function pca() {
  for (;;) tf.scalar(1)
}
