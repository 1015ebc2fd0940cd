import type { Driven } from '#authoring/drive'
import { referenceOf } from '#authoring/reference'
import { generatorFrom } from './drive.ts'
import type * as Drive from './drive.ts'
import { incompleteBeta, logFactorial, normalCumulative, normalQuantile } from './special.ts'
import type * as Api from './solution.ts'
import { binomialCumulative, binomialProbabilities, normalQuantiles, selectWhere } from './tensors.ts'

const logDensity = (z: number) => -(z ** 2) / 2 - Math.log(2 * Math.PI) / 2

/** Densities through logarithms, F of a count through the incomplete beta function, quantiles by Newton’s steps and by bisection over counts. */
const oracle = {
  density(distribution: Api.Distribution, xs: number[]): number[] {
    requirePossible(distribution)
    return xs.map((x) => densityAt(distribution, x))
  },

  cumulative(distribution: Api.Distribution, xs: number[]): number[] {
    requirePossible(distribution)
    return xs.map((x) => cumulativeAt(distribution, x))
  },

  quantile(distribution: Api.Distribution, levels: number[]): number[] {
    requirePossible(distribution)
    if (levels.some((level) => level < 0 || level > 1 || Number.isNaN(level))) throw new RangeError('no such level')
    return levels.map((level) => quantileAt(distribution, level))
  },

  sample(distribution: Api.Distribution, count: number, seed: number): { values: number[]; draws: number } {
    requirePossible(distribution)
    const random = generatorFrom(seed)
    const levels = Array.from({ length: count }, () => Math.max(random(), 1e-12))
    return { values: levels.map((level) => quantileAt(distribution, level)), draws: count }
  },
}

/** Tensors have nothing to say about draws: those are judged by their distribution. */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle,
  tensors: {
    density(tf, distribution, xs) {
      switch (distribution.kind) {
        case 'uniform': {
          const { low, high } = distribution
          return selectWhere(tf, xs, low, high, 1 / (high - low))
        }
        case 'normal': {
          const z = tf.div(tf.sub(xs, distribution.mean), distribution.sd)
          return tf.div(tf.exp(tf.mul(tf.square(z), -0.5)), distribution.sd * Math.sqrt(2 * Math.PI))
        }
        case 'binomial':
          return binomialProbabilities(tf, distribution, xs)
      }
    },
    cumulative(tf, distribution, xs) {
      if (distribution.kind === 'binomial') return binomialCumulative(tf, distribution, xs)
      if (distribution.kind === 'normal') throw new TypeError('float32 has too few digits for this F')
      const { low, high } = distribution
      return tf.clipByValue(tf.div(tf.sub(xs, low), high - low), 0, 1)
    },
    quantile(tf, distribution, levels) {
      switch (distribution.kind) {
        case 'uniform':
          return tf.add(tf.mul(levels, distribution.high), tf.mul(tf.sub(1, levels), distribution.low))
        case 'normal':
          return tf.add(tf.mul(normalQuantiles(tf, levels), distribution.sd), distribution.mean)
        case 'binomial': {
          const counts = Array.from({ length: distribution.n }, (_, k) => k)
          const isBelow = tf.less(
            tf.expandDims(binomialCumulative(tf, distribution, counts)),
            tf.tensor2d(levels, [levels.length, 1]),
          )
          return tf.sum(tf.cast(isBelow, 'float32'), 1)
        }
      }
    },
  },
})

function densityAt(distribution: Api.Distribution, x: number): number {
  switch (distribution.kind) {
    case 'uniform': {
      const { low, high } = distribution
      return x < low || x > high ? 0 : 1 / (high - low)
    }
    case 'normal': {
      const { mean, sd } = distribution
      return Math.exp(logDensity((x - mean) / sd) - Math.log(sd))
    }
    case 'binomial': {
      const { n, p } = distribution
      if (x < 0 || x > n || x % 1 !== 0) return 0
      if (p === 0 || p === 1) return x === n * p ? 1 : 0
      const ways = logFactorial(n) - logFactorial(x) - logFactorial(n - x)
      return Math.exp(ways + x * Math.log(p) + (n - x) * Math.log1p(-p))
    }
  }
}

function cumulativeAt(distribution: Api.Distribution, x: number): number {
  switch (distribution.kind) {
    case 'uniform': {
      const { low, high } = distribution
      return x < low ? 0 : x > high ? 1 : (x - low) / (high - low)
    }
    case 'normal':
      return normalCumulative((x - distribution.mean) / distribution.sd)
    case 'binomial': {
      const { n, p } = distribution
      if (x < 0) return 0
      return x >= n ? 1 : incompleteBeta(1 - p, n - Math.floor(x), Math.floor(x) + 1)
    }
  }
}

function quantileAt(distribution: Api.Distribution, level: number): number {
  switch (distribution.kind) {
    case 'uniform':
      return distribution.high * level + distribution.low * (1 - level)
    case 'normal':
      return distribution.mean + distribution.sd * normalQuantile(level)
    case 'binomial': {
      let [below, enough] = [-1, distribution.n]
      if (level === 0 || level === 1) return level * enough
      while (enough - below > 1) {
        const middle = Math.floor((below + enough) / 2)
        if (cumulativeAt(distribution, middle) >= level) enough = middle
        else below = middle
      }
      return enough
    }
  }
}

function requirePossible(distribution: Api.Distribution): void {
  switch (distribution.kind) {
    case 'uniform':
      if (!(distribution.high - distribution.low > 0)) throw new RangeError('an empty interval')
      return
    case 'normal':
      if (!(distribution.sd > 0)) throw new RangeError('no spread')
      return
    case 'binomial': {
      const { n, p } = distribution
      if (!(n % 1 === 0 && n > 0 && Math.abs(p - 0.5) <= 0.5)) throw new RangeError('no such trials')
    }
  }
}
