import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadBackend } from '../../../grader/reference/load-backend.ts'

await loadBackend('wasm', { allowSoftware: false })

/** What a computation gives on a backend. */
async function compute(backend: 'wasm' | 'cpu', work: () => tf.Tensor): Promise<number[]> {
  await tf.setBackend(backend)
  const tensor = tf.tidy(work)
  const values = [...(await tensor.data())]
  tensor.dispose()
  return values
}

async function expectAgreement(work: () => tf.Tensor) {
  const [here, there] = [await compute('wasm', work), await compute('cpu', work)]
  expect(here.length).toBe(there.length)
  for (const [i, value] of here.entries()) expect(Math.abs(value - there[i]!)).toBeLessThanOrEqual(1e-4 * (1 + Math.abs(there[i]!)))
}

/** Numbers that differ, of a shape; the same on every backend. */
const wave = <R extends tf.Rank>(shape: number[], frequency = 1.7): tf.Tensor<R> =>
  tf.reshape(
    Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(frequency * i + 0.3)),
    shape as tf.ShapeMap[R],
  )

const image = fc.record({
  batch: fc.integer({ min: 1, max: 3 }),
  height: fc.integer({ min: 3, max: 9 }),
  width: fc.integer({ min: 3, max: 9 }),
  channels: fc.integer({ min: 1, max: 4 }),
})

it('convolutions are those of cpu, whatever their sizes, strides and padding', async () => {
  const geometry = fc.record({
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    stride: fc.integer({ min: 1, max: 4 }),
    pad: fc.constantFrom('same' as const, 'valid' as const),
    depthwise: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(image, geometry, async ({ batch, height, width, channels }, { rows, columns, stride, pad, depthwise }) => {
      const convolve = depthwise ? tf.depthwiseConv2d : tf.conv2d
      await expectAgreement(() =>
        convolve(wave<tf.Rank.R4>([batch, height, width, channels]), wave([rows, columns, channels, 2]), stride, pad),
      )
    }),
    { numRuns: 150 },
  )
})

it('the gradient of a convolution by its filter is that of cpu, whatever its sizes, stride and padding', async () => {
  const filter = fc.record({
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    outputs: fc.integer({ min: 1, max: 4 }),
    stride: fc.integer({ min: 1, max: 3 }),
    pad: fc.constantFrom('same' as const, 'valid' as const),
  })
  await fc.assert(
    fc.asyncProperty(image, filter, async ({ batch, height, width, channels }, { rows, columns, outputs, stride, pad }) => {
      const loss = (w: tf.Tensor) =>
        tf.sum(tf.square(tf.conv2d(wave<tf.Rank.R4>([batch, height, width, channels]), w as tf.Tensor4D, stride, pad)))
      await expectAgreement(() => tf.grad(loss)(wave([rows, columns, channels, outputs], 0.9)))
    }),
    { numRuns: 60 },
  )
})

it('the gradient of max pooling is that of cpu, with any number of channels', async () => {
  await fc.assert(
    fc.asyncProperty(image, fc.integer({ min: 1, max: 3 }), async ({ batch, height, width, channels }, size) => {
      const loss = (x: tf.Tensor) => tf.sum(tf.square(tf.maxPool(x as tf.Tensor4D, size, size, 'valid')))
      await expectAgreement(() => tf.grad(loss)(wave([batch, height, width, channels])))
    }),
    { numRuns: 40 },
  )
})

const lacking: [what: string, work: () => tf.Tensor][] = [
  ['embedding', () => tf.grad((w: tf.Tensor) => tf.sum(tf.square(tf.gather(w, tf.tensor1d([1, 2, 1], 'int32')))))(wave([5, 3]))],
  ['Einstein sum', () => tf.einsum('ij,jk->ki', wave([3, 4]), wave([4, 2]))],
  [
    'depthwise convolution by its filter',
    () =>
      tf.grad((w: tf.Tensor) => tf.sum(tf.square(tf.depthwiseConv2d(wave<tf.Rank.R4>([1, 5, 5, 2]), w as tf.Tensor4D, 1, 'same'))))(
        wave([3, 3, 2, 1]),
      ),
  ],
  [
    'depthwise convolution by its input',
    () =>
      tf.grad((x: tf.Tensor) => tf.sum(tf.square(tf.depthwiseConv2d(x as tf.Tensor4D, wave([3, 3, 2, 1]), 1, 'same'))))(
        wave([1, 5, 5, 2]),
      ),
  ],
  ['error function', () => tf.erf(wave([7]))],
]

it.each(lacking)('%s, which WebAssembly lacks, is computed all the same', async (_, work) => {
  await expectAgreement(work)
})

it('leaves no tensor behind', async () => {
  await tf.setBackend('wasm')
  const step = () =>
    tf.tidy(() =>
      tf
        .grad((x: tf.Tensor) => tf.sum(tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid')))(wave([1, 4, 4, 2]))
        .dataSync(),
    )
  step()
  const before = { wasm: tf.engine().findBackend('wasm').numDataIds(), cpu: tf.engine().findBackend('cpu').numDataIds() }
  for (let i = 0; i < 10; i++) step()
  expect({ wasm: tf.engine().findBackend('wasm').numDataIds(), cpu: tf.engine().findBackend('cpu').numDataIds() }).toEqual(before)
})
