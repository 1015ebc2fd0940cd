import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { blobs, drawCandidates, drawTable, labelled, ragged, withColumn } from './draw.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of profile and segment. */
export const segments = [
  hidden(
    'segments of uneven sizes',
    'profile',
    (random) => [drawTable(random, 50), [1, 3, 0, 2, ...labelled(random, 46, [2, 0, 1, 3])]],
    {
      kills: ['profiles-scaled', 'medians-in-profiles', 'sums-not-means', 'over-all-rows', 'profiles-by-size', 'profiles-as-met'],
    },
  ),
  ...inParts('a dozen segments, and a single one', [
    hidden('a dozen segments', 'profile', (random) => [drawTable(random, 40), dozen(random)], {
      kills: ['sorts-labels-as-text', 'profiles-by-size', 'profiles-as-met'],
    }),
    hidden('a single segment', 'profile', (random) => [drawTable(random, 12), Array<number>(12).fill(0)], {
      kills: ['profiles-scaled', 'sums-not-means'],
    }),
  ]),
  ...inParts('rows and labels that have no profiles', [
    hidden('profiles of no rows', 'profile', () => [[], []], { throws: 'RangeError', kills: ['takes-no-rows'] }),
    hidden('profiles of rows of different lengths', 'profile', (random) => [ragged(random), [0, 1, 0, 1, 0, 1, 0, 1]], {
      throws: 'RangeError',
      kills: ['takes-ragged-rows'],
    }),
    hidden(
      'profiles of a table whose last row has a number too many',
      'profile',
      (random) => [
        [...blobs(random, 5, 2), ...blobs(random, 1, 3)],
        [0, 1, 0, 1, 0, 1],
      ],
      { throws: 'RangeError', kills: ['takes-ragged-rows'] },
    ),
    hidden('more labels than rows', 'profile', (random) => [drawTable(random, 4), [0, 1, 0, 1, 1]], {
      throws: 'RangeError',
      kills: ['takes-too-few-labels', 'takes-spare-labels'],
    }),
    hidden('profiles of rows without labels', 'profile', (random) => [drawTable(random, 4), []], { throws: 'RangeError' }),
    hidden('profiles of fewer labels than rows', 'profile', (random) => [drawTable(random, 5), [0, 1, 0, 1]], {
      throws: 'RangeError',
      kills: ['takes-missing-labels'],
    }),
  ]),
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
  ...inParts('tables that cannot be cut into segments', [
    hidden('segments of no rows', 'segment', () => [[], [[0, 1]]], { throws: 'RangeError' }),
    hidden('segments of rows of different lengths', 'segment', (random) => [ragged(random), [[0, 3]]], {
      throws: 'RangeError',
      kills: ['takes-ragged-rows'],
    }),
    hidden(
      'segments of a table whose last row has a number too many',
      'segment',
      (random) => [[...blobs(random, 5, 2), ...blobs(random, 1, 3)], [[0, 3]]],
      { throws: 'RangeError', kills: ['takes-ragged-rows'] },
    ),
  ]),
  ...inParts('candidates that do not make segments', [
    hidden('no candidate', 'segment', (random) => [drawTable(random, 9), []], {
      throws: 'RangeError',
      kills: ['takes-no-candidates'],
    }),
    hidden('a candidate with a single start', 'segment', (random) => [drawTable(random, 9), [[0, 3], [4]]], {
      throws: 'RangeError',
      kills: ['takes-one-cluster'],
    }),
    hidden('a single start, and it is all there is', 'segment', (random) => [drawTable(random, 9), [[4]]], {
      throws: 'RangeError',
      kills: ['takes-one-cluster'],
    }),
    hidden('a candidate without starts', 'segment', (random) => [drawTable(random, 9), [[0, 3], []]], {
      throws: 'RangeError',
    }),
    hidden(
      'a later candidate that names no row',
      'segment',
      (random) => [
        drawTable(random, 9),
        [
          [0, 3],
          [1, 9],
        ],
      ],
      { throws: 'RangeError', kills: ['takes-any-starts'] },
    ),
    hidden(
      'a later candidate that names a row twice',
      'segment',
      (random) => [
        drawTable(random, 9),
        [
          [0, 3],
          [5, 1, 5],
        ],
      ],
      { throws: 'RangeError', kills: ['takes-rows-twice'] },
    ),
  ]),
]

/** Labels from 0 to 11, of which each is used and none comes in its turn. */
function dozen(random: Random): number[] {
  const names = Array.from({ length: 12 }, (_, c) => c)
  return [11, 10, ...random.shuffle(names.slice(0, 10)), ...labelled(random, 28, [4, 9, 2])]
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
