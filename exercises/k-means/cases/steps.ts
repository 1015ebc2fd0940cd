import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { box, uneven, untied } from './clouds.ts'
import { balanced, farAway, lattice, strayLabels } from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Cases of nearestCentres, inertia and moveCentres. */
export const steps = [
  hidden(
    'many rows in five dimensions',
    'nearestCentres',
    (random) => untied(() => [box(random, 200, 5, 4), box(random, 6, 5, 3)]),
    {
      kills: ['manhattan', 'chebyshev', 'numbers-from-one'],
    },
  ),
  ...inParts('rows close to several centres, far from all, or fewer than the centres', [
    hidden('rows as near to one centre as to another', 'nearestCentres', (random) => lattice(random), {
      kills: ['last-of-equals'],
    }),
    hidden('a table far from the origin', 'nearestCentres', (random) => farAway(random), {
      kills: ['expands-the-square'],
      oracleOnly: 'float32 cannot tell the rows of such a table apart',
    }),
    hidden('fewer rows than centres', 'nearestCentres', (random) => untied(() => [box(random, 3, 2, 4), box(random, 7, 2, 3)])),
  ]),
  ...inParts('rows and centres between which there is no distance', [
    hidden('no rows at all', 'nearestCentres', (random) => [[], box(random, 2, 2, 1)], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden('no centres at all', 'nearestCentres', (random) => [box(random, 3, 2, 1), []], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden('centres with one number fewer than rows', 'nearestCentres', (random) => [box(random, 5, 3, 1), box(random, 2, 2, 1)], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden('centres with one number more than rows', 'nearestCentres', (random) => [box(random, 5, 2, 1), box(random, 2, 3, 1)], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden(
      'a first row that is shorter than the others',
      'nearestCentres',
      (random) => [[...box(random, 1, 2, 1), ...box(random, 4, 3, 1)], box(random, 2, 3, 1)],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'a last row that is longer than the others',
      'nearestCentres',
      (random) => [[...box(random, 4, 2, 1), ...box(random, 1, 3, 1)], box(random, 2, 2, 1)],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden('rows in the midst that are uneven', 'nearestCentres', (random) => [uneven(random, 4, 3), box(random, 2, 3, 1)], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden('centres in the midst that are uneven', 'nearestCentres', (random) => [box(random, 5, 3, 1), uneven(random, 4, 3)], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden(
      'a last centre that is longer than the others',
      'nearestCentres',
      (random) => [box(random, 4, 2, 1), [...box(random, 2, 2, 1), ...box(random, 1, 3, 1)]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
  ]),
  hidden('labels that do not name the nearest centre', 'inertia', (random) => strayLabels(random, 120), {
    kills: ['sums-distances', 'mean-inertia', 'ignores-labels'],
  }),
  ...inParts('rows and centres that have no inertia', [
    hidden('an inertia without rows', 'inertia', (random) => [[], box(random, 2, 2, 1), []], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden('an inertia without centres', 'inertia', (random) => [box(random, 2, 2, 1), [], [0, 0]], {
      throws: 'RangeError',
      kills: ['any-tables'],
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
    hidden(
      'a row shorter than the others',
      'inertia',
      (random) => [[...box(random, 2, 3, 1), ...box(random, 1, 2, 1)], box(random, 2, 3, 1), [0, 1, 0]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'a centre that no label names, longer than the others',
      'inertia',
      (random) => [box(random, 3, 2, 1), [...box(random, 2, 2, 1), ...box(random, 1, 3, 1)], [0, 1, 0]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'centres with one number fewer than rows: inertia',
      'inertia',
      (random) => [box(random, 3, 3, 1), box(random, 2, 2, 1), [0, 1, 0]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'rows in the midst that are uneven: inertia',
      'inertia',
      (random) => [uneven(random, 4, 3), box(random, 2, 3, 1), [0, 1, 1, 0]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'centres with one number more than rows: inertia',
      'inertia',
      (random) => [box(random, 3, 2, 1), box(random, 2, 3, 1), [0, 1, 0]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
  ]),
  ...inParts('centres with many rows, and centres without', [
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
    hidden('rows whose mean is zero', 'moveCentres', (random) => balanced(random), { kills: ['takes-zero-for-nothing'] }),
    hidden('more centres than rows, two of them at one place', 'moveCentres', (random) => {
      const centres = box(random, 4, 2, 5)
      return [box(random, 3, 2, 5), [...centres, [...centres[1]!]], [1, 4, 1]]
    }),
  ]),
  ...inParts('rows and centres between which nothing can move', [
    hidden('a move without rows', 'moveCentres', (random) => [[], box(random, 2, 2, 1), []], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
    hidden('a move without centres', 'moveCentres', (random) => [box(random, 2, 2, 1), [], [0, 0]], {
      throws: 'RangeError',
      kills: ['any-tables'],
    }),
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
    hidden(
      'a row that is shorter than the others, in a cluster of its own',
      'moveCentres',
      (random) => [[...box(random, 2, 3, 1), ...box(random, 1, 2, 1)], box(random, 2, 3, 1), [0, 0, 1]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'a row that is longer than the others, in a cluster of its own',
      'moveCentres',
      (random) => [[...box(random, 1, 3, 1), ...box(random, 2, 2, 1)], box(random, 2, 2, 1), [1, 0, 0]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'centres with one number fewer than rows: a move',
      'moveCentres',
      (random) => [box(random, 3, 3, 1), box(random, 2, 2, 1), [0, 1, 0]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'rows in the midst that are uneven: a move',
      'moveCentres',
      (random) => [uneven(random, 4, 3), box(random, 2, 3, 1), [0, 1, 1, 0]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
    hidden(
      'centres with one number more than rows: a move',
      'moveCentres',
      (random) => [box(random, 3, 2, 1), box(random, 2, 3, 1), [0, 1, 0]],
      { throws: 'RangeError', kills: ['any-tables'] },
    ),
  ]),
]
