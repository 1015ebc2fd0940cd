import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/classification-metrics/cases/hidden.ts'
import reference from '../../exercises/classification-metrics/reference.ts'
import * as model from '../../exercises/classification-metrics/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const K = 4
const label = fc.nat({ max: K - 1 })
const predictions = fc.array(fc.tuple(label, label), { minLength: 1, maxLength: 40 })
/** Scores of which many are tied, the first row positive and the second negative. */
const ranking = fc
  .array(fc.tuple(fc.nat({ max: 1 }), fc.integer({ min: -4, max: 4 })), { maxLength: 40 })
  .map((rows): [labels: number[], scores: number[]] => [
    [1, 0, ...rows.map(([y]) => y)],
    [1, 0, ...rows.map(([, s]) => s / 2)],
  ])
const classes = [0, 1, 2, 3]

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { confusionMatrix, classScores, averages, rocCurve, areaUnderCurve }) => {
  const count = (pairs: [number, number][]) =>
    confusionMatrix(
      pairs.map(([a]) => a),
      pairs.map(([, p]) => p),
      K,
    )

  it('counts every row once', () => {
    fc.assert(
      fc.property(predictions, (pairs) => {
        expect(sum(count(pairs).flat())).toBe(pairs.length)
      }),
    )
  })

  it('swaps precision and recall, and keeps F1, when actual and predicted classes are swapped', () => {
    fc.assert(
      fc.property(predictions, (pairs) => {
        const there = classScores(count(pairs))
        const back = classScores(count(pairs.map(([a, p]) => [p, a])))
        expect(back.precision).toEqual(there.recall)
        expectClose(back.f1, there.f1)
      }),
    )
  })

  it('puts F1 between precision and recall', () => {
    fc.assert(
      fc.property(predictions, (pairs) => {
        const { precision, recall, f1 } = classScores(count(pairs))
        for (const [c, value] of f1.entries()) {
          expect(value).toBeGreaterThanOrEqual(Math.min(precision[c]!, recall[c]!) - 1e-12)
          expect(value).toBeLessThanOrEqual(Math.max(precision[c]!, recall[c]!) + 1e-12)
        }
      }),
    )
  })

  it('gives accuracy for every micro average over all classes', () => {
    fc.assert(
      fc.property(predictions, (pairs) => {
        const accuracy = pairs.filter(([a, p]) => a === p).length / pairs.length
        const { precision, recall, f1 } = averages(count(pairs), classes).micro
        expectClose([precision, recall, f1], [accuracy, accuracy, accuracy])
      }),
    )
  })

  it('makes no difference between macro and micro for a single class', () => {
    fc.assert(
      fc.property(predictions, label, (pairs, c) => {
        const { macro, micro } = averages(count(pairs), [c])
        expectClose(Object.values(macro), Object.values(micro))
      }),
    )
  })

  it('draws a curve that only rises, from corner to corner', () => {
    fc.assert(
      fc.property(ranking, ([labels, scores]) => {
        const { thresholds, falsePositiveRates: x, truePositiveRates: y } = rocCurve(labels, scores)
        expect([x[0], y[0], x.at(-1), y.at(-1)]).toEqual([0, 0, 1, 1])
        expect(thresholds).toHaveLength(new Set(scores).size + 1)
        for (let i = 1; i < x.length; i++) {
          expect(thresholds[i]).toBeLessThan(thresholds[i - 1]!)
          expect(x[i]! + y[i]!).toBeGreaterThan(x[i - 1]! + y[i - 1]!)
        }
      }),
    )
  })

  it('finds the share of pairs in order, ties half, under the curve', () => {
    fc.assert(
      fc.property(ranking, ([labels, scores]) => {
        const { falsePositiveRates: x, truePositiveRates: y } = rocCurve(labels, scores)
        const trapezoids = sum(x.slice(1).map((right, i) => ((right - x[i]!) * (y[i]! + y[i + 1]!)) / 2))
        const pairs = labels.flatMap((a, i) => labels.flatMap((b, j) => (a > b ? [Math.sign(scores[i]! - scores[j]!)] : [])))
        expectClose(
          [areaUnderCurve(labels, scores), trapezoids],
          [0.5 + sum(pairs) / pairs.length / 2, areaUnderCurve(labels, scores)],
        )
      }),
    )
  })

  it('turns the area over with the sign of the scores, and minds no other scale', () => {
    fc.assert(
      fc.property(ranking, ([labels, scores]) => {
        const area = areaUnderCurve(labels, scores)
        const over = areaUnderCurve(
          labels,
          scores.map((s) => -s),
        )
        const bent = areaUnderCurve(
          labels,
          scores.map((s) => Math.exp(s)),
        )
        expectClose([over, bent], [1 - area, area])
      }),
    )
  })

  it('agrees with the worked example of the statement', () => {
    const matrix = confusionMatrix([0, 0, 0, 0, 1, 1, 2, 2], [0, 0, 0, 1, 1, 0, 2, 0], 3)
    expect(matrix).toEqual([
      [3, 1, 0],
      [1, 1, 0],
      [1, 0, 1],
    ])
    const { precision, recall, f1 } = classScores(matrix)
    expectClose([...precision, ...recall, ...f1], [3 / 5, 1 / 2, 1, 3 / 4, 1 / 2, 1 / 2, 2 / 3, 1 / 2, 2 / 3])
    expectClose([averages(matrix, [0, 1, 2]).macro.f1], [11 / 18])
    const { micro } = averages(matrix, [1, 2])
    expectClose([micro.precision, micro.recall, micro.f1], [2 / 3, 1 / 2, 4 / 7])
    expect(rocCurve([1, 1, 0, 0], [0.9, 0.6, 0.6, 0.2])).toEqual({
      thresholds: [Infinity, 0.9, 0.6, 0.2],
      falsePositiveRates: [0, 0, 0.5, 1],
      truePositiveRates: [0, 0.5, 1, 1],
    })
    expect(areaUnderCurve([1, 1, 0, 0], [0.9, 0.6, 0.6, 0.2])).toBe(0.875)
  })
})

function expectClose(actual: number[], expected: number[]): void {
  expect(actual).toHaveLength(expected.length)
  for (const [i, value] of actual.entries()) expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(1e-12)
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
