import { casesOf } from '#authoring/cases'
import { letter } from '../letter.ts'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

/** One a function, in the order of the starter: the worked example, and a letter to look at. */
export default [
  visible('twice as wide, as high as before', 'scaling', [2, 1], { kills: ['swaps-the-factors', 'one-factor-for-both'] }),
  visible('a quarter turn, counterclockwise', 'rotation', [Math.PI / 2], { kills: ['turns-clockwise', 'takes-degrees'] }),
  visible('half as far sideways as a point is high', 'shear', [0.5], { kills: ['shears-upwards'] }),
  visible(
    'first twice as wide, then a quarter turn',
    'compose',
    [
      [
        [
          [2, 0],
          [0, 1],
        ],
        [
          [0, -1],
          [1, 0],
        ],
      ],
    ],
    { kills: ['composes-from-last-to-first'] },
  ),
  visible('a letter, slanted and mirrored', 'transform', [
    [
      [-1, 0.5],
      [0, 1],
    ],
    letter,
  ]),
  visible(
    'what becomes of the unit square',
    'areaScale',
    [
      [
        [0, -1],
        [2, 0],
      ],
    ],
    { kills: ['looks-at-the-diagonal'] },
  ),
  visible(
    'a point of space does not lie in the plane',
    'transform',
    [
      [
        [1, 0],
        [0, 1],
      ],
      [[1, 2, 3]],
    ],
    { throws: 'RangeError', kills: ['cuts-coordinates'] },
  ),
]
