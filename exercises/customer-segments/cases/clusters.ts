import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { blobs, drawTable, drawTelling, labelled, ragged, withColumn } from './draw.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of standardise, cluster and silhouette. */
export const clusters = [
  hidden('five columns in five units', 'standardise', (random) => [drawTable(random, 60)], {
    kills: [
      'over-n-minus-1',
      'divides-by-variance',
      'divides-by-range',
      'from-0-to-1',
      'scales-rows',
      'one-scale-for-all',
      'only-centres',
    ],
  }),
  ...inParts('columns that vary hardly, far from zero or not at all', [
    hidden(
      'a column in a tiny unit',
      'standardise',
      (random) => [drawTable(random, 20).map(([age, ...rest]) => [1e-17 * age!, ...rest])],
      {
        kills: ['takes-little-for-none'],
      },
    ),
    hidden(
      'a column far from zero',
      'standardise',
      (random) => [drawTable(random, 30).map(([age, ...rest]) => [1.7e9 + age!, ...rest])],
      {
        kills: ['mean-of-squares'],
        oracleOnly: 'float32 cannot tell such values apart',
      },
    ),
    hidden(
      'a column far from zero that varies by less than its units',
      'standardise',
      (random) => [drawTable(random, 30).map(([age, ...rest]) => [1.7e9 + 0.02 * age!, ...rest])],
      { kills: ['mean-of-squares'], oracleOnly: 'float32 cannot tell such values apart' },
    ),
    hidden('a column that ends as it begins, and varies between', 'standardise', (random) => {
      const X = drawTable(random, 12)
      return [X.with(11, [X[0]![0]!, ...X[11]!.slice(1)])]
    }),
    hidden('a column in which all are equal', 'standardise', (random) => [withColumn(drawTable(random, 10), 0.1)], {
      kills: ['divides-by-no-spread', 'trusts-rounding'],
    }),
    hidden('a single row', 'standardise', (random) => [drawTable(random, 1)], { kills: ['divides-by-no-spread'] }),
  ]),
  ...inParts('tables that cannot be scaled', [
    hidden('no rows', 'standardise', () => [[]], { throws: 'RangeError', kills: ['takes-no-rows'] }),
    hidden('a row that lacks a number', 'standardise', (random) => [ragged(random)], {
      throws: 'RangeError',
      kills: ['takes-ragged-rows'],
    }),
    hidden('a last row with a number too many', 'standardise', (random) => [[...blobs(random, 5, 2), ...blobs(random, 1, 3)]], {
      throws: 'RangeError',
      kills: ['takes-ragged-rows'],
    }),
    hidden('a first row with a number too few', 'standardise', (random) => [[...blobs(random, 1, 2), ...blobs(random, 5, 3)]], {
      throws: 'RangeError',
      kills: ['takes-ragged-rows'],
    }),
  ]),
  hidden('groups that overlap, from any rows', 'cluster', (random) => overlapping(random), {
    kills: ['never-moves', 'moves-once', 'starts-with-the-first-rows', 'manhattan', 'medians'],
  }),
  hidden('one long cloud, in which centres move for many rounds', 'cluster', (random) => cloud(random), {
    kills: ['stops-after-ten', 'moves-once'],
  }),
  hidden(
    'groups in a tiny unit',
    'cluster',
    (random) => {
      const [X, starts] = overlapping(random)
      // a power of two, so that nothing is rounded
      return [X.map((row) => row.map((x) => 2 ** -40 * x)), starts]
    },
    { kills: ['never-moves', 'moves-once'] },
  ),
  ...inParts('as many clusters as rows, and one for all', [
    hidden('every row a cluster of its own', 'cluster', (random) => [blobs(random, 6, 3), random.shuffle([0, 1, 2, 3, 4, 5])]),
    hidden('one cluster for all', 'cluster', (random) => [blobs(random, 12, 3), [random.int(0, 11)]]),
  ]),
  ...inParts('tables in which there are no clusters', [
    hidden('clusters of no rows', 'cluster', () => [[], [0]], { throws: 'RangeError' }),
    hidden('clusters of rows of different lengths', 'cluster', (random) => [ragged(random), [0, 3]], {
      throws: 'RangeError',
      kills: ['takes-ragged-rows'],
    }),
    hidden(
      'clusters of a table whose last row has a number too many',
      'cluster',
      (random) => [
        [...blobs(random, 5, 2), ...blobs(random, 1, 3)],
        [0, 3],
      ],
      { throws: 'RangeError', kills: ['takes-ragged-rows'] },
    ),
  ]),
  ...inParts('starts that are not the numbers of different rows', [
    hidden('no start at all', 'cluster', (random) => [blobs(random, 9, 2), []], {
      throws: 'RangeError',
      kills: ['takes-no-starts'],
    }),
    hidden('a start that is no row', 'cluster', (random) => [blobs(random, 9, 2), [0, 4, 9]], {
      throws: 'RangeError',
      kills: ['takes-any-starts'],
    }),
    hidden('a start below zero', 'cluster', (random) => [blobs(random, 9, 2), [-1, 4]], {
      throws: 'RangeError',
      kills: ['counts-starts-from-the-end', 'takes-any-starts'],
    }),
    hidden('a start between two rows', 'cluster', (random) => [blobs(random, 9, 2), [0, random.int(1, 7) + 0.5]], {
      throws: 'RangeError',
      kills: ['takes-any-starts', 'takes-starts-between'],
    }),
    hidden('a start that is no number', 'cluster', (random) => [blobs(random, 9, 2), [random.int(0, 8), NaN]], {
      throws: 'RangeError',
      kills: ['takes-any-starts', 'takes-starts-between'],
    }),
    hidden('a start beyond all rows', 'cluster', (random) => [blobs(random, 9, 2), [0, Infinity]], {
      throws: 'RangeError',
      kills: ['takes-any-starts'],
    }),
    hidden('a row that is named twice', 'cluster', (random) => [blobs(random, 9, 2), [3, 1, 3]], {
      throws: 'RangeError',
      kills: ['takes-rows-twice'],
    }),
    hidden('a row that is named twice in a row, among others', 'cluster', (random) => [blobs(random, 9, 2), [5, 2, 2, 7]], {
      throws: 'RangeError',
      kills: ['takes-rows-twice'],
    }),
  ]),
  hidden('four clusters of many sizes', 'silhouette', (random) => [blobs(random, 60, 3), labelled(random, 60, [0, 1, 2, 3])], {
    kills: [
      'counts-itself',
      'divides-by-the-sum',
      'divides-by-b',
      'to-the-centres',
      'squares-distances',
      'all-others-together',
      'farthest-cluster',
      'mean-of-cluster-means',
    ],
  }),
  ...inParts('rows that are alone in their clusters, some or all of them', [
    hidden('rows that are alone in their clusters', 'silhouette', (random) => [apart(random), [0, 1, 0, 2, 0, 2, 2, 3, 0]], {
      kills: ['alone-is-1', 'alone-is-left-out', 'alone-is-nan'],
    }),
    hidden(
      'a silhouette of as many clusters as rows',
      'silhouette',
      (random) => [blobs(random, 7, 2), random.shuffle([0, 1, 2, 3, 4, 5, 6])],
      {
        kills: ['alone-is-1', 'alone-is-nan', 'refuses-lonely-rows'],
      },
    ),
  ]),
  ...inParts('rows in one and the same place', [
    hidden('customers who are alike to the last figure', 'silhouette', (random) => [twins(random), [0, 0, 1, 1, 1, 2, 2, 0]], {
      kills: ['no-distance-is-alone'],
    }),
    hidden('clusters in one and the same place', 'silhouette', (random) => [sameRows([random.int(1, 9), 2]), [0, 0, 0, 1, 1, 1]], {
      kills: ['nothing-by-nothing'],
    }),
  ]),
  ...inParts('labels that are any integers', [
    hidden(
      'labels that do not run from zero',
      'silhouette',
      (random) => [blobs(random, 30, 2), labelled(random, 30, [7, -2, 40])],
      {
        kills: ['labels-from-zero'],
      },
    ),
    hidden('a label of minus one', 'silhouette', (random) => [blobs(random, 30, 2), labelled(random, 30, [0, -1, 1])], {
      kills: ['labels-from-zero'],
    }),
    hidden(
      'labels that no byte can hold, and one that is larger still',
      'silhouette',
      (random) => [blobs(random, 30, 2), labelled(random, 30, [0, 256, 2 ** 16, 2 ** 32])],
      { kills: ['labels-from-zero'] },
    ),
  ]),
  ...inParts('rows and labels that have no silhouette', [
    hidden('a silhouette of no rows', 'silhouette', () => [[], []], { throws: 'RangeError' }),
    hidden('a silhouette of rows of different lengths', 'silhouette', (random) => [ragged(random), [0, 1, 0, 1, 0, 1, 0, 1]], {
      throws: 'RangeError',
      kills: ['takes-ragged-rows'],
    }),
    hidden(
      'a silhouette of a table whose last row has a number too many',
      'silhouette',
      (random) => [
        [...blobs(random, 5, 2), ...blobs(random, 1, 3)],
        [0, 1, 0, 1, 0, 1],
      ],
      { throws: 'RangeError', kills: ['takes-ragged-rows'] },
    ),
    hidden('a single cluster', 'silhouette', (random) => [blobs(random, 8, 2), Array<number>(8).fill(0)], {
      throws: 'RangeError',
      kills: ['takes-one-cluster'],
    }),
    hidden('a single cluster of a single row', 'silhouette', (random) => [blobs(random, 1, 2), [3]], {
      throws: 'RangeError',
      kills: ['takes-one-cluster'],
    }),
    hidden('fewer labels than rows', 'silhouette', (random) => [blobs(random, 5, 2), [0, 1, 0, 1]], {
      throws: 'RangeError',
      kills: ['takes-too-few-labels', 'takes-missing-labels'],
    }),
    hidden('a silhouette of rows without labels', 'silhouette', (random) => [blobs(random, 5, 2), []], { throws: 'RangeError' }),
    hidden('a silhouette of more labels than rows', 'silhouette', (random) => [blobs(random, 5, 2), [0, 1, 0, 1, 1, 0]], {
      throws: 'RangeError',
      kills: ['takes-spare-labels'],
    }),
  ]),
]

const sameRows = (row: number[]) => Array.from({ length: 6 }, () => [...row])

function overlapping(random: Random): [number[][], number[]] {
  return drawTelling(random, () => blobs(random, 90, 3), 4, 3, /never|once|first rows|numbered|sums|medians/)
}

function cloud(random: Random): [number[][], number[]] {
  const drawX = () => Array.from({ length: 100 }, () => [random.uniform(0, 9), random.uniform(0, 2)])
  return drawTelling(random, drawX, 4, 12, /ten times/)
}

/** Three places and a row beside: the first two rows are one, and so are the next two. */
function twins(random: Random): number[][] {
  const places = [0, 5, 9, 14].map((x) => [x + random.uniform(), random.uniform(0, 3)])
  const [a, b, c, d] = places as [number[], number[], number[], number[]]
  return [a, [...a], b, [...b], c, d, [...d], [a[0]! - 1.5, a[1]! + 1]]
}

/** Nine rows in places that differ from seed to seed. */
function apart(random: Random): number[][] {
  return Array.from({ length: 9 }, (_, i) => [3 * (i % 3) + random.uniform(), 4 * Math.floor(i / 3) + random.uniform()])
}
