import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { blobs, mergesOf } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

const asking = (X: number[][], method: Api.Method): [number[][], Api.Method] => [X, method]

const farAway = 'float32 cannot tell the rows of such a table apart'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('many rows in four dimensions', 'distances', (random) => [blobs(random, 40, 4)], {
    kills: ['no-root', 'manhattan', 'upper-half'],
  }),
  ...inParts('rows far from the origin, rows that are equal, a row alone', [
    hidden('rows far from the origin', 'distances', (random) => [shifted(random, 12)], {
      kills: ['expands-the-square'],
      oracleOnly: farAway,
    }),
    hidden('rows that occur several times: distances', 'distances', (random) => [repeated(random)], {
      kills: ['no-root', 'upper-half'],
    }),
    hidden('a single row and its distance to itself', 'distances', (random) => [blobs(random, 1, 3)]),
  ]),
  ...inParts('tables without distances', [
    hidden('no rows at all', 'distances', () => [[]], { throws: 'RangeError', kills: ['any-table'] }),
    hidden(
      'a row longer than the others',
      'distances',
      () => [
        [
          [1, 2],
          [3, 4, 5],
          [6, 7],
        ],
      ],
      {
        throws: 'RangeError',
        kills: ['any-table'],
      },
    ),
    hidden('a last row shorter than the others', 'distances', (random) => [[...blobs(random, 3, 3), ...blobs(random, 1, 2)]], {
      throws: 'RangeError',
      kills: ['any-table'],
    }),
    hidden('a first row shorter than the others', 'distances', (random) => [[...blobs(random, 1, 1), ...blobs(random, 3, 2)]], {
      throws: 'RangeError',
      kills: ['any-table'],
    }),
  ]),

  hidden('nearest rows of many clusters', 'linkage', (random) => asking(blobs(random, 50, 2), 'single'), {
    kills: [
      'swaps-single-and-complete',
      'keeps-one-part',
      'larger-number-first',
      'numbers-from-n-plus-1',
      'reuses-numbers',
      'sizes-of-two',
      'halves-heights',
      'stops-at-two',
      'no-root',
    ],
  }),
  hidden('farthest rows of many clusters', 'linkage', (random) => asking(blobs(random, 50, 3), 'complete'), {
    kills: ['swaps-single-and-complete', 'always-single', 'keeps-one-part', 'takes-rows-out'],
  }),
  hidden('means over all pairs of many clusters', 'linkage', (random) => asking(blobs(random, 50, 2), 'average'), {
    kills: [
      'plain-mean-of-parts',
      'distance-of-centres',
      'divides-by-rows',
      'counts-pairs-within',
      'no-root',
      'always-single',
      'mean-of-near-and-far',
    ],
  }),
  hidden('a chain next to a heap, single linkage', 'linkage', (random) => asking(chain(random), 'single'), {
    kills: ['swaps-single-and-complete', 'size-counts-parts'],
  }),
  ...inParts('rows that are equal, equally far apart, or alone', [
    hidden('rows that occur several times', 'linkage', (random) => asking(repeated(random), 'average'), {
      kills: ['zero-is-none'],
    }),
    hidden('rows that occur several times, single linkage', 'linkage', (random) => asking(repeated(random), 'single'), {
      kills: ['zero-is-none'],
    }),
    hidden('rows that occur several times, complete linkage', 'linkage', (random) => asking(repeated(random), 'complete'), {
      kills: ['zero-is-none'],
    }),
    hidden('the same row again and again', 'linkage', (random) => {
      const [row] = blobs(random, 1, 3)
      return asking(
        Array.from({ length: 6 }, () => [...row!]),
        random.pick(['single', 'complete', 'average']),
      )
    }),
    hidden('a grid of whole numbers, where nearly all distances are equal', 'linkage', (random) =>
      asking(grid(random), 'complete'),
    ),
    hidden('the same grid, single linkage', 'linkage', (random) => asking(grid(random), 'single')),
    hidden('the same grid, average linkage', 'linkage', (random) => asking(grid(random), 'average')),
    hidden('a single row, with nothing to merge', 'linkage', (random) => asking([[random.int(-9, 9), 1]], 'complete'), {
      kills: ['refuses-a-single-row'],
    }),
    hidden('two rows, with one merge', 'linkage', (random) => asking(blobs(random, 2, 3), 'average'), {
      kills: ['stops-at-two', 'no-root'],
    }),
  ]),
  ...inParts('distances of every magnitude', [
    hidden('clusters far from the origin', 'linkage', (random) => asking(shifted(random, 20), 'average'), {
      kills: ['expands-the-square'],
      oracleOnly: farAway,
    }),
    hidden('two groups at opposite ends of the range', 'linkage', (random) => asking(opposite(random), 'single'), {
      kills: ['a-billion-for-infinity'],
    }),
    hidden(
      'two groups at opposite ends of the range, complete linkage',
      'linkage',
      (random) => asking(opposite(random), 'complete'),
      {
        kills: ['a-billion-for-infinity'],
      },
    ),
    hidden(
      'two groups at opposite ends of the range, average linkage',
      'linkage',
      (random) => asking(opposite(random), 'average'),
      {
        kills: ['a-billion-for-infinity'],
      },
    ),
    hidden('rows next to nothing apart', 'linkage', (random) => asking(tiny(random), 'complete'), {
      kills: ['close-for-equal', 'rounds-heights'],
    }),
  ]),
  ...inParts('methods that there are not', [
    hidden('a method that is none of the three', 'linkage', (random) => asking(blobs(random, 5, 2), 'ward' as Api.Method), {
      throws: 'RangeError',
      kills: ['any-method'],
    }),
    hidden(
      'a method in capital letters',
      'linkage',
      (random) => asking(blobs(random, 5, 2), random.pick(['Single', 'COMPLETE', 'Average']) as Api.Method),
      { throws: 'RangeError', kills: ['any-method', 'takes-capitals'] },
    ),
    hidden(
      'a method with a word more',
      'linkage',
      (random) => asking(blobs(random, 5, 2), random.pick(['single-linkage', 'complete linkage', 'averages']) as Api.Method),
      { throws: 'RangeError', kills: ['any-method', 'reads-how-a-method-begins'] },
    ),
    hidden(
      'a method with a blank too many',
      'linkage',
      (random) => asking(blobs(random, 5, 2), random.pick([' single', 'complete ', ' average ']) as Api.Method),
      { throws: 'RangeError', kills: ['any-method'] },
    ),
    hidden('a method without a name', 'linkage', (random) => asking(blobs(random, 5, 2), '' as Api.Method), {
      throws: 'RangeError',
      kills: ['any-method'],
    }),
    hidden(
      'a method that is only what every object inherits',
      'linkage',
      (random) => asking(blobs(random, 5, 2), inherited(random)),
      {
        throws: 'RangeError',
        kills: ['any-method', 'asks-the-object-for-a-method'],
      },
    ),
    hidden('a method that is none of the three, for a single row', 'linkage', () => asking([[1, 2]], 'ward' as Api.Method), {
      throws: 'RangeError',
      kills: ['any-method', 'asks-for-the-method-late'],
    }),
  ]),
  ...inParts('tables in which nothing can be merged', [
    hidden('no rows to merge', 'linkage', () => asking([], 'average'), { throws: 'RangeError', kills: ['any-table'] }),
    hidden('rows of different lengths', 'linkage', () => asking([[1, 2], [3, 4], [5]], 'single'), {
      throws: 'RangeError',
      kills: ['any-table'],
    }),
    hidden(
      'a row in the midst that is longer than the others',
      'linkage',
      (random) => asking([...blobs(random, 2, 2), ...blobs(random, 1, 3), ...blobs(random, 2, 2)], 'complete'),
      { throws: 'RangeError', kills: ['any-table'] },
    ),
    hidden(
      'a first row that is shorter than the others',
      'linkage',
      (random) => asking([...blobs(random, 1, 1), ...blobs(random, 3, 2)], 'average'),
      { throws: 'RangeError', kills: ['any-table'] },
    ),
  ]),

  ...inParts('many rows in four clusters, and in a dozen', [
    hidden('many rows in four clusters', 'cutTree', (random) => [mergesOf(random, 40, () => random.uniform(0.1, 1)), 4], {
      kills: [
        'undoes-one-too-many',
        'undoes-one-too-few',
        'cluster-numbers-as-labels',
        'labels-from-one',
        'takes-merges-out',
        'undoes-the-first',
      ],
    }),
    hidden(
      'many rows in a dozen clusters',
      'cutTree',
      (random) => [mergesOf(random, 50, () => random.uniform(0.1, 1)), random.int(11, 14)],
      {
        kills: ['undoes-one-too-many', 'undoes-one-too-few', 'undoes-the-first'],
      },
    ),
  ]),
  hidden('merges of equal height, of which only some are undone', 'cutTree', (random) => [tied(random), 5], {
    kills: ['cuts-by-height'],
  }),
  ...inParts('as few clusters as there can be, and as many', [
    hidden('every row for itself', 'cutTree', (random) => [mergesOf(random, 9, () => 1), 9]),
    hidden('all rows in one cluster', 'cutTree', (random) => [mergesOf(random, 12, () => 0.5), 1]),
    hidden('a single row in a single cluster', 'cutTree', () => [[], 1]),
  ]),
  ...inParts('numbers of clusters that there cannot be', [
    hidden('no cluster at all', 'cutTree', (random) => [mergesOf(random, 6, () => 1), 0], {
      throws: 'RangeError',
      kills: ['any-number-of-clusters'],
    }),
    hidden('fewer clusters than none', 'cutTree', (random) => [mergesOf(random, 6, () => 1), -1], {
      throws: 'RangeError',
      kills: ['any-number-of-clusters'],
    }),
    hidden('more clusters than rows', 'cutTree', (random) => [mergesOf(random, 6, () => 1), 7], {
      throws: 'RangeError',
      kills: ['any-number-of-clusters'],
    }),
    hidden('two clusters of a single row', 'cutTree', () => [[], 2], { throws: 'RangeError', kills: ['any-number-of-clusters'] }),
    hidden('two clusters and a half', 'cutTree', (random) => [mergesOf(random, 6, () => 1), 2.5], {
      throws: 'RangeError',
      kills: ['any-number-of-clusters'],
    }),
    hidden('a number of clusters that is not a number', 'cutTree', (random) => [mergesOf(random, 6, () => 1), NaN], {
      throws: 'RangeError',
      kills: ['any-number-of-clusters', 'not-a-number-of-clusters'],
    }),
    hidden('infinitely many clusters', 'cutTree', (random) => [mergesOf(random, 6, () => 1), Infinity], {
      throws: 'RangeError',
      kills: ['any-number-of-clusters'],
    }),
  ]),
]

