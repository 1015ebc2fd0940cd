import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { intruded, labelled, oblique, scored, separated, table, twins } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('many rows, five features', 'fitLinear', (random) => [...table(random, 120, [0, 1, -1, 0, 2], [1, 2, 1, 0.5, 1]), 0], {
    kills: ['forgets-the-bias', 'writes-a-one-into-the-rows'],
  }),
  hidden('two features that are nearly the same', 'fitLinear', (random) => [...twins(random, 80), 0], {
    kills: ['a-thousand-steps'],
  }),
  hidden(
    'features far from zero, with a ridge',
    'fitLinear',
    (random) => [...table(random, 60, [15, -20, 10], [1, 1.5, 2]), random.uniform(0.3, 0.6)],
    {
      kills: ['penalises-the-bias', 'leaves-out-the-ridge', 'bias-of-centred-features', 'penalty-on-the-sum', 'halves-the-penalty'],
    },
  ),
  hidden(
    'features in very different units, with a ridge',
    'fitLinear',
    (random) => [...table(random, 60, [0, 1, 5], [0.2, 1, 8]), random.uniform(0.3, 0.6)],
    { kills: ['standardises-first', 'penalty-on-the-sum'] },
  ),
  hidden('the same feature twice, with a ridge', 'fitLinear', (random) => {
    const [X, y] = table(random, 40, [0, 1], [1, 1])
    return [X.map(([a, b]) => [a!, b!, a!]), y, random.uniform(0.1, 0.3)]
  }),
  hidden('more features than rows, with a ridge', 'fitLinear', (random) => [
    ...table(random, 6, Array<number>(9).fill(1), Array<number>(9).fill(1)),
    random.uniform(0.1, 0.3),
  ]),
  hidden('a ridge below zero', 'fitLinear', (random) => [...small(random), -0.1], {
    throws: 'RangeError',
    kills: ['takes-any-ridge'],
  }),
  hidden('a ridge that is no number', 'fitLinear', (random) => [...small(random), Number.NaN], {
    throws: 'RangeError',
    kills: ['compares-with-nan'],
  }),
  hidden('an infinite ridge', 'fitLinear', (random) => [...small(random), Infinity], {
    throws: 'RangeError',
    kills: ['compares-with-nan'],
  }),
  hidden(
    'one target too many',
    'fitLinear',
    (random) => {
      const [X, y] = small(random)
      return [X.slice(1), y, 0.1]
    },
    { throws: 'RangeError', kills: ['trusts-lengths'] },
  ),
  hidden('rows of different lengths', 'fitLinear', (random) => [[[1, 2], [random.normal()], [3, 5]], random.vector(3), 0.1], {
    throws: 'RangeError',
    kills: ['trusts-lengths'],
  }),
  hidden('no rows to fit', 'fitLinear', () => [[], [], 0.1], { throws: 'RangeError', kills: ['trusts-lengths'] }),

  hidden('many scores of all sizes', 'probabilities', (random) => scored(random, spread(random, 80, -8, 8))),
  hidden('unlikely, and not impossible', 'probabilities', (random) => scored(random, spread(random, 20, -60, -20)), {
    kills: ['takes-the-rest-of-one', 'clips-probabilities'],
  }),
  hidden(
    'scores of thousands',
    'probabilities',
    (random) => scored(random, [...spread(random, 5, 800, 5000), ...spread(random, 5, -5000, -800)]),
    { kills: ['exponential-over-exponential'] },
  ),
  hidden('a row longer than the weights', 'probabilities', (random) => [ragged(random), { weights: random.vector(2), bias: 1 }], {
    throws: 'RangeError',
    kills: ['trusts-lengths'],
  }),
  hidden('probabilities of no rows', 'probabilities', () => [[], { weights: [1], bias: 1 }], { throws: 'RangeError' }),

  hidden('many rows of both classes', 'logLoss', (random) => withLabels(random, spread(random, 120, -5, 5)), {
    kills: ['sums-the-losses', 'bits', 'counts-class-one-only', 'takes-the-other-label'],
  }),
  hidden('sure and right: a loss close to nothing', 'logLoss', (random) => withLabels(random, spread(random, 30, 38, 50), true), {
    kills: ['adds-to-one', 'clips-for-the-logarithm', 'logarithm-of-what-is-one'],
  }),
  hidden('sure and wrong, by thousands', 'logLoss', (random) => withLabels(random, spread(random, 30, -6000, -900), true), {
    kills: ['exponential-of-any-size', 'clips-for-the-logarithm', 'logarithm-of-what-is-one', 'zero-times-infinity'],
  }),
  hidden(
    'sure and right, by thousands, among rows that are not',
    'logLoss',
    (random) => withLabels(random, [...spread(random, 5, 900, 6000), ...spread(random, 5, -2, 2)], true),
    { kills: ['zero-times-infinity'] },
  ),
  hidden('labels of 1 and −1: loss', 'logLoss', (random) => [...signs(random), { weights: random.vector(2), bias: 1 }], {
    throws: 'RangeError',
    kills: ['takes-any-label'],
  }),
  hidden(
    'a label between the classes',
    'logLoss',
    (random) => [random.matrix(3, 2), [0, 0.5, 1], { weights: random.vector(2), bias: 1 }],
    {
      throws: 'RangeError',
      kills: ['takes-any-label', 'bounds-the-labels'],
    },
  ),
  hidden(
    'a row longer than the weights: loss',
    'logLoss',
    (random) => [ragged(random), [0, 1, 0, 1], { weights: random.vector(2), bias: 1 }],
    {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    },
  ),
  hidden('one label too few', 'logLoss', (random) => [random.matrix(3, 2), [0, 1], { weights: random.vector(2), bias: 1 }], {
    throws: 'RangeError',
    kills: ['trusts-lengths'],
  }),
  hidden('no rows to lose on', 'logLoss', () => [[], [], { weights: [1], bias: 1 }], {
    throws: 'RangeError',
    kills: ['trusts-lengths'],
  }),

  hidden('many rows, no ridge', 'fitLogistic', (random) => [...labelled(random, 150, 4), 0], {
    kills: ['stops-when-the-loss-barely-falls', 'least-squares-on-labels', 'a-hundred-steps'],
  }),
  hidden(
    'class 1 is rare, with a ridge',
    'fitLogistic',
    (random) => [...labelled(random, 200, 3, { bias: -3 }), random.uniform(0.05, 0.1)],
    {
      kills: ['penalises-the-bias-of-scores', 'penalty-on-the-sum', 'halves-the-penalty', 'leaves-out-the-ridge'],
    },
  ),
  hidden(
    'a feature in a large unit: large weights, though the classes overlap',
    'fitLogistic',
    (random) => [...labelled(random, 150, 2, { strength: 6, spread: 0.3 }), 0],
    { kills: ['takes-large-weights-for-separated', 'a-hundred-steps'] },
  ),
  hidden('two rows of class 1 among those of class 0, no ridge', 'fitLogistic', (random) => [...intruded(random, 8, 1), 0], {
    kills: ['allows-for-a-row-or-two'],
  }),
  hidden('two rows of class 0 among those of class 1, no ridge', 'fitLogistic', (random) => [...intruded(random, 8, 0), 0], {
    kills: ['allows-for-a-row-or-two'],
  }),
  hidden(
    'separable classes, held by a small ridge',
    'fitLogistic',
    (random) => [...separated(random, 60, 3), random.uniform(0.002, 0.004)],
    { kills: ['refuses-all-separable-rows', 'a-hundred-steps', 'stops-when-the-loss-barely-falls'] },
  ),
  hidden('separable classes, no ridge', 'fitLogistic', (random) => [...separated(random, 40, 2), 0], {
    throws: 'RangeError',
    kills: ['gives-up-on-the-way-to-infinity'],
  }),
  hidden(
    'classes on both sides of a plane that is far from the origin, no ridge',
    'fitLogistic',
    (random) => [...separated(random, 30, 2, 2), 0],
    {
      throws: 'RangeError',
      kills: ['gives-up-on-the-way-to-infinity', 'looks-for-planes-through-the-origin'],
    },
  ),
  hidden(
    'a few rows of class 0 and many of class 1, which no single feature tells apart, no ridge',
    'fitLogistic',
    (random) => [...oblique(random), 0],
    { throws: 'RangeError', kills: ['gives-up-on-the-way-to-infinity', 'looks-at-each-feature-alone'] },
  ),
  hidden(
    'rows of one class alone, with a ridge',
    'fitLogistic',
    (random) => {
      const label = random.int(0, 1)
      return [random.matrix(8, 2), Array<number>(8).fill(label), 0.1]
    },
    { throws: 'RangeError', kills: ['fits-one-class'] },
  ),
  hidden('labels of 1 and −1: fit', 'fitLogistic', (random) => [...signs(random), 0.1], {
    throws: 'RangeError',
    kills: ['takes-any-label'],
  }),
  hidden('a label that is no number', 'fitLogistic', (random) => [random.matrix(4, 2), [0, 1, Number.NaN, 1], 0.1], {
    throws: 'RangeError',
  }),
  hidden('rows of different lengths: classes', 'fitLogistic', (random) => [ragged(random), [0, 1, 0, 1], 0.1], {
    throws: 'RangeError',
  }),
  hidden('no rows to tell apart', 'fitLogistic', () => [[], [], 0.1], { throws: 'RangeError' }),
  hidden('a ridge below zero: classes', 'fitLogistic', (random) => [...labelled(random, 10, 2), -0.01], {
    throws: 'RangeError',
    kills: ['takes-any-ridge'],
  }),
  hidden(
    'one label too many',
    'fitLogistic',
    (random) => {
      const [X, y] = labelled(random, 10, 2)
      return [X, [...y, 1], 0.1]
    },
    { throws: 'RangeError', kills: ['trusts-lengths'] },
  ),
]

const small = (random: Random) => table(random, 6, [0, 1], [1, 1])

const spread = (random: Random, n: number, low: number, high: number) => Array.from({ length: n }, () => random.uniform(low, high))

/** Rows with these scores; or, where they are margins, with their sign turned for class 0. */
function withLabels(
  random: Random,
  values: number[],
  areMargins = false,
): [X: number[][], y: number[], parameters: Api.Parameters] {
  const y = random.shuffle(values.map((_, i) => i % 2))
  const [X, parameters] = scored(
    random,
    values.map((value, i) => (areMargins && y[i] === 0 ? -value : value)),
  )
  return [X, y, parameters]
}

/** Two features a row, but three in one that is neither the first nor the last. */
function ragged(random: Random): number[][] {
  const odd = random.int(1, 2)
  return Array.from({ length: 4 }, (_, i) => random.vector(i === odd ? 3 : 2))
}

/** Not as many of one sign as of the other, so that their sum is not that of one class. */
function signs(random: Random): [X: number[][], y: number[]] {
  return [random.matrix(6, 2), random.shuffle([1, 1, 1, 1, -1, -1])]
}
