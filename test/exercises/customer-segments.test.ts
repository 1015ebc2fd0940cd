import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import hidden from '../../exercises/customer-segments/cases/hidden.ts'
import { renumber, reorder } from '../../exercises/customer-segments/matching.ts'
import draw from '../../exercises/customer-segments/plot.ts'
import reference, { runLloyd } from '../../exercises/customer-segments/reference.ts'
import * as model from '../../exercises/customer-segments/solution.ts'
import report from '../../exercises/customer-segments-report/report.ts'
import { drawCustomers, toRow } from '../../grader/authoring/customers.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const whole = fc.integer({ min: -50, max: 50 })
const tables = fc.array(fc.tuple(whole, whole, whole), { minLength: 3, maxLength: 20 })
const labelled = tables.chain((X) =>
  fc.tuple(fc.constant(X), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: X.length, maxLength: X.length })),
)
const several = labelled.filter(([, labels]) => new Set(labels).size > 1)
const customers = (seed: number, n: number) => drawCustomers(randomFrom(`customers ${seed}`, 'test'), n).map(toRow)

/** A margin is measured beside a billionth of a square unit, which would be large beside a table in a tiny one. */
function inOrdinaryUnits(X: number[][]): number[][] {
  const size = Math.max(...X.flat().map(Math.abs))
  return X.map((row) => row.map((x) => x / size))
}

