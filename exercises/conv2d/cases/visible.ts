import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

const same: Api.Padding = 'same'
const valid: Api.Padding = 'valid'
const planesToImage = (plane: number[][]) => plane.map((row) => row.map((x) => [x]))

/** The worked example of the statement. */
const X = [
  planesToImage([
    [1, 2, 0],
    [0, 1, 3],
    [2, 0, 1],
  ]),
]
const filter = [
  [[[1]], [[2]]],
  [[[0]], [[-1]]],
]

/** A bright shape on dark ground, and two filters: one for vertical edges, one for horizontal ones. */
const shape = [
  [0, 0, 0, 0, 0, 0, 0, 0],
  [0, 0, 1, 1, 1, 1, 0, 0],
  [0, 1, 1, 1, 1, 1, 1, 0],
  [0, 1, 1, 1, 1, 1, 1, 0],
  [0, 1, 1, 1, 1, 1, 1, 0],
  [0, 1, 1, 1, 1, 1, 1, 0],
  [0, 0, 1, 1, 1, 1, 0, 0],
  [0, 0, 0, 0, 0, 0, 0, 0],
]
const sobel = [
  [[[-1, -1]], [[0, -2]], [[1, -1]]],
  [[[-2, 0]], [[0, 0]], [[2, 0]]],
  [[[-1, 1]], [[0, 2]], [[1, 1]]],
]

export default [
  visible('an even filter and an odd number of zeros', 'planAxis', [5, 4, 1, same], { kills: ['odd-zero-before'] }),
  visible('a stride of two leaves the last pixel out', 'planAxis', [6, 3, 2, valid], { kills: ['rounds-outputs-up'] }),
  visible('the worked example', 'conv2d', [X, filter, [1], 1, valid], { kills: ['true-convolution', 'forgets-the-bias'] }),
  visible('where a shape has edges, upright and lying', 'conv2d', [[planesToImage(shape)], sobel, [0, 0], 1, same], {
    kills: ['true-convolution'],
  }),
  visible(
    'the worked example backwards',
    'conv2dGradients',
    [
      X,
      filter,
      [1],
      1,
      valid,
      [
        planesToImage([
          [1, 0],
          [2, -1],
        ]),
      ],
    ],
    {
      kills: ['overwrites-overlaps'],
    },
  ),
]
