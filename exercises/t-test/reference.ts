import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { generatorFrom } from './drive.ts'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

const sum = (values: number[]) => values.reduce((total, x) => total + x, 0)

/**
 * p by integrating the density: t = √ν sinh w turns it into cosh⁻ᵛ w, so that p is the area beyond w over all of it. Variances come from
 * the squared differences of all pairs, and a shuffle is judged by the sum of one group alone.
 */
const oracle = {
  twoSidedP(t: number, df: number): number {
    if (Number.isNaN(df) || df < 1) throw new RangeError('too few degrees of freedom')
    return Math.min(areaBeyond(Math.asinh(Math.abs(t) / Math.sqrt(df)), df) / areaBeyond(0, df), 1)
  },

  welch(a: number[], b: number[]): Api.WelchTest {
    if (Math.min(a.length, b.length) < 2) throw new RangeError('too few values')
    const errors = [squaredError(a), squaredError(b)] as const
    const whole = sum([...errors])
    if (whole === 0) throw new RangeError('no spread')
    // differences of all pairs across the samples, so that what is far from zero keeps its digits
    const distance = sum(a.map((x) => sum(b.map((y) => x - y)))) / (a.length * b.length)
    const t = distance / Math.sqrt(whole)
    const [shareOfA, shareOfB] = [errors[0] / whole, errors[1] / whole]
    const df = 1 / (shareOfA ** 2 / (a.length - 1) + shareOfB ** 2 / (b.length - 1))
    return { t, df, p: oracle.twoSidedP(t, df) }
  },

  permutationP(a: number[], b: number[], rounds: number, seed: number): { p: number; draws: number } {
    if (a.length * b.length === 0) throw new RangeError('an empty sample')
    if (!(rounds % 1 === 0 && rounds > 0)) throw new RangeError('no rounds')
    const pooled = a.concat(b)
    const centre = sum(pooled) / pooled.length
    const scale = 1 / a.length + 1 / b.length
    const distances = [a, ...drawGroups(pooled, a.length, rounds, seed)].map(
      (group) => Math.abs(sum(group.map((x) => x - centre))) * scale,
    )
    const count = distances.filter((distance) => distance >= distances[0]! - 1e-9).length
    return { p: count / (rounds + 1), draws: rounds * (pooled.length - 1) }
  },
}

export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle,
  tensors: {
    twoSidedP: (tf, t, df) => integrate(tf, tf.scalar(t), tf.scalar(df)),
    welch(tf, a, b) {
      const [ofA, ofB] = [a, b].map((values) => tf.div(tf.moments(tf.tensor1d(values)).variance, values.length - 1))
      const whole = tf.add(ofA!, ofB!)
      const t = tf.div(tf.sub(tf.mean(a), tf.mean(b)), tf.sqrt(whole))
      const parts = tf.add(tf.div(tf.square(ofA!), a.length - 1), tf.div(tf.square(ofB!), b.length - 1))
      const df = tf.div(tf.square(whole), parts)
      return { t, df, p: integrate(tf, t, df) }
    },
    permutationP(tf, a, b, rounds, seed) {
      const pooled = [...a, ...b]
      const groups = tf.tensor2d([a, ...drawGroups(pooled, a.length, rounds, seed)])
      const sums = tf.sum(groups, 1)
      const others = tf.sub(tf.sum(pooled), sums)
      const distances = tf.abs(tf.sub(tf.div(sums, a.length), tf.div(others, b.length)))
      const count = tf.sum(tf.cast(tf.greaterEqual(distances, tf.sub(tf.slice(distances, 0, 1), 1e-5)), 'float32'))
      return { p: tf.div(count, rounds + 1), draws: rounds * (pooled.length - 1) }
    },
  },
})

/** ∫ cosh⁻ᵛ from w on, by Simpson’s rule up to where nothing is left of it. */
function areaBeyond(w: number, df: number): number {
  const strips = 4000
  const end = Math.acosh(Math.cosh(w) * Math.exp(41 / df))
  const width = (end - w) / strips
  const height = (i: number) => Math.exp(-df * Math.log(Math.cosh(w + i * width)))
  return (
    (sum(Array.from({ length: strips + 1 }, (_, i) => height(i) * (i === 0 || i === strips ? 1 : i % 2 === 0 ? 2 : 4))) * width) / 3
  )
}

function squaredError(values: number[]): number {
  const n = values.length
  const squares = sum(values.map((x, i) => sum(values.slice(0, i).map((y) => (x - y) ** 2))))
  return squares / (n * n * (n - 1))
}

/** What stands in the first group after each shuffle. */
function drawGroups(pooled: number[], size: number, rounds: number, seed: number): number[][] {
  const random = generatorFrom(seed)
  return Array.from({ length: rounds }, () => {
    const left = [...pooled]
    const shuffled: number[] = []
    // what is drawn leaves its place to the last that is left
    while (left.length > 1) {
      const j = Math.trunc(random() * left.length)
      shuffled.unshift(left[j]!)
      left[j] = left.at(-1)!
      left.pop()
    }
    return [...left, ...shuffled].slice(0, size)
  })
}

/** The same area in float32, by the midpoints of two thousand strips. */
function integrate(tf: Tensors, t: Tensor, df: Tensor): Tensor {
  const strips = 2000
  const middles = tf.div(tf.add(tf.range(0, strips), 0.5), strips)
  const beyond = (w: Tensor) => {
    const length = tf.sub(tf.acosh(tf.mul(tf.cosh(w), tf.exp(tf.div(30, df)))), w)
    const places = tf.add(w, tf.mul(middles, length))
    return tf.mul(tf.mean(tf.exp(tf.neg(tf.mul(df, tf.log(tf.cosh(places)))))), length)
  }
  return tf.div(beyond(tf.asinh(tf.div(tf.abs(t), tf.sqrt(df)))), beyond(tf.scalar(0)))
}
