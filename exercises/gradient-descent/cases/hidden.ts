import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { batchesOf, lurking, parametersOf, seedOf, seedOfAHalf, steep, table } from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const overflow = 'float32 overflows long before float64 does'

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('many rows of several features: loss', 'loss', (random) => [...table(random, 60, 4), parametersOf(random, 4)], {
    kills: ['half-the-squared-error', 'takes-the-root'],
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
  hidden(
    'a last row with a number too many: loss',
    'loss',
    (random) => [[...random.matrix(4, 2), random.vector(3)], random.vector(5), parametersOf(random, 2)],
    { throws: 'RangeError', kills: ['ignores-lengths', 'looks-at-the-first-row'] },
  ),

  hidden('many rows of several features: slopes', 'gradient', (random) => [...table(random, 60, 4), parametersOf(random, 4)], {
    kills: ['sums-over-the-batch', 'drops-the-factor-two', 'forgets-the-bias', 'target-minus-prediction'],
  }),
  hidden('one target too few: gradient', 'gradient', (random) => [random.matrix(5, 2), random.vector(4), parametersOf(random, 2)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('a weight without a feature', 'gradient', (random) => [random.matrix(5, 2), random.vector(5), parametersOf(random, 3)], {
    throws: 'RangeError',
    kills: ['ignores-lengths', 'looks-for-long-rows'],
  }),
  hidden(
    'a last row with a number too few: gradient',
    'gradient',
    (random) => [[...random.matrix(4, 3), random.vector(2)], random.vector(5), parametersOf(random, 3)],
    { throws: 'RangeError', kills: ['ignores-lengths', 'looks-for-long-rows', 'looks-at-the-first-row'] },
  ),
  hidden('no rows to take slopes of', 'gradient', (random) => [[], [], parametersOf(random, 2)], {
    throws: 'RangeError',
    kills: ['mean-of-nothing'],
  }),

  hidden('the order of many rows', 'shuffledOrder', (random) => [2 * random.int(40, 60), seedOfAHalf], {
    kills: ['draws-from-all-rows', 'never-stays-in-place', 'sorts-by-random-numbers', 'shuffles-upwards', 'takes-the-row-before'],
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
        'one-weight-at-a-time',
        'leaves-the-bias-out',
        'averages-the-epochs',
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
    { kills: ['rate-at-most-one', 'stops-when-the-loss-rises', 'returns-the-best'] },
  ),
  hidden('a loss beyond all numbers', 'batchDescent', steep, {
    kills: [
      'goes-on-forever',
      'stops-at-nan-alone',
      'keeps-the-diverged-epoch',
      'records-the-overflow',
      'throws-on-divergence',
      'keeps-the-same-array',
      'sets-a-limit',
    ],
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
    { throws: 'RangeError', kills: ['ignores-lengths', 'looks-at-the-first-row'] },
  ),
  hidden(
    'one target too few: all rows a step',
    'batchDescent',
    (random) => [random.matrix(5, 2), random.vector(4), { learningRate: 0.1, epochs: 2 }],
    { throws: 'RangeError', kills: ['ignores-lengths'] },
  ),
  hidden('no rows to descend on', 'batchDescent', () => [[], [], { learningRate: 0.1, epochs: 2 }], { throws: 'RangeError' }),
  hidden(
    'a number of epochs that is no number',
    'batchDescent',
    (random) => [...table(random, 9, 2), { learningRate: 0.1, epochs: Number.NaN }],
    { throws: 'RangeError', kills: ['takes-any-setting', 'looks-for-a-fraction'] },
  ),

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
        'draws-with-replacement',
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
      { learningRate: 0.5, epochs: 1 },
      seedOf(random),
    ],
    { kills: ['stops-at-infinity-alone', 'goes-on-forever', 'looks-before-each-epoch'], oracleOnly: overflow },
  ),
  hidden('an overflow that the last batch does not show, nor the next epoch', 'stochasticDescent', lurking, {
    kills: ['looks-at-the-last-batch', 'tries-another-order'],
    oracleOnly: overflow,
  }),
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
    'epochs without end',
    'stochasticDescent',
    (random) => {
      // diverges soon, so that who sets out does not walk for ever
      const [X, y, settings] = steep(random)
      return [X, y, { ...settings, epochs: Number.POSITIVE_INFINITY }, seedOf(random)]
    },
    { throws: 'RangeError', kills: ['takes-any-setting', 'looks-for-a-fraction'] },
  ),
  hidden(
    'a last row with a number too few: one row a step',
    'stochasticDescent',
    (random) => [[...random.matrix(4, 3), random.vector(2)], random.vector(5), { learningRate: 0.1, epochs: 2 }, seedOf(random)],
    { throws: 'RangeError', kills: ['ignores-lengths', 'checks-no-single-rows'] },
  ),
  hidden(
    'one target too many: one row a step',
    'stochasticDescent',
    (random) => [random.matrix(5, 2), random.vector(6), { learningRate: 0.1, epochs: 2 }, seedOf(random)],
    { throws: 'RangeError', kills: ['ignores-lengths', 'checks-no-single-rows'] },
  ),

  hidden(
    'batches that do not go into the rows',
    'miniBatchDescent',
    // less than half a batch is left over
    (random) => [...table(random, 23, 3), { learningRate: 0.1, epochs: 6, batchSize: 7 }, seedOf(random)],
    {
      kills: [
        'drops-the-last-batch',
        'rounds-the-number-of-batches',
        'merges-what-is-left-over',
        'divides-by-all-rows',
        'divides-by-the-full-batch',
        'adds-gradients-up',
        'shuffles-for-every-batch',
        'looks-once-an-epoch',
      ],
    },
  ),
  hidden('a large table in batches', 'miniBatchDescent', (random) => [
    ...table(random, 160, 6),
    { learningRate: 0.05, epochs: 12, batchSize: 16 },
    seedOf(random),
  ]),
  hidden(
    'a batch of one row, and of all rows',
    'miniBatchDescent',
    (random) => {
      const [X, y] = table(random, 1, 2)
      // every step leaves six tenths of the residual: a loss close to zero would be nothing but rounding
      const learningRate = 0.2 / X[0]!.reduce((sum, x) => sum + x * x, 1)
      return [X, y, { learningRate, epochs: 4, batchSize: 1 }, seedOf(random)]
    },
    { kills: ['excludes-the-bounds'] },
  ),
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
    'a last row with a number too many: batches',
    'miniBatchDescent',
    (random) => {
      const [X, y, settings, seed] = batchesOf(random, 3)
      return [[...X.slice(0, -1), random.vector(3)], y, settings, seed]
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
  hidden('a batch size that is no number', 'miniBatchDescent', (random) => batchesOf(random, Number.NaN), {
    throws: 'RangeError',
    kills: ['looks-for-a-fraction'],
  }),
  hidden('half an epoch', 'miniBatchDescent', (random) => batchesOf(random, 3, 0.5), {
    throws: 'RangeError',
    kills: ['takes-any-setting'],
  }),
]
