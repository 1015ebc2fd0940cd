import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import checks from '../../exercises/describe/check.ts'
import hidden from '../../exercises/describe/cases/hidden.ts'
import draw from '../../exercises/describe/plot.ts'
import reference from '../../exercises/describe/reference.ts'
import * as model from '../../exercises/describe/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const value = fc.integer({ min: -1000, max: 1000 })
const lists = fc.array(value, { minLength: 1, maxLength: 30 })
const samples = fc.array(value, { minLength: 2, maxLength: 30 })
/** Few different values, so that some occur often. */
const crowds = fc.array(fc.integer({ min: -3, max: 12 }), { minLength: 1, maxLength: 30 })

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) {
    for (const { title, draw } of hidden.filter((it) => !it.title.includes('in time'))) draw(randomFrom(`seed ${seed}`, title))
  }
})

it('draws values that are as far from zero as the contract allows, and no further', () => {
  for (let seed = 0; seed < 20; seed++) {
    for (const { title, draw } of hidden.filter((it) => it.oracleOnly && it.entry !== 'mean')) {
      const [values] = draw(randomFrom(`seed ${seed}`, title)) as [number[]]
      const largest = Math.max(...values.map(Math.abs))
      expect(largest).toBeLessThanOrEqual(2e12)
      expect(reference.oracle.standardDeviation(values, 'population') / largest).toBeGreaterThan(1e-9)
    }
  }
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { mean, median, modes, variance, standardDeviation }) => {
  it('agrees with the worked example of the statement', () => {
    const days = [9, 2, 12, 5, 2, 9]
    expect(mean(days)).toBe(6.5)
    expect(median(days)).toBe(7)
    expect(modes(days)).toEqual([2, 9])
    expect(variance(days, 'population')).toBeCloseTo(14.25, 12)
    expect(variance(days, 'sample')).toBeCloseTo(17.1, 12)
    expect(standardDeviation(days, 'sample')).toBeCloseTo(4.135, 3)
  })

  it('has distances to the mean that cancel', () => {
    fc.assert(
      fc.property(lists, (values) => {
        const centre = mean(values)
        expect(values.reduce((sum, x) => sum + (x - centre), 0)).toBeCloseTo(0, 8)
      }),
    )
  })

  it('has no more than half of the values on either side of the median', () => {
    fc.assert(
      fc.property(lists, (values) => {
        const middle = median(values)
        expect(values.filter((x) => x < middle).length).toBeLessThanOrEqual(values.length / 2)
        expect(values.filter((x) => x > middle).length).toBeLessThanOrEqual(values.length / 2)
      }),
    )
  })

  it('keeps mean and median within a standard deviation of each other', () => {
    fc.assert(
      fc.property(lists, (values) => {
        const apart = Math.abs(mean(values) - median(values))
        expect(apart).toBeLessThanOrEqual(standardDeviation(values, 'population') + 1e-9)
      }),
    )
  })

  it('lists exactly the values that no other outnumbers, ascending', () => {
    fc.assert(
      fc.property(crowds, (values) => {
        const count = (x: number) => values.filter((it) => it === x).length
        const most = Math.max(...values.map(count))
        const expected = [...new Set(values)].filter((x) => count(x) === most).toSorted((a, b) => a - b)
        expect(modes(values)).toEqual(expected)
      }),
    )
  })

  it('does not care where zero lies, and counts the unit twice', () => {
    fc.assert(
      fc.property(samples, value, fc.integer({ min: 1, max: 9 }), (values, shift, factor) => {
        const moved = values.map((x) => factor * x + shift)
        expect(variance(moved, 'sample')).toBeCloseTo(factor ** 2 * variance(values, 'sample'), 4)
      }),
    )
  })

  it('spreads a sample n / (n − 1) times as much as a population', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const n = values.length
        expect(variance(values, 'sample')).toBeCloseTo((n / (n - 1)) * variance(values, 'population'), 6)
      }),
    )
  })

  it('sees the spread of a fair die on top of a billion', () => {
    const rolls = [1, 2, 3, 4, 5, 6].map((x) => 1e9 + x)
    expect(variance(rolls, 'population')).toBeCloseTo(35 / 12, 9)
    expect(variance(rolls, 'sample')).toBeCloseTo(3.5, 9)
  })

  it('refuses nothing at all, and a sample of one', () => {
    for (const summarise of [mean, median, modes]) expect(() => summarise([])).toThrow(RangeError)
    for (const summarise of [variance, standardDeviation]) {
      expect(() => summarise([], 'population')).toThrow(RangeError)
      expect(() => summarise([], 'sample')).toThrow(RangeError)
      expect(() => summarise([7], 'sample')).toThrow(RangeError)
      expect(summarise([7], 'population')).toBe(0)
    }
  })
})

it('shows an answer among the values it speaks for', () => {
  const values = [3, 1, 8]
  const plot = Plot.parse(draw.median!({ actual: 3, args: [values] }))
  expect(plot.mark === 'line' && plot.series[0]!.points).toEqual([
    [1, 1],
    [2, 3],
    [3, 8],
  ])
  expect(plot.summary).toContain('1 lie below 3')
})

it('marks the modes that were listed', () => {
  const plot = Plot.parse(draw.modes!({ actual: [2], args: [[5, 2, 2]] }))
  expect(plot.mark === 'bars' && plot.bars).toEqual([
    { label: '2 *', value: 2 },
    { label: '5', value: 1 },
  ])
})

it('names no divisor where there is none: a wrong spread of a population of one', () => {
  const close = (_place: unknown, _actual: unknown, _expected: unknown, _tolerance: unknown, suspects = {}) =>
    Object.values<() => unknown>(suspects).every((compute) => typeof compute() === 'number')
  const tolerance = { absolute: 0, relative: 1e-5 }
  const checking = { actual: 7, expected: 0, args: [[7], 'population'] as [number[], model.Kind], tolerance, close }
  for (const check of [checks.variance, checks.standardDeviation]) {
    expect(() => (check as (it: typeof checking) => void)(checking)).not.toThrow()
  }
})
