import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

const matrix = [
  [3, 1, 0],
  [1, 1, 0],
  [1, 0, 1],
]

/** The worked example, one or two a function, and a curve to look at. */
export default [
  visible('eight rows of three classes', 'confusionMatrix', [[0, 0, 0, 0, 1, 1, 2, 2], [0, 0, 0, 1, 1, 0, 2, 0], 3], {
    kills: ['predictions-as-rows'],
  }),
  visible('the scores of three classes', 'classScores', [matrix], {
    kills: ['swaps-precision-and-recall', 'means-of-both'],
  }),
  visible('averages over all classes', 'averages', [matrix, [0, 1, 2]], { kills: ['f1-of-the-means'] }),
  visible('averages without the background, which is class 0', 'averages', [matrix, [1, 2]], {
    kills: ['averages-all-classes', 'micro-is-accuracy', 'cuts-the-matrix'],
  }),
  visible(
    'four rows, two of which share a score',
    'rocCurve',
    [
      [1, 1, 0, 0],
      [0.9, 0.6, 0.6, 0.2],
    ],
    { kills: ['a-point-for-every-row', 'strictly-above'] },
  ),
  visible('a curve to look at', 'rocCurve', [
    [1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0],
    [
      0.93, 0.2, 0.55, 0.84, 0.4, 0.7, 0.97, 0.04, 0.7, 0.33, 0.85, 0.31, 0.9, 0.1, 0.4, 0.62, 0.77, 0.27, 0.4, 0.55, 0.8, 0.15,
      0.61, 0.48,
    ],
  ]),
  visible(
    'the area for four rows, two of which share a score',
    'areaUnderCurve',
    [
      [1, 1, 0, 0],
      [0.9, 0.6, 0.6, 0.2],
    ],
    { kills: ['ties-count-nothing', 'ties-count-whole'] },
  ),
]
