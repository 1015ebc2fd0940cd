import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import { randomFrom } from '#authoring/random'
import { differentiate, magnitudeOf, scaleOf } from '../../exercises/numerical-derivative/closed-forms.ts'
import * as drive from '../../exercises/numerical-derivative/drive.ts'
import draw from '../../exercises/numerical-derivative/plot.ts'
import type reference from '../../exercises/numerical-derivative/reference.ts'
import { nameStep } from '../../exercises/numerical-derivative/steps.ts'
import * as extrapolates from '../../exercises/numerical-derivative/submissions/accepted/extrapolates.ts'
import * as fivePoints from '../../exercises/numerical-derivative/submissions/accepted/five-points.ts'
import * as fallsBack from '../../exercises/numerical-derivative/submissions/accepted/tries-and-falls-back.ts'
import * as model from '../../exercises/numerical-derivative/solution.ts'

const { derivative, derivativeWithin, secondDerivative } = model
const float64 = 2 ** -52

const shapes: drive.Shape[] = ['1', 'u', 'u²', 'u³', 'sin u', 'exp u', 'ln u', '√u']
const coefficients = fc.double({ min: -3, max: 3, noNaN: true }).filter((it) => Math.abs(it) > 0.1)
/** A formula, a point where all of it is defined, and how many digits its values have. */
const situations = fc
  .record({
    exponent: fc.double({ min: 0, max: 8, noNaN: true }),
    terms: fc.array(fc.tuple(coefficients, fc.constantFrom(...shapes)), { minLength: 1, maxLength: 5 }),
    u: fc.double({ min: 1, max: 2.5, noNaN: true }),
    digits: fc.double({ min: 6, max: 15.6, noNaN: true }),
  })
  .map(({ exponent, terms, u, digits }) => ({
    formula: { terms, unit: 10 ** exponent },
    x: u * 10 ** exponent,
    precision: 10 ** -digits,
  }))

/** Errors in the units of the promise. */
const firstOff = (formula: drive.Formula, x: number, precision: number, slope: number) =>
  Math.abs(slope - differentiate(formula, x, 1)) / (precision ** (2 / 3) * (magnitudeOf(formula, x, 3) / scaleOf(x)))
const secondOff = (formula: drive.Formula, x: number, precision: number, curvature: number) =>
  Math.abs(curvature - differentiate(formula, x, 2)) / (Math.sqrt(precision) * (magnitudeOf(formula, x, 4) / scaleOf(x) ** 2))

