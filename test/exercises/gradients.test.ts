import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Plot } from '#schema/plot.ts'
import { randomFrom } from '#authoring/random'
import { direction, mixture, pointNear } from '../../exercises/gradients/cases/formulas.ts'
import hidden from '../../exercises/gradients/cases/hidden.ts'
import { dot, hessian, magnitudeOf, scaleOf, speedOf } from '../../exercises/gradients/closed-forms.ts'
import * as drive from '../../exercises/gradients/drive.ts'
import draw from '../../exercises/gradients/plot.ts'
import reference from '../../exercises/gradients/reference.ts'
import * as model from '../../exercises/gradients/solution.ts'
import { nameStep } from '../../exercises/gradients/steps.ts'
import * as fourPoints from '../../exercises/gradients/submissions/accepted/four-points.ts'
import * as movesACopy from '../../exercises/gradients/submissions/accepted/moves-a-copy.ts'

/** A function, a point and a direction; components from 1 to a hundred thousand. */
const situations = fc
  .record({
    seed: fc.nat({ max: 1e6 }),
    exponents: fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 1, maxLength: 6 }),
    length: fc.double({ min: 1e-4, max: 1e4, noNaN: true }),
  })
  .map(({ seed, exponents, length }) => {
    const random = randomFrom(`seed ${seed}`, 'situation')
    const units = exponents.map((exponent) => 10 ** exponent)
    const x = pointNear(random, units)
    return { f: mixture(random, x), x, v: direction(random, x.length, length) }
  })

/** The largest error, in the units of the promise. */
const off = (ours: ArrayLike<number>, right: number[], units: number[]) =>
  Math.max(...right.map((it, i) => Math.abs(ours[i]! - it) / (5e-10 * units[i]!)))

describe.each([
  ['the model solution', model],
  ['four points', fourPoints as unknown as typeof model],
  ['a copy that moves', movesACopy],
])('%s', (_, functions) => {
  it('keeps a fifth of the promise, whatever the sizes of x and v, and leaves x alone', () => {
    fc.assert(
      fc.property(situations, ({ f, x, v }) => {
        const { oracle } = reference
        const start = [...x]
        const [size, speed] = [magnitudeOf(f, x), speedOf(x, v)]
        const answers = [
          drive.gradient(functions, f, x),
          drive.jacobian(functions, [f], x),
          drive.directionalDerivative(functions, f, x, v),
          drive.hessianVectorProduct(functions, f, x, v),
        ] as const
        const units = x.map((xj) => size / scaleOf(xj))
        expect(off(answers[0].values, oracle.gradient(f, x).values, units)).toBeLessThan(0.2)
        expect(off(answers[1].values[0]!, oracle.gradient(f, x).values, units)).toBeLessThan(0.2)
        expect(off([answers[2].values], [oracle.directionalDerivative(f, x, v).values], [size * speed])).toBeLessThan(0.2)
        const along = units.map((unit) => unit * speed)
        expect(off(answers[3].values, oracle.hessianVectorProduct(f, x, v).values, along)).toBeLessThan(0.2)
        expect(answers.map(({ isUntouched }) => isUntouched)).toEqual([true, true, true, true])
        expect(x).toEqual(start)
      }),
    )
  })

  it('agrees with the worked example of the statement', () => {
    const f: model.Scalar = ([x, y]) => (x! + 2 * y!) ** 2 - y! ** 3
    const slopes: model.Field = ([x, y]) => [2 * (x! + 2 * y!), 4 * (x! + 2 * y!) - 3 * y! ** 2]
    const near = (values: number[]) => values.map((value) => expect.closeTo(value, 7) as number)
    expect([...functions.gradient(f, [1, 1])]).toEqual(near([6, 9]))
    expect(functions.directionalDerivative(f, [1, 1], [1, 2])).toBeCloseTo(24, 7)
    expect(functions.hessianVectorProduct(slopes, [1, 1], [1, 2])).toEqual(near([10, 8]))
    expect(functions.jacobian(slopes, [1, 1])).toEqual([near([2, 4]), near([4, 2])])
  })

  it('is linear in the direction, and symmetric in two of them', () => {
    fc.assert(
      fc.property(situations, fc.double({ min: 0.01, max: 5, noNaN: true }), ({ f, x, v }, factor) => {
        const values: model.Field = (at) => drive.gradientOf(f, at)
        const along = (direction: number[]) => functions.hessianVectorProduct(values, x, direction)
        const w = x.map((xj, j) => scaleOf(xj) * (j % 2 === 0 ? 1 : -0.5))
        const size = magnitudeOf(f, x) * speedOf(x, v)
        const scaled = functions.directionalDerivative(
          (at) => drive.valueOf(f, at),
          x,
          v.map((vj) => factor * vj),
        )
        const once = functions.directionalDerivative((at) => drive.valueOf(f, at), x, v)
        expect(Math.abs(scaled - factor * once)).toBeLessThan(1e-8 * size)
        expect(Math.abs(dot(w, along(v)) - dot(v, along(w)))).toBeLessThan(1e-8 * x.length * size)
      }),
    )
  })

  it.each([[[]], [[1, Number.NaN]], [[Infinity]]])('refuses the point %j', (x) => {
    const sum: model.Scalar = (at) => at.reduce((total, it) => total + it, 0)
    expect(() => functions.gradient(sum, x)).toThrow(RangeError)
    expect(() => functions.jacobian((at) => [sum(at)], x)).toThrow(RangeError)
    expect(() =>
      functions.directionalDerivative(
        sum,
        x,
        x.map(() => 1),
      ),
    ).toThrow(RangeError)
    expect(() =>
      functions.hessianVectorProduct(
        (at) => at,
        x,
        x.map(() => 1),
      ),
    ).toThrow(RangeError)
    expect(() => functions.directionalDerivative(sum, [1], [1, 2])).toThrow(RangeError)
    expect(() => functions.hessianVectorProduct((at) => at, [1], [])).toThrow(RangeError)
  })
})

