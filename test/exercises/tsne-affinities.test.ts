import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/tsne-affinities/cases/hidden.ts'
import { drawAffinities, drawClusters, drawMap } from '../../exercises/tsne-affinities/cases/maps.ts'
import reference from '../../exercises/tsne-affinities/reference.ts'
import * as model from '../../exercises/tsne-affinities/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const seeds = fc.string({ minLength: 1, maxLength: 8 })
const total = (rows: number[][]) => rows.flat().reduce((sum, x) => sum + x, 0)
const bits = (row: number[]) => row.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0)

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { neighbourShares, symmetrise, mapAffinities, divergence, gradient, step }) => {
  it('agrees with the worked example of the statement', () => {
    const P = [
      [0, 0.3, 0.05],
      [0.3, 0, 0.15],
      [0.05, 0.15, 0],
    ]
    const Y = [[0], [1], [3]]
    for (const [j, q] of [0, 0.3125, 0.0625].entries()) expect(mapAffinities(Y)[0]![j]).toBeCloseTo(q, 12)
    expect(gradient(P, Y)[0]![0]).toBeCloseTo(0.04, 12)
  })

  it('gives each row shares of the entropy asked for, at any scale', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: -5, max: 4 }), fc.double({ min: 2, max: 14, noNaN: true }), (seed, size, perplexity) => {
        const shares = neighbourShares(drawClusters(randomFrom(seed, 'rows'), 20, 3, 10 ** size), perplexity)
        for (const [i, row] of shares.entries()) {
          expect(row[i]).toBe(0)
          expect(total([row])).toBeCloseTo(1, 9)
          expect(bits(row)).toBeCloseTo(Math.log2(perplexity), 6)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same shares to rows that lie far from zero, and refuses what is no perplexity', () => {
    const X = [
      [0, 0],
      [1, 0],
      [0, 2],
      [6, 5],
      [7, 5],
      [6, 7],
    ]
    const there = neighbourShares(
      X.map((row) => row.map((x) => x + 1e8)),
      2,
    )
    for (const [i, row] of neighbourShares(X, 2).entries())
      for (const [j, p] of row.entries()) expect(there[i]![j]).toBeCloseTo(p, 7)
    expect(() => neighbourShares(X, NaN)).toThrow(RangeError)
  })

  it('has affinities that are symmetric and 1 in all, of rows and of maps', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed, 'affinities')
        for (const affinities of [
          symmetrise(neighbourShares(drawClusters(random, 12, 2), 4)),
          mapAffinities(drawMap(random, 12)),
        ]) {
          expect(total(affinities)).toBeCloseTo(1, 9)
          for (const [i, row] of affinities.entries())
            for (const [j, p] of row.entries()) expect(p).toBeCloseTo(affinities[j]![i]!, 14)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('has a gradient that the differences of the divergence agree with', () => {
    const random = randomFrom('slope', 'slope')
    const [P, Y] = [drawAffinities(random, 12), drawMap(random, 12)]
    const slope = gradient(P, Y)
    const h = 1e-5
    for (const [i, c] of [
      [0, 0],
      [5, 1],
      [11, 0],
    ] as const) {
      const moved = (by: number) => Y.map((row, k) => row.map((x, m) => (k === i && m === c ? x + by : x)))
      const difference = divergence(P, mapAffinities(moved(h))) - divergence(P, mapAffinities(moved(-h)))
      expect(slope[i]![c]).toBeCloseTo(difference / (2 * h), 7)
    }
  })

  it('has a gradient that moves no centre, and steps that lower the divergence', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed, 'steps')
        const [P, Y] = [drawAffinities(random, 12), drawMap(random, 12)]
        const slope = gradient(P, Y)
        for (const c of [0, 1]) expect(total(slope.map((row) => [row[c]!]))).toBeCloseTo(0, 10)
        const next = step(P, Y, Y, 0.05, 0.5)
        expect(divergence(P, mapAffinities(next))).toBeLessThan(divergence(P, mapAffinities(Y)))
      }),
      { numRuns: 30 },
    )
  })
})
