import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '#authoring/random'
import hidden from '../../exercises/evaluation-pipeline/cases/hidden.ts'
import { rowsOf, unevenFolds } from '../../exercises/evaluation-pipeline/cases/tables.ts'
import * as drive from '../../exercises/evaluation-pipeline/drive.ts'
import reference from '../../exercises/evaluation-pipeline/reference.ts'
import * as solution from '../../exercises/evaluation-pipeline/solution.ts'

const { oracle } = reference
const model: typeof oracle = { ...solution, crossValidate: (...args) => drive.crossValidate(solution, ...args) }
const names = ['accuracy', 'precision', 'recall', 'f1', 'auc'] as const

const kinds = fc.constantFrom<drive.Kind>('centroids', 'neighbours', 'logistic', 'never')
const rows = fc
  .array(fc.record({ label: fc.constantFrom(0, 1), predicted: fc.constantFrom(0, 1), score: fc.integer({ min: -4, max: 4 }) }), {
    minLength: 2,
    maxLength: 30,
  })
  .map((list) => [{ label: 0, predicted: 1, score: 0 }, { label: 1, predicted: 0, score: 1 }, ...list])
const tables = fc.array(fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -50, max: 50 }))), {
  minLength: 2,
  maxLength: 20,
})

it('draws every case, whatever the seed', () => {
  for (let i = 0; i < 20; i++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${i}`, title))
})

it('the model and the oracle agree on every kind of model', () => {
  fc.assert(
    fc.property(kinds, fc.string(), fc.integer({ min: 2, max: 5 }), (kind, seed, k) => {
      const random = randomFrom(seed, 'evaluation-pipeline')
      const { X, labels } = rowsOf(random, 40, 0.4)
      const foldOf = unevenFolds(random, labels, Array<number>(k).fill(1))
      const [ours, theirs] = [model, oracle].map((it) => it.crossValidate(kind, X, labels, foldOf))
      for (const part of ['mean', 'sd', 'pooled'] as const)
        for (const name of names) expect(ours![part][name]).toBeCloseTo(theirs![part][name], 9)
      expect(ours!.models).toBe(k)
      expect(ours!.fits).toBe(1)
    }),
    { numRuns: 30 },
  )
})

describe.each([
  ['the model solution', model],
  ['the oracle', oracle],
])('%s', (_, { assignFolds, standardise, measure, crossValidate }) => {
  it('deals folds whose sizes, in all and in each class, differ by one at most', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 2, maxLength: 40 }), fc.nat(), (labels, draw) => {
        const k = 2 + (draw % (labels.length - 1))
        const foldOf = assignFolds(labels, k)
        for (const wanted of [[0], [1], [0, 1]]) {
          const sizes = Array.from(
            { length: k },
            (_, fold) => foldOf.filter((it, i) => it === fold && wanted.includes(labels[i]!)).length,
          )
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('gives training rows a mean of 0 and a deviation of 1 over n, or of 0 where they are constant', () => {
    fc.assert(
      fc.property(tables, (X) => {
        const scaled = standardise(X, X)
        for (const j of [0, 1, 2]) {
          const column = scaled.map((row) => row[j]!)
          const isConstant = X.every((row) => row[j] === X[0]![j])
          expect(column.reduce((a, b) => a + b, 0) / X.length).toBeCloseTo(0, 9)
          expect(column.reduce((a, b) => a + b * b, 0) / X.length).toBeCloseTo(isConstant ? 0 : 1, 9)
        }
      }),
    )
  })

  it('measures areas that do not depend on the scale of scores, and turn over with their sign', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const labels = list.map(({ label }) => label)
        const predicted = list.map((it) => it.predicted)
        const scores = list.map(({ score }) => score)
        const areaOf = (values: number[]) => measure(labels, predicted, values).auc
        expect(areaOf(scores.map((score) => Math.exp(score)))).toBeCloseTo(areaOf(scores), 9)
        expect(areaOf(scores.map((score) => -score))).toBeCloseTo(1 - areaOf(scores), 9)
      }),
    )
  })

  it('measures F1 between the smaller and the larger of precision and recall', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const labels = list.map(({ label }) => label)
        const { precision, recall, f1 } = measure(
          labels,
          list.map(({ predicted }) => predicted),
          labels,
        )
        expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12)
        expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12)
      }),
    )
  })

  it('is blind to the units of the features', () => {
    const random = randomFrom('units', 'evaluation-pipeline')
    const { X, labels } = rowsOf(random, 40, 0.4)
    const foldOf = unevenFolds(random, labels, [1, 1, 1])
    const inOtherUnits = X.map(([a, b, c]) => [a! * 1024, b! / 4096, c! * 8])
    for (const kind of ['centroids', 'neighbours', 'logistic'] as const)
      expect(crossValidate(kind, inOtherUnits, labels, foldOf)).toEqual(crossValidate(kind, X, labels, foldOf))
  })

  it('agrees with the worked example of the statement', () => {
    expect(standardise([[1], [3]], [[5]])).toEqual([[3]])
    expect(assignFolds([1, 0, 0, 1, 0], 2)).toEqual([1, 0, 1, 0, 0])
    const first = measure([1, 0, 0], [1, 1, 0], [0.9, 0.7, 0.1])
    expect([first.precision, first.recall, first.auc]).toEqual([0.5, 1, 1])
    expect(first.f1).toBeCloseTo(2 / 3, 12)
    const pooled = measure([1, 0, 0, 1, 1, 0], [1, 1, 0, 0, 0, 0], [0.9, 0.7, 0.1, 0.3, 0.2, 0.1])
    expect(pooled.precision).toBeCloseTo(1 / 2, 12)
    expect(pooled.recall).toBeCloseTo(1 / 3, 12)
    expect(pooled.f1).toBeCloseTo(2 / 5, 12)
  })

  it('refuses what cannot be measured', () => {
    for (const k of [1, 2.5, 5, NaN]) expect(() => assignFolds([0, 1, 0, 1], k)).toThrow(RangeError)
    expect(() => measure([1, 1], [1, 0], [0, 1])).toThrow(RangeError)
    expect(() => crossValidate('never', [[1], [2], [3], [4]], [0, 1, 1, 1], [0, 0, 1, 1])).toThrow(RangeError)
  })
})
