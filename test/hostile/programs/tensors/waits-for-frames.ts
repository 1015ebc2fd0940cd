// Waits for the next frame for ever, and for timers that TensorFlow.js has of its own.
// imports: @tensorflow/tfjs
// allowed: time_limit
import * as tf from '@tensorflow/tfjs'

export async function pca() {
  for (;;) await tf.nextFrame()
}
