import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import reference from '../reference.ts'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const tooFine = 'F is asked for to seven digits, and float32 has no more than that'
const tooMany = 'a product over a hundred thousand trials, and its logarithm, lose all digits in float32'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('a bell, out to four standard deviations', 'density', (random) => aroundNormal(random, [-4, -2, -0.5, 0, 0.7, 3]), {
    kills: ['sd-as-variance', 'not-divided-by-sd', 'no-half-in-the-exponent'],
  }),
  hidden('a narrow bell', 'density', (random) => narrow(random), { kills: ['sd-as-variance', 'not-divided-by-sd'] }),
  hidden('equal density inside, at both ends, and outside', 'density', (random) => aroundUniform(random), {
    kills: ['leaves-out-the-upper-end', 'dense-everywhere'],
  }),
  hidden('every count of some twenty trials', 'density', (random) => everyCount(random), {
    kills: ['swaps-p', 'swaps-successes-and-ways'],
  }),
  hidden('counts among a hundred thousand trials', 'density', (random) => aroundBinomial(random, 100_000), {
    kills: ['multiplies-factorials', 'begins-at-no-success', 'normal-for-counts'],
    oracleOnly: tooMany,
  }),
  hidden('counts among a hundred trials', 'density', (random) => aroundBinomial(random, 100), {
    kills: ['stirling-without-its-correction', 'normal-for-counts'],
  }),
  hidden('a single trial', 'density', (random) => [trials(random, 1), [0, 1, 2]], { kills: ['swaps-p'] }),
  hidden('trials that never succeed', 'density', (random) => [binomial(random.int(5, 9), 0), [0, 1, 3]], {
    kills: ['takes-the-logarithm-of-zero'],
  }),
  hidden('trials that always succeed', 'density', (random) => alwaysSucceeds(random), {
    kills: ['takes-the-logarithm-of-zero'],
  }),
  hidden(
    'between two counts, and outside all',
    'density',
    (random) => [trials(random, 12), [random.int(2, 9) + 0.5, 4.01, -1, 13]],
    { kills: ['density-between-counts'] },
  ),
  hidden('a bell without spread', 'density', (random) => [normal(random.normal(), 0), [0]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters'],
  }),
  hidden('a bell whose spread is no number', 'density', (random) => [normal(random.normal(), NaN), [0]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters', 'lets-nan-parameters-through'],
  }),
  hidden('an interval turned over', 'density', (random) => [uniform(random.uniform(2, 3), 1), [2]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters', 'looks-at-the-length-only'],
  }),
  hidden('trials and a half', 'density', (random) => [binomial(random.int(3, 8) + 0.5, 0.5), [1]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters', 'takes-half-trials'],
  }),

  hidden(
    'a bell, summed up to seven digits',
    'cumulative',
    (random) => aroundNormal(random, [-4.6, -3, -1.5, -0.6, 0.01, 1, 2.2, 4.4]),
    {
      kills: ['erf-of-z', 'erf-to-five-digits', 'upper-tail', 'logistic-for-normal', 'nothing-beyond-four'],
      oracleOnly: tooFine,
    },
  ),
  hidden('far out on both sides of a bell', 'cumulative', (random) => aroundNormal(random, [-60, -25, -9, -6, 6, 9, 25, 60]), {
    kills: ['series-everywhere'],
    oracleOnly: tooFine,
  }),
  hidden('an interval, and outside of it', 'cumulative', (random) => aroundUniform(random), { kills: ['runs-beyond-one'] }),
  hidden(
    'counts, between two of them, and outside all',
    'cumulative',
    (random) => [trials(random, 24), [-3, -0.5, 0, 7, 9.5, 11.9, 14, 23.2, 24, 31]],
    { kills: ['leaves-x-out', 'rounds-x', 'swaps-p', 'normal-for-counts'] },
  ),
  hidden('at most so many of a hundred thousand trials', 'cumulative', (random) => aroundBinomial(random, 100_000), {
    kills: ['multiplies-factorials', 'begins-at-no-success', 'normal-for-counts'],
    oracleOnly: tooMany,
  }),
  hidden('a probability above 1', 'cumulative', (random) => [binomial(5, random.uniform(1.1, 1.5)), [2]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters'],
  }),
  hidden('a probability below 0', 'cumulative', (random) => [binomial(5, random.uniform(-0.5, -0.1)), [2]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters'],
  }),
  hidden('a probability that is no number', 'cumulative', (random) => [binomial(random.int(3, 8), NaN), [2]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters', 'lets-nan-through'],
  }),
  hidden('an interval that begins nowhere', 'cumulative', (random) => [uniform(NaN, random.uniform(1, 2)), [1]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters', 'lets-nan-parameters-through'],
  }),
  hidden('no trial at all', 'cumulative', () => [binomial(0, 0.5), [0]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters', 'takes-no-trials'],
  }),

  hidden('levels of a bell, into its tails', 'quantile', (random) => [bell(random), [0.0002, 0.02, 0.3, 0.5, 0.8, 0.99, 0.9997]], {
    kills: ['never-scales-back', 'searches-three-deviations'],
  }),
  hidden('the ends of a bell', 'quantile', (random) => [bell(random), [0, 0.4, 1]], {
    kills: ['bell-with-ends'],
    oracleOnly: 'the steps by which tensors find a quantile never end at infinity',
  }),
  hidden('levels of an interval, and its ends', 'quantile', (random) => [interval(random), [0, 0.1, 0.5, 0.83, 1]], {
    kills: ['share-of-high'],
  }),
  hidden('levels between the steps of F', 'quantile', (random) => betweenSteps(random, rare(random), [0, 1, 2, 4]), {
    kills: ['largest-below', 'rounds-the-bell'],
  }),
  hidden('levels close to the steps of F', 'quantile', (random) => closeToSteps(trials(random, 10)), {
    kills: ['slack-at-the-steps'],
    oracleOnly: 'the levels are closer to the steps than float32 tells apart',
  }),
  hidden('the ends of a count', 'quantile', (random) => [trials(random, 400), [0, 1]], {
    kills: ['last-count-that-matters'],
    oracleOnly: 'sums in float32 reach 1 long before the last count',
  }),
  hidden('the level 0 where no success is next to impossible', 'quantile', (random) => [trials(random, 5000), [0]], {
    oracleOnly: tooMany,
  }),
  hidden('levels of a hundred thousand trials', 'quantile', (random) => manyLevels(random), {
    kills: ['largest-below'],
    oracleOnly: tooMany,
  }),
  hidden('levels of trials whose number is none', 'quantile', () => [binomial(NaN, 0.5), [0.5]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters', 'lets-nan-parameters-through'],
  }),
  hidden('levels of a bell without spread', 'quantile', (random) => [normal(random.normal(), 0), [0.5]], {
    throws: 'RangeError',
    kills: ['takes-any-parameters'],
  }),
  hidden('a level above 1', 'quantile', (random) => [bell(random), [random.uniform(1.01, 1.5)]], {
    throws: 'RangeError',
    kills: ['takes-any-level'],
  }),
  hidden('a level below 0', 'quantile', (random) => [interval(random), [random.uniform(-0.5, -0.1)]], {
    throws: 'RangeError',
    kills: ['takes-any-level'],
  }),
  hidden('a level that is no number', 'quantile', (random) => [interval(random), [NaN]], {
    throws: 'RangeError',
    kills: ['takes-any-level', 'lets-nan-through'],
  }),

  hidden('draws from a bell', 'sample', (random) => [bell(random), 4000, seedOf(random)], {
    kills: ['draws-with-variance', 'one-number-for-angle-and-radius', 'ignores-random', 'draws-in-mirrored-pairs'],
  }),
  hidden('an odd number of draws', 'sample', (random) => [bell(random), 2 * random.int(1500, 1900) + 1, seedOf(random)], {
    kills: ['draws-in-twos', 'draws-from-a-table'],
  }),
  hidden('draws from an interval', 'sample', (random) => [interval(random), 4000, seedOf(random)], {
    kills: ['stretches-by-high', 'ignores-random', 'draws-in-mirrored-pairs', 'draws-from-a-table'],
  }),
  hidden('counts drawn from a dozen trials', 'sample', (random) => [trials(random, 12), 4000, seedOf(random)], {
    kills: ['one-trial-too-many', 'counts-failures', 'ignores-random'],
  }),
  hidden('counts drawn where success is rare', 'sample', (random) => [rare(random), 4000, seedOf(random)], {
    kills: ['rounds-bell-draws'],
  }),
  hidden(
    'counts drawn from thirty trials that hardly succeed',
    'sample',
    (random) => [binomial(30, random.uniform(0.018, 0.022)), 4000, seedOf(random)],
    { kills: ['rounds-bell-draws', 'bell-from-thirty'] },
  ),
  // the first states of the generator after these seeds, or the second, is 1: the number drawn is 0
  hidden('the first number drawn is exactly 0', 'sample', (random) => [bell(random), 4, 1899818559], {
    kills: ['logarithm-of-a-draw'],
  }),
  hidden('the second number drawn is exactly 0', 'sample', (random) => [bell(random), 4, seedBefore(1899818559)]),
  hidden('0 is drawn, and nothing can succeed', 'sample', (random) => [binomial(random.int(3, 6), 0), 4, 1899818559], {
    kills: ['succeeds-at-zero'],
  }),
  hidden('draws from a bell that spreads backwards', 'sample', (random) => [{ ...bell(random), sd: -1 }, 5, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-parameters'],
  }),
  hidden('draws from an interval of no length', 'sample', (random) => [uniform(2, 2), 5, seedOf(random)], {
    throws: 'RangeError',
    kills: ['takes-any-parameters'],
  }),
]

