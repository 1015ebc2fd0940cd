import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { mixedUnits, mixture, tooFine, wholeNumbers } from './formulas.ts'
import { bent, ones, somewhere } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const nothing: Drive.Formula = [[1, 'u', []]]
const sum: Drive.Formula = [[1, 'u', [1, 1]]]

/** Ordinary points first, then awkward ones, then what must be refused. */
export const slopes = [
  ...inParts('sums of curves, parabolas and polynomials', [
    hidden('sums of many kinds, with nine digits', 'gradient', (random) => somewhere(random, ones(4)), {
      kills: ['a-very-short-step', 'a-hundredth', 'changes-the-point', 'changes-it-for-a-moment', 'moves-on-without-restoring'],
      oracleOnly: tooFine,
    }),
    hidden('a parabola of one component', 'gradient', (random) => bent(random, 'u²'), {
      kills: ['one-sided'],
      oracleOnly: tooFine,
    }),
    hidden('polynomials at whole numbers', 'gradient', (random) => wholeNumbers(random, 3), {
      kills: ['divides-by-one-step', 'behind-minus-ahead'],
    }),
    hidden('as many components as there may be', 'gradient', (random) => somewhere(random, ones(200)), {
      oracleOnly: tooFine,
    }),
  ]),
  ...inParts('components of any size, and next to none', [
    hidden('components of very different sizes', 'gradient', (random) => somewhere(random, mixedUnits(random, 5)), {
      kills: ['absolute-step', 'step-of-the-largest'],
      oracleOnly: tooFine,
    }),
    hidden('components of nearly a million', 'gradient', (random) => somewhere(random, [4.5e5, 1, 3e5]), {
      kills: ['absolute-step'],
      oracleOnly: tooFine,
    }),
    hidden(
      'at the origin, and so close to it that x says nothing about the scale',
      'gradient',
      (random) => {
        const x = random.shuffle([0, random.uniform(1e-9, 1e-8), -random.uniform(1e-6, 1e-5)])
        return [mixture(random, x, ['u', 'sin u', 'exp u']), x]
      },
      { kills: ['relative-step', 'relative-but-at-zero'], oracleOnly: tooFine },
    ),
  ]),
  ...inParts('points that have no gradient', [
    hidden('no component to move', 'gradient', () => [nothing, []], { throws: 'RangeError', kills: ['takes-any-point'] }),
    hidden('a component that is no number', 'gradient', () => [sum, [1, Number.NaN]], {
      throws: 'RangeError',
      kills: ['takes-any-point'],
    }),
    hidden('a first component that is no number', 'gradient', () => [sum, [Number.NaN, 1]], {
      throws: 'RangeError',
      kills: ['takes-any-point'],
    }),
    hidden('an infinite component', 'gradient', () => [sum, [Infinity, 2]], {
      throws: 'RangeError',
      kills: ['takes-any-point', 'lets-infinities-through'],
    }),
    hidden('a component below all numbers', 'gradient', () => [sum, [1, -Infinity]], {
      throws: 'RangeError',
      kills: ['takes-any-point', 'lets-infinities-through'],
    }),
  ]),
]
