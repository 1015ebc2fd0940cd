import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/k-means/cases/hidden.ts'
import checks from '../../exercises/k-means/check.ts'
import * as drive from '../../exercises/k-means/drive.ts'
import reference from '../../exercises/k-means/reference.ts'
import * as model from '../../exercises/k-means/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'
import { compareAnswers } from '../../grader/judge/judge-case.ts'

/** Whole numbers, so that ties are ties and duplicates are common. */
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((d) =>
    fc.array(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: d, maxLength: d }), { minLength: 2, maxLength: 14 }),
  )
const problem = table.chain((X) =>
  fc.tuple(fc.constant(X), fc.shuffledSubarray(X, { minLength: 1, maxLength: Math.min(5, X.length) })),
)
const seed = fc.integer({ min: 1, max: 2147483646 })

const squared = (a: number[], b: number[]) => a.reduce((sum, x, j) => sum + (x - b[j]!) ** 2, 0)

it('draws every case, whatever the seed', () => {
  for (let i = 0; i < 20; i++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${i}`, title))
})

describe.each([
  [
    'the model solution',
    { ...model, chooseStarts: (X: number[][], k: number, start: number) => drive.chooseStarts(model, X, k, start) },
  ],
  ['the oracle', reference.oracle],
])('%s', (_, { nearestCentres, inertia, moveCentres, chooseStarts, kMeans }) => {
  it('gives no row to a centre when another is nearer, or as near with a lower number', () => {
    fc.assert(
      fc.property(problem, ([X, centres]) => {
        for (const [i, label] of nearestCentres(X, centres).entries()) {
          const own = squared(X[i]!, centres[label]!)
          for (const [c, centre] of centres.entries())
            if (c < label) expect(squared(X[i]!, centre)).toBeGreaterThan(own)
            else expect(squared(X[i]!, centre)).toBeGreaterThanOrEqual(own)
        }
      }),
    )
  })

  it('moves centres where no other place has a smaller inertia', () => {
    fc.assert(
      fc.property(problem, fc.nat(2), fc.double({ min: -1, max: 1, noNaN: true }), ([X, centres], j, step) => {
        const labels = nearestCentres(X, centres)
        const moved = moveCentres(X, centres, labels)
        const beside = moved.map((centre) => centre.map((x, i) => (i === j % centre.length ? x + step : x)))
        expect(inertia(X, moved, labels)).toBeLessThanOrEqual(inertia(X, beside, labels) + 1e-9)
      }),
    )
  })

  it('never lets the inertia rise, and ends where a further round would change nothing', () => {
    fc.assert(
      fc.property(problem, ([X, starts]) => {
        const { centres, labels, inertias, converged } = kMeans(X, starts, 60)
        expect(converged).toBe(true)
        for (const [t, value] of inertias.entries()) expect(value).toBeLessThanOrEqual((inertias[t - 1] ?? Infinity) + 1e-9)
        expect(inertias.at(-1)).toBeCloseTo(inertia(X, centres, labels), 9)
        expect(nearestCentres(X, centres)).toEqual(labels)
        const again = moveCentres(X, centres, labels)
        for (const [c, centre] of again.entries()) expect(squared(centre, centres[c]!)).toBeLessThan(1e-18)
      }),
    )
  })

  it('goes through the same rounds whatever the limit', () => {
    fc.assert(
      fc.property(problem, fc.nat(4), ([X, starts], limit) => {
        const { inertias } = kMeans(X, starts, 60)
        const cut = kMeans(X, starts, limit)
        expect(cut.inertias).toEqual(inertias.slice(0, limit + 1))
        expect(cut.converged).toBe(inertias.length <= limit + 1)
      }),
    )
  })

  it('starts from different rows, and refuses when there are not enough of them', () => {
    fc.assert(
      fc.property(table, seed, (X, start) => {
        const different = new Set(X.map(String)).size
        const { starts, draws } = chooseStarts(X, different, start)
        expect(new Set(starts.map((row) => String(X[row]))).size).toBe(different)
        expect(draws).toBe(different)
        expect(() => chooseStarts(X, different + 1, start)).toThrow(RangeError)
      }),
    )
  })

  it('draws the second start as often as its squared distance says', () => {
    const X = [[0], [1], [3]]
    const counts = [0, 0, 0]
    // spread out: neighbouring seeds give neighbouring first draws
    for (let i = 1; i <= 6000; i++) {
      const { starts } = chooseStarts(X, 2, (i * 357913) % 2147483646)
      if (starts[0] === 0) counts[starts[1]!]!++
    }
    expect(counts[0]).toBe(0)
    expect(counts[1]! / (counts[1]! + counts[2]!)).toBeCloseTo(0.1, 1)
  })

  it('refuses tables that do not fit, and rounds that are no number of them', () => {
    for (const [X, centres] of [
      [[], [[1]]],
      [[[1]], []],
      [[[1], [2, 3]], [[1]]],
      [[[1]], [[1], [2, 3]]],
      [[[1, 2]], [[1]]],
    ]) {
      expect(() => nearestCentres(X!, centres!)).toThrow(RangeError)
      expect(() => kMeans(X!, centres!, 3)).toThrow(RangeError)
    }
    for (const rounds of [-1, 0.5, NaN, Infinity]) expect(() => kMeans([[1]], [[1]], rounds)).toThrow(RangeError)
    for (const k of [0, -1, 1.5, NaN]) expect(() => chooseStarts([[1], [2]], k, 7)).toThrow(RangeError)
  })
})

it('agrees with the worked examples of the statement', () => {
  const X = [[0], [2], [6], [7]]
  expect(model.kMeans(X, [[0], [2]], 10)).toEqual({
    centres: [[1], [6.5]],
    labels: [0, 0, 1, 1],
    inertias: [41, 9, 2.5],
    converged: true,
  })
  const draws = [0.3, 0.5, 0.7]
  expect(model.chooseStarts(X, 3, () => draws.shift()!)).toEqual([1, 3, 0])
})

it('says of a wrong number of inertias what they are to hold, and nothing of a factor', () => {
  const [X, starts] = [
    [[0], [2], [6], [7]],
    [[0], [2]],
  ]
  const right = model.kMeans(X, starts, 10)
  const twice = { ...right, inertias: right.inertias.flatMap((inertia) => [inertia, inertia]) }
  const found = compareAnswers(twice, right, [X, starts, 10], checks.kMeans as never, { absolute: 1e-9, relative: 1e-4 })
  expect(found).toMatchObject([
    { kind: 'property', detail: 'inertias holds one with the starts, and one after each round up to the last' },
  ])
})
