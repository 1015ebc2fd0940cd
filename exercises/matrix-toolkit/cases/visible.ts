import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

/** The two examples that are worked by hand in the statement, and one for each function beside them. */
export default [
  visible('rows become columns', 'transpose', [
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ]),
  visible('ones on the diagonal, zeros elsewhere', 'identity', [3], { kills: ['one-row-for-all', 'ones-on-the-other-diagonal'] }),
  visible('orders times products: two customers, their price and weight', 'multiply', [
    [
      [2, 0, 1],
      [1, 3, 0],
    ],
    [
      [5, 1],
      [2, 0],
      [4, 3],
    ],
  ]),
  visible(
    'a matrix whose powers count rabbits',
    'power',
    [
      [
        [1, 1],
        [1, 0],
      ],
      5,
    ],
    { kills: ['raises-each-entry', 'one-factor-too-many'] },
  ),
  visible(
    'three columns do not meet two rows',
    'multiply',
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    { throws: 'RangeError', kills: ['never-compares-sizes'] },
  ),
]
