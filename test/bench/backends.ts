/**
 * `npm run backends`: the TensorFlow.js backends at hand, how far each one's references are from the oracles, and how fast each computes, at the
 * sizes that exercises use and at ten times as much. Software adapters count as being at hand.
 */
import { performance } from 'node:perf_hooks'
import * as tf from '@tensorflow/tfjs'
import Table from 'cli-table3'
import { listSlugs, loadExercise } from '../../grader/exercise/load.ts'
import { type BackendName, backendNames, describeBackend } from '../../grader/reference/backends.ts'
import { loadBackend } from '../../grader/reference/load-backend.ts'
import { measureSpread } from '../../grader/reference/spread.ts'

const rounds = 9
const style = { head: [], border: [] }

/** Reproducible values around zero. */
const wave = (shape: number[]) => tf.reshape(tf.sin(tf.range(0, tf.util.sizeFromShape(shape))), shape)

const workloads: Record<string, (scale: number) => () => tf.Tensor> = {
  'matrix product': (scale) => {
    const [a, b] = [wave([64, 64 * scale]), wave([64 * scale, 64])]
    return () => tf.matMul(a, b)
  },
  'gradient of two dense layers': (scale) => {
    const [x, v, w] = [wave([32 * scale, 196]), wave([196, 32]), wave([32, 10])]
    const loss = (...[v, w]: tf.Tensor[]) => tf.mean(tf.square(tf.matMul(tf.relu(tf.matMul(x, v!)), w!)))
    return () => tf.grads(loss as (...tensors: tf.Tensor[]) => tf.Tensor)([v, w])[0]!
  },
  'gradient of a convolution': (scale) => {
    const [images, filter] = [wave([8 * scale, 14, 14, 4]) as tf.Tensor4D, wave([3, 3, 4, 8])]
    const loss = (f: tf.Tensor) => tf.mean(tf.square(tf.conv2d(images, f as tf.Tensor4D, 1, 'same')))
    return () => tf.grad(loss)(filter)
  },
  'row-wise softmax': (scale) => {
    const scores = wave([64 * scale, 64])
    return () => tf.softmax(scores)
  },
}

/** Median wall time until the answer is read, ms. */
async function time(make: (scale: number) => () => tf.Tensor, scale: number): Promise<number> {
  tf.engine().startScope()
  const work = make(scale)
  const times: number[] = []
  for (let i = -3; i < rounds; i++) {
    const started = performance.now()
    await tf.tidy(work).data()
    if (i >= 0) times.push(performance.now() - started)
  }
  tf.engine().endScope()
  return times.toSorted((a, b) => a - b)[(rounds - 1) / 2]!
}

const atHand = new Map<BackendName, string>()
for (const name of backendNames) {
  try {
    atHand.set(name, describeBackend({ name, adapter: await loadBackend(name, { allowSoftware: true }) }))
  } catch (error) {
    console.log(`${name}: ${(error as Error).message.split('\n')[0]}`)
  }
}

const speed = new Table({ head: ['ms, median of nine', ...atHand.values()], style })
const measured: Record<string, string[]> = {}
for (const name of atHand.keys()) {
  await loadBackend(name, { allowSoftware: true })
  for (const [what, make] of Object.entries(workloads)) {
    for (const scale of [1, 10]) (measured[scale === 1 ? what : `${what}, × 10`] ??= []).push((await time(make, scale)).toFixed(2))
  }
}
for (const [what, times] of Object.entries(measured)) speed.push([what, ...times])
console.log(speed.toString())

const agreement = new Table({ head: ['share of the tolerance', ...atHand.values()], style })
for (const slug of listSlugs()) {
  const { folder, version, manifest } = loadExercise(slug)
  const spreads = await measureSpread({ folder, version, manifest }, 'backends', 'cpu')
  agreement.push([slug, ...[...atHand.keys()].map((name) => describeShare(spreads.find(({ backend }) => backend === name)))])
}
console.log(agreement.toString())
// the device of WebGPU would keep us
process.exit(0)

function describeShare(spread?: { share?: number; failure?: string }): string {
  return spread?.failure ?? (spread?.share === undefined ? 'more than all' : `≤ ${spread.share}`)
}
