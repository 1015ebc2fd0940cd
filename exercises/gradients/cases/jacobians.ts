import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { mixedUnits, mixture, tooFine } from './formulas.ts'
import { besideZero, ones, parabolas, polynomials, several } from './draws.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const nothing: Drive.Formula = [[1, 'u', []]]
const sum: Drive.Formula = [[1, 'u', [1, 1]]]

/** Ordinary fields first, then the smallest shapes, then what must be refused. */
export const jacobians = [
  ...inParts('many outputs of many components', [
    hidden('as many outputs as components', 'jacobian', (random) => several(random, 4, ones(4)), {
      kills: ['transposed-jacobian', 'reads-what-is-overwritten', 'changes-the-point', 'changes-it-for-a-moment'],
      oracleOnly: tooFine,
    }),
    hidden('parabolas of one component', 'jacobian', (random) => parabolas(random), { kills: ['one-sided'], oracleOnly: tooFine }),
    hidden('two outputs of components of very different sizes', 'jacobian', (random) => several(random, 2, mixedUnits(random, 5)), {
      kills: ['absolute-step', 'step-of-the-largest'],
      oracleOnly: tooFine,
    }),
    hidden(
      'a Jacobian beside zero, where x says nothing about the scale',
      'jacobian',
      (random) => {
        const [f, x] = besideZero(random)
        return [[f, mixture(random, x, ['u', 'sin u', 'exp u'])], x]
      },
      { kills: ['relative-step', 'relative-but-at-zero'], oracleOnly: tooFine },
    ),
    hidden('twenty outputs at the price of one', 'jacobian', (random) => several(random, 20, ones(3)), {
      kills: ['one-output-at-a-time'],
      oracleOnly: tooFine,
    }),
  ]),
  ...inParts('a single row, a single column, and a single number', [
    hidden('a single output is still a row', 'jacobian', (random) => polynomials(random, 1, 4), { kills: ['flattens-one-row'] }),
    hidden('a single component is still a column', 'jacobian', (random) => polynomials(random, 4, 1), {
      kills: ['transposed-jacobian', 'first-output-only'],
    }),
    hidden('a single output of a single component', 'jacobian', (random) => polynomials(random, 1, 1), {
      kills: ['flattens-one-row'],
    }),
  ]),
  ...inParts('points that have no Jacobian', [
    hidden('a Jacobian of nothing', 'jacobian', () => [[nothing], []], { throws: 'RangeError', kills: ['takes-any-point'] }),
    hidden('a Jacobian beyond all numbers', 'jacobian', () => [[sum], [1, -Infinity]], {
      throws: 'RangeError',
      kills: ['takes-any-point'],
    }),
    hidden('a Jacobian at an infinite first component', 'jacobian', () => [[sum], [Infinity, 1]], {
      throws: 'RangeError',
      kills: ['takes-any-point', 'lets-infinities-through'],
    }),
    hidden(
      'a Jacobian where x is no number',
      'jacobian',
      () => [
        [sum, sum],
        [Number.NaN, 1],
      ],
      { throws: 'RangeError', kills: ['takes-any-point'] },
    ),
  ]),
]
