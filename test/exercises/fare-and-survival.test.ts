import { readFileSync } from 'node:fs'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import hidden from '../../exercises/fare-and-survival/cases/hidden.ts'
import checks from '../../exercises/fare-and-survival/check.ts'
import draw from '../../exercises/fare-and-survival/plot.ts'
import reference from '../../exercises/fare-and-survival/reference.ts'
import * as model from '../../exercises/fare-and-survival/solution.ts'
import report from '../../exercises/fare-and-survival-report/report.ts'
import { drawPassengers } from '../../grader/authoring/passengers.ts'
import { randomFrom } from '../../grader/authoring/random.ts'
import { compareAnswers } from '../../grader/judge/judge-case.ts'

const fares = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 20 })
const groups = fc.tuple(fares, fares).filter((both) => both.some((it) => new Set(it).size > 1))
const lists = fc.integer({ min: 0, max: 1000 }).map((seed) => drawPassengers(randomFrom(`list ${seed}`, 'test'), 60))

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

it('draws lists in which the same id always has the same entries', () => {
  for (const { title, draw } of hidden.filter(({ entry, throws }) => entry !== 'compareMeans' && !throws)) {
    const [rows] = draw(randomFrom('doubles', title)) as [model.PassengerRow[]]
    const entries = new Map<string, string>()
    for (const { sex, ...row } of rows) {
      const text = JSON.stringify({ ...row, sex: sex.trim().toLowerCase() })
      expect(entries.get(row.id) ?? text).toBe(text)
      entries.set(row.id, text)
    }
  }
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { clean, compareMeans, compareFares }) => {
  it('agrees with the worked example of the statement', () => {
    const found = compareMeans([8, 10, 12], [5, 7])
    const told = { difference: 4, t: 2.619, df: 2.882, p: 0.082, low: -0.98, high: 8.98, d: 2.191 }
    for (const [field, value] of Object.entries(told)) expect(found[field as keyof typeof told]).toBeCloseTo(value, 2)
  })

  it('computes the numbers that the report asks for, from the list of the report', () => {
    const text = readFileSync(new URL('../../exercises/fare-and-survival-report/data/passengers.csv', import.meta.url), 'utf8')
    const rows = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [id, survived, level, sex, age, fare] = line.split(',')
        return { id: id!, survived: survived!, class: level!, sex: sex!, age: age!, fare: fare! }
      })
    const table = report.read({ 'passengers.csv': text })
    const ask = (id: string) => report.claims.find((it) => it.id === id)!.of(table)
    const [all, third] = [compareFares(rows, [1, 2, 3]), compareFares(rows, [3])]
    expect(clean(rows).length).toBe(ask('rows-used'))
    expect(all.survivors.mean).toBeCloseTo(ask('fare-survivors'), 9)
    expect(all.others.mean).toBeCloseTo(ask('fare-others'), 9)
    expect(all.t).toBeCloseTo(ask('welch-t'), 9)
    expect(all.df).toBeCloseTo(ask('degrees-of-freedom'), 6)
    expect(all.p / ask('p-value')).toBeCloseTo(1, 3)
    expect(all.low).toBeCloseTo(ask('difference-low'), 3)
    expect(all.high).toBeCloseTo(ask('difference-high'), 3)
    expect(all.d).toBeCloseTo(ask('cohens-d'), 9)
    expect(third.difference).toBeCloseTo(ask('third-class-difference'), 9)
    expect(third.p).toBeCloseTo(ask('third-class-p'), 4)
  })

  it('changes nothing by listing somebody once more, or somebody who travelled free or whose fare is not known', () => {
    fc.assert(
      fc.property(lists, fc.nat(), (rows, at) => {
        const again = { ...rows[at % rows.length]! }
        const free = { ...again, id: '9001', fare: '0.00' }
        const unknown = { ...again, id: '9002', fare: '' }
        expect(clean([...rows, again, free, unknown])).toEqual(clean(rows))
      }),
      { numRuns: 30 },
    )
  })

  it('turns every sign when the groups change places', () => {
    fc.assert(
      fc.property(groups, ([a, b]) => {
        const [there, back] = [compareMeans(a, b), compareMeans(b, a)]
        for (const field of ['difference', 't', 'd'] as const) expect(back[field]).toBeCloseTo(-there[field], 9)
        expect(back.p).toBeCloseTo(there.p, 9)
        expect(back.low).toBeCloseTo(-there.high, 4)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps t, p and d, whatever the currency', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 2, max: 50 }), ([a, b], rate) => {
        const [pounds, other] = [
          compareMeans(a, b),
          compareMeans(
            a.map((x) => x * rate),
            b.map((x) => x * rate),
          ),
        ]
        for (const field of ['t', 'df', 'p', 'd'] as const) expect(other[field]).toBeCloseTo(pounds[field], 8)
        expect(other.high / rate).toBeCloseTo(pounds.high, 4)
      }),
      { numRuns: 30 },
    )
  })

  it('has 0 within the interval exactly where p is above 5 %', () => {
    fc.assert(
      fc.property(groups, ([a, b]) => {
        const { low, high, p } = compareMeans(a, b)
        fc.pre(Math.abs(p - 0.05) > 1e-4)
        expect(low < 0 && high > 0).toBe(p > 0.05)
      }),
      { numRuns: 60 },
    )
  })

  it('refuses what has no variance, and what cannot be read', () => {
    expect(() => compareMeans([1], [2, 3])).toThrow(RangeError)
    expect(() => compareMeans([2, 2], [3, 3])).toThrow(RangeError)
    expect(() => compareMeans([0.1, 0.1, 0.1], [0.2, 0.2, 0.2])).toThrow(RangeError)
    const row = { id: '1', survived: '1', class: '1', sex: 'male', age: '', fare: '5.00' }
    expect(clean([row])).toEqual([{ id: 1, survived: true, class: 1, sex: 'male', age: null, fare: 5 }])
    expect(clean([{ ...row, survived: '?', class: 'crew', sex: 'm', age: 'x', fare: '' }])).toEqual([])
    for (const fault of [
      { survived: '' },
      { class: '4' },
      { class: '2.5' },
      { sex: '?' },
      { sex: 'm' },
      { age: '-1' },
      { age: '38 years' },
      { age: 'x' },
      { fare: '-1' },
      { fare: 'n/a' },
    ])
      expect(() => clean([{ ...row, ...fault }])).toThrow(RangeError)
  })
})