const uniform = (low: number, high: number): Api.Uniform => ({ kind: 'uniform', low, high })
const normal = (mean: number, sd: number): Api.Normal => ({ kind: 'normal', mean, sd })
const binomial = (n: number, p: number): Api.Binomial => ({ kind: 'binomial', n, p })

const seedOf = (random: Random) => random.int(1, 2147483646)

/** The state before this one: 48271 times it leaves the remainder `state`. */
function seedBefore(state: number): number {
  return Number((1899818559n * BigInt(state)) % 2147483647n)
}

/** Far enough from the standard normal, and from a standard deviation of 1, that no parameter can be left out. */
function bell(random: Random): Api.Normal {
  return normal(random.uniform(5, 8), random.uniform(2.5, 4))
}

function aroundNormal(random: Random, zs: number[]): [Api.Normal, number[]] {
  const curve = bell(random)
  return [curve, zs.map((z) => curve.mean + curve.sd * z)]
}

function narrow(random: Random): [Api.Normal, number[]] {
  const [mean, sd] = [random.uniform(0.1, 0.5), random.uniform(0.3, 0.6)]
  return [normal(mean, sd), [-1.5, -0.4, 0.6, 2].map((z) => mean + sd * z)]
}

function interval(random: Random): Api.Uniform {
  const low = random.uniform(1, 2)
  return uniform(low, low + random.uniform(2, 3))
}

