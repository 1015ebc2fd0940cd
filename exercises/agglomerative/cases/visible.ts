import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

const line = [[0], [1], [3], [7]]

/** Two groups, the second one a chain. */
const x = [0.2, 1.1, 0.7, 1.6, 0.1, 5, 6.2, 7.1, 8.4, 9.2, 10.5]
const y = [0.4, 0.1, 1.3, 0.9, 1.8, 3, 3.1, 2.5, 2.9, 2.2, 2.6]
const groups = x.map((along, i) => [along, y[i]!])

export default [
  visible(
    'three corners of a rectangle',
    'distances',
    [
      [
        [0, 0],
        [3, 0],
        [3, 4],
      ],
    ],
    {
      kills: ['no-root', 'manhattan', 'upper-half'],
    },
  ),
  visible('four numbers, single linkage', 'linkage', [line, 'single'], { kills: ['swaps-single-and-complete', 'sizes-of-two'] }),
  visible('four numbers, complete linkage', 'linkage', [line, 'complete'], { kills: ['swaps-single-and-complete'] }),
  visible('four numbers, average linkage', 'linkage', [line, 'average'], { kills: ['plain-mean-of-parts'] }),
  visible('a picture of two groups', 'linkage', [groups, 'average']),
  visible(
    'four rows in two clusters',
    'cutTree',
    [
      [
        [0, 1, 1, 2],
        [2, 4, 2, 3],
        [3, 5, 4, 4],
      ],
      2,
    ],
    {
      kills: ['undoes-one-too-many', 'undoes-one-too-few'],
    },
  ),
]
