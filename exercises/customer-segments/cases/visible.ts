import { casesOf } from '#authoring/cases'
import { randomFrom } from '#authoring/random'
import type * as Api from '../solution.ts'
import { drawCandidates, drawTable } from './draw.ts'

const { visible } = casesOf<typeof Api>()

/** Three groups of points, of which two touch. */
const groups = {
  x: [1.2, 0.4, 1.7, 2.2, 0.9, 1.5, 2.6, 3.6, 4.4, 3.9, 4.8, 5.1, 3.3, 4.5, 6.9, 7.6, 8.1, 7.2, 6.3, 7.9, 8.5],
  y: [1.1, 1.9, 2.3, 0.8, 0.3, 1.6, 1.9, 2.7, 3.1, 3.9, 2.4, 3.5, 3.2, 4.3, 0.4, 1.2, 0.1, -0.6, 0.9, 0.6, 1.1],
}
const flock = groups.x.map((x, i) => [x, groups.y[i]!])

/** The same in every run: age, income, visits, basket and share of discounts of some customers. */
const random = randomFrom('customer-segments', 'shown')
const [customers, candidates] = drawCandidates(
  random,
  () => drawTable(random, 24),
  [2, 3, 4, 5],
  2,
  /not scaled|inertia decides|told/,
)

export default [
  visible(
    'ages and incomes on one scale',
    'standardise',
    [
      [
        [20, 30_000],
        [30, 30_000],
        [40, 60_000],
      ],
    ],
    { kills: ['over-n-minus-1', 'divides-by-variance', 'divides-by-range', 'scales-rows', 'one-scale-for-all'] },
  ),
  visible('three groups, from three rows of the first', 'cluster', [flock, [1, 2, 4]], {
    kills: ['never-moves', 'numbers-from-one'],
  }),
  visible(
    'four points on a line',
    'silhouette',
    [
      [[0], [2], [9], [11]],
      [0, 0, 1, 1],
    ],
    {
      kills: ['counts-itself', 'divides-by-the-sum', 'to-the-centres', 'squares-distances'],
    },
  ),
  visible(
    'four customers in three segments',
    'profile',
    [
      [
        [20, 30_000],
        [30, 30_000],
        [40, 60_000],
        [62, 20_000],
      ],
      [1, 2, 2, 0],
    ],
    { kills: ['profiles-scaled', 'sums-not-means', 'profiles-by-size', 'profiles-as-met'] },
  ),
  visible('two dozen customers', 'segment', [customers, candidates], {
    kills: ['never-scales', 'silhouettes-unscaled', 'least-inertia-wins', 'profiles-scaled'],
  }),
]
