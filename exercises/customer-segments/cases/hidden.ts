import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { drawCandidates, drawTable, drawTelling } from './draw.ts'

const { hidden } = casesOf<typeof Api>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
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
  hidden('a column in which all are equal', 'standardise', (random) => [withColumn(drawTable(random, 10), 0.1)], {
    kills: ['divides-by-no-spread', 'trusts-rounding'],
  }),
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
  hidden('a single row', 'standardise', (random) => [drawTable(random, 1)], { kills: ['divides-by-no-spread'] }),
  hidden('no rows', 'standardise', () => [[]], { throws: 'RangeError', kills: ['takes-no-rows'] }),
  hidden('a row that lacks a number', 'standardise', (random) => [ragged(random)], {
    throws: 'RangeError',
    kills: ['takes-ragged-rows'],
  }),

  hidden('groups that overlap, from any rows', 'cluster', (random) => overlapping(random), {
    kills: ['never-moves', 'moves-once', 'starts-with-the-first-rows', 'manhattan', 'medians'],
  }),
  hidden('one long cloud, in which centres move for many rounds', 'cluster', (random) => cloud(random), {
    kills: ['stops-after-ten', 'moves-once'],
  }),
  hidden('every row a cluster of its own', 'cluster', (random) => [blobs(random, 6, 3), random.shuffle([0, 1, 2, 3, 4, 5])]),
  hidden('one cluster for all', 'cluster', (random) => [blobs(random, 12, 3), [random.int(0, 11)]]),
  hidden('clusters of rows of different lengths', 'cluster', (random) => [ragged(random), [0, 3]], {
    throws: 'RangeError',
    kills: ['takes-ragged-rows'],
  }),
  hidden('a start that is no row', 'cluster', (random) => [blobs(random, 9, 2), [0, 4, 9]], {
    throws: 'RangeError',
    kills: ['takes-any-starts'],
  }),
  hidden('a start between two rows', 'cluster', (random) => [blobs(random, 9, 2), [0, random.int(1, 7) + 0.5]], {
    throws: 'RangeError',
    kills: ['takes-any-starts', 'takes-starts-between'],
  }),
  hidden('a start that is no number', 'cluster', (random) => [blobs(random, 9, 2), [random.int(0, 8), NaN]], {
    throws: 'RangeError',
    kills: ['takes-any-starts', 'takes-starts-between'],
  }),
  hidden('a row that is named twice', 'cluster', (random) => [blobs(random, 9, 2), [3, 1, 3]], {
    throws: 'RangeError',
    kills: ['takes-rows-twice'],
  }),
  hidden('no start at all', 'cluster', (random) => [blobs(random, 9, 2), []], { throws: 'RangeError', kills: ['takes-no-starts'] }),

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
  hidden('rows that are alone in their clusters', 'silhouette', (random) => [apart(random), [0, 1, 0, 2, 0, 2, 2, 3, 0]], {
    kills: ['alone-is-1', 'alone-is-left-out', 'alone-is-nan'],
  }),
  hidden('customers who are alike to the last figure', 'silhouette', (random) => [twins(random), [0, 0, 1, 1, 1, 2, 2, 0]], {
    kills: ['no-distance-is-alone'],
  }),
  hidden(
    'a silhouette of as many clusters as rows',
    'silhouette',
    (random) => [blobs(random, 7, 2), random.shuffle([0, 1, 2, 3, 4, 5, 6])],
    {
      kills: ['alone-is-1', 'alone-is-nan', 'refuses-lonely-rows'],
    },
  ),
  hidden('labels that do not run from zero', 'silhouette', (random) => [blobs(random, 30, 2), labelled(random, 30, [7, -2, 40])], {
    kills: ['labels-from-zero'],
  }),
  hidden('clusters in one and the same place', 'silhouette', (random) => [sameRows([random.int(1, 9), 2]), [0, 0, 0, 1, 1, 1]], {
    kills: ['nothing-by-nothing'],
  }),
  hidden('a silhouette of rows of different lengths', 'silhouette', (random) => [ragged(random), [0, 1, 0, 1, 0, 1, 0, 1]], {
    throws: 'RangeError',
    kills: ['takes-ragged-rows'],
  }),
  hidden('a single cluster', 'silhouette', (random) => [blobs(random, 8, 2), Array<number>(8).fill(0)], {
    throws: 'RangeError',
    kills: ['takes-one-cluster'],
  }),
  hidden('fewer labels than rows', 'silhouette', (random) => [blobs(random, 5, 2), [0, 1, 0, 1]], {
    throws: 'RangeError',
    kills: ['takes-too-few-labels', 'takes-missing-labels'],
  }),
  hidden('a silhouette of more labels than rows', 'silhouette', (random) => [blobs(random, 5, 2), [0, 1, 0, 1, 1, 0]], {
    throws: 'RangeError',
    kills: ['takes-spare-labels'],
  }),

  hidden(
    'segments of uneven sizes',
    'profile',
    (random) => [drawTable(random, 50), [1, 3, 0, 2, ...labelled(random, 46, [2, 0, 1, 3])]],
    {
      kills: ['profiles-scaled', 'medians-in-profiles', 'sums-not-means', 'over-all-rows', 'profiles-by-size', 'profiles-as-met'],
    },
  ),
  hidden('a dozen segments', 'profile', (random) => [drawTable(random, 40), dozen(random)], {
    kills: ['sorts-labels-as-text', 'profiles-by-size', 'profiles-as-met'],
  }),
  hidden('profiles of rows of different lengths', 'profile', (random) => [ragged(random), [0, 1, 0, 1, 0, 1, 0, 1]], {
    throws: 'RangeError',
    kills: ['takes-ragged-rows'],
  }),
  hidden('more labels than rows', 'profile', (random) => [drawTable(random, 4), [0, 1, 0, 1, 1]], {
    throws: 'RangeError',
    kills: ['takes-too-few-labels', 'takes-spare-labels'],
  }),
  hidden('profiles of fewer labels than rows', 'profile', (random) => [drawTable(random, 5), [0, 1, 0, 1]], {
    throws: 'RangeError',
    kills: ['takes-missing-labels'],
  }),

  hidden(
    'many customers, two or more clusters from several starts',
    'segment',
    (random) =>
      drawCandidates(
        random,
        () => drawTable(random, 50),
        [2, 3, 4, 5, 6],
        2,
        /scaled|0 to 1|candidate of each|most inertia|decides|told|never/,
      ),
    {
      kills: [
        'never-scales',
        'scores-unscaled',
        'clusters-unscaled',
        'from-0-to-1',
        'keeps-the-first',
        'keeps-the-last',
        'least-inertia-wins',
        'lowest-silhouette-wins',
        'largest-k-wins',
        'profiles-scaled',
        'medians-in-profiles',
        'scores-as-they-come',
        'a-score-for-each-candidate',
        'writes-into-the-table',
      ],
    },
  ),
  hidden(
    'of two clusterings into as many, the looser one has the higher silhouette',
    'segment',
    (random) => drawCandidates(random, () => drawTable(random, 40), [3, 5], 3, /of one size the one with the highest/),
    { kills: ['keeps-the-best-silhouette'] },
  ),
  hidden(
    'few segments, or ten and more',
    'segment',
    (random) => drawCandidates(random, () => drawTable(random, 45), [2, 3, 10, 11], 1, /not scaled/),
    { kills: ['sorts-sizes-as-text', 'scores-as-they-come', 'never-scales'] },
  ),
  hidden(
    'a customer unlike all others',
    'segment',
    (random) => [
      eccentric(random),
      [
        [2, 12, 1, 3],
        [0, 12],
      ],
    ],
    { kills: ['alone-is-1', 'alone-is-left-out', 'alone-is-nan'] },
  ),
  hidden(
    'a column that is the same for everybody',
    'segment',
    (random) => drawCandidates(random, () => withColumn(drawTable(random, 30), 0.1), [2, 3, 4], 1, /not scaled|lowest/),
    { kills: ['divides-by-no-spread', 'lowest-silhouette-wins'] },
  ),
  hidden('a single candidate', 'segment', (random) => drawCandidates(random, () => drawTable(random, 30), [3], 1, /not scaled/), {
    kills: ['never-scales'],
  }),
  hidden('no candidate', 'segment', (random) => [drawTable(random, 9), []], {
    throws: 'RangeError',
    kills: ['takes-no-candidates'],
  }),
  hidden('a candidate with a single start', 'segment', (random) => [drawTable(random, 9), [[0, 3], [4]]], {
    throws: 'RangeError',
    kills: ['takes-one-cluster'],
  }),
]

