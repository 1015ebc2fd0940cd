import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/select-or-extract/cases/hidden.ts'
import reference from '../../exercises/select-or-extract/reference.ts'
import * as model from '../../exercises/select-or-extract/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const labels = (n: number, kinds = 4) => fc.array(fc.integer({ min: -kinds, max: kinds }), { minLength: n, maxLength: n })
const pairs = fc.integer({ min: 1, max: 40 }).chain((n) => fc.tuple(labels(n), labels(n)))
const values = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 40 })

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { discretise, mutualInformation, rankFeatures, selectFeatures, extractFeatures, compareLeading }) => {
  it('agrees with the worked example of the statement', () => {
    expect(mutualInformation([0, 0, 1, 1], [0, 1, 1, 1])).toBeCloseTo(0.2158, 4)
  })

  it('has bins from 0 that rise with the values, the largest value in the last', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), (x, bins) => {
        const found = discretise(x, bins)
        const [least, largest] = [Math.min(...x), Math.max(...x)]
        for (const [i, a] of x.entries()) {
          expect(found[i]).toBeGreaterThanOrEqual(0)
          expect(found[i]).toBeLessThan(bins)
          if (least < largest && a === largest) expect(found[i]).toBe(bins - 1)
          for (const [j, b] of x.entries()) if (a < b) expect(found[i]).toBeLessThanOrEqual(found[j]!)
        }
      }),
    )
  })

  it('has an information that is symmetric, never negative, and no more than either list holds', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const shared = mutualInformation(a, b)
        expect(shared).toBeCloseTo(mutualInformation(b, a), 10)
        expect(shared).toBeGreaterThan(-1e-12)
        expect(shared).toBeLessThan(Math.min(mutualInformation(a, a), mutualInformation(b, b)) + 1e-10)
      }),
    )
  })

  it('does not care what labels are called', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const renamed = a.map((x) => 1000 - 7 * x)
        expect(mutualInformation(renamed, b)).toBeCloseTo(mutualInformation(a, b), 10)
      }),
    )
  })

  it('ranks by information, and picks the same feature first', () => {
    const random = randomFrom('rank', 'rank')
    const y = Array.from({ length: 40 }, (_, i) => i % 3)
    const X = y.map((label) => [random.normal(), label + random.normal(0, 0.2), label + random.normal()])
    const tells = rankFeatures(X, y, 4).map((j) =>
      mutualInformation(
        discretise(
          X.map((row) => row[j]!),
          4,
        ),
        y,
      ),
    )
    expect(tells).toEqual(tells.toSorted((a, b) => b - a))
    expect(selectFeatures(X, y, 4, 1)).toEqual(rankFeatures(X, y, 4).slice(0, 1))
    expect(compareLeading(X, y, 4).selected).toBeCloseTo(tells[0]!, 12)
  })

  it('has scores that are centred, uncorrelated, and keep all squared distances where every component is kept', () => {
    const X = randomFrom('scores', 'scores').cloud(30, [9, 4, 1], 20)
    const scores = extractFeatures(X, 3)
    for (let c = 0; c < 3; c++) {
      expect(scores.reduce((sum, row) => sum + row[c]!, 0)).toBeCloseTo(0, 8)
      for (let other = 0; other < c; other++) expect(scores.reduce((sum, row) => sum + row[c]! * row[other]!, 0)).toBeCloseTo(0, 7)
    }
    const distance = (a: number[], b: number[]) => a.reduce((sum, x, j) => sum + (x - b[j]!) ** 2, 0)
    expect(distance(scores[0]!, scores[1]!)).toBeCloseTo(distance(X[0]!, X[1]!), 8)
  })
})