it('draws every case, whatever the seed, and no clustering that comes near a tie or loses a centre', () => {
  for (let seed = 0; seed < 4; seed++) {
    for (const { title, entry, throws, draw } of hidden) {
      const [X, starts] = draw(randomFrom(`seed ${seed}`, title)) as [number[][], number[] & number[][]]
      if (throws) continue
      if (entry === 'cluster') expect(runLloyd(inOrdinaryUnits(X), starts).margin).toBeGreaterThan(1e-4)
      if (entry === 'segment')
        for (const it of starts) expect(runLloyd(reference.oracle.standardise(X), it).margin).toBeGreaterThan(1e-4)
    }
  }
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { standardise, cluster, silhouette, profile, segment }) => {
  it('agrees with the worked examples of the statement', () => {
    const line = [[0], [2], [9], [11]]
    expect(silhouette(line, [0, 0, 1, 1])).toBeCloseTo(0.775, 12)
    expect(silhouette(line, [0, 0, 0, 1])).toBeCloseTo(0.0625, 12)
    expect(
      standardise([[20], [30], [40]])
        .flat()
        .map((z) => z.toFixed(3)),
    ).toEqual(['-1.225', '0.000', '1.225'])
  })

  it('finds the segments, the scores and the profiles that the report asks for, among many random starts', () => {
    const text = readFileSync(new URL('../../exercises/customer-segments-report/data/customers.csv', import.meta.url), 'utf8')
    const X = text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map(Number))
    const random = randomFrom('report', 'starts')
    const rows = X.map((_row, i) => i)
    const candidates = [2, 3, 4].flatMap((k) => Array.from({ length: 6 }, () => random.shuffle(rows).slice(0, k)))
    const { profiles, scores } = segment(X, candidates)
    const table = report.read({ 'customers.csv': text })
    const ask = (id: string) => report.claims.find((it) => it.id === id)!.of(table)
    for (const { k, silhouette } of scores) expect(silhouette).toBeCloseTo(ask(`silhouette-${k}`), 9)
    expect(profiles.length).toBe(ask('segments'))
    const sizes = profiles.map(({ size }) => size)
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([ask('smallest'), ask('largest')])
    const bargain = profiles.reduce((top, it) => (it.means[4]! > top.means[4]! ? it : top))
    expect(bargain.means[3]).toBeCloseTo(ask('bargain-basket'), 9)
    const dear = profiles.reduce((top, it) => (it.means[3]! > top.means[3]! ? it : top))
    expect(dear.means[2]).toBeCloseTo(ask('dear-visits'), 9)
    expect(100 * (1 - scores.at(-1)!.inertia / (X.length * 5))).toBeCloseTo(ask('explained'), 9)
  })

  it('scales columns to mean 0 and mean square 1, in whatever unit they come', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 1000 }), (X, unit) => {
        const Z = standardise(X)
        const other = standardise(X.map((row) => row.map((x) => unit * x + 7)))
        for (const j of [0, 1, 2]) {
          const column = Z.map((row) => row[j]!)
          const isConstant = X.every((row) => row[j] === X[0]![j])
          expect(column.reduce((sum, z) => sum + z, 0)).toBeCloseTo(0, 8)
          expect(column.reduce((sum, z) => sum + z * z, 0) / X.length).toBeCloseTo(isConstant ? 0 : 1, 8)
          for (const [i, z] of column.entries()) expect(other[i]![j]).toBeCloseTo(z, 7)
        }
      }),
    )
  })

  it('leaves every row with the centre nearest to it', () => {
    for (let seed = 0; seed < 20; seed++) {
      const Z = standardise(customers(seed, 40))
      const labels = cluster(Z, [0, 1, 2])
      const centres = profile(Z, labels).map(({ means }) => means)
      for (const [i, row] of Z.entries()) {
        const far = centres.map((centre) => centre.reduce((sum, c, j) => sum + (c - row[j]!) ** 2, 0))
        expect(far[labels[i]!]).toBeLessThanOrEqual(Math.min(...far) + 1e-9)
      }
    }
  })

  it('keeps silhouettes between −1 and 1, whatever clusters are called, and however large the unit', () => {
    fc.assert(
      fc.property(several, ([X, labels]) => {
        const score = silhouette(X, labels)
        expect(Math.abs(score)).toBeLessThanOrEqual(1)
        const names = [11, -3, 500, 2]
        const renamed = labels.map((label) => names[label]!)
        expect(silhouette(X, renamed)).toBeCloseTo(score, 12)
        const larger = X.map((row) => row.map((x) => 1000 * x))
        expect(silhouette(larger, labels)).toBeCloseTo(score, 9)
      }),
    )
  })

  it('scores rows that are equal, and columns in a tiny unit', () => {
    expect(silhouette([[0], [0], [5], [6]], [0, 0, 1, 1])).toBeCloseTo((1 + 1 + 4 / 5 + 5 / 6) / 4, 12)
    const [[first]] = standardise([[1e-17], [3e-17]]) as [[number], [number]]
    expect(first).toBeCloseTo(-1, 9)
  })

  it('gives 0 where every row is alone', () => {
    fc.assert(
      fc.property(tables, (X) => {
        expect(silhouette(X, [...X.keys()])).toBe(0)
      }),
    )
  })

  it('adds up its profiles to the whole table', () => {
    for (let seed = 0; seed < 20; seed++) {
      const X = customers(seed, 30)
      const profiles = profile(X, cluster(X, [0, 1, 2]))
      expect(profiles.reduce((sum, { size }) => sum + size, 0)).toBe(30)
      for (const j of [0, 1, 2, 3, 4]) {
        const total = profiles.reduce((sum, { size, means }) => sum + size * means[j]!, 0)
        const right = X.reduce((sum, row) => sum + row[j]!, 0)
        expect(total / right).toBeCloseTo(1, 9)
      }
    }
  })

  it('refuses what has no answer', () => {
    const X = [[1], [2], [4]]
    const empty: number[][] = []
    for (const table of [empty, [[1], [2, 3]]]) {
      expect(() => standardise(table)).toThrow(RangeError)
      expect(() => cluster(table, [0])).toThrow(RangeError)
      expect(() => silhouette(table, [0, 1])).toThrow(RangeError)
      expect(() => profile(table, [0, 1])).toThrow(RangeError)
      expect(() => segment(table, [[0, 1]])).toThrow(RangeError)
    }
    for (const starts of [[], [3], [-1], [0.5], [1, 1]]) expect(() => cluster(X, starts)).toThrow(RangeError)
    for (const labels of [
      [0, 1],
      [0, 1, 0, 1],
    ]) {
      expect(() => silhouette(X, labels)).toThrow(RangeError)
      expect(() => profile(X, labels)).toThrow(RangeError)
    }
    expect(() => silhouette(X, [2, 2, 2])).toThrow(RangeError)
    expect(() => segment(X, [])).toThrow(RangeError)
    expect(() => segment(X, [[0, 1], [2]])).toThrow(RangeError)
  })
})

it('takes any two numberings of the same clusters for one', () => {
  fc.assert(
    fc.property(labelled, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), ([, labels], names) => {
      expect(renumber(labels.map((label) => names[label]!))).toEqual(renumber(labels))
    }),
  )
  const profiles = [4, 1].map((size) => ({ size, means: [size] }))
  expect(reorder(profiles, [1, 0, 0, 0, 0])).toEqual(profiles.toReversed())
})

it('draws the segments as they were labelled', () => {
  const X = customers(1, 20)
  const actual = model.segment(X, [[0, 1, 2]])
  const plot = Plot.parse(draw.segment!({ actual, args: [X, [[0, 1, 2]]] }))
  expect(plot.mark === 'scatter' && plot.series.map(({ points }) => points.length)).toEqual(actual.profiles.map(({ size }) => size))
  expect(
    draw.cluster!({
      actual: [0, 1],
      args: [
        [[1], [2]],
        [0, 1],
      ],
    }),
  ).toBeUndefined()
})
