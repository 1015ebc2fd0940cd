import tCdf from '@stdlib/stats-base-dists-t-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

const sum = (values: number[]) => values.reduce((total, x) => total + x, 0)

/**
 * Rows go one by one into a list that is searched for their id. Variances come from the squared differences of all pairs, the difference of means
 * from all pairs across the samples, the distribution of t and its quantiles from stdlib.
 */
const oracle = {
  clean(rows: Api.PassengerRow[]): Api.Passenger[] {
    const list: Api.Passenger[] = []
    for (const { id, survived, class: level, sex, age, fare } of rows) {
      if (/^0*(\.0*)?$/.test(fare) || list.some((it) => it.id === Number(id))) continue
      const isSound = /^[01]$/.test(survived) && /^[123]$/.test(level) && /^ *(fe)?male *$/i.test(sex)
      if (!isSound || !/^(\d+\.?\d*|\.\d+)?$/.test(age) || !/^(\d+\.?\d*|\.\d+)$/.test(fare))
        throw new RangeError('an entry that cannot be read')
      list.push({
        id: Number(id),
        survived: survived === '1',
        class: Number(level),
        sex: /female/i.test(sex) ? 'female' : 'male',
        age: age.length > 0 ? Number(age) : null,
        fare: Number(fare),
      })
    }
    return list
  },

  compareMeans(a: number[], b: number[]): Api.Comparison {
    if (Math.min(a.length, b.length) < 2) throw new RangeError('too few values')
    const [m, n] = [a.length, b.length]
    const [ofA, ofB] = [pairVariance(a), pairVariance(b)]
    if (new Set(a).size === 1 && new Set(b).size === 1) throw new RangeError('no spread')
    const difference = sum(a.map((x) => sum(b.map((y) => x - y)))) / (m * n)
    const squared = ofA / m + ofB / n
    const share = ofA / m / squared
    const df = 1 / (share ** 2 / (m - 1) + (1 - share) ** 2 / (n - 1))
    const t = difference / Math.sqrt(squared)
    const reach = Math.sqrt(squared) * tQuantile(0.975, df)
    const pooled = ((m - 1) * ofA + (n - 1) * ofB) / (m + n - 2)
    return {
      difference,
      t,
      df,
      p: 2 * tCdf(-Math.abs(t), df),
      low: difference - reach,
      high: difference + reach,
      d: difference / Math.sqrt(pooled),
    }
  },

  compareFares(rows: Api.PassengerRow[], classes: number[]): Api.FareComparison {
    const [survivors, others] = splitFares(oracle.clean(rows), classes)
    const summarise = (fares: number[]) => ({
      count: fares.length,
      mean: sum(fares) / fares.length,
      sd: Math.sqrt(pairVariance(fares)),
    })
    return { ...oracle.compareMeans(survivors, others), survivors: summarise(survivors), others: summarise(others) }
  },
}

/** Text has nothing to say to tensors; they compare the fares that the oracle has read, and take the quantile of t from it. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    compareMeans: (tf, a, b) => compareIn(tf, a, b),
    compareFares(tf, rows, classes) {
      const [survivors, others] = splitFares(oracle.clean(rows), classes)
      const summarise = (fares: number[]) => {
        const { mean, variance } = tf.moments(tf.tensor1d(fares))
        return { count: fares.length, mean, sd: tf.sqrt(tf.mul(variance, fares.length / (fares.length - 1))) }
      }
      return { ...compareIn(tf, survivors, others), survivors: summarise(survivors), others: summarise(others) }
    },
  },
})

export function splitFares(passengers: Api.Passenger[], classes: number[]): [survivors: number[], others: number[]] {
  const fares = (survived: boolean) =>
    passengers.filter((it) => it.survived === survived && classes.some((level) => level === it.class)).map(({ fare }) => fare)
  return [fares(true), fares(false)]
}

function pairVariance(values: number[]): number {
  const n = values.length
  return sum(values.map((x, i) => sum(values.slice(0, i).map((y) => (x - y) ** 2)))) / (n * (n - 1))
}

function compareIn(tf: Tensors, a: number[], b: number[]) {
  const [m, n] = [a.length, b.length]
  const [ofA, ofB] = [tf.moments(tf.tensor1d(a)), tf.moments(tf.tensor1d(b))]
  const [errorOfA, errorOfB] = [tf.div(ofA.variance, m - 1), tf.div(ofB.variance, n - 1)]
  const squared = tf.add(errorOfA, errorOfB)
  const error = tf.sqrt(squared)
  const difference = tf.sub(ofA.mean, ofB.mean)
  const t = tf.div(difference, error)
  const df = tf.div(tf.square(squared), tf.add(tf.div(tf.square(errorOfA), m - 1), tf.div(tf.square(errorOfB), n - 1)))
  const reach = tf.mul(error, tQuantile(0.975, oracle.compareMeans(a, b).df))
  const pooled = tf.sqrt(tf.div(tf.add(tf.mul(ofA.variance, m), tf.mul(ofB.variance, n)), m + n - 2))
  return {
    difference,
    t,
    df,
    p: integrate(tf, t, df),
    low: tf.sub(difference, reach),
    high: tf.add(difference, reach),
    d: tf.div(difference, pooled),
  }
}

/** The share of ∫ cosh⁻ᵛ beyond asinh(|t| / √ν), by the midpoints of four thousand strips. */
function integrate(tf: Tensors, t: Tensor, df: Tensor): Tensor {
  const strips = 4000
  const middles = tf.div(tf.add(tf.range(0, strips), 0.5), strips)
  const beyond = (w: Tensor) => {
    const length = tf.sub(tf.acosh(tf.mul(tf.cosh(w), tf.exp(tf.div(30, df)))), w)
    const places = tf.add(w, tf.mul(middles, length))
    return tf.mul(tf.mean(tf.exp(tf.neg(tf.mul(df, tf.log(tf.cosh(places)))))), length)
  }
  return tf.div(beyond(tf.asinh(tf.div(tf.abs(t), tf.sqrt(df)))), beyond(tf.scalar(0)))
}
