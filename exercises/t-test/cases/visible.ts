import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

export default [
  visible('one degree of freedom, where t = 1 leaves half outside', 'twoSidedP', [1, 1], {
    kills: ['one-sided', 'normal-p'],
  }),
  visible('a t of −2.2 with ten degrees of freedom', 'twoSidedP', [-2.2, 10], { kills: ['keeps-the-sign', 'normal-p'] }),
  visible(
    'three against five',
    'welch',
    [
      [4, 5, 6],
      [1, 2, 2, 3, 2],
    ],
    { kills: ['pools-the-variances', 'divides-by-n', 'rounds-df', 'smaller-sample-decides-df'] },
  ),
  visible('two times two values, shuffled nineteen times', 'permutationP', [[5, 7], [1, 2], 19, 2006], {
    kills: ['never-counts-the-observed', 'bootstraps'],
  }),
  visible('eleven values, shuffled again and again', 'permutationP', [[5, 9, 4, 8, 7], [3, 6, 2, 5, 4, 4], 999, 7], {
    kills: ['goes-on-shuffling', 'shuffles-from-the-start', 'one-sided-shuffles'],
  }),
]
