import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

const X = [
  [5.1, 410],
  [3.2, 380],
  [4.4, 520],
  [2.9, 300],
  [6.3, 470],
  [3.6, 350],
  [5.8, 330],
  [2.2, 440],
  [4.1, 560],
  [3.9, 310],
  [6.6, 390],
  [2.6, 480],
  [40, 360],
  [3.3, 530],
  [5.4, 340],
  [4.8, 450],
]
const labels = [1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0]

/** The worked examples, then a pipeline to look at. */
export default [
  visible('five rows in two folds', 'assignFolds', [[1, 0, 0, 1, 0], 2], { kills: ['ignores-classes'] }),
  visible('a row beyond two training rows', 'standardise', [[[1], [3]], [[5]]], { kills: ['divides-by-n-minus-1'] }),
  visible(
    'three rows, all ranked right, one of them called wrong',
    'measure',
    [
      [1, 0, 0],
      [1, 1, 0],
      [0.9, 0.7, 0.1],
    ],
    { kills: ['area-of-labels'] },
  ),
  visible('three folds of twelve rows', 'crossValidate', [
    'neighbours',
    X.slice(0, 12),
    labels.slice(0, 12),
    [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2],
  ]),
  visible(
    'four folds, and a row far out',
    'crossValidate',
    ['logistic', X, labels, [0, 0, 1, 1, 2, 2, 3, 3, 0, 1, 2, 3, 0, 1, 2, 3]],
    { kills: ['scales-on-all-rows', 'fits-one-model'] },
  ),
]
