import { casesOf } from '#authoring/cases'
import { randomFrom } from '#authoring/random'
import type * as Api from '../solution.ts'
import { studyOf } from './tables.ts'

const { visible } = casesOf<typeof Api>()

const { X, y, draws, points, targets } = studyOf(randomFrom('bias-variance', 'shown'), {
  n: 20,
  d: 20,
  q: 5,
  r: 2,
  m: 6,
  distinct: 8,
  size: 8,
})
const round = (rows: number[][]) => rows.map((row) => row.map((x) => Number(x.toFixed(2))))

/** The worked examples, then a curve to look at. */
export default [
  visible('one row, two weights', 'minimumNormFit', [[[3, 4]], [10]], { kills: ['zeros-for-the-rest'] }),
  visible(
    'the same row twice, with two targets',
    'minimumNormFit',
    [
      [
        [3, 4],
        [3, 4],
      ],
      [5, 15],
    ],
    { kills: ['inverts-the-gram'] },
  ),
  visible(
    'two models at two points',
    'decompose',
    [
      [
        [1, 5],
        [3, 5],
      ],
      [
        [4, 2],
        [6, 2],
      ],
    ],
    {
      kills: ['divides-by-m-minus-1', 'averages-the-bias', 'forgets-the-noise'],
    },
  ),
  visible('two draws of three rows', 'bootstrapPredictions', [
    [
      [1, 0],
      [1, 1],
      [1, 2],
    ],
    [0, 3, 3],
    [
      [0, 2, 2],
      [1, 1, 1],
    ],
    [
      [1, 3],
      [1, 4],
    ],
  ]),
  visible('a curve with two descents', 'complexityCurve', [
    round(X),
    round([y])[0]!,
    draws,
    round(points),
    round(targets),
    [1, 2, 4, 6, 7, 8, 9, 10, 12, 16, 20],
  ]),
]