it('closed forms are what automatic differentiation finds in float32, in every case', async () => {
  await tf.setBackend('cpu')
  for (const { title, entry, draw: drawCase, throws } of hidden) {
    if (throws) continue
    const args = drawCase(randomFrom('one', title)) as never[]
    const call = (of: object) => (of as Record<string, (...args: unknown[]) => { values: Values }>)[entry]!
    const right = list(call(reference.oracle)(...args).values)
    const found = list((await call(reference.tensors)(tf, ...args)).values)
    const largest = Math.max(...right.map(Math.abs))
    for (const [i, it] of right.entries()) expect(Math.abs(found[i]! - it), title).toBeLessThanOrEqual(2e-5 * largest)
  }
})

type Values = number | number[] | number[][]
const list = (values: Values): number[] => (Array.isArray(values) ? values.flat() : [values])

it('a Hessian is symmetric, and the Jacobian of the gradient', () => {
  fc.assert(
    fc.property(situations, ({ f, x }) => {
      const full = hessian(f, x)
      const found = model.jacobian((at) => drive.gradientOf(f, at), x)
      const size = magnitudeOf(f, x)
      for (const [i, row] of full.entries())
        for (const [j, it] of row.entries()) {
          expect(Math.abs(it - full[j]![i]!)).toBeLessThanOrEqual((1e-14 * size) / scaleOf(x[i]!) / scaleOf(x[j]!))
          expect(Math.abs(found[i]![j]! - it)).toBeLessThan((1e-9 * size) / scaleOf(x[i]!) / scaleOf(x[j]!))
        }
    }),
  )
})

it('an error that no place of f explains gets no explanation', () => {
  const look = { offsets: [[1e-5], [-1e-5]], x: [1], v: undefined, error: 1 }
  expect(nameStep(look)).toBeUndefined()
  expect(nameStep({ ...look, offsets: [] })).toBeUndefined()
})

it('a picture shows the Jacobian, and nothing where it is small', () => {
  const F: drive.Formula[] = Array.from({ length: 4 }, () => [[1, 'u', [1, 2, 3]]])
  const args: Parameters<typeof reference.oracle.jacobian> = [F, [1, 1, 1]]
  const plot = Plot.parse(draw.jacobian!({ actual: drive.jacobian(model, ...args), args }))
  expect(plot.mark === 'heatmap' && [plot.rows.length, plot.columns.length]).toEqual([4, 3])
  expect(draw.jacobian!({ actual: { values: [[1]] }, args: [[[[1, 'u', [1]]]], [0]] })).toBeUndefined()
})

it('a moved x is noticed, whatever the solution has made of the built-ins', () => {
  const some = vi.spyOn(Array.prototype, 'some')
  onTestFinished(() => some.mockRestore())
  const movesX = {
    ...model,
    gradient(f: model.Scalar, x: number[]) {
      some.mockReturnValue(false)
      x[0]! += 1e-5
      f(x)
      x[0]! -= 1e-5
      return [0]
    },
  }
  const answer = drive.gradient(movesX, [[1, 'u²', [1]]], [1])
  some.mockRestore()
  expect(answer).toMatchObject({ calls: 1, isUntouched: false })
})
