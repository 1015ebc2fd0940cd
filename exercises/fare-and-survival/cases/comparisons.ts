import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { between, draw, sameInOtherOrder } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

/** Ordinary samples first, then awkward ones, then what must be refused. */
export const comparisons = [
  hidden(
    'many fares against more, twice as spread',
    'compareMeans',
    (random) => [draw(random, 60, 31, 24), draw(random, 95, 19, 11)],
    {
      kills: [
        'pools-the-variances',
        'pooled-degrees',
        'one-sided',
        'divides-by-n',
        'averages-variances-for-d',
        'second-spread-for-d',
        'interval-by-1-96-from-thirty',
      ],
    },
  ),
  ...inParts('a handful of fares on either side', [
    hidden('four against five', 'compareMeans', (random) => [draw(random, 4, 24, 6), draw(random, 5, 17, 3.5)], {
      kills: ['interval-by-1-96', 'normal-p', 'interval-of-90', 'rounds-df', 'interval-of-values'],
    }),
    hidden('the first group paid less', 'compareMeans', (random) => [draw(random, 12, 9, 4), draw(random, 25, 14, 6)], {
      kills: ['keeps-the-sign', 'absolute-difference', 'second-minus-first'],
    }),
    hidden('hardly any difference, from two against two', 'compareMeans', (random) => [
      draw(random, 2, 10.1, 3),
      draw(random, 2, 10, 2),
    ]),
    hidden('no difference at all', 'compareMeans', (random) => sameInOtherOrder(random)),
    hidden(
      'fares in a huge unit, so that all numbers are tiny',
      'compareMeans',
      (random) => [draw(random, 6, 5e-7, 2e-7), draw(random, 9, 3e-7, 1e-7)],
      { kills: ['takes-little-for-no-spread'] },
    ),
    hidden(
      'groups whose first two fares and the last are equal, and not those between',
      'compareMeans',
      (random) => [between(random, 11), between(random, 8)],
      { kills: ['asks-the-first-two'] },
    ),
    hidden(
      'fares in a tiny unit, far from zero',
      'compareMeans',
      (random) => [draw(random, 8, 1e8, 3), draw(random, 6, 1e8 - 4, 2)],
      {
        oracleOnly: 'float32 keeps no digit of a spread so far from zero',
      },
    ),
  ]),
  ...inParts('a group that paid the same throughout', [
    hidden('two fares against a group that paid the same throughout', 'compareMeans', (random) => [
      draw(random, 2, 11, 3),
      Array<number>(6).fill(8),
    ]),
    hidden(
      'a group that paid the same throughout, against others',
      'compareMeans',
      (random) => [Array<number>(5).fill(8), draw(random, 9, 11, 3)],
      { kills: ['asks-both-for-spread'] },
    ),
  ]),
  ...inParts('a difference beyond all doubt, and the other way round', [
    hidden('a difference beyond all doubt', 'compareMeans', (random) => [draw(random, 150, 90, 9), draw(random, 120, 75, 6)], {
      kills: ['one-minus-the-rest'],
      oracleOnly: 'p changes by t² times as much as t does, and t² takes two of the digits of float32',
    }),
    hidden(
      'a difference beyond all doubt, below zero',
      'compareMeans',
      (random) => [draw(random, 120, 75, 6), draw(random, 150, 90, 9)],
      {
        kills: ['one-minus-the-rest', 'keeps-the-sign'],
        oracleOnly: 'p changes by t² times as much as t does, and t² takes two of the digits of float32',
      },
    ),
  ]),
  ...inParts('groups that cannot be compared', [
    hidden('a single fare has no variance', 'compareMeans', (random) => [draw(random, 7, 11, 3), [random.uniform(3, 9)]], {
      throws: 'RangeError',
      kills: ['single-values'],
    }),
    hidden('a single fare in the first group', 'compareMeans', (random) => [[random.uniform(3, 9)], draw(random, 7, 11, 3)], {
      throws: 'RangeError',
      kills: ['single-values'],
    }),
    hidden('no fare at all in the first group', 'compareMeans', (random) => [[], draw(random, 7, 11, 3)], {
      throws: 'RangeError',
      kills: ['single-values'],
    }),
    hidden('no fare at all in the second group', 'compareMeans', (random) => [draw(random, 7, 11, 3), []], {
      throws: 'RangeError',
      kills: ['single-values'],
    }),
    hidden('two groups without any spread', 'compareMeans', (random) => [[8, 8, 8], Array<number>(random.int(2, 5)).fill(7)], {
      throws: 'RangeError',
      kills: ['no-spread'],
    }),
    hidden('the same fare in both groups', 'compareMeans', (random) => [[9, 9, 9, 9], Array<number>(random.int(2, 5)).fill(9)], {
      throws: 'RangeError',
      kills: ['no-spread'],
    }),
    hidden(
      'two groups of equal fares whose mean is rounded',
      'compareMeans',
      (random) => random.shuffle([0.1, 0.2]).map((fare) => [fare, fare, fare]) as [number[], number[]],
      { throws: 'RangeError', kills: ['no-spread', 'asks-the-variance'] },
    ),
  ]),
]
