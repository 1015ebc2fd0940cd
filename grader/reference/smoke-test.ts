import * as tf from '@tensorflow/tfjs'
import type { BackendName } from './backends.ts'

/**
 * Holds the current backend against cpu: matrix product, gradients of convolution and pooling, and sums of whole numbers, where
 * backends were seen to be wrong.
 * @throws Error naming what differs
 */
export async function compareWithCpu(name: BackendName) {
  if (name === 'cpu') return
  const backend = tf.getBackend()
  const here = await smokeTest()
  await tf.setBackend('cpu')
  const there = await smokeTest()
  await tf.setBackend(backend)
  for (const [what, values] of Object.entries(here)) {
    const expected = there[what]!
    if (values.some((value, i) => !(Math.abs(value - expected[i]!) <= 1e-4 * (1 + Math.abs(expected[i]!))))) {
      throw new Error(`${what} differs from cpu`)
    }
  }
}

async function smokeTest(): Promise<Record<string, Float32Array>> {
  const ramp = (shape: number[]) => tf.reshape(tf.sin(tf.range(0, tf.util.sizeFromShape(shape))), shape)
  const image = ramp([1, 6, 6, 2]) as tf.Tensor4D
  const filter = ramp([3, 3, 2, 2]) as tf.Tensor4D
  const results = {
    'matrix product': tf.matMul(ramp([7, 5]), ramp([5, 3])),
    'convolution gradient': tf.grad((f: tf.Tensor) => tf.sum(tf.square(tf.conv2d(image, f as tf.Tensor4D, 1, 'same'))))(filter),
    'cumulative sum of whole numbers': tf.cumsum(tf.reshape(tf.range(0, 24, 1, 'int32'), [2, 3, 4]), 1),
    'pooling gradient': tf.grad((x: tf.Tensor) => tf.sum(tf.square(tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid'))))(image),
  }
  const read = Object.entries(results).map(async ([what, tensor]) => [what, (await tensor.data()) as Float32Array] as const)
  return Object.fromEntries(await Promise.all(read))
}
