import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const overflow = 'float32 overflows long before float64 does'

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('many rows of several features: loss', 'loss', (random) => [...table(random, 60, 4), parametersOf(random, 4)], {
    kills: ['half-the-squared-error'],
  }),
  hidden('a line through every point', 'loss', (random) => {
    const [weight, bias] = [random.int(2, 9), random.int(-9, 9)]
    const x = Array.from({ length: 8 }, () => random.int(-20, 20))
    return [x.map((x) => [x]), x.map((x) => weight * x + bias), { weights: [weight], bias }]
  }),
  hidden('one target too many: loss', 'loss', (random) => [random.matrix(5, 2), random.vector(6), parametersOf(random, 2)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('no rows to average over', 'loss', (random) => [[], [], parametersOf(random, 2)], {
    throws: 'RangeError',
    kills: ['mean-of-nothing'],
  }),

  hidden('many rows of several features: slopes', 'gradient', (random) => [...table(random, 60, 4), parametersOf(random, 4)], {
    kills: ['sums-over-the-batch', 'drops-the-factor-two', 'forgets-the-bias', 'target-minus-prediction'],
  }),
  hidden('one target too few: gradient', 'gradient', (random) => [random.matrix(5, 2), random.vector(4), parametersOf(random, 2)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('a feature without a weight', 'gradient', (random) => [random.matrix(5, 3), random.vector(5), parametersOf(random, 2)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),

  hidden('the order of many rows', 'shuffledOrder', (random) => [100, seedOf(random)], {
    kills: ['draws-from-all-rows', 'never-stays-in-place', 'sorts-by-random-numbers', 'shuffles-upwards'],
  }),
  hidden('a single row leaves nothing to draw', 'shuffledOrder', (random) => [1, seedOf(random)], {
    kills: ['draws-for-the-first-place'],
  }),

  hidden(
    'several features, until the loss hardly falls any more',
    'batchDescent',
    (random) => [...table(random, 40, 3), { learningRate: 0.1, epochs: 120 }],
    {
      kills: [
        'climbs-the-gradient',
        'bias-steps-second',
        'starts-with-the-first-epoch',
        'records-before-stepping',
        'stops-when-it-stands-still',
      ],
    },
  ),
  hidden('a single row and no epoch at all', 'batchDescent', (random) => [
    ...table(random, 1, 2),
    { learningRate: 0.1, epochs: 0 },
  ]),
  hidden(
    'a single row and too large a learning rate: the loss grows and stays finite',
    'batchDescent',
    (random) => [...table(random, 1, 2), { learningRate: 1.5, epochs: 8 }],
    { kills: ['rate-at-most-one', 'stops-when-the-loss-rises'] },
  ),
  hidden('a loss beyond all numbers', 'batchDescent', steep, {
    kills: ['goes-on-forever', 'stops-at-nan-alone', 'keeps-the-diverged-epoch', 'records-the-overflow', 'throws-on-divergence'],
    oracleOnly: overflow,
  }),
  hidden('a learning rate of zero', 'batchDescent', (random) => [...table(random, 9, 2), { learningRate: 0, epochs: 3 }], {
    throws: 'RangeError',
    kills: ['takes-any-setting'],
  }),
  hidden(
    'a row with a number too many',
    'batchDescent',
    (random) => [[...random.matrix(4, 2), random.vector(3)], random.vector(5), { learningRate: 0.1, epochs: 2 }],
    { throws: 'RangeError', kills: ['ignores-lengths'] },
  ),
  hidden('no rows to descend on', 'batchDescent', () => [[], [], { learningRate: 0.1, epochs: 2 }], { throws: 'RangeError' }),

  hidden(
    'a few epochs over many rows',
    'stochasticDescent',
    (random) => [...table(random, 50, 3), { learningRate: 0.02, epochs: 4 }, seedOf(random)],
    {
      kills: [
        'never-shuffles',
        'shuffles-once',
        'shuffles-on-and-on',
        'shuffles-rows-without-targets',
        'shuffles-in-place',
        'averages-on-the-way',
      ],
    },
  ),
  hidden(
    'a restless loss that rises now and then',
    'stochasticDescent',
    (random) => [...table(random, 12, 2, 2), { learningRate: 0.08, epochs: 40 }, seedOf(random)],
    { kills: ['stops-when-the-loss-rises'] },
  ),
  hidden(
    'an overflow in the middle of an epoch',
    'stochasticDescent',
    (random) => [
      Array.from({ length: 120 }, () => [random.pick([-1, 1]) * random.uniform(900, 1100)]),
      random.vector(120),
      { learningRate: 0.5, epochs: 3 },
      seedOf(random),
    ],
    { kills: ['stops-at-infinity-alone', 'goes-on-forever'], oracleOnly: overflow },
  ),
  hidden(
    'a learning rate that is no number',
    'stochasticDescent',
    (random) => [...table(random, 9, 2), { learningRate: Number.NaN, epochs: 3 }, seedOf(random)],
    { throws: 'RangeError', kills: ['takes-any-setting', 'compares-with-nan'] },
  ),
  hidden(
    'fewer epochs than none',
    'stochasticDescent',
    (random) => [...table(random, 9, 2), { learningRate: 0.1, epochs: -1 }, seedOf(random)],
    { throws: 'RangeError', kills: ['takes-any-setting'] },
  ),

  hidden(
    'batches that do not go into the rows',
    'miniBatchDescent',
    (random) => [...table(random, 23, 3), { learningRate: 0.1, epochs: 6, batchSize: 5 }, seedOf(random)],
    { kills: ['drops-the-last-batch', 'divides-by-all-rows', 'divides-by-the-full-batch', 'adds-gradients-up'] },
  ),
  hidden('a large table in batches', 'miniBatchDescent', (random) => [
    ...table(random, 160, 6),
    { learningRate: 0.05, epochs: 12, batchSize: 16 },
    seedOf(random),
  ]),
  hidden('a batch of all rows', 'miniBatchDescent', (random) => [
    ...table(random, 15, 2),
    { learningRate: 0.1, epochs: 8, batchSize: 15 },
    seedOf(random),
  ]),
  hidden('a batch of more rows than there are', 'miniBatchDescent', (random) => batchesOf(random, 10), {
    throws: 'RangeError',
    kills: ['takes-any-setting'],
  }),
  hidden(
    'one target too few: descent',
    'miniBatchDescent',
    (random) => {
      const [X, y, settings, seed] = batchesOf(random, 3)
      return [X, y.slice(1), settings, seed]
    },
    { throws: 'RangeError', kills: ['ignores-lengths'] },
  ),
  hidden(
    'uphill: a learning rate below zero',
    'miniBatchDescent',
    (random) => {
      const [X, y, settings, seed] = batchesOf(random, 3)
      return [X, y, { ...settings, learningRate: -0.1 }, seed]
    },
    { throws: 'RangeError', kills: ['takes-any-setting', 'asks-only-for-truth'] },
  ),
  hidden('a batch of no rows', 'miniBatchDescent', (random) => batchesOf(random, 0), { throws: 'RangeError' }),
  hidden('a batch that cuts a row in two', 'miniBatchDescent', (random) => batchesOf(random, 2.5), {
    throws: 'RangeError',
    kills: ['takes-any-setting'],
  }),
  hidden('half an epoch', 'miniBatchDescent', (random) => batchesOf(random, 3, 0.5), {
    throws: 'RangeError',
    kills: ['takes-any-setting'],
  }),
]

const seedOf = (random: Random) => random.int(1, 2147483646)

/** Noisy targets of a linear model: the loss never falls so far that rounding is all that is left of it. */
function table(random: Random, n: number, d: number, noise = 0.5): [X: number[][], y: number[]] {
  const X = random.matrix(n, d)
  const weights = Array.from({ length: d }, () => random.pick([-1, 1]) * random.uniform(1, 3))
  const bias = random.uniform(2, 4)
  return [X, X.map((row) => row.reduce((sum, x, j) => sum + weights[j]! * x, bias + random.normal(0, noise)))]
}

function parametersOf(random: Random, d: number): Api.Parameters {
  return { weights: random.vector(d), bias: random.uniform(-2, 2) }
}

function batchesOf(random: Random, batchSize: number, epochs = 2): [number[][], number[], Api.MiniBatchSettings, number] {
  return [...table(random, 9, 2), { learningRate: 0.1, epochs, batchSize }, seedOf(random)]
}

/**
 * Pairs of opposite rows, with opposite targets of size s: the bias stays at 0, and each epoch multiplies the residuals by −10⁶. The losses are s²,
 * 10¹² s², 10²⁴ s²…, and with s from 1 to 3 the last finite one, below 10³⁰¹, is as far from the largest number as the next one beyond.
 */
function steep(random: Random): [number[][], number[], Api.Settings] {
  const learningRate = random.uniform(0.2, 0.3)
  const x = Math.sqrt((1e6 + 1) / (2 * learningRate))
  const size = random.uniform(1, 3)
  const signs = random.shuffle([1, -1, 1, -1, 1, -1])
  return [signs.map((sign) => [sign * x]), signs.map((sign) => sign * size), { learningRate, epochs: 60 }]
}
