import * as tf from '@tensorflow/tfjs'
import { expect, it } from 'vitest'
import { referenceOf } from '../../../grader/authoring/reference.ts'

interface Api {
  fit(x: number[]): { mean: number; centred: number[]; n: number }
}

it('a reference may answer in tensors: they are read where they stand, and nothing stays allocated', async () => {
  await tf.setBackend('cpu')
  const reference = referenceOf<Api>({
    oracle: { fit: (x) => ({ mean: 2, centred: [-1, 1], n: x.length }) },
    tensors: {
      fit(tf, x) {
        const mean = tf.mean(x)
        return { mean, centred: tf.sub(x, mean), n: x.length }
      },
    },
  })
  const before = tf.memory().numTensors
  expect(await reference.tensors.fit!(tf, [1, 3])).toEqual({ mean: 2, centred: [-1, 1], n: 2 })
  expect(tf.memory().numTensors).toBe(before)
})
