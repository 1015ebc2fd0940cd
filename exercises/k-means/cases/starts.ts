import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { box, seedOf, undisputed, uneven } from './clouds.ts'
import { drawnZero, equalSums, groups, repeated, shrink } from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Cases of chooseStarts. */
export const starts = [
  hidden('twelve of many rows', 'chooseStarts', (random) => undisputed(12, () => [groups(random), seedOf(random)]), {
    kills: [
      'weighs-by-distance',
      'looks-at-the-last',
      'looks-at-the-first',
      'draws-evenly',
      'takes-the-farthest',
      'own-random-numbers',
      'starts-at-row-zero',
      'adds-all-distances',
    ],
  }),
  ...inParts('rows that are few, equal or nearly so', [
    hidden('a single start', 'chooseStarts', (random) => [box(random, 50, 2, 3), 1, seedOf(random)], {
      kills: ['starts-at-row-zero', 'own-random-numbers'],
    }),
    hidden('a draw of exactly zero among rows that occur twice', 'chooseStarts', (random) => drawnZero(random), {
      kills: ['takes-weightless-rows'],
    }),
    hidden(
      'as many starts as there are different rows',
      'chooseStarts',
      (random) => undisputed(6, () => [repeated(random), seedOf(random)]),
      {
        kills: ['draws-again', 'draws-evenly'],
      },
    ),
    hidden('as many starts as different rows, all of which have one sum', 'chooseStarts', (random) =>
      undisputed(6, () => [equalSums(random), seedOf(random)]),
    ),
    hidden(
      'rows far from the origin',
      'chooseStarts',
      (random) => undisputed(8, () => [box(random, 30, 2, 3).map((row) => row.map((x) => x + 9e8)), seedOf(random)]),
      { oracleOnly: 'float32 cannot tell the rows of such a table apart' },
    ),
    hidden('rows that are all but the same, each a start', 'chooseStarts', (random) =>
      undisputed(4, () => [
        [
          [1, 23],
          [12, 3],
          [1, 2.5],
          [1, 2.501],
        ],
        seedOf(random),
      ]),
    ),
    hidden(
      'a table so narrow that its rows differ only far behind the point',
      'chooseStarts',
      (random) => {
        const [X, k, seed] = undisputed(6, () => [box(random, 12, 2, 4), seedOf(random)])
        return [shrink(X, 1e-8), k, seed]
      },
      { kills: ['rounds-before-it-compares'] },
    ),
  ]),
  ...inParts('numbers of starts, and tables, from which nothing can be drawn', [
    hidden('starts in a table without rows', 'chooseStarts', (random) => [[], 1, seedOf(random)], { throws: 'RangeError' }),
    hidden('starts in a table whose rows differ in length', 'chooseStarts', (random) => [[[1], [2], [3, 4]], 1, seedOf(random)], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden(
      'starts in a table whose first row is the longest',
      'chooseStarts',
      (random) => [[[1, 2], [3], [4]], 2, seedOf(random)],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden('starts in a table that is uneven in the midst', 'chooseStarts', (random) => [uneven(random, 4, 3), 2, seedOf(random)], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden('no start at all', 'chooseStarts', (random) => [box(random, 4, 2, 3), 0, seedOf(random)], {
      throws: 'RangeError',
      kills: ['any-number-of-starts'],
    }),
    hidden('fewer starts than none', 'chooseStarts', (random) => [box(random, 4, 2, 3), -1, seedOf(random)], {
      throws: 'RangeError',
      kills: ['any-number-of-starts'],
    }),
    hidden('a start and a half', 'chooseStarts', (random) => [box(random, 4, 2, 3), 1.5, seedOf(random)], {
      throws: 'RangeError',
      kills: ['any-number-of-starts'],
    }),
    hidden('a number of starts that is no number', 'chooseStarts', (random) => [box(random, 4, 2, 3), NaN, seedOf(random)], {
      throws: 'RangeError',
      kills: ['any-number-of-starts', 'looks-for-a-remainder'],
    }),
    hidden('more starts than different rows', 'chooseStarts', (random) => [repeated(random), 7, seedOf(random)], {
      throws: 'RangeError',
      kills: ['never-runs-out'],
    }),
    hidden('more starts than rows', 'chooseStarts', (random) => [box(random, 4, 2, 3), 5, seedOf(random)], {
      throws: 'RangeError',
      kills: ['never-runs-out'],
    }),
  ]),
]
