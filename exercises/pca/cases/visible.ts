import { casesOf } from '#authoring/cases'
import iris from '../data/iris.json' with { type: 'json' }
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

export default [
  visible(
    'points on a line: one direction holds all the variance',
    'pca',
    [
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      1,
    ],
    { kills: ['divides-by-n'] },
  ),
  visible('the four points of the worked example', 'pca', [
    [
      [5, 4],
      [1, 0],
      [4, 1],
      [2, 3],
    ],
    2,
  ]),
  visible('150 Iris flowers in two dimensions', 'pca', [iris, 2]),
  visible(
    'more components than features cannot be had',
    'pca',
    [
      [
        [1, 2],
        [3, 5],
      ],
      3,
    ],
    { throws: 'RangeError', kills: ['any-number-of-components'] },
  ),
]
