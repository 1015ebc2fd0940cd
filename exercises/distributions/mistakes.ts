import reference from './reference.ts'
import type * as Api from './solution.ts'
import { logGamma } from './special.ts'

/** What known mistakes would have given, under the words that name them. */
type Suspects = Record<string, () => number[]>

const { density, cumulative, quantile } = reference.oracle

/** The curve of equal mean and spread that is often put in the place of counts; a spike where there is no spread. */
function normalOf({ n, p }: Api.Binomial): Api.Normal {
  return { kind: 'normal', mean: n * p, sd: Math.max(Math.sqrt(n * p * (1 - p)), 1e-9) }
}

function otherSpreads(normal: Api.Normal, answer: (other: Api.Normal) => number[]): Suspects {
  return {
    'the standard deviation is taken for a variance': () => answer({ ...normal, sd: Math.sqrt(normal.sd) }),
    'the variance is taken for the standard deviation': () => answer({ ...normal, sd: normal.sd ** 2 }),
  }
}

export function suspectDensities(distribution: Api.Distribution, xs: number[]): Suspects {
  const right = () => density(distribution, xs)
  switch (distribution.kind) {
    case 'uniform':
      return {
        'the density is 1 wherever it is not 0': () => right().map((f) => (f === 0 ? 0 : 1)),
        'the upper end does not belong to the interval': () => right().map((f, i) => (xs[i] === distribution.high ? 0 : f)),
        'the lower end does not belong to the interval': () => right().map((f, i) => (xs[i] === distribution.low ? 0 : f)),
        'neither end belongs to the interval': () =>
          right().map((f, i) => (xs[i] === distribution.low || xs[i] === distribution.high ? 0 : f)),
        'what lies outside is not looked at': () => xs.map(() => 1 / (distribution.high - distribution.low)),
      }
    case 'normal': {
      const { mean, sd } = distribution
      return {
        ...otherSpreads(distribution, (other) => density(other, xs)),
        'the density of the standardised value is not divided by the standard deviation': () => right().map((f) => f * sd),
        'the density is divided by the root of the standard deviation': () => right().map((f) => f * Math.sqrt(sd)),
        'the density is divided by the variance': () => right().map((f) => f / sd),
        'nothing is left of the density far from the mean': () =>
          right().map((f, i) => (Math.abs(xs[i]! - mean) > 10 * sd ? 0 : f)),
        'the half in the exponent is missing': () => right().map((f, i) => f * Math.exp(-(((xs[i]! - mean) / sd) ** 2) / 2)),
        'the square in the exponent is divided by twice the standard deviation': () =>
          xs.map((x) => Math.exp(-((x - mean) ** 2) / (2 * sd)) / (sd * Math.sqrt(2 * Math.PI))),
      }
    }
    case 'binomial': {
      const { n, p } = distribution
      return {
        'the first probability underflows to 0, and all that follow from it': () => xs.map(() => 0),
        'p and 1 − p are swapped': () => density({ ...distribution, p: 1 - p }, xs),
        'Stirling’s formula is ended before its 1/12n': () => right().map((f, i) => f * roughness(n, xs[i]!)),
        'the number of ways is left out': () =>
          right().map((f, i) => (f === 0 ? 0 : Math.exp(xs[i]! * Math.log(p) + (n - xs[i]!) * Math.log1p(-p)))),
        'a value between two counts is given the probability of the lower one': () => density(distribution, xs.map(Math.floor)),
        'a value between two counts is given the probability of the nearest': () => density(distribution, xs.map(Math.round)),
        'the gamma function fills in what lies between two counts': () => xs.map((x) => densityBetween(distribution, x)),
        'the normal curve stands in for the counts': () => density(normalOf(distribution), xs),
        'the Poisson distribution stands in for the counts': () =>
          xs.map((x) => Math.exp(x * Math.log(n * p) - n * p - logGamma(x + 1))),
      }
    }
  }
}

