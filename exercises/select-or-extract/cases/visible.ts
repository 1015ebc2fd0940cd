import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

/** The first feature says all of the label, the second half of it, the third nothing; the fourth repeats the first. */
const X = [
  [1, 0, 5, 10],
  [2, 0, 1, 11],
  [1, 0, 1, 10],
  [2, 9, 5, 11],
  [9, 9, 1, 19],
  [8, 9, 5, 18],
  [9, 9, 5, 19],
  [8, 0, 1, 18],
]
const labels = [0, 0, 0, 0, 1, 1, 1, 1]

export default [
  visible('five values in four bins', 'discretise', [[0, 1, 5, 7.5, 8], 4], {
    kills: ['opens-a-bin-for-the-largest', 'bins-of-equal-count', 'rounds-to-the-nearest-bin'],
  }),
  visible('a label that a feature says half of', 'mutualInformation', [[0, 0, 0, 1, 1, 1, 1, 0], labels], {
    kills: ['in-bits', 'joint-entropy', 'over-the-entropy', 'squared-correlation'],
  }),
  visible('four features by what they tell', 'rankFeatures', [X, labels, 2], { kills: ['least-first', 'by-variance'] }),
  visible('two features that do not repeat each other', 'selectFeatures', [X, labels, 2, 2], { kills: ['ignores-redundancy'] }),
  visible(
    'scores of four rows on one component',
    'extractFeatures',
    [
      [
        [1, 1],
        [2, 3],
        [4, 3],
        [5, 5],
      ],
      1,
    ],
    {
      kills: ['not-centred', 'components-in-place-of-scores'],
    },
  ),
  visible('the best feature against the first component', 'compareLeading', [X, labels, 3]),
]
