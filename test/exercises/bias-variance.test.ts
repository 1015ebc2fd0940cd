import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '#authoring/random'
import hidden from '../../exercises/bias-variance/cases/hidden.ts'
import { matrixOf, studyOf } from '../../exercises/bias-variance/cases/tables.ts'
import reference from '../../exercises/bias-variance/reference.ts'
import * as model from '../../exercises/bias-variance/solution.ts'

const { oracle } = reference
const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

const tables = fc
  .record({
    seed: fc.string(),
    n: fc.integer({ min: 1, max: 8 }),
    p: fc.integer({ min: 1, max: 8 }),
    rank: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ seed, n, p, rank }) => {
    const random = randomFrom(seed, 'bias-variance')
    const singular = Array.from({ length: Math.min(n, p, rank) }, () => random.uniform(0.3, 3))
    return { A: matrixOf(random, n, p, singular), y: random.vector(n), other: random.vector(p) }
  })
const outcomes = fc
  .record({
    seed: fc.string(),
    m: fc.integer({ min: 1, max: 6 }),
    r: fc.integer({ min: 1, max: 5 }),
    q: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ seed, m, r, q }) => {
    const random = randomFrom(seed, 'bias-variance')
    return { predictions: random.matrix(m, q), targets: random.matrix(r, q) }
  })

it('draws every case, whatever the seed', () => {
  for (let i = 0; i < 20; i++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${i}`, title))
})

it('the model and the oracle agree along the curve', () => {
  for (let i = 0; i < 5; i++) {
    const random = randomFrom(`seed ${i}`, 'bias-variance')
    const { X, y, draws, points, targets } = studyOf(random, { n: 12, d: 16, q: 4, r: 3, m: 4, distinct: 6, size: 9 })
    const [ours, theirs] = [model, oracle].map((it) => it.complexityCurve(X, y, draws, points, targets, [1, 3, 10, 16]))
    for (const [k, parts] of ours!.entries())
      for (const name of ['biasSquared', 'variance', 'noise', 'error'] as const)
        expect(Math.abs(parts[name] - theirs![k]![name])).toBeLessThan(1e-8 * parts.error)
  }
})

describe.each([
  ['the model solution', model],
  ['the oracle', oracle],
])('%s', (_, { minimumNormFit, decompose, bootstrapPredictions, complexityCurve }) => {
  it('leaves residuals that are orthogonal to every column', () => {
    fc.assert(
      fc.property(tables, ({ A, y }) => {
        const w = minimumNormFit(A, y)
        const residuals = A.map((row, i) => y[i]! - dot(row, w))
        for (const j of w.keys())
          expect(
            dot(
              A.map((row) => row[j]!),
              residuals,
            ),
          ).toBeCloseTo(0, 8)
      }),
    )
  })

  it('finds weights that nothing can be taken from which the rows do not see', () => {
    fc.assert(
      fc.property(tables, ({ A, y, other }) => {
        // A⁺A other is what the rows see of other; the rest is orthogonal to every least-norm solution
        const seen = minimumNormFit(
          A,
          A.map((row) => dot(row, other)),
        )
        expect(
          dot(
            minimumNormFit(A, y),
            other.map((x, j) => x - seen[j]!),
          ),
        ).toBeCloseTo(0, 8)
      }),
    )
  })

  it('splits the error into parts that add up to it', () => {
    fc.assert(
      fc.property(outcomes, ({ predictions, targets }) => {
        const { biasSquared, variance, noise, error } = decompose(predictions, targets)
        expect(biasSquared + variance + noise).toBeCloseTo(error, 9)
        expect(Math.min(biasSquared, variance, noise)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('does not mind who is called model and who observation, but for names', () => {
    fc.assert(
      fc.property(outcomes, ({ predictions, targets }) => {
        const [one, other] = [decompose(predictions, targets), decompose(targets, predictions)]
        expect(one.variance).toBeCloseTo(other.noise, 9)
        expect(one.biasSquared).toBeCloseTo(other.biasSquared, 9)
        expect(one.error).toBeCloseTo(other.error, 9)
      }),
    )
  })

  it('predicts the targets of drawn rows exactly where columns outnumber them', () => {
    const random = randomFrom('interpolation', 'bias-variance')
    const [X, y] = [random.matrix(6, 10), random.vector(6)]
    const [predictions] = bootstrapPredictions(X, y, [[4, 1, 1, 5]], X)
    for (const row of [1, 4, 5]) expect(predictions![row]).toBeCloseTo(y[row]!, 9)
  })

  it('agrees with the worked examples of the statement', () => {
    expect(minimumNormFit([[3, 4]], [10]).map((w) => Number(w.toFixed(9)))).toEqual([1.2, 1.6])
    expect(
      minimumNormFit(
        [
          [3, 4],
          [3, 4],
        ],
        [5, 15],
      ).map((w) => Number(w.toFixed(9))),
    ).toEqual([1.2, 1.6])
    expect(
      decompose(
        [
          [1, 5],
          [3, 5],
        ],
        [
          [4, 2],
          [6, 2],
        ],
      ),
    ).toEqual({ biasSquared: 9, variance: 0.5, noise: 0.5, error: 10 })
  })

  it('has nothing to say about no models', () => {
    const [X, y, points] = [[[1], [2]], [1, 2], [[1]]]
    expect(bootstrapPredictions(X, y, [], points)).toEqual([])
    expect(() => complexityCurve(X, y, [], points, [[1]], [1])).toThrow(RangeError)
  })

  it('refuses what cannot be fitted or compared', () => {
    expect(() => minimumNormFit([], [])).toThrow(RangeError)
    expect(() => decompose([], [[1]])).toThrow(RangeError)
    for (const row of [-1, 2, 0.5, Number.NaN])
      expect(() => bootstrapPredictions([[1], [2]], [1, 2], [[row]], [[1]])).toThrow(RangeError)
  })
})
