import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Ordinary values first, then the edges of the contract, then what must be refused. */
export const tails = [
  hidden(
    'some degrees of freedom, not a whole number of them',
    'twoSidedP',
    (random) => [random.uniform(1.5, 2.5), random.int(4, 9) + 0.4],
    {
      kills: ['one-sided', 'normal-p', 'rounds-df', 'cdf-twice-reversed'],
    },
  ),
  ...inParts('close to the centre, and on both sides of it', [
    hidden('a t below zero', 'twoSidedP', (random) => [-random.uniform(0.5, 1.5), random.uniform(5, 30)], {
      kills: ['keeps-the-sign'],
    }),
    hidden('close to the centre', 'twoSidedP', (random) => [random.uniform(0.01, 0.05), random.uniform(3, 40)], {
      kills: ['one-sided'],
    }),
    hidden('very close to the centre', 'twoSidedP', (random) => [random.uniform(7e-4, 1e-3), random.uniform(50, 150)], {
      kills: ['one-sided'],
    }),
    hidden('very close to the centre, below zero', 'twoSidedP', (random) => [-random.uniform(7e-4, 1e-3), random.uniform(1, 3)], {
      kills: ['keeps-the-sign'],
    }),
    hidden('no difference at all', 'twoSidedP', (random) => [0, random.uniform(3, 40)], { kills: ['one-sided'] }),
    hidden('a little below zero', 'twoSidedP', (random) => [-random.uniform(0.01, 0.05), random.uniform(3, 40)], {
      kills: ['keeps-the-sign'],
    }),
  ]),
  ...inParts('the fewest degrees of freedom, and the most', [
    hidden('a single degree of freedom', 'twoSidedP', (random) => [random.uniform(2, 5), 1], {
      kills: ['one-sided', 'normal-p', 'asks-for-more-than-one'],
    }),
    hidden('hardly more than one degree of freedom', 'twoSidedP', (random) => [-random.uniform(2, 5), random.uniform(1.01, 1.1)], {
      kills: ['rounds-df'],
    }),
    hidden('thousands of degrees of freedom', 'twoSidedP', (random) => [random.uniform(1, 3), random.uniform(2000, 5000)], {
      kills: ['gamma-overflows'],
      oracleOnly: 'float32 loses the digits of an exponent of thousands',
    }),
    hidden('ten thousand degrees of freedom, at the usual limit', 'twoSidedP', (random) => [random.uniform(1.65, 1.85), 10_000], {
      oracleOnly: 'float32 loses the digits of an exponent of thousands',
    }),
  ]),
  ...inParts('far out, where next to nothing is left', [
    hidden('far out, where p keeps its digits', 'twoSidedP', (random) => [random.uniform(14, 16), random.uniform(40, 60)], {
      kills: ['one-minus-cdf'],
    }),
    hidden('far out below zero', 'twoSidedP', (random) => [-random.uniform(14, 16), random.uniform(40, 60)], {
      kills: ['one-minus-cdf', 'keeps-the-sign'],
    }),
    hidden(
      'far out with thousands of degrees of freedom',
      'twoSidedP',
      (random) => [random.uniform(8.5, 9.5), random.uniform(3000, 9000)],
      { kills: ['one-minus-cdf', 'gamma-overflows'], oracleOnly: 'float32 loses the digits of an exponent of thousands' },
    ),
    hidden(
      'so far out that only few degrees of freedom leave anything',
      'twoSidedP',
      (random) => [10 ** random.uniform(20, 90), random.uniform(1, 2)],
      { kills: ['nothing-far-out'], oracleOnly: 'float32 cannot hold the square of such a t' },
    ),
    hidden('a t as large as they come', 'twoSidedP', (random) => [10 ** random.uniform(80, 99), 1], {
      kills: ['nothing-far-out'],
      oracleOnly: 'float32 cannot hold the square of such a t',
    }),
    hidden(
      'so far out below zero that only few degrees of freedom leave anything',
      'twoSidedP',
      (random) => [-(10 ** random.uniform(20, 90)), random.uniform(1, 2)],
      { kills: ['nothing-far-out'], oracleOnly: 'float32 cannot hold the square of such a t' },
    ),
  ]),
  ...inParts('degrees of freedom that there cannot be', [
    hidden('less than one degree of freedom', 'twoSidedP', (random) => [random.normal(), random.uniform(0, 0.9)], {
      throws: 'RangeError',
      kills: ['takes-any-df'],
    }),
    hidden('nearly one degree of freedom', 'twoSidedP', (random) => [random.normal(), random.uniform(0.95, 0.999)], {
      throws: 'RangeError',
      kills: ['takes-any-df', 'asks-for-more-than-none'],
    }),
    hidden('no degrees of freedom', 'twoSidedP', (random) => [random.normal(), 0], {
      throws: 'RangeError',
      kills: ['takes-any-df'],
    }),
    hidden('fewer degrees of freedom than none', 'twoSidedP', (random) => [random.normal(), -random.int(1, 9)], {
      throws: 'RangeError',
      kills: ['takes-any-df'],
    }),
    hidden('degrees of freedom that are no number', 'twoSidedP', (random) => [random.normal(), NaN], {
      throws: 'RangeError',
      kills: ['takes-any-df', 'lets-nan-through'],
    }),
  ]),
]
