import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { direction, mixedUnits, mixture, pointNear, tooFine, wholeNumbers } from './formulas.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const nothing: Drive.Formula = [[1, 'u', []]]
const sum: Drive.Formula = [[1, 'u', [1, 1]]]

/** A function’s ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('sums of many kinds, with nine digits', 'gradient', (random) => somewhere(random, ones(4)), {
    kills: ['a-very-short-step', 'a-hundredth', 'changes-the-point', 'changes-it-for-a-moment', 'moves-on-without-restoring'],
    oracleOnly: tooFine,
  }),
  hidden('components of very different sizes', 'gradient', (random) => somewhere(random, mixedUnits(random, 5)), {
    kills: ['absolute-step', 'step-of-the-largest'],
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
  hidden('a parabola of one component', 'gradient', (random) => bent(random, 'u²'), { kills: ['one-sided'], oracleOnly: tooFine }),
  hidden('polynomials at whole numbers', 'gradient', (random) => wholeNumbers(random, 3), {
    kills: ['divides-by-one-step', 'behind-minus-ahead'],
  }),
  hidden('no component to move', 'gradient', () => [nothing, []], { throws: 'RangeError', kills: ['takes-any-point'] }),
  hidden('a component that is no number', 'gradient', () => [sum, [1, Number.NaN]], {
    throws: 'RangeError',
    kills: ['takes-any-point'],
  }),

  hidden('as many outputs as components', 'jacobian', (random) => several(random, 4, ones(4)), {
    kills: ['transposed-jacobian', 'reads-what-is-overwritten', 'changes-the-point', 'changes-it-for-a-moment'],
    oracleOnly: tooFine,
  }),
  hidden('parabolas of one component', 'jacobian', (random) => parabolas(random), { kills: ['one-sided'], oracleOnly: tooFine }),
  hidden('two outputs of components of very different sizes', 'jacobian', (random) => several(random, 2, mixedUnits(random, 5)), {
    kills: ['absolute-step', 'step-of-the-largest'],
    oracleOnly: tooFine,
  }),
  hidden('a single output is still a row', 'jacobian', (random) => polynomials(random, 1, 4), { kills: ['flattens-one-row'] }),
  hidden('a single component is still a column', 'jacobian', (random) => polynomials(random, 4, 1), {
    kills: ['transposed-jacobian', 'first-output-only'],
  }),
  hidden('twenty outputs at the price of one', 'jacobian', (random) => several(random, 20, ones(3)), {
    kills: ['one-output-at-a-time'],
    oracleOnly: tooFine,
  }),
  hidden('a Jacobian beyond all numbers', 'jacobian', () => [[sum], [1, -Infinity]], {
    throws: 'RangeError',
    kills: ['takes-any-point'],
  }),
  hidden('a Jacobian of nothing', 'jacobian', () => [[nothing], []], { throws: 'RangeError', kills: ['takes-any-point'] }),

  hidden('along some direction', 'directionalDerivative', (random) => along(random, ones(4), 3), {
    kills: ['normalises-the-direction', 'a-hundredth'],
    oracleOnly: tooFine,
  }),
  hidden('along a parabola, at twice the pace', 'directionalDerivative', (random) => [...bent(random, 'u²'), [2]], {
    kills: ['one-sided', 'normalises-the-direction'],
    oracleOnly: tooFine,
  }),
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
  hidden('no direction, no change', 'directionalDerivative', (random) => [...wholeNumbers(random, 3), [0, 0, 0]], {
    kills: ['divides-by-no-length'],
  }),
  hidden('two hundred components', 'directionalDerivative', (random) => along(random, ones(200), 5), {
    kills: ['gradient-times-direction'],
    oracleOnly: tooFine,
  }),
  hidden('a direction that is no number', 'directionalDerivative', () => [sum, [1, 2], [Number.NaN, 0]], {
    throws: 'RangeError',
    kills: ['takes-any-direction'],
  }),
  hidden('a point without components, and no direction', 'directionalDerivative', () => [nothing, [], []], {
    throws: 'RangeError',
    kills: ['takes-any-point'],
  }),

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
  hidden('curvature along a very long direction', 'hessianVectorProduct', (random) => along(random, ones(3), 1e4), {
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
  hidden(
    'curvature of polynomials at whole numbers',
    'hessianVectorProduct',
    (random) => [...wholeNumbers(random, 3), [1, -2, 3]],
    {
      kills: ['divides-by-one-step', 'behind-minus-ahead', 'diagonal-only'],
    },
  ),
  hidden(
    'a hundred and fifty components, and no time for a Hessian',
    'hessianVectorProduct',
    (random) => along(random, ones(150), 5),
    {
      kills: ['whole-hessian'],
      oracleOnly: tooFine,
    },
  ),
  hidden('a direction that has a component too few', 'hessianVectorProduct', (random) => [...wholeNumbers(random, 3), [1, 2]], {
    throws: 'RangeError',
    kills: ['takes-any-direction'],
  }),
  hidden('a direction that is infinite', 'hessianVectorProduct', (random) => [...wholeNumbers(random, 2), [1, Infinity]], {
    throws: 'RangeError',
    kills: ['takes-any-direction'],
  }),
  hidden('curvature where x is no number', 'hessianVectorProduct', () => [sum, [Number.NaN, 1], [1, 1]], {
    throws: 'RangeError',
    kills: ['takes-any-point'],
  }),
]

const ones = (n: number) => Array<number>(n).fill(1)

function somewhere(random: Random, units: number[]): [f: Drive.Formula, x: number[]] {
  const x = pointNear(random, units)
  return [mixture(random, x), x]
}

/** Along the shortest directions of all: σ is between 10⁻⁹ and 10⁻⁸. */
function shortest(random: Random): [f: Drive.Formula, x: number[], v: number[]] {
  const [f, x] = somewhere(random, ones(3))
  return [f, x, x.map((xj) => random.pick([-1, 1]) * Math.max(1, Math.abs(xj)) * random.uniform(1.5e-9, 4e-9))]
}

/** Nothing but bend, so close to zero that rounding is small: what a one-sided difference gets wrong most. */
function bent(random: Random, shape: 'u²' | 'u³'): [f: Drive.Formula, x: number[]] {
  return [[[random.uniform(1, 3), shape, [1]]], [random.pick([-1, 1]) * random.uniform(0.4, 0.9)]]
}

function parabolas(random: Random): [F: Drive.Formula[], x: number[]] {
  const [[f, x], [g]] = [bent(random, 'u²'), bent(random, 'u²')]
  return [[f, g], x]
}

function several(random: Random, outputs: number, units: number[]): [F: Drive.Formula[], x: number[]] {
  const x = pointNear(random, units)
  return [Array.from({ length: outputs }, () => mixture(random, x)), x]
}

function polynomials(random: Random, outputs: number, n: number): [F: Drive.Formula[], x: number[]] {
  const drawn = Array.from({ length: outputs }, () => wholeNumbers(random, n))
  return [drawn.map(([f]) => f), drawn[0]![1]]
}

function along(random: Random, units: number[], length: number): [f: Drive.Formula, x: number[], v: number[]] {
  return [...somewhere(random, units), direction(random, units.length, length)]
}
