import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type { Formula } from '../drive.ts'
import type * as Api from '../solution.ts'
import { float32, float64, tooFine } from './formulas.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

const cube: Formula = { terms: [[1, 'u³']], unit: 1 }
const wave: Formula = {
  terms: [
    [1, 'sin u'],
    [0.1, 'u²'],
  ],
  unit: 1,
}
const grid = Array.from({ length: 25 }, (_, i) => (i - 12) / 4)

export default [
  visible('the cube of the worked example', 'derivative', [cube, [2], float64], {
    kills: ['divides-by-the-step', 'left-minus-right'],
    oracleOnly: tooFine,
  }),
  visible('a wave with seven digits', 'derivative', [wave, grid, float32], { kills: ['ignores-the-precision'] }),
  visible('the same wave with all digits, far out', 'derivative', [{ ...wave, unit: 1e8 }, grid.map((it) => it * 1e8), float64], {
    kills: ['absolute-step'],
    oracleOnly: tooFine,
  }),
  visible('the cube from 2 to 5, at both borders', 'derivativeWithin', [cube, [2, 5], float64, 2, 5], {
    kills: ['crosses-the-border', 'looks-at-one-border'],
    oracleOnly: tooFine,
  }),
  visible('the curvature of the wave', 'secondDerivative', [wave, grid, float32]),
  visible('a place where f is not defined', 'derivativeWithin', [cube, [1], float64, 2, 5], {
    throws: 'RangeError',
    kills: ['takes-any-x', 'throws-any-error'],
  }),
]
