import type { Tensor, Tensors } from '#authoring/reference'
import type { Binomial } from './solution.ts'

/** `value` for each x from low to high, and 0 elsewhere. */
export function selectWhere(tf: Tensors, xs: number[], low: number, high: number, value: number): Tensor {
  const isInside = tf.logicalAnd(tf.greaterEqual(xs, low), tf.lessEqual(xs, high))
  return tf.mul(tf.cast(isInside, 'float32'), value)
}

/** The probability of each count, as a product over the trials; 0 for what is no count. For a hundred trials at most. */
export function binomialProbabilities(tf: Tensors, { n, p }: Binomial, xs: number[]): Tensor {
  const isCount = tf.mul(tf.cast(tf.equal(xs, tf.floor(xs)), 'float32'), selectWhere(tf, xs, 0, n, 1))
  const k = tf.reshape(tf.mul(isCount, xs), [xs.length, 1])
  const i = tf.reshape(tf.range(1, n + 1), [1, n])
  const successes = tf.mul(p, tf.div(tf.add(tf.sub(n, k), i), i))
  const factors = tf.where(tf.lessEqual(i, k), successes, tf.mul(tf.ones([xs.length, n]), 1 - p))
  return tf.mul(isCount, tf.prod(factors, 1))
}

/** The sum of the probabilities of all counts up to each x. */
export function binomialCumulative(tf: Tensors, binomial: Binomial, xs: number[]): Tensor {
  const counts = Array.from({ length: binomial.n + 1 }, (_, k) => k)
  const isReached = tf.lessEqual([counts], tf.tensor2d(xs, [xs.length, 1]))
  return tf.sum(tf.mul(tf.cast(isReached, 'float32'), tf.expandDims(binomialProbabilities(tf, binomial, counts))), 1)
}

/** By Newton’s steps from zero, Φ being integrated over a thousand strips. */
export function normalQuantiles(tf: Tensors, levels: number[]): Tensor {
  const strips = 1000
  const middles = tf.reshape(tf.div(tf.add(tf.range(0, strips), 0.5), strips), [1, strips])
  const densityOf = (z: Tensor) => tf.div(tf.exp(tf.mul(tf.square(z), -0.5)), Math.sqrt(2 * Math.PI))
  let z = tf.zeros([levels.length, 1])
  for (let step = 0; step < 25; step++) {
    const centred = tf.mul(z, tf.mean(densityOf(tf.mul(z, middles)), 1, true))
    const wanted = tf.tensor2d(
      levels.map((level) => level - 0.5),
      [levels.length, 1],
    )
    z = tf.add(z, tf.div(tf.sub(wanted, centred), densityOf(z)))
  }
  return tf.reshape(z, [levels.length])
}
