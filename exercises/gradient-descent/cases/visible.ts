import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Roughly y = 2x + 1: the three descents run on the same points, so that their curves can be compared. */
const X = [[0.5], [1], [1.5], [2], [2.5], [3], [3.5], [4]]
const y = [2.2, 2.6, 4.5, 4.4, 6.6, 6.5, 8.4, 8.6]

export default [
  visible('the loss of the worked example at its start', 'loss', [[[1], [3]], [2, 4], { weights: [0], bias: 0 }], {
    kills: ['half-the-squared-error'],
  }),
  visible('the slopes of the worked example at its start', 'gradient', [[[1], [3]], [2, 4], { weights: [0], bias: 0 }], {
    kills: ['target-minus-prediction'],
  }),
  visible('five rows in another order', 'shuffledOrder', [5, 20261121]),
  visible('all rows a step: a smooth way down', 'batchDescent', [X, y, { learningRate: 0.05, epochs: 10 }], {
    kills: ['climbs-the-gradient'],
  }),
  visible('one row a step: fast, then restless', 'stochasticDescent', [X, y, { learningRate: 0.05, epochs: 10 }, 7]),
  visible('three rows a step, and two are left over', 'miniBatchDescent', [
    X,
    y,
    { learningRate: 0.05, epochs: 10, batchSize: 3 },
    7,
  ]),
  visible(
    'a feature in a small unit makes steps too long',
    'batchDescent',
    [[[-1000], [1000]], [-2, 2], { learningRate: 0.5, epochs: 100 }],
    { kills: ['goes-on-forever'], oracleOnly: 'float32 overflows long before float64 does' },
  ),
]
