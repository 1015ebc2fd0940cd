import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { direction, tooFine, wholeNumbers } from './formulas.ts'
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
export const directions = [
  ...inParts('along directions of ordinary length', [
    hidden('along some direction', 'directionalDerivative', (random) => along(random, ones(4), 3), {
      kills: ['normalises-the-direction', 'a-hundredth'],
      oracleOnly: tooFine,
    }),
    hidden('along a parabola, at twice the pace', 'directionalDerivative', (random) => [...bent(random, 'u²'), [2]], {
      kills: ['one-sided', 'normalises-the-direction'],
      oracleOnly: tooFine,
    }),
    hidden(
      'a direction that moves small components most',
      'directionalDerivative',
      (random) => {
        const [f, x] = somewhere(random, [1e5, 1, 0.01])
        return [f, x, direction(random, 3, 2)]
      },
      { kills: ['step-of-the-largest'], oracleOnly: tooFine },
    ),
    hidden('polynomials along whole numbers', 'directionalDerivative', (random) => [...wholeNumbers(random, 3), [2, -1, 3]], {
      kills: ['divides-by-one-step', 'behind-minus-ahead'],
    }),
    hidden(
      'along one component alone',
      'directionalDerivative',
      (random) => [...somewhere(random, ones(3)), [0, -random.uniform(1, 3), 0]],
      { kills: ['normalises-the-direction'], oracleOnly: tooFine },
    ),
    hidden('along the first component alone', 'directionalDerivative', (random) => alone(random, 3, 0), { oracleOnly: tooFine }),
    hidden('along the last component alone', 'directionalDerivative', (random) => alone(random, 3, 2), {
      kills: ['misses-the-last-pace'],
      oracleOnly: tooFine,
    }),
    hidden('along a direction in which the first component falls fastest', 'directionalDerivative', (random) => outrun(random, 0), {
      kills: ['forgets-the-sign'],
      oracleOnly: tooFine,
    }),
    hidden('along a direction in which one in between falls fastest', 'directionalDerivative', (random) => outrun(random, 1), {
      kills: ['forgets-the-sign'],
      oracleOnly: tooFine,
    }),
    hidden('along a direction in which the last component falls fastest', 'directionalDerivative', (random) => outrun(random, 2), {
      kills: ['forgets-the-sign'],
      oracleOnly: tooFine,
    }),
    hidden('along a large component below zero', 'directionalDerivative', farBelow, { oracleOnly: tooFine }),
    hidden('along a direction beside zero', 'directionalDerivative', besideZero, { oracleOnly: tooFine }),
    hidden('along one component of two hundred', 'directionalDerivative', oneOfMany, { oracleOnly: tooFine }),
    hidden(
      'along two hundred components that move alike, where the first counts',
      'directionalDerivative',
      (random) => manyAlike(random, 'u', 0),
      { oracleOnly: tooFine },
    ),
    hidden(
      'along two hundred components that move alike, where the hundredth counts',
      'directionalDerivative',
      (random) => manyAlike(random, 'u', 99),
      { oracleOnly: tooFine },
    ),
    hidden(
      'along two hundred components that move alike, where the last counts',
      'directionalDerivative',
      (random) => manyAlike(random, 'u', 199),
      { oracleOnly: tooFine },
    ),
  ]),
  ...inParts('along directions of any length, and of none', [
    hidden('along a direction of length ten thousand', 'directionalDerivative', (random) => along(random, ones(3), 1e4), {
      kills: ['same-step-for-any-direction', 'normalises-the-direction', 'forgets-the-speed'],
      oracleOnly: tooFine,
    }),
    hidden('along a very short direction', 'directionalDerivative', (random) => along(random, ones(3), 1e-6), {
      kills: ['same-step-for-any-direction', 'forgets-the-speed'],
      oracleOnly: tooFine,
    }),
    hidden('along a direction as short as they come', 'directionalDerivative', shortest, {
      kills: ['same-step-for-any-direction', 'forgets-the-speed', 'takes-short-for-nothing'],
      oracleOnly: tooFine,
    }),
    hidden('along a direction as long as they come', 'directionalDerivative', (random) => longest(random), {
      kills: ['same-step-for-any-direction', 'forgets-the-speed'],
      oracleOnly: tooFine,
    }),
    hidden('no direction, no change', 'directionalDerivative', (random) => [...wholeNumbers(random, 3), [0, 0, 0]], {
      kills: ['divides-by-no-length'],
    }),
  ]),
  hidden('two hundred components', 'directionalDerivative', (random) => along(random, ones(200), 5), {
    kills: ['gradient-times-direction'],
    oracleOnly: tooFine,
  }),
  ...inParts('points and directions that lead nowhere', [
    hidden('a point without components, and no direction', 'directionalDerivative', () => [nothing, [], []], {
      throws: 'RangeError',
      kills: ['takes-any-point'],
    }),
    hidden('along a direction, where x is no number', 'directionalDerivative', () => [sum, [Number.NaN, 1], [1, 1]], {
      throws: 'RangeError',
      kills: ['takes-any-point'],
    }),
    hidden('along a direction, where x is infinite', 'directionalDerivative', () => [sum, [1, Infinity], [1, 1]], {
      throws: 'RangeError',
      kills: ['takes-any-point', 'lets-infinities-through'],
    }),
    hidden('along no direction, where x is no number', 'directionalDerivative', () => [sum, [1, Number.NaN], [0, 0]], {
      throws: 'RangeError',
      kills: ['takes-any-point', 'looks-at-v-first'],
    }),
    hidden('a direction that is no number', 'directionalDerivative', () => [sum, [1, 2], [Number.NaN, 0]], {
      throws: 'RangeError',
      kills: ['takes-any-direction'],
    }),
    hidden('a direction whose last component is no number', 'directionalDerivative', () => [sum, [1, 2], [1, Number.NaN]], {
      throws: 'RangeError',
      kills: ['takes-any-direction'],
    }),
    hidden('an infinite direction', 'directionalDerivative', () => [sum, [1, 2], [1, -Infinity]], {
      throws: 'RangeError',
      kills: ['takes-any-direction', 'lets-infinities-through'],
    }),
    hidden('a direction a component too short', 'directionalDerivative', () => [sum, [1, 2], [1]], {
      throws: 'RangeError',
      kills: ['takes-any-direction'],
    }),
    hidden('a direction without components', 'directionalDerivative', () => [sum, [1, 2], []], {
      throws: 'RangeError',
      kills: ['takes-any-direction'],
    }),
  ]),
]