const sameRows = (row: number[]) => Array.from({ length: 6 }, () => [...row])

const withColumn = (X: number[][], x: number) => X.map((row) => [...row.slice(0, 2), x, ...row.slice(2)])

function ragged(random: Random): number[][] {
  const X = drawTable(random, 8)
  const at = random.int(1, 7)
  return X.map((row, i) => (i === at ? row.slice(1) : row))
}

/** Rows around a few places, in no order. */
function blobs(random: Random, n: number, d: number): number[][] {
  const places = Array.from({ length: 4 }, () => random.vector(d).map((x) => 2.2 * x))
  return Array.from({ length: n }, () => random.pick(places).map((x) => random.normal(x, 1.2)))
}

function overlapping(random: Random): [number[][], number[]] {
  return drawTelling(random, () => blobs(random, 90, 3), 4, 3, /never|once|first rows|numbered|sums|medians/)
}

function cloud(random: Random): [number[][], number[]] {
  const drawX = () => Array.from({ length: 100 }, () => [random.uniform(0, 9), random.uniform(0, 2)])
  return drawTelling(random, drawX, 4, 12, /ten times/)
}

/** Labels of these names, many of the last and fewer of each before it, in no order. */
function labelled(random: Random, n: number, names: number[]): number[] {
  const sizes = names.map((_, c) => 2 + c)
  const some = names.flatMap((name, c) => Array<number>(sizes[c]!).fill(name))
  return random.shuffle([...some, ...Array<number>(n - some.length).fill(names.at(-1)!)])
}

/** Labels from 0 to 11, of which each is used and none comes in its turn. */
function dozen(random: Random): number[] {
  const names = Array.from({ length: 12 }, (_, c) => c)
  return [11, 10, ...random.shuffle(names.slice(0, 10)), ...labelled(random, 28, [4, 9, 2])]
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

/** One customer, numbered 12, who spends as much at a time as all others together. */
function eccentric(random: Random): number[][] {
  const typical = [
    [26, 24_000, 22, 18, 0.7],
    [41, 46_000, 34, 62, 0.4],
    [57, 82_000, 16, 95, 0.1],
  ]
  const X = Array.from({ length: 24 }, (_, i) => typical[i % 3]!.map((x) => x * random.uniform(0.95, 1.05)))
  return X.map((row, i) => (i === 12 ? [44, 50_000, 20, random.int(1900, 2400), 0.4] : row))
}
