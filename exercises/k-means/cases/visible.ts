import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Three groups, of which the first two touch. */
const groups = {
  x: [1.2, 0.4, 1.7, 2.2, 0.9, 1.5, 2.6, 3.6, 4.4, 3.9, 4.8, 5.1, 3.3, 4.5, 6.9, 7.6, 8.1, 7.2, 6.3, 7.9, 8.5],
  y: [1.1, 1.9, 2.3, 0.8, 0.3, 1.6, 1.9, 2.7, 3.1, 3.9, 2.4, 3.5, 3.2, 4.3, 0.4, 1.2, 0.1, -0.6, 0.9, 0.6, 1.1],
}
const flock = groups.x.map((x, i) => [x, groups.y[i]!])

export default [
  visible('five points and two centres', 'nearestCentres', [
    [
      [0, 0],
      [5, 1],
      [4, 4],
      [1, 3],
      [3, 1],
    ],
    [
      [1, 1],
      [4, 2],
    ],
  ]),
  visible(
    'squared distances to two centres',
    'inertia',
    [
      [[0], [2], [6], [7]],
      [[0], [2]],
      [0, 1, 1, 1],
    ],
    {
      kills: ['sums-distances', 'mean-inertia'],
    },
  ),
  visible(
    'two centres with rows and one without',
    'moveCentres',
    [
      [
        [0, 2],
        [2, 4],
        [8, 0],
      ],
      [
        [1, 1],
        [5, 5],
        [9, 0],
      ],
      [0, 0, 2],
    ],
    {
      kills: ['divides-by-zero', 'empty-to-origin', 'drops-empty', 'empty-to-farthest'],
    },
  ),
  visible('three of six rows, drawn by squared distance', 'chooseStarts', [
    [
      [0, 0],
      [1, 0],
      [9, 0],
      [9, 1],
      [0, 7],
      [1, 7],
    ],
    3,
    2026,
  ]),
  visible('four numbers in two clusters', 'kMeans', [[[0], [2], [6], [7]], [[0], [2]], 10], {
    kills: ['until-centres-rest', 'forgets-first-inertia'],
  }),
  visible('a picture of three groups, from three poor starts', 'kMeans', [flock, flock.slice(0, 3), 20]),
]
