import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/linear-logistic/cases/hidden.ts'
import { labelled } from '../../exercises/linear-logistic/cases/tables.ts'
import checks from '../../exercises/linear-logistic/check.ts'
import reference from '../../exercises/linear-logistic/reference.ts'
import * as model from '../../exercises/linear-logistic/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'
import { compareAnswers } from '../../grader/judge/judge-case.ts'

const number = fc.double({ min: -5, max: 5, noNaN: true })
const ridge = fc.double({ min: 0.01, max: 2, noNaN: true })
const table = fc.array(fc.tuple(number, number, number), { minLength: 4, maxLength: 20 }).map((rows) => ({
  X: rows.map(([a, b]) => [a, b]),
  y: rows.map(([, , target]) => target),
}))
const classes = fc.nat({ max: 1e6 }).map((seed) => labelled(randomFrom(`seed ${seed}`, 'property'), 20, 2))

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

it('draws logistic fits that less than ten thousand steps of gradient descent reach', () => {
  for (let seed = 0; seed < 20; seed++) {
    for (const { title, entry, draw, throws } of hidden) {
      if (entry !== 'fitLogistic' || throws) continue
      const [X, y, lambda] = draw(randomFrom(`seed ${seed}`, title)) as [number[][], number[], number]
      expect(countSteps(X, y, lambda), title).toBeLessThan(10_000)
    }
  }
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { fitLinear, probabilities, logLoss, fitLogistic }) => {
  it('leaves least squares residuals that are at right angles to the ones, and to the features up to the penalty', () => {
    fc.assert(
      fc.property(table, ridge, ({ X, y }, lambda) => {
        const { weights, bias } = fitLinear(X, y, lambda)
        const residuals = X.map((row, i) => y[i]! - bias - weights[0]! * row[0]! - weights[1]! * row[1]!)
        expect(mean(residuals)).toBeCloseTo(0, 9)
        for (const j of [0, 1]) expect(mean(residuals.map((r, i) => r * X[i]![j]!))).toBeCloseTo(lambda * weights[j]!, 8)
      }),
    )
  })

  it('moves the bias, and only the bias, when all targets move', () => {
    fc.assert(
      fc.property(table, ridge, number, ({ X, y }, lambda, shift) => {
        const before = fitLinear(X, y, lambda)
        const after = fitLinear(
          X,
          y.map((target) => target + shift),
          lambda,
        )
        expectClose([...after.weights, after.bias], [...before.weights, before.bias + shift])
      }),
    )
  })

  it('expects as many rows of class 1 as there are: the bias is not held back', () => {
    fc.assert(
      fc.property(classes, ridge, ([X, y], lambda) => {
        expectClose([mean(probabilities(X, fitLogistic(X, y, lambda)))], [mean(y)])
      }),
      { numRuns: 30 },
    )
  })

  it('finds no smaller penalised loss nearby', () => {
    fc.assert(
      fc.property(classes, ridge, number, number, number, ([X, y], lambda, a, b, c) => {
        const fit = fitLogistic(X, y, lambda)
        const objective = (p: model.Parameters) => logLoss(X, y, p) + lambda * p.weights.reduce((sum, w) => sum + w * w, 0)
        const [first, second] = fit.weights
        const near = { weights: [first! + a / 50, second! + b / 50], bias: fit.bias + c / 50 }
        expect(objective(near)).toBeGreaterThanOrEqual(objective(fit) - 1e-12)
      }),
      { numRuns: 30 },
    )
  })

  it('mirrors the fit when the classes are swapped', () => {
    fc.assert(
      fc.property(classes, ([X, y]) => {
        const there = fitLogistic(X, y, 0)
        const back = fitLogistic(
          X,
          y.map((label) => 1 - label),
          0,
        )
        expectClose(
          [...back.weights, back.bias],
          [...there.weights, there.bias].map((value) => -value),
          1e-6,
        )
      }),
      { numRuns: 30 },
    )
  })

  it('loses about as much as the score is wrong by, however large, and e to its minus where it is right', () => {
    for (const score of [40, 300, 1e4]) {
      expect(logLoss([[score]], [0], { weights: [1], bias: 0 })).toBe(score)
      expect(logLoss([[score]], [1], { weights: [1], bias: 0 })).toBe(Math.exp(-score))
    }
  })

  it('agrees with the worked example of the statement', () => {
    const X = [[1], [2], [3]]
    const plain = fitLinear(X, [1, 2, 6], 0)
    expectClose([plain.weights[0]!, plain.bias], [2.5, -2])
    const held = fitLinear(X, [1, 2, 6], 1)
    expectClose([held.weights[0]!, held.bias], [1, 1])
    const rows = [[0], [0], [0], [0], [1], [1]]
    const fit = fitLogistic(rows, [0, 0, 0, 1, 0, 1], 0)
    expectClose([fit.weights[0]!, fit.bias], [Math.log(3), -Math.log(3)], 1e-7)
    expect(logLoss(rows, [0, 0, 0, 1, 0, 1], fit)).toBeCloseTo(0.606, 3)
  })
})

/** Steps of the length that never overshoots, until no slope is left above a millionth. */
function countSteps(X: number[][], y: number[], lambda: number): number {
  const rows = X.map((row) => [...row, 1])
  const steepest = mean(rows.map((row) => row.reduce((sum, x) => sum + x * x, 0))) / 4 + 2 * lambda
  let theta = rows[0]!.map(() => 0)
  for (let steps = 0; ; steps++) {
    const residuals = rows.map((row, i) => 1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * theta[j]!, 0))) - y[i]!)
    const slopes = theta.map(
      (value, j) => mean(rows.map((row, i) => row[j]! * residuals[i]!)) + (j < theta.length - 1 ? 2 * lambda * value : 0),
    )
    if (steps > 20_000 || Math.max(...slopes.map(Math.abs)) < 1e-6) return steps
    theta = theta.map((value, j) => value - slopes[j]! / steepest)
  }
}

function expectClose(actual: number[], expected: number[], within = 1e-8): void {
  expect(actual).toHaveLength(expected.length)
  for (const [i, value] of actual.entries())
    expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(within * (1 + Math.abs(expected[i]!)))
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

it('names the rounding, and no class, where all that is left of unlikely rows is 0', () => {
  const [X, parameters] = [[[-100], [-300]], { weights: [1], bias: 0 }]
  const expected = model.probabilities(X, parameters)
  const [finding] = compareAnswers([0, 0], expected, [X, parameters], checks.probabilities as never, {
    absolute: 1e-300,
    relative: 1e-4,
  })
  expect(finding?.detail).toContain('rounded, is taken from 1')
})
