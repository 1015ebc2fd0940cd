import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/linear-svm/cases/hidden.ts'
import { clouds, separated } from '../../exercises/linear-svm/cases/tables.ts'
import checks from '../../exercises/linear-svm/check.ts'
import reference from '../../exercises/linear-svm/reference.ts'
import * as model from '../../exercises/linear-svm/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'
import { compareAnswers } from '../../grader/judge/judge-case.ts'

const number = fc.double({ min: -3, max: 3, noNaN: true })
const seed = fc.nat({ max: 1e6 })
const overlapping = seed.map((n) => clouds(randomFrom(`seed ${n}`, 'overlapping'), [12, 9], 2, 2))
const accuracy = 1e-5

it('draws every case, whatever the seed', () => {
  for (let n = 0; n < 20; n++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${n}`, title))
})

it('trains as well as the quadratic programme says, in every case', () => {
  for (let n = 0; n < 3; n++) {
    for (const { title, entry, draw, throws } of hidden) {
      if (entry !== 'train' || throws) continue
      const [X, y, lambda] = draw(randomFrom(`seed ${n}`, title)) as [number[][], number[], number]
      const least = model.objective(X, y, lambda, reference.oracle.train(X, y, lambda, accuracy))
      const reached = model.objective(X, y, lambda, model.train(X, y, lambda, accuracy))
      expect(Math.abs(reached - least), title).toBeLessThanOrEqual(accuracy)
    }
  }
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { objective, subgradient, train, readMargin }) => {
  it('bounds the objective from below by every sub-gradient', () => {
    fc.assert(
      fc.property(overlapping, number, number, number, number, ([X, y], a, b, c, d) => {
        const here = { weights: [a, b], bias: c }
        const there = { weights: [b + d, c - a], bias: d }
        const slope = subgradient(X, y, 0.3, here)
        const along = slope.weights.reduce((sum, g, j) => sum + g * (there.weights[j]! - here.weights[j]!), 0)
        const bound = objective(X, y, 0.3, here) + along + slope.bias * (there.bias - here.bias)
        expect(objective(X, y, 0.3, there)).toBeGreaterThanOrEqual(bound - 1e-9)
      }),
    )
  })

  it('finds nothing better nearby or far away', () => {
    fc.assert(
      fc.property(overlapping, number, number, number, ([X, y], a, b, c) => {
        const best = train(X, y, 0.2, accuracy)
        const least = objective(X, y, 0.2, best) - accuracy
        expect(objective(X, y, 0.2, { weights: [a, b], bias: c })).toBeGreaterThanOrEqual(least)
        const near = { weights: best.weights.map((w, j) => w + [a, b][j]! / 50), bias: best.bias + c / 50 }
        expect(objective(X, y, 0.2, near)).toBeGreaterThanOrEqual(least)
      }),
      { numRuns: 30 },
    )
  })

  it('moves its plane with the rows: a free bias takes up every shift', () => {
    fc.assert(
      fc.property(overlapping, number, number, ([X, y], a, b) => {
        const shifted = X.map(([u, v]) => [u! + 10 * a, v! + 10 * b])
        const there = objective(shifted, y, 0.2, train(shifted, y, 0.2, accuracy))
        expect(Math.abs(there - objective(X, y, 0.2, train(X, y, 0.2, accuracy)))).toBeLessThanOrEqual(2 * accuracy)
      }),
      { numRuns: 30 },
    )
  })

  it('opens a strip at least as wide as the one that was left free, where the penalty hardly counts', () => {
    fc.assert(
      fc.property(seed, (n) => {
        const [X, y] = separated(randomFrom(`seed ${n}`, 'separated'), 20, 2, 1.5)
        const { width, supportVectors } = readMargin(X, y, train(X, y, 0.001, 1e-7))
        expect(width).toBeGreaterThanOrEqual(1.5 * 0.97)
        expect(new Set(supportVectors.map((i) => y[i])).size).toBe(2)
      }),
      { numRuns: 15 },
    )
  })

  it('agrees with the worked example of the statement', () => {
    const X = [[-1], [1], [3]]
    const y = [-1, 1, 1]
    const start = { weights: [0.5], bias: 0.5 }
    expect(objective(X, y, 0.5, start)).toBeCloseTo(0.3958, 4)
    expect(subgradient(X, y, 0.5, start).weights[0]).toBeCloseTo(0.25 - 1 / 3, 12)
    expect(subgradient(X, y, 0.5, start).bias).toBeCloseTo(1 / 3, 12)
    expect(objective(X, y, 0.5, train(X, y, 0.5, 1e-6))).toBeCloseTo(0.25, 5)
    expect(readMargin(X, y, { weights: [1], bias: 0 })).toEqual({ width: 2, supportVectors: [0, 1] })
  })
})

it('names no other penalty to those who only stopped too early', () => {
  const tolerance = { absolute: 1e-9, relative: 1e-4 }
  for (const n of [11, 15, 17, 38]) {
    const [X, y] = clouds(randomFrom(`seed ${n}`, 'overlapping'), [30, 30], 3, 2)
    const best = reference.oracle.train(X, y, 0.1, 0.005)
    const early = model.train(X, y, 0.1, 0.4)
    const findings = compareAnswers(early, best, [X, y, 0.1, 0.005], checks.train as never, tolerance)
    expect(
      findings.every(({ kind }) => kind === 'property'),
      `seed ${n}`,
    ).toBe(true)
  }
})

it('tells a bias that is wrong for its weights from weights that are wrong', () => {
  const [X, y] = clouds(randomFrom('bias', 'overlapping'), [30, 10], 2, 2)
  const best = reference.oracle.train(X, y, 0.1, 0.005)
  const { weights, bias } = best
  const claim = 'the bias is the best one for its weights'
  const told = (plane: model.Parameters) =>
    compareAnswers(plane, best, [X, y, 0.1, 0.005], checks.train as never, { absolute: 1e-9, relative: 1e-4 }).map(
      ({ detail }) => detail,
    )
  expect(told({ weights, bias: bias + 0.5 })).toContain(claim)
  expect(told({ weights: weights.map((w) => w / 2), bias })).not.toContain(claim)
})

it('names a slip in the slopes by weights and bias together', () => {
  const X = [[-1], [1], [3]]
  const y = [-1, 1, 1]
  const plane = { weights: [0.25], bias: 0.75 }
  const slope = reference.oracle.subgradient(X, y, 0.5, plane)
  const told = (wrong: model.Parameters) =>
    compareAnswers(wrong, slope, [X, y, 0.5, plane], checks.subgradient as never, { absolute: 1e-9, relative: 1e-4 }).map(
      ({ detail }) => detail ?? '',
    )
  // one third is also what the biases of all rows come to, with the other sign
  expect(told({ ...slope, bias: -slope.bias }).join()).not.toContain('all rows')
  expect(told({ weights: [0.125 - 5 / 3], bias: -1 / 3 }).join()).toContain('all rows')
})
