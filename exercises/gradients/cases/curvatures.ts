import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { mixedUnits, tooFine, wholeNumbers } from './formulas.ts'
import { along, bent, longest, ones, shortest, somewhere } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const nothing: Drive.Formula = [[1, 'u', []]]
const sum: Drive.Formula = [[1, 'u', [1, 1]]]

/** Ordinary directions first, then very long and short ones, then what must be refused. */
export const curvatures = [
  ...inParts('what the Hessian makes of directions of ordinary length', [
    hidden('what the Hessian makes of some direction', 'hessianVectorProduct', (random) => along(random, ones(4), 3), {
      kills: ['normalises-the-direction', 'reads-what-is-overwritten', 'diagonal-only', 'changes-it-for-a-moment'],
      oracleOnly: tooFine,
    }),
    hidden(
      'curvature across very different sizes',
      'hessianVectorProduct',
      (random) => {
        const units = mixedUnits(random, 4)
        const [f, x] = somewhere(random, units)
        return [f, x, units.map((unit) => unit * random.uniform(0.5, 2))]
      },
      { kills: ['normalises-the-direction'], oracleOnly: tooFine },
    ),
    hidden('curvature of a cubic, at twice the pace', 'hessianVectorProduct', (random) => [...bent(random, 'u³'), [2]], {
      kills: ['one-sided', 'normalises-the-direction'],
      oracleOnly: tooFine,
    }),
    hidden(
      'curvature of polynomials at whole numbers',
      'hessianVectorProduct',
      (random) => [...wholeNumbers(random, 3), [1, -2, 3]],
      {
        kills: ['divides-by-one-step', 'behind-minus-ahead', 'diagonal-only'],
      },
    ),
    hidden(
      'curvature along one component alone',
      'hessianVectorProduct',
      (random) => [...somewhere(random, ones(3)), [0, 0, random.uniform(1, 3)]],
      { kills: ['diagonal-only', 'normalises-the-direction'], oracleOnly: tooFine },
    ),
  ]),
  ...inParts('curvature along directions of any length, and of none', [
    hidden('curvature along a very long direction', 'hessianVectorProduct', (random) => along(random, ones(3), 1e4), {
      kills: ['same-step-for-any-direction', 'forgets-the-speed'],
      oracleOnly: tooFine,
    }),
    hidden('curvature along a direction as long as they come', 'hessianVectorProduct', (random) => longest(random), {
      kills: ['same-step-for-any-direction', 'forgets-the-speed'],
      oracleOnly: tooFine,
    }),
    hidden('curvature along a direction as short as they come', 'hessianVectorProduct', shortest, {
      kills: ['same-step-for-any-direction', 'forgets-the-speed', 'takes-short-for-nothing'],
      oracleOnly: tooFine,
    }),
    hidden('no direction, no curvature', 'hessianVectorProduct', (random) => [...wholeNumbers(random, 3), [0, 0, 0]], {
      kills: ['divides-by-no-length'],
    }),
  ]),
  hidden(
    'a hundred and fifty components, and no time for a Hessian',
    'hessianVectorProduct',
    (random) => along(random, ones(150), 5),
    {
      kills: ['whole-hessian'],
      oracleOnly: tooFine,
    },
  ),
  ...inParts('points and directions that have no curvature', [
    hidden('a direction that has a component too few', 'hessianVectorProduct', (random) => [...wholeNumbers(random, 3), [1, 2]], {
      throws: 'RangeError',
      kills: ['takes-any-direction'],
    }),
    hidden('curvature along a direction a component too long', 'hessianVectorProduct', () => [sum, [1, 2], [1, 2, 0]], {
      throws: 'RangeError',
      kills: ['takes-any-direction'],
    }),
    hidden('curvature along a direction without components', 'hessianVectorProduct', () => [sum, [1, 2], []], {
      throws: 'RangeError',
      kills: ['takes-any-direction'],
    }),
    hidden('a direction that is infinite', 'hessianVectorProduct', (random) => [...wholeNumbers(random, 2), [1, Infinity]], {
      throws: 'RangeError',
      kills: ['takes-any-direction'],
    }),
    hidden('curvature along a direction below all numbers', 'hessianVectorProduct', () => [sum, [1, 2], [-Infinity, 1]], {
      throws: 'RangeError',
      kills: ['takes-any-direction', 'lets-infinities-through'],
    }),
    hidden('curvature along a direction that is no number', 'hessianVectorProduct', () => [sum, [1, 2], [Number.NaN, 1]], {
      throws: 'RangeError',
      kills: ['takes-any-direction'],
    }),
    hidden('curvature where x is no number', 'hessianVectorProduct', () => [sum, [Number.NaN, 1], [1, 1]], {
      throws: 'RangeError',
      kills: ['takes-any-point'],
    }),
    hidden('curvature where x is infinite', 'hessianVectorProduct', () => [sum, [1, -Infinity], [1, 1]], {
      throws: 'RangeError',
      kills: ['takes-any-point', 'lets-infinities-through'],
    }),
    hidden('curvature along no direction, where x is no number', 'hessianVectorProduct', () => [sum, [1, Number.NaN], [0, 0]], {
      throws: 'RangeError',
      kills: ['takes-any-point', 'looks-at-v-first'],
    }),
    hidden('curvature at a point without components', 'hessianVectorProduct', () => [nothing, [], []], {
      throws: 'RangeError',
      kills: ['takes-any-point'],
    }),
  ]),
]
