import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

const ln3 = Math.log(3)
const identity = [
  [1, 0, 0, 0, 0, 0],
  [0, 1, 0, 0, 0, 0],
  [0, 0, 1, 0, 0, 0],
  [0, 0, 0, 1, 0, 0],
  [0, 0, 0, 0, 1, 0],
  [0, 0, 0, 0, 0, 1],
]
/** Five words, the first and the fourth the same. Five, six and three, so that each could only be one divisor of the scores. */
const words = [
  [2, 0, 1, 0, 1, 1],
  [0, 2, 0, 1, 0, 2],
  [1, 1, 0, 2, 1, 0],
  [2, 0, 1, 0, 1, 1],
  [0, 1, 2, 1, 0, 0],
]

/** One small example a function, two where there is a mask, in the order of the starter. */
export default [
  visible(
    'equal scores share equally, a higher one takes more',
    'softmaxRows',
    [
      [
        [5, 5],
        [ln3, 0],
      ],
    ],
    { kills: ['softmax-over-columns'] },
  ),
  visible(
    'the query of the worked example, and one that finds both keys alike',
    'attention',
    [
      [
        [2 * ln3, 0, 0, 0],
        [0, 0, 5, 5],
      ],
      [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
      ],
      [[4], [8]],
    ],
    { kills: ['forgets-the-scale', 'divides-by-the-width'] },
  ),
  visible(
    'the same behind a mask: one query sees the second key only, the other none',
    'attention',
    [
      [
        [2 * ln3, 0, 0, 0],
        [0, 0, 5, 5],
      ],
      [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
      ],
      [[4], [8]],
      [
        [false, true],
        [false, false],
      ],
    ],
    { kills: ['large-negative-for-hidden', 'mask-means-hidden'] },
  ),
  visible('five words and two heads, looking back only', 'selfAttention', [
    words,
    { Wq: identity, Wk: identity, Wv: identity, Wo: [...identity].toReversed() },
    2,
    true,
  ]),
  visible(
    'a large ε, so that its place shows',
    'layerNorm',
    [
      [
        [5, 7],
        [17, 3],
      ],
      { gamma: [1, 2], beta: [0, 10], epsilon: 15 },
    ],
    { kills: ['epsilon-outside-the-root'] },
  ),
  visible(
    'one block, and two sequences that do not know of each other',
    'transformer',
    [
      [
        [
          [1, 0],
          [0, 2],
        ],
        [[3, 1]],
      ],
      [
        {
          attention: {
            Wq: [
              [1, 0],
              [0, 1],
            ],
            Wk: [
              [0, 1],
              [1, 0],
            ],
            Wv: [
              [1, 1],
              [0, 1],
            ],
            Wo: [
              [2, 0],
              [0, 1],
            ],
          },
          norm1: { gamma: [3, 1], beta: [1, 0], epsilon: 1 },
          feedForward: {
            W1: [
              [1, -1, 0],
              [0, 2, 1],
            ],
            b1: [0, -1, 1],
            W2: [
              [1, 0],
              [0, 1],
              [1, 1],
            ],
            b2: [0, 2],
          },
          norm2: { gamma: [1, 2], beta: [0, 1], epsilon: 1 },
        },
      ],
      1,
      false,
    ],
    { kills: ['attends-across-the-batch'] },
  ),
]
