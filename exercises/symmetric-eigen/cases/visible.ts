import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

const example = [
  [2, 1],
  [1, 2],
]

/** Beads on a string, each pulled by its two neighbours. */
const beads = Array.from({ length: 12 }, (_, i) => Array.from({ length: 12 }, (_, j) => [2, -1][Math.abs(i - j)] ?? 0))

export default [
  visible('along an axis, the diagonal tells', 'rayleighQuotient', [example, [2, 0]], { kills: ['forgets-to-divide'] }),
  visible('how far an axis is from an eigenvector', 'residual', [example, 2, [3, 0]], { kills: ['forgets-the-root'] }),
  visible('the matrix of the worked example', 'symmetricEigen', [example]),
  visible('twelve beads on a string', 'symmetricEigen', [beads]),
  visible(
    'a matrix that is not symmetric',
    'symmetricEigen',
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    { throws: 'RangeError', kills: ['never-looks-at-symmetry'] },
  ),
]
