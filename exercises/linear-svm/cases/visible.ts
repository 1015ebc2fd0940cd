import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

const X = [[-1], [1], [3]]
const y = [-1, 1, 1]
const apart = [
  [-1.5, -1],
  [-1, -2],
  [-0.5, -0.5],
  [0, -1.5],
  [-1.5, -2],
  [0.5, 1],
  [1, 2],
  [1.5, 0.5],
  [2, 1.5],
  [0.5, 2],
]
const sides = [-1, -1, -1, -1, -1, 1, 1, 1, 1, 1]

export default [
  visible('the objective of the worked example', 'objective', [X, y, 0.5, { weights: [0.25], bias: 0.75 }]),
  visible('the slopes of the worked example', 'subgradient', [X, y, 0.5, { weights: [0.25], bias: 0.75 }], {
    kills: ['counts-the-rows-on-the-margin'],
  }),
  visible('two groups that do not touch', 'train', [apart, sides, 0.05, 0.005]),
  visible('two groups, and a row on either wrong side', 'train', [[...apart, [1, 0], [-0.5, 0.5]], [...sides, -1, 1], 0.05, 0.005]),
  visible('the margin of the worked example at its minimum', 'readMargin', [X, y, { weights: [1], bias: 0 }], {
    kills: ['half-the-width'],
  }),
]
