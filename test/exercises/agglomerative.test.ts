import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/agglomerative/cases/hidden.ts'
import { defineBetween } from '../../exercises/agglomerative/hierarchy.ts'
import reference from '../../exercises/agglomerative/reference.ts'
import { claimTable } from '../../exercises/agglomerative/replay.ts'
import * as model from '../../exercises/agglomerative/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const methods = ['single', 'complete', 'average'] as const
const method = fc.constantFrom(...methods)
const tolerance = { absolute: 1e-9, relative: 1e-9 }

/** Whole numbers, so that ties and duplicates are common. */
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((d) =>
    fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: d, maxLength: d }), { minLength: 1, maxLength: 14 }),
  )

it('draws every case, whatever the seed', () => {
  for (let i = 0; i < 20; i++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${i}`, title))
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { distances, linkage, cutTree }) => {
  it('measures distances that are symmetric and keep the triangle inequality', () => {
    fc.assert(
      fc.property(table, (X) => {
        const D = distances(X)
        for (const [i, row] of D.entries())
          for (const [j, d] of row.entries()) {
            expect(d).toBe(D[j]![i])
            for (const [k, via] of row.entries()) expect(d).toBeLessThanOrEqual(via + D[k]![j]! + 1e-9)
          }
      }),
    )
  })

  it('merges nothing but nearest clusters, at heights that never fall', () => {
    fc.assert(
      fc.property(table, method, (X, by) => {
        const merges = linkage(X, by)
        expect(merges).toHaveLength(X.length - 1)
        expect(claimTable(merges, X.length, defineBetween(X, by), tolerance)).toBeUndefined()
        for (const [t, [, , height]] of merges.entries()) expect(height).toBeGreaterThanOrEqual((merges[t - 1]?.[2] ?? 0) - 1e-9)
        if (X.length > 1) expect(merges.at(-1)![3]).toBe(X.length)
      }),
    )
  })

  it('cuts single linkage into what is connected by steps shorter than those between clusters', () => {
    fc.assert(
      fc.property(table, fc.nat(), (X, draw) => {
        const merges = linkage(X, 'single')
        const k = 1 + (draw % X.length)
        const labels = cutTree(merges, k)
        const gap = merges[X.length - k]?.[2] ?? Infinity
        expect(new Set(labels).size).toBe(k)
        for (const [i, row] of distances(X).entries())
          for (const [j, d] of row.entries()) if (d < gap - 1e-9) expect(labels[i]).toBe(labels[j])
      }),
    )
  })

  it('makes finer cuts by splitting clusters of coarser ones', () => {
    fc.assert(
      fc.property(table, method, (X, by) => {
        const merges = linkage(X, by)
        for (let k = 2; k <= X.length; k++) {
          const [coarse, fine] = [cutTree(merges, k - 1), cutTree(merges, k)]
          expect(new Set(fine.map((label, row) => `${label} ${coarse[row]}`)).size).toBe(k)
        }
      }),
    )
  })

  it('refuses what is no table, no method and no number of clusters', () => {
    for (const X of [[], [[1], [1, 2]]]) {
      expect(() => distances(X)).toThrow(RangeError)
      expect(() => linkage(X, 'single')).toThrow(RangeError)
    }
    for (const by of ['ward', 'toString', '']) expect(() => linkage([[1], [2]], by as 'single')).toThrow(RangeError)
    for (const k of [0, 3, 1.5, NaN]) expect(() => cutTree([[0, 1, 1, 2]], k)).toThrow(RangeError)
  })
})

it('accepts any of several equally near pairs, and nothing else', () => {
  const between = defineBetween([[0], [1], [2]], 'complete')
  const follow = (...merges: [number, number, number, number][]) => claimTable(merges, 3, between, tolerance)
  expect(follow([0, 1, 1, 2], [2, 3, 2, 3])).toBeUndefined()
  expect(follow([1, 2, 1, 2], [0, 3, 2, 3])).toBeUndefined()
  expect(follow([0, 2, 2, 2], [1, 3, 1, 3])).toEqual({ words: expect.stringContaining('nearest of all'), merge: 0 })
  expect(follow([0, 1, 1, 2], [1, 2, 1, 3])).toEqual({ words: expect.stringContaining('not merged before'), merge: 1 })
})

it('agrees with the worked examples of the statement', () => {
  const X = [[0], [1], [3], [7]]
  const table = (second: number, third: number) => [
    [0, 1, 1, 2],
    [2, 4, second, 3],
    [3, 5, third, 4],
  ]
  expect(model.linkage(X, 'single')).toEqual(table(2, 4))
  expect(model.linkage(X, 'complete')).toEqual(table(3, 7))
  expect(model.linkage(X, 'average')).toEqual(table(2.5, 17 / 3))
  expect(model.cutTree(model.linkage(X, 'average'), 2)).toEqual([1, 1, 1, 0])
})
