import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/transformations/cases/hidden.ts'
import reference from '../../exercises/transformations/reference.ts'
import * as model from '../../exercises/transformations/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const number = fc.double({ min: -4, max: 4, noNaN: true })
const point = fc.tuple(number, number)
const matrix = fc.tuple(point, point)
const steps = fc.array(matrix, { maxLength: 5 })
const angle = fc.double({ min: -5, max: 5, noNaN: true })

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { scaling, rotation, shear, compose, transform, areaScale }) => {
  it('does in one go what the steps do one after the other', () => {
    fc.assert(
      fc.property(steps, fc.array(point, { maxLength: 4 }), (list, points) => {
        const stepByStep = list.reduce((cloud: number[][], step) => transform(step, cloud), points)
        expectClose(transform(compose(list), points), stepByStep, 8 ** list.length * 4)
      }),
    )
  })

  it('composes compositions', () => {
    fc.assert(
      fc.property(steps, steps, (first, then) => {
        expectClose(compose([compose(first), compose(then)]), compose([...first, ...then]), 8 ** (first.length + then.length))
      }),
    )
  })

  it('multiplies areas one step after the other', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const product = list.reduce((scale, step) => scale * areaScale(step), 1)
        expectClose([[areaScale(compose(list))]], [[product]], 64 ** list.length)
      }),
    )
  })

  it('stretches the area of every triangle alike', () => {
    fc.assert(
      fc.property(matrix, point, point, point, (T, a, b, c) => {
        expectClose([[area(transform(T, [a, b, c]))]], [[areaScale(T) * area([a, b, c])]], 32 * 64)
      }),
    )
  })

  it('keeps lengths and areas in a turn, and adds the angles of two', () => {
    fc.assert(
      fc.property(angle, angle, point, (alpha, beta, [x, y]) => {
        const [[u, v]] = transform(rotation(alpha), [[x, y]]) as [[number, number]]
        expect(Math.hypot(u, v)).toBeCloseTo(Math.hypot(x, y), 10)
        expect(areaScale(rotation(alpha))).toBeCloseTo(1, 10)
        expectClose(compose([rotation(alpha), rotation(beta)]), rotation(alpha + beta), 1)
      }),
    )
  })

  it('keeps areas in a shear, and adds the pushes of two', () => {
    fc.assert(
      fc.property(number, number, (j, k) => {
        expect(areaScale(shear(k))).toBeCloseTo(1, 10)
        expectClose(compose([shear(j), shear(k)]), shear(j + k), 8)
      }),
    )
  })

  it('multiplies areas by both factors of a scaling, whatever their signs', () => {
    fc.assert(
      fc.property(number, number, (sx, sy) => {
        expect(areaScale(scaling(sx, sy))).toBeCloseTo(Math.abs(sx * sy), 10)
      }),
    )
  })

  it('agrees with the worked example of the statement', () => {
    const T = compose([scaling(2, 1), rotation(Math.PI / 2)])
    expectClose(
      T,
      [
        [0, -1],
        [2, 0],
      ],
      1,
    )
    expectClose(transform(T, [[1, 1]]), [[-1, 2]], 1)
    expect(areaScale(T)).toBeCloseTo(2, 12)
  })
})

/** Up to rounding of numbers of the given size. */
function expectClose(actual: number[][], expected: number[][], size: number): void {
  expect(actual.length).toBe(expected.length)
  const worst = Math.max(0, ...actual.flatMap((row, i) => row.map((x, j) => Math.abs(x - expected[i]![j]!))))
  expect(worst).toBeLessThanOrEqual(1e-12 * size)
}

function area([a, b, c]: number[][]): number {
  const [ux, uy] = [b![0]! - a![0]!, b![1]! - a![1]!]
  const [vx, vy] = [c![0]! - a![0]!, c![1]! - a![1]!]
  return Math.abs(ux * vy - uy * vx) / 2
}
