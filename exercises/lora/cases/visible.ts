import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

const W = [
  [1, 0, 2],
  [0, 1, 0],
]
const byHand: Api.Adapter = { A: [[1, 2, 0]], B: [[3], [-1]], alpha: 2 }
const fresh: Api.Adapter = {
  A: [
    [0.5, -0.3, 0.2],
    [0.1, 0.4, -0.5],
  ],
  B: [
    [0, 0],
    [0, 0],
  ],
  alpha: 4,
}
const X = [
  [1, 0, 1],
  [0, 1, -1],
  [1, 1, 0],
  [-1, 2, 1],
]

export default [
  visible('a fresh adapter of rank two', 'initialAdapter', [4, 3, 2, 8, 7], { kills: ['draws-b-too'] }),
  visible('the worked example, forward', 'forward', [[[1, 1, 1]], W, byHand], { kills: ['forgets-the-scale'] }),
  visible('the worked example, its slopes', 'gradients', [[[1, 1, 1]], byHand, [[1, 0]]]),
  visible(
    'thirty steps towards other targets',
    'adapt',
    [X, X.map(([a, b, c]) => [2 * a! + b! + c!, a! - b!]), W, fresh, 0.05, 30],
    { kills: ['b-before-a'] },
  ),
  visible('the worked example, merged', 'merge', [W, byHand]),
  visible(
    'the attention of one layer at rank eight',
    'countParameters',
    [
      [
        [768, 768],
        [768, 768],
      ],
      8,
    ],
    { kills: ['counts-one-matrix'] },
  ),
]