it('finds the quantile of stdlib in its own way', () => {
  fc.assert(
    fc.property(groups, ([a, b]) => {
      const { low, high, difference, t, df } = model.compareMeans(a, b)
      fc.pre(difference !== 0)
      expect((high - low) / 2 / (difference / t)).toBeCloseTo(tQuantile(0.975, df), 3)
    }),
    { numRuns: 40 },
  )
})

it('draws the passengers that were kept, and both means', () => {
  const rows = drawPassengers(randomFrom('plot', 'test'), 80)
  const kept = model.clean(rows)
  const scatter = Plot.parse(draw.clean!({ actual: kept, args: [rows] }))
  expect(scatter.mark === 'scatter' && scatter.series.flatMap(({ points }) => points).length).toBe(
    kept.filter(({ age }) => age !== null).length,
  )
  const actual = model.compareFares(rows, [1, 2, 3])
  const bars = Plot.parse(draw.compareFares!({ actual, args: [rows, [1, 2, 3]] }))
  expect(bars.mark === 'bars' && bars.bars[0]!.value).toBe(actual.survivors.mean)
})

it.each(['t', 'd'] as const)('names no other groups where the difference is right and %s alone has the opposite sign', (field) => {
  const args = [drawPassengers(randomFrom('signs', 'test'), 80), [1, 2, 3]] as const
  const right = model.compareFares([...args[0]], [...args[1]])
  const tolerance = { absolute: 0, relative: 5e-4 }
  const findings = compareAnswers({ ...right, [field]: -right[field] }, right, args, checks.compareFares as never, tolerance)
  expect(findings.map(({ kind, path }) => [kind, path])).toEqual([['sign', [field]]])
})
