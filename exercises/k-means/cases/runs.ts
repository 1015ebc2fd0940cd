import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { box, trace, uneven, untied } from './clouds.ts'
import { crowded, farAway, halfway, lateComer, overlapping, plateau, shrink, squeezed } from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Cases of kMeans. */
export const runs = [
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
  ...inParts('as many rounds as are allowed', [
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
  ]),
  ...inParts('centres and rows in awkward places', [
    hidden('a centre that has no rows at first and gets some later', 'kMeans', (random) => lateComer(random), {
      kills: ['divides-by-zero', 'empty-to-origin', 'drops-empty', 'empty-to-farthest'],
    }),
    hidden('a centre that moves, and then loses all its rows', 'kMeans', (random) => squeezed(random), {
      kills: ['divides-by-zero', 'empty-to-origin', 'drops-empty', 'empty-to-the-start'],
    }),
    hidden('rows that change places while every cluster keeps its size', 'kMeans', (random) =>
      untied(
        () => [box(random, 14, 2, 5), box(random, 3, 2, 4), 40],
        (_rounds, _fall, swaps) => swaps > 0,
      ),
    ),
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
    hidden('a single centre', 'kMeans', (random) => [box(random, 12, 2, 5), box(random, 1, 2, 5), 4], {
      kills: ['until-centres-rest', 'never-stops-early'],
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
  ]),
  ...inParts('rows and starts that have no clusters', [
    hidden('clusters without rows', 'kMeans', (random) => [[], box(random, 2, 2, 1), 5], { throws: 'RangeError' }),
    hidden('rows without a centre to go to', 'kMeans', () => [[[1], [2]], [], 5], { throws: 'RangeError', kills: ['any-tables'] }),
    hidden(
      'a row longer than the others: clusters',
      'kMeans',
      (random) => [[...box(random, 3, 2, 1), ...box(random, 1, 3, 1)], box(random, 2, 2, 1), 5],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'a row shorter than the others: clusters',
      'kMeans',
      (random) => [[...box(random, 1, 2, 1), ...box(random, 3, 3, 1)], box(random, 2, 3, 1), 5],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'starts of uneven lengths',
      'kMeans',
      (random) => [box(random, 4, 2, 1), [...box(random, 1, 2, 1), ...box(random, 1, 3, 1)], 5],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden('starts with one number more than rows', 'kMeans', (random) => [box(random, 4, 2, 1), box(random, 2, 3, 1), 5], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden('starts with one number fewer than rows', 'kMeans', (random) => [box(random, 4, 3, 1), box(random, 2, 2, 1), 5], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden('rows in the midst that are uneven: clusters', 'kMeans', (random) => [uneven(random, 4, 3), box(random, 2, 3, 1), 5], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden('starts in the midst that are uneven', 'kMeans', (random) => [box(random, 6, 3, 1), uneven(random, 4, 3), 5], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden(
      'rows of different lengths, and no round at all',
      'kMeans',
      (random) => [[...box(random, 3, 2, 1), ...box(random, 1, 3, 1)], box(random, 2, 2, 1), 0],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
  ]),
  ...inParts('limits that count no rounds', [
    hidden('a round and a half', 'kMeans', () => [[[1], [2]], [[1]], 1.5], {
      throws: 'RangeError',
      kills: ['any-number-of-rounds'],
    }),
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
  ]),
]
