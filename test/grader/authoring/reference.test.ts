import * as tf from '@tensorflow/tfjs'
import { expect, it, onTestFinished, vi } from 'vitest'
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

it('a tensor may stand in several places of an answer, on backends that take their time to read too', async () => {
  await tf.setBackend('cpu')
  const reference = referenceOf<{ pair(): [number[], number[]] }>({
    oracle: {
      pair: () => [
        [1, 2],
        [1, 2],
      ],
    },
    tensors: {
      pair(tf) {
        const both = tf.tensor1d([1, 2])
        return [both, both]
      },
    },
  })
  const read = tf.Tensor.prototype.data
  let turn = 0
  const data = vi.spyOn(tf.Tensor.prototype, 'data').mockImplementation(async function (this: tf.Tensor) {
    await new Promise((resolve) => setTimeout(resolve, 5 * ++turn))
    return read.call(this) as never
  })
  onTestFinished(() => data.mockRestore())
  const before = tf.memory().numTensors
  expect(await reference.tensors.pair!(tf)).toEqual([
    [1, 2],
    [1, 2],
  ])
  expect([turn, tf.memory().numTensors]).toEqual([2, before])
})