describe.each([
  ['the model solution', model],
  ['Richardson’s extrapolation', extrapolates],
  ['the polynomial through five points', fivePoints],
  ['steps by powers of two', fallsBack],
])('%s', (_, functions) => {
  it('keeps half the promise, with any digits and any size of x', () => {
    fc.assert(
      fc.property(situations, ({ formula, x, precision }) => {
        const f = drive.toCurve(formula, precision)
        expect(firstOff(formula, x, precision, functions.derivative(f, x, precision))).toBeLessThan(5)
        expect(secondOff(formula, x, precision, functions.secondDerivative(f, x, precision))).toBeLessThan(5)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps half the promise on a border and near one, and never looks beyond', () => {
    fc.assert(
      fc.property(situations, fc.boolean(), fc.constantFrom(0, 1e-12, 1e-8, 1e-5, 1e-3, 0.01), (situation, isLow, share) => {
        const { formula, x, precision } = situation
        const border = isLow ? x * (1 - share) : x * (1 + share)
        const [low, high] = isLow ? [border, Infinity] : [-Infinity, border]
        const inside = drive.toCurve(formula, precision)
        const f: model.Curve = (at) => (at < low || at > high ? Number.NaN : inside(at))
        expect(firstOff(formula, x, precision, functions.derivativeWithin(f, x, precision, low, high))).toBeLessThan(5)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the model solution', () => {
  it('agrees with the worked example of the statement', () => {
    const cube = (x: number) => x ** 3
    const near = (value: number) => expect.closeTo(value, 6)
    expect(derivative(cube, 2, float64)).toEqual(near(12))
    expect(derivativeWithin(cube, 2, float64, 2, 5)).toEqual(near(12))
    expect(derivativeWithin(cube, 5, float64, 2, 5)).toEqual(near(75))
    expect(secondDerivative(cube, 2, float64)).toEqual(near(12))
  })

  it('is linear in f, odd in x for even functions, and blind to constants', () => {
    fc.assert(
      fc.property(situations, ({ formula, x }) => {
        const f = drive.toCurve(formula, float64)
        const slope = derivative(f, x, float64)
        const size = magnitudeOf(formula, x, 3) / scaleOf(x)
        expect(Math.abs(derivative((at) => 3 * f(at) - 1, x, float64) - 3 * slope)).toBeLessThan(1e-9 * (size + 1 / scaleOf(x)))
        expect(Math.abs(derivative((at) => f(-at), -x, float64) + slope)).toBeLessThan(1e-9 * size)
      }),
    )
  })

  it.each([Number.NaN, Infinity, -Infinity])('refuses x = %d', (x) => {
    expect(() => derivative(Math.sin, x, float64)).toThrow(RangeError)
    expect(() => derivativeWithin(Math.sin, x, float64, -Infinity, Infinity)).toThrow(RangeError)
    expect(() => secondDerivative(Math.sin, x, float64)).toThrow(RangeError)
  })

  it.each([0, -1, 2 ** -53, 1.1e-6, 1, Number.NaN])('refuses a precision of %d', (precision) => {
    expect(() => derivative(Math.sin, 1, precision)).toThrow(RangeError)
    expect(() => secondDerivative(Math.sin, 1, precision)).toThrow(RangeError)
  })
})

it('closed forms are each other’s derivatives', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...shapes),
      fc.double({ min: 1, max: 2.5, noNaN: true }),
      fc.constantFrom(1, 2, 3),
      (shape, x, order) => {
        const formula: drive.Formula = { terms: [[1, shape]], unit: 1 }
        const next = derivative((at) => differentiate(formula, at, order), x, float64)
        expect(next).toBeCloseTo(differentiate(formula, x, order + 1), 7)
      },
    ),
  )
})

it('values are rounded to the precision that is promised', () => {
  const random = randomFrom('rounding', 'values')
  for (let i = 0; i < 1000; i++) {
    const value = random.normal(0, 100)
    const formula: drive.Formula = { terms: [[value, '1']], unit: 1 }
    expect(drive.toCurve(formula, 2 ** -23)(0)).toBe(Math.fround(value))
    expect(Math.abs(drive.toCurve(formula, 1e-6)(0) / value - 1)).toBeLessThanOrEqual(0.5e-6)
    expect(drive.toCurve(formula, float64)(0)).toBe(value)
  }
})

it('an error that no place of f explains gets no explanation', () => {
  const look = {
    offsets: [1e-5, -1e-5],
    error: 1,
    ratio: 3,
    x: 1,
    precision: float64,
    order: 1,
    low: -Infinity,
    high: Infinity,
  } as const
  expect(nameStep(look)).toBeUndefined()
  expect(nameStep({ ...look, offsets: [] })).toBeUndefined()
})

it('a picture shows the function beside its slope, and nothing where there are few points', () => {
  const wave: drive.Formula = { terms: [[1, 'sin u']], unit: 1 }
  const points = Array.from({ length: 20 }, (_, i) => i / 3)
  const args: Parameters<typeof reference.oracle.derivative> = [wave, points, float64]
  const plot = Plot.parse(draw.derivative!({ actual: drive.derivative(model, ...args), args }))
  expect(plot.mark === 'line' && plot.series.map(({ points }) => points.length)).toEqual([20, 20])
  expect(draw.derivative!({ actual: { values: [1] }, args: [wave, [0], float64] })).toBeUndefined()
})
