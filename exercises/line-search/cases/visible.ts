import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type { Landscape } from '../drive.ts'
import type * as Api from '../solution.ts'
import { settingsOf } from './landscapes.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

const bowl: Landscape = {
  kind: 'bowl',
  matrix: [
    [2, 0],
    [0, 8],
  ],
  centre: [0, 0],
}
const worked = settingsOf({ sufficient: 0.25 })

export default [
  visible(
    'the four trials of the worked example',
    'backtrack',
    [bowl, [1, 1], { initialStep: 1, shrink: 0.5, sufficient: 0.25, trials: 40 }],
    {
      kills: ['any-decrease', 'norm-not-squared', 'unit-direction'],
    },
  ),
  visible('the two steps of the worked example', 'descend', [bowl, [1, 1], worked], { kills: ['begins-with-the-last-step'] }),
  visible('across a narrow bowl', 'descend', [
    {
      kind: 'bowl',
      matrix: [
        [5, 4],
        [4, 5],
      ],
      centre: [1, -1],
    },
    [3, 2],
    settingsOf({ maxIterations: 25, tolerance: 0.1 }),
  ]),
  visible(
    'along Rosenbrock’s valley, as far as thirty steps go',
    'descend',
    [{ kind: 'rosenbrock', a: 1, b: 100 }, [-1.2, 1], settingsOf({ maxIterations: 30, sufficient: 0.1 })],
    { kills: ['fixed-step'], oracleOnly: 'on the floor of the valley float32 loses the height' },
  ),
  visible('a gradient of the wrong sign', 'descend', [{ ...bowl, wrongSign: true }, [1, 1], settingsOf()], {
    kills: ['searches-without-end', 'stuck-is-converged'],
  }),
  visible(
    'a search that does not shrink',
    'backtrack',
    [bowl, [1, 1], { initialStep: 1, shrink: 1, sufficient: 0.25, trials: 40 }],
    {
      throws: 'RangeError',
      kills: ['takes-any-search', 'takes-the-ends', 'throws-any-error'],
    },
  ),
]
