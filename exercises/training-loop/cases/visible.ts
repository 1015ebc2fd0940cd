import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

const start = {
  W1: [[0.5, -1]],
  b1: [0, 0.5],
  W2: [
    [1, -1],
    [0.5, 0.25],
  ],
  b2: [0, 0],
}
const X = [[-2], [-1], [0.5], [1], [2]]
const labels = [1, 1, 0, 0, 0]

export default [
  visible('scores of a small network', 'logits', [start, [[-1], [2]], [], 0]),
  visible(
    'the same with one hidden unit dropped in each row',
    'logits',
    [
      start,
      [[-1], [2]],
      [
        [1, 0],
        [0, 1],
      ],
      0.5,
    ],
    {
      kills: ['forgets-to-scale'],
    },
  ),
  visible('loss and accuracy before training', 'evaluate', [start, X, labels], {
    kills: ['sums-the-losses', 'accuracy-in-per-cent'],
  }),
  visible(
    'two batches share a step, and one row is left over',
    'train',
    [start, X, labels, { learningRate: 0.5, epochs: 6, batchSize: 2, accumulate: 2, dropout: 0 }, 7],
    { kills: ['steps-after-every-batch', 'leaks-the-gradients'] },
  ),
]