/** Neighbours a few units apart, a hundred million units away. */
function shifted(random: Random, n: number): number[][] {
  const at = [1e8, -1e8].map((x) => x + random.int(-1000, 1000))
  return blobs(random, n, 2).map((row) => row.map((x, j) => x + at[j]!))
}

/** Near the corners where all coordinates are largest and smallest; the last merge is the only one beyond a billion. */
function opposite(random: Random): number[][] {
  const corners = [9e8, -9e8]
  return random.shuffle(corners.flatMap((corner) => blobs(random, 6, 3).map((row) => row.map((x) => corner + 1e6 * x))))
}

const tiny = (random: Random) => blobs(random, 15, 2).map((row) => row.map((x) => 1e-11 * x))

const inherited = (random: Random) => random.pick(['toString', 'valueOf', 'constructor', 'hasOwnProperty']) as Api.Method

/** Steps that grow a little, so that single linkage eats the chain from one end. */
function chain(random: Random): number[][] {
  const links = Array.from({ length: 15 }, (_, i) => [i + 0.02 * i ** 2, random.uniform(-0.01, 0.01)])
  const heap = Array.from({ length: 12 }, () => [random.normal(5, 0.6), random.normal(9, 0.6)])
  return random.shuffle([...links, ...heap])
}

function repeated(random: Random): number[][] {
  const different = blobs(random, 9, 2)
  return random.shuffle([...different, ...different.slice(0, 5), ...different.slice(0, 2)])
}

function grid(random: Random): number[][] {
  const cells = Array.from({ length: 25 }, (_, i) => [i % 5, Math.floor(i / 5)])
  return random.shuffle(cells).slice(0, 20)
}

/** Heights 1, 1, 1, 2, 2, 2, …: four merges are undone, and four are more than three. */
function tied(random: Random): Api.Merge[] {
  let merges = 0
  return mergesOf(random, 22, () => (merges++ % 3 === 0 ? 1 : 0))
}
