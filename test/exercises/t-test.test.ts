import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/t-test/cases/hidden.ts'
import * as drive from '../../exercises/t-test/drive.ts'
import reference from '../../exercises/t-test/reference.ts'
import * as model from '../../exercises/t-test/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const values = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 12 })
const spread = values.filter((list) => new Set(list).size > 1)
const seed = fc.integer({ min: 1, max: 2147483646 })

it('draws every case, whatever the seed', () => {
  for (let s = 0; s < 20; s++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${s}`, title))
})

const driven = {
  ...model,
  permutationP: (a: number[], b: number[], rounds: number, s: number) => drive.permutationP(model, a, b, rounds, s),
}

describe.each([
  ['the model solution', driven],
  ['the oracle', reference.oracle],
])('%s', (_, { twoSidedP, welch, permutationP }) => {
  it('agrees with the tables of Student’s distribution', () => {
    expectClose(twoSidedP(12.7062047, 1), 0.05)
    expectClose(twoSidedP(2.2281389, 10), 0.05)
    expectClose(twoSidedP(2.7499957, 30), 0.01)
  })

  it('has a closed form for one and for two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (t) => {
        expectClose(twoSidedP(t, 1), 1 - (2 / Math.PI) * Math.atan(Math.abs(t)))
        expectClose(twoSidedP(t, 2), 1 - Math.abs(t) / Math.sqrt(2 + t ** 2))
      }),
    )
  })

  it('turns the sign of t, and nothing else, when the samples are swapped', () => {
    fc.assert(
      fc.property(spread, values, (a, b) => {
        const [there, back] = [welch(a, b), welch(b, a)]
        expectClose(back.t, -there.t)
        expectClose(back.df, there.df)
        expectClose(back.p, there.p)
      }),
    )
  })

  it('minds neither the unit nor the zero of the values', () => {
    fc.assert(
      fc.property(spread, values, (a, b) => {
        const other = (list: number[]) => list.map((x) => 3.5 * x - 20)
        const [here, there] = [welch(a, b), welch(other(a), other(b))]
        expectClose(there.t, here.t)
        expectClose(there.p, here.p)
      }),
    )
  })

  it('keeps the degrees of freedom between those of the smaller sample and of both together', () => {
    fc.assert(
      fc.property(spread, spread, (a, b) => {
        const { df } = welch(a, b)
        expect(df).toBeGreaterThanOrEqual(Math.min(a.length, b.length) - 1 - 1e-9)
        expect(df).toBeLessThanOrEqual(a.length + b.length - 2 + 1e-9)
      }),
    )
  })

  it('never gives a permutation p of 0, and one of 1 for equal means', () => {
    fc.assert(
      fc.property(values, values, seed, (a, b, s) => {
        expect(permutationP(a, b, 19, s).p).toBeGreaterThanOrEqual(1 / 20)
        expect(permutationP(a, a.toReversed(), 19, s).p).toBe(1)
      }),
    )
  })

  it('agrees with the worked example of the statement', () => {
    const { t, df } = welch([4, 5, 6], [1, 2, 2, 3, 2])
    expect(t).toBeCloseTo(4.557, 3)
    expect(df).toBeCloseTo(3.234, 3)
    expectClose(twoSidedP(1, 1), 0.5)
  })
})

it('gives the same p in the model and in the oracle, shuffle by shuffle', () => {
  fc.assert(
    fc.property(values, values, seed, (a, b, s) => {
      expect(driven.permutationP(a, b, 50, s)).toEqual(reference.oracle.permutationP(a, b, 50, s))
    }),
  )
})

function expectClose(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)))
}
