import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

const X = [
  [0, 0],
  [1, 0],
  [0, 2],
  [6, 5],
  [7, 5],
  [6, 7],
]
const Y = [[0], [1], [3]]
const P = [
  [0, 0.3, 0.05],
  [0.3, 0, 0.15],
  [0.05, 0.15, 0],
]

export default [
  visible('six rows in two heaps, a perplexity of two', 'neighbourShares', [X, 2], {
    kills: ['entropy-in-nats', 'distances-not-squared', 'counts-itself'],
  }),
  visible(
    'shares of three rows',
    'symmetrise',
    [
      [
        [0, 0.9, 0.1],
        [0.5, 0, 0.5],
        [0.2, 0.8, 0],
      ],
    ],
    { kills: ['forgets-n', 'only-adds'] },
  ),
  visible('three points on a line', 'mapAffinities', [Y], {
    kills: ['normalises-by-row', 'counts-the-diagonal', 'normal-in-place-of-student'],
  }),
  visible(
    'how far the map is from the shares',
    'divergence',
    [
      P,
      [
        [0, 0.25, 0.05],
        [0.25, 0, 0.2],
        [0.05, 0.2, 0],
      ],
    ],
    {
      kills: ['other-way-round', 'divergence-in-bits', 'log-of-nothing'],
    },
  ),
  visible('the gradient at those points', 'gradient', [P, Y], { kills: ['factor-of-two', 'without-the-kernel', 'uphill'] }),
  visible('a step without momentum, and with', 'step', [P, Y, [[0.1], [1], [2.5]], 0.5, 0.8], {
    kills: ['momentum-against-itself', 'no-momentum', 'steps-uphill'],
  }),
]