function aroundUniform(random: Random): [Api.Uniform, number[]] {
  const { low, high } = interval(random)
  return [uniform(low, high), [low, random.uniform(low, high), (low + high) / 2, high, low - 0.3, high + 2]]
}

/** A skewed one, so that p and 1 − p, and the normal curve, are told apart. */
function trials(random: Random, n: number): Api.Binomial {
  return { kind: 'binomial', n, p: random.uniform(0.28, 0.38) }
}

function everyCount(random: Random): [Api.Binomial, number[]] {
  const n = random.int(18, 23)
  return [trials(random, n), Array.from({ length: n + 1 }, (_, k) => k)]
}

function alwaysSucceeds(random: Random): [Api.Binomial, number[]] {
  const n = random.int(5, 9)
  return [{ kind: 'binomial', n, p: 1 }, [0, n - 1, n]]
}

function aroundBinomial(random: Random, n: number): [Api.Binomial, number[]] {
  const skewed = trials(random, n)
  return [skewed, countsAt(skewed, [-8, 0.3])]
}

/** The counts that lie so many standard deviations from the mean. */
function countsAt({ n, p }: Api.Binomial, zs: number[]): number[] {
  return zs.map((z) => Math.round(n * p + z * Math.sqrt(n * p * (1 - p))))
}

/** Levels whose quantiles are these counts, well away from the steps of F on either side. */
function betweenSteps(random: Random, distribution: Api.Binomial, counts: number[]): [Api.Binomial, number[]] {
  const tops = reference.oracle.cumulative(distribution, counts)
  const heights = reference.oracle.density(distribution, counts)
  return [distribution, tops.map((top, i) => top - random.uniform(0.2, 0.8) * heights[i]!)]
}

/** Two levels, one a little above a step of F and one a little below another. */
function closeToSteps(distribution: Api.Binomial): [Api.Binomial, number[]] {
  const [low, high] = reference.oracle.cumulative(distribution, [2, 4])
  return [distribution, [low! + 2e-6, high! - 2e-6]]
}

function manyLevels(random: Random): [Api.Binomial, number[]] {
  const skewed = trials(random, 100_000)
  return betweenSteps(random, skewed, countsAt(skewed, [1]))
}

function rare(random: Random): Api.Binomial {
  return binomial(20, random.uniform(0.04, 0.06))
}
