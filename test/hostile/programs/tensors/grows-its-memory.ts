// Grows the backend’s memory beyond its maximum, by asking it and by asking it to allocate.
// imports: @tensorflow/tfjs
// given: model
// allowed: accepted
import * as tf from '@tensorflow/tfjs'

export function pca(X, k) {
  const { wasm } = tf.backend()
  for (const pages of [1, 100, 1000, 1792, 60_000]) {
    try { wasm.asm.memory.grow(pages) } catch {}
  }
  if (wasm.asm.memory.buffer.byteLength > 128 * 2 ** 20) throw new Error('it grew')
  for (let i = 0; i < 500; i++) wasm.asm.malloc(2 ** 20)
  return model(X, k)
}