export function suspectCumulatives(distribution: Api.Distribution, xs: number[]): Suspects {
  const right = () => cumulative(distribution, xs)
  const common = {
    'the probability of more than x is given': () => right().map((F) => 1 - F),
    'the density is given': () => density(distribution, xs),
  }
  switch (distribution.kind) {
    case 'uniform': {
      const { low, high } = distribution
      return { ...common, 'F runs on beyond 0 and 1': () => xs.map((x) => (x - low) / (high - low)) }
    }
    case 'normal': {
      const { mean, sd } = distribution
      return {
        ...common,
        ...otherSpreads(distribution, (other) => cumulative(other, xs)),
        'erf is taken of z, and not of z/√2': () => cumulative({ ...distribution, sd: sd / Math.SQRT2 }, xs),
        'x is not standardised': () => cumulative({ kind: 'normal', mean: 0, sd: 1 }, xs),
        'erf is taken for F': () => right().map((F) => 2 * F - 1),
        'a logistic curve stands in for the normal one': () => xs.map((x) => 1 / (1 + Math.exp((-1.702 * (x - mean)) / sd))),
        'F is cut off at four standard deviations': () =>
          right().map((F, i) => (Math.abs(xs[i]! - mean) > 4 * sd ? Math.round(F) : F)),
        'the area from the mean is given, without the half below it': () => right().map((F) => F - 0.5),
        'F is mirrored at the mean': () =>
          cumulative(
            distribution,
            xs.map((x) => mean + Math.abs(x - mean)),
          ),
      }
    }
    case 'binomial':
      return {
        ...common,
        'the first probability underflows to 0, and all that follow from it': () => xs.map(() => 0),
        'the Poisson distribution stands in for the counts': () => xs.map((x) => poissonUpTo(distribution.n * distribution.p, x)),
        'x itself is left out': () =>
          cumulative(
            distribution,
            xs.map((x) => Math.ceil(x) - 1),
          ),
        'x is rounded to the nearest count': () => cumulative(distribution, xs.map(Math.round)),
        'x is rounded up to a count': () => cumulative(distribution, xs.map(Math.ceil)),
        'p and 1 − p are swapped': () => cumulative({ ...distribution, p: 1 - distribution.p }, xs),
        'the normal curve stands in for the counts': () => cumulative(normalOf(distribution), xs),
        'the normal curve, half a count further, stands in for the counts': () =>
          cumulative(
            normalOf(distribution),
            xs.map((x) => Math.floor(x) + 0.5),
          ),
      }
  }
}

export function suspectQuantiles(distribution: Api.Distribution, levels: number[]): Suspects {
  const right = () => quantile(distribution, levels)
  const common = {
    'what is exceeded with this probability is given': () =>
      quantile(
        distribution,
        levels.map((q) => 1 - q),
      ),
  }
  switch (distribution.kind) {
    case 'uniform': {
      const { low, high } = distribution
      return {
        ...common,
        '`low` is left out': () => levels.map((q) => q * (high - low)),
        '`high` is taken for the length of the interval': () => levels.map((q) => low + q * high),
        'the level is a share of `high`': () => levels.map((q) => q * high),
      }
    }
    case 'normal':
      return {
        ...common,
        ...otherSpreads(distribution, (other) => quantile(other, levels)),
        'the standard normal distribution is asked': () => quantile({ kind: 'normal', mean: 0, sd: 1 }, levels),
        'the mean is not added': () => quantile({ ...distribution, mean: 0 }, levels),
        'levels in the tails are cut off at three standard deviations': () => cutQuantiles(distribution, right(), 3),
      }
    case 'binomial': {
      const normal = () => quantile(normalOf(distribution), levels)
      return {
        ...common,
        'the largest count with F of at most the level is given': () => right().map((k) => Math.max(k - 1, 0)),
        'the sum never reaches the level, and n is given': () => right().map(() => distribution.n),
        'a level close above a step of F is taken for the step': () =>
          quantile(
            distribution,
            levels.map((q) => Math.max(q - 1e-5, 0)),
          ),
        'a count too many is passed': () => right().map((k) => k + 1),
        'the quantile of the normal curve is rounded': () => normal().map(Math.round),
        'the quantile of the normal curve is rounded up': () => normal().map(Math.ceil),
        'the quantile of the normal curve is rounded down': () => normal().map(Math.floor),
        'the quantile of the normal curve is given': normal,
      }
    }
  }
}

/** The binomial coefficient through Γ, which asks for no whole numbers. */
function densityBetween({ n, p }: Api.Binomial, x: number): number {
  if (x < 0 || x > n) return 0
  const ways = logGamma(n + 1) - logGamma(x + 1) - logGamma(n - x + 1)
  return Math.exp(ways + x * Math.log(p) + (n - x) * Math.log1p(-p))
}

function poissonUpTo(rate: number, x: number): number {
  const counts = Array.from({ length: Math.max(Math.floor(Math.min(x, 1000)) + 1, 0) }, (_, k) => k)
  return counts.reduce((sum, k) => sum + Math.exp(k * Math.log(rate) - rate - logGamma(k + 1)), 0)
}

function cutQuantiles({ mean, sd }: Api.Normal, right: number[], limit: number): number[] {
  return right.map((x) => mean + sd * Math.min(Math.max((x - mean) / sd, -limit), limit))
}

/** What a binomial coefficient is multiplied by where factorials above thirty are √(2πn) (n/e)ⁿ. */
function roughness(n: number, x: number): number {
  const missing = (k: number) => (k > 30 ? logGamma(k + 1) - (k * Math.log(k) - k + Math.log(2 * Math.PI * k) / 2) : 0)
  return x >= 0 && x <= n ? Math.exp(missing(x) + missing(n - x) - missing(n)) : 1
}
