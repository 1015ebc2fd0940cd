import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

/** The worked example of the statement. */
const small: Api.Layer[] = [
  { weights: [[3], [-1]], biases: [1], activation: 'relu' },
  { weights: [[3]], biases: [-1], activation: 'identity' },
]
const X = [
  [1, 2],
  [-1, 1],
]
const Y = [[3], [-4]]

const classes: Api.Layer[] = [
  {
    weights: [
      [1, 0, -1],
      [0, 2, 1],
    ],
    biases: [0, 0, 1],
    activation: 'identity',
  },
]
const labels = [
  [1, 0, 0],
  [0, 0, 1],
]

const deep: Api.Layer[] = Array.from({ length: 5 }, (_, l) => ({
  weights: [
    [1, l % 2 === 0 ? -0.5 : 0.5],
    [0.5, 1],
  ],
  biases: [0.1, -0.2],
  activation: 'sigmoid' as const,
}))

/** The loss first: with it one can check every derivative. */
export default [
  visible('the loss of the worked example', 'loss', [small, X, Y, 'squared-error'], { kills: ['sums-the-costs'] }),
  visible('the loss of two rows behind a softmax', 'loss', [classes, X, labels, 'cross-entropy'], {
    kills: ['softmax-over-the-batch'],
  }),
  visible('the worked example backwards', 'backprop', [small, X, Y, 'squared-error'], {
    kills: ['forgets-the-factor-two', 'forgets-the-slopes', 'bias-of-one-row', 'sums-the-biases'],
  }),
  visible('one layer behind a softmax', 'backprop', [classes, X, labels, 'cross-entropy'], {
    kills: ['forgets-the-label', 'label-minus-softmax'],
  }),
  visible(
    'five sigmoid layers, in which little of the error is left at the start',
    'backprop',
    [
      deep,
      [
        [1, -1],
        [0.5, 2],
      ],
      [
        [1, 0],
        [0, 1],
      ],
      'squared-error',
    ],
    { kills: ['forgets-the-slopes'] },
  ),
]
