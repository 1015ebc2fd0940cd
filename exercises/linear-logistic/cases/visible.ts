import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

const X = [[1], [2], [3], [4], [5], [6], [7], [8]]
const y = [12.1, 12.4, 14.6, 14.2, 16.9, 16.4, 18.8, 18.9]
/** Hours of practice, and whether the test was passed. */
const hours = [[0.5], [1], [1.5], [2], [2.5], [3], [3.5], [4], [4.5], [5]]

export default [
  visible('a line through eight points', 'fitLinear', [X, y, 0], { kills: ['forgets-the-bias'] }),
  visible('the same points with a ridge: flatter, and as high in the middle', 'fitLinear', [X, y, 4], {
    kills: ['penalises-the-bias', 'leaves-out-the-ridge'],
  }),
  visible('scores below zero, at zero and above', 'probabilities', [[[-2], [0.5], [1], [4]], { weights: [2], bias: -1 }]),
  visible('the loss of the worked example', 'logLoss', [
    [[0], [0], [0], [0], [1], [1]],
    [0, 0, 0, 1, 0, 1],
    { weights: [Math.log(3)], bias: -Math.log(3) },
  ]),
  visible('hours of practice and a test, with two surprises', 'fitLogistic', [hours, [0, 0, 0, 1, 0, 0, 1, 1, 1, 1], 0], {
    kills: ['least-squares-on-labels'],
  }),
  visible('the same hours, no surprises and a ridge', 'fitLogistic', [hours, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1], 0.01], {
    kills: ['refuses-all-separable-rows'],
  }),
]
