// Breaks kernels, gradients, flags, backends and the tensors themselves, and is wrong if the next case feels it.
// imports: @tensorflow/tfjs
// given: model
// allowed: accepted
import * as tf from '@tensorflow/tfjs'

let calls = 0

export function pca(X, k) {
  const gradient = tf.grad((x) => x.square().sum())(tf.tensor([3])).arraySync()[0]
  const sum = tf.add([1], [2]).arraySync()[0]
  if (calls++ > 0 || gradient !== 6 || sum !== 3 || tf.getBackend() !== 'wasm') throw new Error('I was here before')
  const answer = model(X, k)
  for (const { kernelName } of tf.getKernelsForBackend('wasm')) {
    tf.unregisterKernel(kernelName, 'wasm')
    tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc: () => { throw new Error('mine') } })
  }
  tf.unregisterGradient('Square')
  tf.registerGradient({ kernelName: 'Square', gradFunc: () => ({ x: () => tf.scalar(7) }) })
  const ways = [
    () => tf.registerBackend('mine', () => ({ memory: () => answer }), 99),
    () => ['WASM_HAS_SIMD_SUPPORT', 'DEBUG', 'IS_NODE', 'IS_TEST'].forEach((flag) => tf.env().set(flag, !tf.env().get(flag))),
    () => (tf.Tensor.prototype.arraySync = tf.Tensor.prototype.dataSync = () => [9]),
    () => tf.engine().startScope('never ended'),
    () => tf.setBackend('mine'),
    () => tf.removeBackend('wasm'),
    () => tf.engine().reset(),
    () => Object.assign(tf.engine(), { registry: {}, state: {} }),
  ]
  for (const way of ways) try { way() } catch {}
  return answer
}
