import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type { Formula } from '../drive.ts'
import type * as Api from '../solution.ts'
import { tooFine } from './formulas.ts'

const { visible } = casesOf<Driven<typeof Api, typeof Drive>>()

/** (x + 2y)² − y³ */
const worked: Formula = [
  [1, 'u²', [1, 2]],
  [-1, 'u³', [0, 1]],
]
const fields: Formula[] = [[[1, 'u²', [1, 2]]], [[1, 'u³', [0, 1]]], [[1, 'u', [1, -1]]]]

/** Each output depends on a component and the one before it: eight outputs, six components. */
const band = Array.from({ length: 8 }, (_, i): Formula => {
  const weigh = (on: number) => Array.from({ length: 6 }, (_, j) => (j === on ? 1 : 0))
  return [
    [1, 'sin u', weigh(i)],
    [0.5, 'exp u', weigh(i - 1)],
    [0.25, 'u', weigh(i - 2)],
  ]
})

export default [
  visible('the gradient of the worked example', 'gradient', [worked, [1, 1]], {
    kills: ['divides-by-one-step', 'behind-minus-ahead', 'moves-on-without-restoring'],
  }),
  visible('three outputs, two components', 'jacobian', [fields, [1, 1]], {
    kills: ['transposed-jacobian', 'reads-what-is-overwritten', 'first-output-only'],
  }),
  visible('eight outputs that depend on their neighbours', 'jacobian', [band, [0.5, -0.25, 1, 0, -1, 0.75]], {
    kills: ['transposed-jacobian'],
    oracleOnly: tooFine,
  }),
  visible('along a direction of length √5', 'directionalDerivative', [worked, [1, 1], [1, 2]], {
    kills: ['normalises-the-direction'],
  }),
  visible('what the Hessian makes of that direction', 'hessianVectorProduct', [worked, [1, 1], [1, 2]], {
    kills: ['normalises-the-direction', 'diagonal-only'],
  }),
  visible('a direction that has a component too many', 'directionalDerivative', [worked, [1, 1], [1, 2, 3]], {
    throws: 'RangeError',
    kills: ['takes-any-direction', 'throws-any-error'],
  }),
]
