import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { box, seedOf, trace, undisputed, untied } from './clouds.ts'
import {
  crowded,
  drawnZero,
  farAway,
  groups,
  halfway,
  lateComer,
  lattice,
  overlapping,
  plateau,
  repeated,
  shrink,
  strayLabels,
} from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden(
    'many rows in five dimensions',
    'nearestCentres',
    (random) => untied(() => [box(random, 200, 5, 4), box(random, 6, 5, 3)]),
    {
      kills: ['manhattan', 'chebyshev', 'numbers-from-one'],
    },
  ),
  hidden('rows as near to one centre as to another', 'nearestCentres', (random) => lattice(random), { kills: ['last-of-equals'] }),
  hidden('a table far from the origin', 'nearestCentres', (random) => farAway(random), {
    kills: ['expands-the-square'],
    oracleOnly: 'float32 cannot tell the rows of such a table apart',
  }),
  hidden('no rows at all', 'nearestCentres', (random) => [[], box(random, 2, 2, 1)], {
    throws: 'RangeError',
    kills: ['any-tables'],
  }),
  hidden('centres with one number fewer than rows', 'nearestCentres', (random) => [box(random, 5, 3, 1), box(random, 2, 2, 1)], {
    throws: 'RangeError',
    kills: ['any-tables'],
  }),

  hidden('labels that do not name the nearest centre', 'inertia', (random) => strayLabels(random, 120), {
    kills: ['sums-distances', 'mean-inertia', 'ignores-labels'],
  }),
  hidden(
    'a row longer than the others',
    'inertia',
    () => [
      [
        [1, 2],
        [3, 4, 5],
      ],
      [[0, 0]],
      [0, 0],
    ],
    {
      throws: 'RangeError',
      kills: ['any-tables'],
    },
  ),

  hidden('many rows of uneven clusters', 'moveCentres', (random) => strayLabels(random, 150), {
    kills: ['divides-by-all', 'medians', 'counts-the-centre', 'writes-into-centres'],
  }),
  hidden(
    'several centres without rows',
    'moveCentres',
    (random) => [box(random, 9, 2, 5), box(random, 5, 2, 5), [1, 3, 3, 1, 1, 3, 1, 3, 3]],
    {
      kills: ['divides-by-zero', 'empty-to-origin', 'drops-empty', 'empty-to-farthest'],
    },
  ),
  hidden(
    'centres of uneven lengths',
    'moveCentres',
    () => [
      [
        [1, 2],
        [3, 4],
      ],
      [[0, 0], [1]],
      [0, 0],
    ],
    {
      throws: 'RangeError',
      kills: ['any-tables'],
    },
  ),

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
  hidden('more starts than different rows', 'chooseStarts', (random) => [repeated(random), 7, seedOf(random)], {
    throws: 'RangeError',
    kills: ['never-runs-out'],
  }),
  hidden('starts in a table whose rows differ in length', 'chooseStarts', (random) => [[[1], [2], [3, 4]], 1, seedOf(random)], {
    throws: 'RangeError',
    kills: ['any-tables'],
  }),
  hidden('no start at all', 'chooseStarts', (random) => [box(random, 4, 2, 3), 0, seedOf(random)], {
    throws: 'RangeError',
    kills: ['any-number-of-starts'],
  }),
  hidden('a number of starts that is no number', 'chooseStarts', (random) => [box(random, 4, 2, 3), NaN, seedOf(random)], {
    throws: 'RangeError',
    kills: ['any-number-of-starts', 'looks-for-a-remainder'],
  }),
  hidden('a start and a half', 'chooseStarts', (random) => [box(random, 4, 2, 3), 1.5, seedOf(random)], {
    throws: 'RangeError',
    kills: ['any-number-of-starts'],
  }),
  hidden(
    'groups that overlap, until no label changes',
    'kMeans',
    (random) => {
      return untied(
        () => overlapping(random, 100),
        (rounds) => rounds >= 6,
      )
    },
    {
      kills: [
        'manhattan',
        'sums-distances',
        'until-centres-rest',
        'stops-when-slow',
        'never-stops-early',
        'forgets-first-inertia',
        'inertia-before-labels',
        'moves-with-every-row',
        'medians',
      ],
    },
  ),
  hidden(
    'fewer rounds than it would take',
    'kMeans',
    (random) =>
      untied(
        () => overlapping(random, 3),
        (rounds) => rounds >= 6,
      ),
    {
      kills: ['ignores-the-limit', 'always-converged', 'labels-of-the-last-round', 'one-round-more'],
    },
  ),
  hidden(
    'exactly as many rounds as it takes',
    'kMeans',
    (random) => {
      const [X, starts] = untied(
        () => overlapping(random, 0),
        (rounds) => rounds >= 4,
      )
      return [X, starts, trace(X, starts).rounds]
    },
    {
      kills: ['converged-below-the-limit', 'one-round-less'],
    },
  ),
  hidden('no round at all', 'kMeans', (random) => untied(() => overlapping(random, 0)), {
    kills: ['one-round-more', 'one-round-at-least', 'always-converged'],
  }),
  hidden('a centre that has no rows at first and gets some later', 'kMeans', (random) => lateComer(random), {
    kills: ['divides-by-zero', 'empty-to-origin', 'drops-empty', 'empty-to-farthest'],
  }),
  hidden('two centres at the same place, and more centres than rows', 'kMeans', (random) => crowded(random), {
    kills: ['last-of-equals', 'refuses-many-centres'],
  }),
  hidden(
    'a row that comes to lie halfway between its own centre and one of a lower number',
    'kMeans',
    (random) => halfway(random),
    {
      kills: ['keeps-its-centre'],
    },
  ),
  hidden('a single row', 'kMeans', (random) => {
    const row = [random.int(-9, 9), random.int(-9, 9)]
    return [[row], [row.map((x) => x + 2), row.map((x) => x - 1)], 4]
  }),
  hidden(
    'a narrow table, and a round that changes labels though the inertia hardly falls',
    'kMeans',
    (random) => {
      const [X, starts] = untied(
        () => plateau(random),
        (rounds, fall) => rounds >= 5 && fall < 5e-5,
      )
      return [shrink(X, 1e-5), shrink(starts, 1e-5), 100]
    },
    {
      kills: ['stops-when-slow', 'stops-at-a-ten-thousandth'],
    },
  ),
  hidden('clusters far from the origin', 'kMeans', (random) => [...farAway(random), 50], {
    kills: ['expands-the-square'],
    oracleOnly: 'float32 cannot tell the rows of such a table apart',
  }),
  hidden('a round and a half', 'kMeans', () => [[[1], [2]], [[1]], 1.5], { throws: 'RangeError', kills: ['any-number-of-rounds'] }),
  hidden('fewer rounds than none', 'kMeans', () => [[[1], [2]], [[1]], -1], {
    throws: 'RangeError',
    kills: ['any-number-of-rounds'],
  }),
  hidden('a limit that is no number', 'kMeans', () => [[[1], [2]], [[1]], NaN], {
    throws: 'RangeError',
    kills: ['any-number-of-rounds', 'looks-for-a-remainder'],
  }),
  hidden('rounds without any limit', 'kMeans', () => [[[1], [2]], [[1]], Infinity], {
    throws: 'RangeError',
    kills: ['any-number-of-rounds'],
  }),
  hidden('rows without a centre to go to', 'kMeans', () => [[[1], [2]], [], 5], { throws: 'RangeError', kills: ['any-tables'] }),
]
