import { referenceOf, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

/**
 * The variance comes from the differences of all pairs, n Σ (xᵢ − mean)² = Σ (xᵢ − xⱼ)² over i < j, which need no mean; the median by
 * selection and the modes by counting, both without sorting all values.
 */
const oracle = {
  mean(values: number[]) {
    requireSize(values, 1)
    return compensatedSum(values) / values.length
  },

  median(values: number[]) {
    requireSize(values, 1)
    const half = values.length / 2
    return (select(values, Math.ceil(half) - 1) + select(values, Math.floor(half))) / 2
  },

  modes(values: number[]) {
    requireSize(values, 1)
    const counts = new Map<number, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    const most = [...counts.values()].reduce((best, count) => Math.max(best, count))
    return [...counts.keys()].filter((value) => counts.get(value) === most).toSorted((a, b) => a - b)
  },

  variance(values: number[], kind: Api.Kind) {
    requireSize(values, kind === 'sample' ? 2 : 1)
    const n = values.length
    const squares = values.flatMap((x, i) => values.slice(0, i).map((y) => (x - y) ** 2))
    return compensatedSum(squares) / (n * (kind === 'sample' ? n - 1 : n))
  },

  standardDeviation: (values: number[], kind: Api.Kind) => Math.sqrt(oracle.variance(values, kind)),
}

/** Modes are picked and not computed: float32 could only mistake two close values for one, so they are the oracle's alone. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    mean: (tf, values) => tf.mean(tf.tensor1d(values)),
    median(tf, values) {
      const descending = tf.topk(tf.tensor1d(values), values.length).values
      const middle = Math.floor((values.length - 1) / 2)
      return tf.mean(tf.slice(descending, middle, values.length % 2 === 0 ? 2 : 1))
    },
    variance: (tf, values, kind) => varianceIn(tf, values, kind),
    standardDeviation: (tf, values, kind) => tf.sqrt(varianceIn(tf, values, kind)),
  },
})

/** Measured from the first value, so that equal values have a variance of exactly zero in float32, too. */
function varianceIn(tf: Tensors, values: number[], kind: Api.Kind) {
  const n = values.length
  const distances = tf.sub(values, values[0]!)
  return tf.mul(tf.moments(distances).variance, kind === 'sample' ? n / (n - 1) : 1)
}

/** The value that would stand at `rank`, from 0, if the values were sorted ascending. */
function select(values: number[], rank: number): number {
  const pivot = values[values.length >> 1]!
  const below = values.filter((value) => value < pivot)
  const above = values.filter((value) => value > pivot)
  if (rank < below.length) return select(below, rank)
  const upTo = values.length - above.length
  return rank < upTo ? pivot : select(above, rank - upTo)
}

/** Neumaier's sum: what each addition loses is added at the end. */
function compensatedSum(terms: number[]): number {
  let total = 0
  let lost = 0
  for (const term of terms) {
    const next = total + term
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total
    total = next
  }
  return total + lost
}

function requireSize(values: number[], least: number): void {
  if (values.length < least) throw new RangeError('too few values')
}
