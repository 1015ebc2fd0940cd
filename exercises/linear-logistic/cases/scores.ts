import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { ragged, scored, signs } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of probabilities and of logLoss. */
export const scores = [
  hidden('many scores of all sizes', 'probabilities', (random) => scored(random, spread(random, 80, -8, 8))),
  ...inParts('probabilities close to 0 and 1', [
    hidden('unlikely, and not impossible', 'probabilities', (random) => scored(random, spread(random, 20, -60, -20)), {
      kills: ['takes-the-rest-of-one', 'clips-probabilities'],
    }),
    hidden(
      'about as unlikely as the contract asks for',
      'probabilities',
      (random) => scored(random, spread(random, 20, -680, -80)),
      { kills: ['takes-the-rest-of-one', 'clips-probabilities'], oracleOnly: 'float32 has no numbers as small as these' },
    ),
    hidden(
      'scores of thousands',
      'probabilities',
      (random) => scored(random, [...spread(random, 5, 800, 5000), ...spread(random, 5, -5000, -800)]),
      { kills: ['exponential-over-exponential'] },
    ),
  ]),
  ...inParts('rows that have no probability', [
    hidden('probabilities of no rows', 'probabilities', () => [[], { weights: [1], bias: 1 }], { throws: 'RangeError' }),
    hidden('a row longer than the weights', 'probabilities', (random) => [ragged(random), { weights: random.vector(2), bias: 1 }], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden(
      'a row shorter than the weights',
      'probabilities',
      (random) => [[...random.matrix(3, 3), random.vector(2)], { weights: random.vector(3), bias: 1 }],
      { throws: 'RangeError', kills: ['trusts-lengths', 'adds-up-short-rows'] },
    ),
    hidden(
      'more weights than any row has numbers',
      'probabilities',
      (random) => [random.matrix(4, 2), { weights: random.vector(3), bias: 1 }],
      { throws: 'RangeError', kills: ['trusts-lengths', 'adds-up-short-rows'] },
    ),
    hidden(
      'fewer weights than any row has numbers',
      'probabilities',
      (random) => [random.matrix(4, 3), { weights: random.vector(2), bias: 1 }],
      { throws: 'RangeError', kills: ['trusts-lengths'] },
    ),
  ]),
  hidden('many rows of both classes', 'logLoss', (random) => withLabels(random, spread(random, 120, -5, 5)), {
    kills: ['sums-the-losses', 'bits', 'counts-class-one-only', 'takes-the-other-label'],
  }),
  ...inParts('sure of the class, rightly or wrongly, and rows of one class alone', [
    hidden('sure and right: a loss close to nothing', 'logLoss', (random) => withLabels(random, spread(random, 30, 38, 50), true), {
      kills: ['adds-to-one', 'clips-for-the-logarithm', 'logarithm-of-what-is-one'],
    }),
    hidden(
      'as sure and right as the contract asks for',
      'logLoss',
      (random) => withLabels(random, spread(random, 20, 300, 680), true),
      {
        kills: ['adds-to-one', 'clips-for-the-logarithm', 'logarithm-of-what-is-one'],
        oracleOnly: 'float32 has no numbers as small as these',
      },
    ),
    hidden('sure and wrong, by thousands', 'logLoss', (random) => withLabels(random, spread(random, 30, -6000, -900), true), {
      kills: ['exponential-of-any-size', 'clips-for-the-logarithm', 'logarithm-of-what-is-one', 'zero-times-infinity'],
    }),
    hidden(
      'sure and right, by thousands, among rows that are not',
      'logLoss',
      (random) => withLabels(random, [...spread(random, 5, 900, 6000), ...spread(random, 5, -2, 2)], true),
      { kills: ['zero-times-infinity'] },
    ),
    ...[0, 1].map((label) =>
      hidden(
        `rows of class ${label} alone, which have a loss`,
        'logLoss',
        (random): Parameters<typeof Api.logLoss> => {
          const [X, parameters] = scored(random, spread(random, 8, -3, 3))
          return [X, X.map(() => label), parameters]
        },
        { kills: ['asks-for-both-classes'] },
      ),
    ),
  ]),
  ...inParts('rows and labels that have no loss', [
    hidden('no rows to lose on', 'logLoss', () => [[], [], { weights: [1], bias: 1 }], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden(
      'a row longer than the weights: loss',
      'logLoss',
      (random) => [ragged(random), [0, 1, 0, 1], { weights: random.vector(2), bias: 1 }],
      {
        throws: 'RangeError',
        kills: ['trusts-lengths'],
      },
    ),
    hidden(
      'a row shorter than the weights: loss',
      'logLoss',
      (random) => [[...random.matrix(3, 3), random.vector(2)], [0, 1, 1, 0], { weights: random.vector(3), bias: 1 }],
      { throws: 'RangeError', kills: ['trusts-lengths', 'adds-up-short-rows'] },
    ),
    hidden(
      'more weights than any row has numbers: loss',
      'logLoss',
      (random) => [random.matrix(4, 2), [0, 1, 1, 0], { weights: random.vector(3), bias: 1 }],
      { throws: 'RangeError', kills: ['trusts-lengths', 'adds-up-short-rows'] },
    ),
    hidden('one label too few', 'logLoss', (random) => [random.matrix(3, 2), [0, 1], { weights: random.vector(2), bias: 1 }], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden(
      'one label too many: loss',
      'logLoss',
      (random) => [random.matrix(3, 2), [0, 1, 1, 0], { weights: random.vector(2), bias: 1 }],
      { throws: 'RangeError', kills: ['trusts-lengths'] },
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
      'a third class: loss',
      'logLoss',
      (random) => [random.matrix(5, 2), random.shuffle([0, 1, 2, 1, 0]), { weights: random.vector(2), bias: 1 }],
      { throws: 'RangeError', kills: ['takes-any-label'] },
    ),
    hidden(
      'a label that is no number: loss',
      'logLoss',
      (random) => [random.matrix(3, 2), [0, 1, Number.NaN], { weights: random.vector(2), bias: 1 }],
      { throws: 'RangeError', kills: ['bounds-the-labels'] },
    ),
  ]),
]

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
