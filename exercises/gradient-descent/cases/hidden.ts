import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { settingsFor, type Table, tablesFor } from './refusals.ts'
import { batchesOf, lurking, parametersOf, seedOf, seedOfAHalf, steep, steepAlone, table, uneven } from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const overflow = 'float32 overflows long before float64 does'

const settings: Api.Settings = { learningRate: 0.1, epochs: 2 }
const toModel = (table: Table, random: Random): [...Table, Api.Parameters] => [...table, parametersOf(random, 2)]

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [
  ...inParts('losses of models that fit badly, and of one that fits', [
    hidden('many rows of several features: loss', 'loss', (random) => [...table(random, 60, 4), parametersOf(random, 4)], {
      kills: ['half-the-squared-error', 'takes-the-root'],
    }),
    hidden('a line through every point', 'loss', (random) => {
      const [weight, bias] = [random.int(2, 9), random.int(-9, 9)]
      const x = Array.from({ length: 8 }, () => random.int(-20, 20))
      return [x.map((x) => [x]), x.map((x) => weight * x + bias), { weights: [weight], bias }]
    }),
    hidden('a single row: loss', 'loss', (random) => [...table(random, 1, 3), parametersOf(random, 3)], {
      kills: ['half-the-squared-error', 'takes-the-root'],
    }),
  ]),
  ...inParts('tables that have no loss', tablesFor('loss', 'loss', toModel)),

  ...inParts('slopes over many rows, and over one', [
    hidden('many rows of several features: slopes', 'gradient', (random) => [...table(random, 60, 4), parametersOf(random, 4)], {
      kills: ['sums-over-the-batch', 'drops-the-factor-two', 'forgets-the-bias', 'target-minus-prediction'],
    }),
    hidden('a single row: slopes', 'gradient', (random) => [...table(random, 1, 3), parametersOf(random, 3)], {
      kills: ['drops-the-factor-two', 'forgets-the-bias', 'target-minus-prediction'],
    }),
  ]),
  ...inParts('tables that have no slopes', tablesFor('gradient', 'gradient', toModel)),

  ...inParts('orders of many rows, of a few and of one', [
    hidden('the order of many rows', 'shuffledOrder', (random) => [2 * random.int(40, 60), seedOfAHalf], {
      kills: ['draws-from-all-rows', 'never-stays-in-place', 'sorts-by-random-numbers', 'shuffles-upwards', 'takes-the-row-before'],
    }),
    hidden('the order of more rows than a byte can number', 'shuffledOrder', (random) => [random.int(600, 800), seedOf(random)]),
    hidden('the order of an odd number of rows', 'shuffledOrder', (random) => [2 * random.int(10, 20) + 1, seedOf(random)], {
      kills: ['draws-from-all-rows', 'shuffles-upwards'],
    }),
    hidden('the order of two rows', 'shuffledOrder', (random) => [2, seedOf(random)], { kills: ['draws-for-the-first-place'] }),
    hidden('a single row leaves nothing to draw', 'shuffledOrder', (random) => [1, seedOf(random)], {
      kills: ['draws-for-the-first-place'],
    }),
  ]),

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
  ...inParts('a single row to descend on', [
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
  ]),
  hidden(
    'targets that are all zero: nothing to learn, and all epochs to go',
    'batchDescent',
    (random) => [random.matrix(6, 2), [0, 0, 0, 0, 0, 0], { learningRate: 0.1, epochs: random.int(5, 9) }],
    { kills: ['stops-when-it-stands-still'] },
  ),
  ...inParts('overflows after many epochs', [
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
    hidden('a loss beyond all numbers, and a bias that has grown with the weight', 'batchDescent', steepAlone, {
      kills: ['goes-on-forever', 'keeps-the-diverged-epoch'],
      oracleOnly: overflow,
    }),
  ]),
  ...inParts('tables on which there is no way down', [
    ...tablesFor('batchDescent', 'all rows a step', (table) => [...table, settings]),
    hidden(
      'rows of different lengths, and no epoch to find out: all rows a step',
      'batchDescent',
      (random) => [...uneven(random), { ...settings, epochs: 0 }],
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
  ]),
  ...inParts(
    'learning rates and epochs that there cannot be',
    settingsFor('batchDescent', 'all rows a step', (X, y, settings) => [X, y, settings]),
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
  ...inParts('overflows within an epoch', [
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
      'an overflow after many epochs, each of a single step',
      'stochasticDescent',
      (random) => [...steepAlone(random), seedOf(random)],
      { kills: ['goes-on-forever', 'keeps-the-diverged-epoch'], oracleOnly: overflow },
    ),
  ]),
  ...inParts('tables that no single row can be taken from', [
    ...tablesFor('stochasticDescent', 'one row a step', (table, random) => [...table, settings, seedOf(random)]),
    hidden(
      'rows of different lengths, and no epoch to find out: one row a step',
      'stochasticDescent',
      (random) => [...uneven(random), { ...settings, epochs: 0 }, seedOf(random)],
      { throws: 'RangeError', kills: ['ignores-lengths', 'checks-no-single-rows'] },
    ),
  ]),
  ...inParts(
    'learning rates and epochs that single rows cannot have',
    settingsFor('stochasticDescent', 'one row a step', (X, y, settings, random) => [X, y, settings, seedOf(random)]),
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
  ...inParts('the smallest batch, the largest, and no epoch', [
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
    hidden('a batch of all rows, of which there are several', 'miniBatchDescent', (random) => batchesOf(random, 9, 5), {
      kills: ['excludes-the-bounds'],
    }),
    hidden('batches of one row, of which there are several', 'miniBatchDescent', (random) => batchesOf(random, 1, 3), {
      kills: ['excludes-the-bounds', 'shuffles-once'],
    }),
    hidden('one row is left over', 'miniBatchDescent', (random) => batchesOf(random, 8, 3), {
      kills: ['drops-the-last-batch', 'merges-what-is-left-over'],
    }),
    hidden('batches, and no epoch at all', 'miniBatchDescent', (random) => batchesOf(random, 4, 0)),
  ]),
  ...inParts('overflows within an epoch of batches, and after many', [
    hidden(
      'an overflow in the middle of an epoch of batches',
      'miniBatchDescent',
      (random) => {
        const X = Array.from({ length: 120 }, () => [random.pick([-1, 1]) * random.uniform(900, 1100)])
        return [X, random.vector(120), { learningRate: 0.5, epochs: 2, batchSize: 1 }, seedOf(random)]
      },
      { kills: ['stops-at-infinity-alone', 'goes-on-forever'], oracleOnly: overflow },
    ),
    hidden(
      'an overflow after many epochs, each of a single batch',
      'miniBatchDescent',
      (random) => {
        const [X, y, settings] = steepAlone(random)
        return [X, y, { ...settings, batchSize: 1 }, seedOf(random)]
      },
      { kills: ['goes-on-forever', 'keeps-the-diverged-epoch'], oracleOnly: overflow },
    ),
  ]),
  ...inParts('tables that cannot be cut into batches', [
    ...tablesFor('miniBatchDescent', 'batches', (table, random) => [...table, { ...settings, batchSize: 2 }, seedOf(random)]),
    hidden(
      'rows of different lengths, and no epoch to find out: batches',
      'miniBatchDescent',
      (random) => [...uneven(random), { ...settings, epochs: 0, batchSize: 2 }, seedOf(random)],
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
  ]),
  ...inParts(
    'learning rates and epochs that batches cannot have',
    settingsFor('miniBatchDescent', 'batches', (X, y, settings, random) => [X, y, { ...settings, batchSize: 3 }, seedOf(random)]),
  ),
  ...inParts('sizes of batches that there cannot be', [
    hidden('a batch of more rows than there are', 'miniBatchDescent', (random) => batchesOf(random, 10), {
      throws: 'RangeError',
      kills: ['takes-any-setting'],
    }),
    hidden('a batch of no rows', 'miniBatchDescent', (random) => batchesOf(random, 0), { throws: 'RangeError' }),
    hidden('a batch of fewer rows than none', 'miniBatchDescent', (random) => batchesOf(random, -2), { throws: 'RangeError' }),
    hidden('a batch that cuts a row in two', 'miniBatchDescent', (random) => batchesOf(random, 2.5), {
      throws: 'RangeError',
      kills: ['takes-any-setting'],
    }),
    hidden('a batch size that is no number', 'miniBatchDescent', (random) => batchesOf(random, Number.NaN), {
      throws: 'RangeError',
      kills: ['looks-for-a-fraction'],
    }),
  ]),
]
