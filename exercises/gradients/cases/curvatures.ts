import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { direction, mixedUnits, tooFine, wholeNumbers } from './formulas.ts'
import {
  alone,
  along,
  bent,
  besideZero,
  farBelow,
  longest,
  manyAlike,
  oneOfMany,
  outrun,
  ones,
  shortest,
  somewhere,
} from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const nothing: Drive.Formula = [[1, 'u', []]]
const sum: Drive.Formula = [[1, 'u', [1, 1]]]

/** Ordinary directions first, then very long and short ones, then what must be refused. */
export const curvatures = [
  ...inParts('what the Hessian makes of directions of ordinary length', [
    hidden('what the Hessian makes of some direction', 'hessianVectorProduct', (random) => along(random, ones(4), 3), {
      kills: [
        'normalises-the-direction',
        'reads-what-is-overwritten',
        'hands-out-the-array',
        'diagonal-only',
        'changes-it-for-a-moment',
      ],
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
    hidden('curvature along the first component alone', 'hessianVectorProduct', (random) => alone(random, 3, 0), {
      oracleOnly: tooFine,
    }),
    hidden('curvature along the last component alone', 'hessianVectorProduct', (random) => alone(random, 3, 2), {
      kills: ['misses-the-last-pace'],
      oracleOnly: tooFine,
    }),
    hidden(
      'curvature along a direction in which the first component falls fastest',
      'hessianVectorProduct',
      (random) => outrun(random, 0),
      { kills: ['forgets-the-sign'], oracleOnly: tooFine },
    ),
    hidden(
      'curvature along a direction in which one in between falls fastest',
      'hessianVectorProduct',
      (random) => outrun(random, 1),
      { kills: ['forgets-the-sign'], oracleOnly: tooFine },
    ),
    hidden(
      'curvature along a direction in which the last component falls fastest',
      'hessianVectorProduct',
      (random) => outrun(random, 2),
      { kills: ['forgets-the-sign'], oracleOnly: tooFine },
    ),
    hidden('curvature along a large component below zero', 'hessianVectorProduct', farBelow, {
      oracleOnly: tooFine,
    }),
    hidden(
      'curvature along a direction that moves small components most',
      'hessianVectorProduct',
      (random) => [...somewhere(random, [1e5, 1, 0.01]), direction(random, 3, 2)],
      { kills: ['step-of-the-largest'], oracleOnly: tooFine },
    ),
    hidden('curvature along a direction beside zero', 'hessianVectorProduct', besideZero, {
      oracleOnly: tooFine,
    }),
    hidden('curvature along one component of two hundred', 'hessianVectorProduct', oneOfMany, {
      oracleOnly: tooFine,
    }),
    hidden(
      'curvature along two hundred components that move alike, where the first counts',
      'hessianVectorProduct',
      (random) => manyAlike(random, 'u²', 0),
      { oracleOnly: tooFine },
    ),
    hidden(
      'curvature along two hundred components that move alike, where the hundredth counts',
      'hessianVectorProduct',
      (random) => manyAlike(random, 'u²', 99),
      { oracleOnly: tooFine },
    ),
    hidden(
      'curvature along two hundred components that move alike, where the last counts',
      'hessianVectorProduct',
      (random) => manyAlike(random, 'u²', 199),
      { oracleOnly: tooFine },
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
