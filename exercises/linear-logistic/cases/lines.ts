import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { besideOne, table, twins } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of fitLinear. */
export const lines = [
  ...inParts('many rows without a ridge', [
    hidden('many rows, five features', 'fitLinear', (random) => [...table(random, 120, [0, 1, -1, 0, 2], [1, 2, 1, 0.5, 1]), 0], {
      kills: ['forgets-the-bias', 'writes-a-one-into-the-rows'],
    }),
    hidden(
      'features in a large unit, no ridge: they vary by thousandths',
      'fitLinear',
      (random) => [...table(random, 50, [0, 0], [0.001, 0.003]), 0],
      {
        kills: ['forgets-the-bias', 'adds-a-ridge-to-be-safe'],
      },
    ),
  ]),
  ...inParts('features that repeat each other, nearly or wholly', [
    hidden('two features that are nearly the same', 'fitLinear', (random) => [...twins(random, 80), 0], {
      kills: ['a-thousand-steps'],
    }),
    hidden('the same feature twice, with a ridge', 'fitLinear', (random) => {
      const [X, y] = table(random, 40, [0, 1], [1, 1])
      return [X.map(([a, b]) => [a!, b!, a!]), y, random.uniform(0.1, 0.3)]
    }),
  ]),
  ...inParts('a ridge holds back the weights, and not the bias', [
    hidden(
      'features far from zero, with a ridge',
      'fitLinear',
      (random) => [...table(random, 60, [15, -20, 10], [1, 1.5, 2]), random.uniform(0.3, 0.6)],
      {
        kills: [
          'penalises-the-bias',
          'leaves-out-the-ridge',
          'bias-of-centred-features',
          'penalty-on-the-sum',
          'halves-the-penalty',
        ],
      },
    ),
    hidden(
      'features in very different units, with a ridge',
      'fitLinear',
      (random) => [...table(random, 60, [0, 1, 5], [0.2, 1, 8]), random.uniform(0.3, 0.6)],
      { kills: ['standardises-first', 'penalty-on-the-sum'] },
    ),
    hidden(
      'a ridge so large that hardly any weight is left',
      'fitLinear',
      (random) => [...table(random, 40, [3, -2], [1, 2]), random.uniform(3000, 9000)],
      { kills: ['penalises-the-bias', 'leaves-out-the-ridge'] },
    ),
    hidden('a feature that is the same in every row, with a ridge', 'fitLinear', (random) => {
      const [X, y] = table(random, 30, [0, 1], [1, 2])
      return [besideOne(X, random.uniform(1, 3)), y, random.uniform(0.1, 0.3)]
    }),
    hidden('a single row, with a ridge', 'fitLinear', (random) => [
      [random.vector(2)],
      [random.uniform(3, 9)],
      random.uniform(0.1, 0.3),
    ]),
    hidden('more features than rows, with a ridge', 'fitLinear', (random) => [
      ...table(random, 6, Array<number>(9).fill(1), Array<number>(9).fill(1)),
      random.uniform(0.1, 0.3),
    ]),
  ]),
  ...inParts('tables, targets and ridges that have no line', [
    hidden('no rows to fit', 'fitLinear', () => [[], [], 0.1], { throws: 'RangeError', kills: ['trusts-lengths'] }),
    hidden('rows of different lengths', 'fitLinear', (random) => [[[1, 2], [random.normal()], [3, 5]], random.vector(3), 0.1], {
      throws: 'RangeError',
      kills: ['trusts-lengths'],
    }),
    hidden(
      'a last row that is longer than the others: line',
      'fitLinear',
      (random) => [[...random.matrix(4, 2), random.vector(3)], random.vector(5), 0.1],
      { throws: 'RangeError' },
    ),
    hidden(
      'one target too many',
      'fitLinear',
      (random) => {
        const [X, y] = small(random)
        return [X.slice(1), y, 0.1]
      },
      { throws: 'RangeError', kills: ['trusts-lengths'] },
    ),
    hidden(
      'one target too few',
      'fitLinear',
      (random) => {
        const [X, y] = small(random)
        return [X, y.slice(1), 0.1]
      },
      { throws: 'RangeError', kills: ['trusts-lengths'] },
    ),
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
  ]),
]

const small = (random: Random) => table(random, 6, [0, 1], [1, 1])
