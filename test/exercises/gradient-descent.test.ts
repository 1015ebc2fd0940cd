import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import { seedOfAHalf } from '../../exercises/gradient-descent/cases/tables.ts'
import { curves } from '../../exercises/gradient-descent/mistakes/curves.ts'
import { formulas } from '../../exercises/gradient-descent/mistakes/formulas.ts'
import { orders, suspectOrders } from '../../exercises/gradient-descent/mistakes/orders.ts'
import { steps } from '../../exercises/gradient-descent/mistakes/steps.ts'
import { contract, type Habits, replay } from '../../exercises/gradient-descent/replay.ts'
import * as drive from '../../exercises/gradient-descent/drive.ts'
import draw from '../../exercises/gradient-descent/plot.ts'
import reference from '../../exercises/gradient-descent/reference.ts'
import * as solution from '../../exercises/gradient-descent/solution.ts'

const { oracle } = reference
type Functions = typeof oracle

/** The model as cases call it. */
const model: Functions = {
  ...solution,
  shuffledOrder: (n, seed) => drive.shuffledOrder(solution, n, seed),
  stochasticDescent: (X, y, settings, seed) => drive.stochasticDescent(solution, X, y, settings, seed),
  miniBatchDescent: (X, y, settings, seed) => drive.miniBatchDescent(solution, X, y, settings, seed),
}

const numbers = (length: number) => fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: length, maxLength: length })
const tables = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12 })).chain(([d, n]) =>
  fc.record({
    X: fc.array(numbers(d), { minLength: n, maxLength: n }),
    y: numbers(n),
    parameters: fc.record({ weights: numbers(d), bias: fc.double({ min: -2, max: 2, noNaN: true }) }),
  }),
)
const seeds = fc.integer({ min: 1, max: 2147483646 })

/** Twice the largest curvature any batch of these rows can have is at most this: 2 (d · 2² + 1). */
const steepest = 26

describe.each([
  ['the model solution', model],
  ['the oracle', oracle],
])('%s', (_, functions) => {
  const { loss, gradient, shuffledOrder, batchDescent, stochasticDescent, miniBatchDescent } = functions

  it('agrees with the worked example of the statement', () => {
    const X = [[1], [3]]
    const y = [2, 4]
    const start = { weights: [0], bias: 0 }
    expect(loss(X, y, start)).toBe(10)
    expect(gradient(X, y, start)).toEqual({ weights: [-14], bias: -6 })
    const { weights, bias, losses } = batchDescent(X, y, { learningRate: 0.05, epochs: 1 })
    expect(weights[0]).toBeCloseTo(0.7, 12)
    expect(bias).toBeCloseTo(0.3, 12)
    expect(losses[1]).toBeCloseTo(1.78, 12)

    const seed = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((seed) => shuffledOrder(2, seed * 1e8).order[0] === 1)!
    const second = stochasticDescent(X, y, { learningRate: 0.05, epochs: 1 }, seed * 1e8)
    expect(second.weights[0]).toBeCloseTo(1.24, 12)
    expect(second.bias).toBeCloseTo(0.44, 12)
    expect(second.losses[1]).toBeCloseTo(0.064, 12)
  })

  it('has slopes that central differences of the loss confirm', () => {
    fc.assert(
      fc.property(tables, ({ X, y, parameters: { weights, bias } }) => {
        const h = 1e-4
        // the loss is a parabola in each parameter: central differences are exact but for rounding
        const slopes = gradient(X, y, { weights, bias })
        weights.forEach((w, j) => {
          const at = (moved: number) => loss(X, y, { weights: weights.with(j, moved), bias })
          expect(slopes.weights[j]).toBeCloseTo((at(w + h) - at(w - h)) / (2 * h), 7)
        })
        const along = (moved: number) => loss(X, y, { weights, bias: moved })
        expect(slopes.bias).toBeCloseTo((along(bias + h) - along(bias - h)) / (2 * h), 7)
      }),
    )
  })

  it('averages: the gradient of a table is the mean of the gradients of its rows', () => {
    fc.assert(
      fc.property(tables, ({ X, y, parameters }) => {
        const ofRows = X.map((row, i) => gradient([row], [y[i]!], parameters).bias)
        expect(gradient(X, y, parameters).bias).toBeCloseTo(ofRows.reduce((sum, it) => sum + it, 0) / X.length, 10)
      }),
    )
  })

  it('visits every row once in every order, and draws once for each place but the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), seeds, (n, seed) => {
        const { order, draws } = shuffledOrder(n, seed)
        expect(order.toSorted((a, b) => a - b)).toEqual([...Array(n).keys()])
        expect(draws).toBe(n - 1)
      }),
    )
  })

  it('never climbs when all rows share a step that is shorter than the curvature allows', () => {
    fc.assert(
      fc.property(tables, ({ X, y }) => {
        const { losses } = batchDescent(X, y, { learningRate: 1 / steepest, epochs: 20 })
        losses.slice(1).forEach((it, i) => expect(it).toBeLessThanOrEqual(losses[i]! + 1e-12))
      }),
    )
  })

  it('is batch descent with batches of all rows, and stochastic descent with batches of one', () => {
    fc.assert(
      fc.property(tables, seeds, ({ X, y }, seed) => {
        const settings = { learningRate: 1 / steepest, epochs: 3 }
        const all = miniBatchDescent(X, y, { ...settings, batchSize: X.length }, seed)
        batchDescent(X, y, settings).losses.forEach((it, i) => expect(all.losses[i]).toBeCloseTo(it, 10))
        expect(miniBatchDescent(X, y, { ...settings, batchSize: 1 }, seed)).toEqual(stochasticDescent(X, y, settings, seed))
      }),
    )
  })

  it('ends where the normal equations say, after enough steps', () => {
    const X = [[-1], [0], [1], [2]]
    const { weights, bias } = batchDescent(X, [-2, 1, 3, 6], { learningRate: 0.1, epochs: 400 })
    expect(weights[0]).toBeCloseTo(2.6, 10)
    expect(bias).toBeCloseTo(0.7, 10)
  })
})

it('the model and the oracle agree, with any batch size and any order', () => {
  fc.assert(
    fc.property(tables, seeds, fc.nat(), ({ X, y }, seed, size) => {
      const settings = { learningRate: 0.03, epochs: 4, batchSize: 1 + (size % X.length) }
      const [ours, theirs] = [model, oracle].map((it) => it.miniBatchDescent(X, y, settings, seed))
      ours!.losses.forEach((it, i) => expect(it).toBeCloseTo(theirs!.losses[i]!, 9))
      ours!.weights.forEach((it, j) => expect(it).toBeCloseTo(theirs!.weights[j]!, 9))
    }),
  )
})

it('the replay that mistakes are recognised by is the model, as long as nobody makes one', () => {
  fc.assert(
    fc.property(tables, seeds, fc.nat(), ({ X, y }, seed, size) => {
      const settings = { learningRate: 0.03, epochs: 4, batchSize: 1 + (size % X.length) }
      const { losses, diverged } = replay(contract, X, y, settings, seed)
      const right = model.miniBatchDescent(X, y, settings, seed)
      losses.forEach((it, i) => expect(it).toBeCloseTo(right.losses[i]!, 9))
      expect(diverged).toBe(right.diverged)
    }),
  )
})

it.each(Object.entries({ ...steps, ...orders, ...curves, ...formulas }))(
  '%s: the replay of this mistake ends, and is no right fit',
  (words, slip) => {
    // a table with several features, a batch left over, and one with an overflow that leaves finite parameters behind
    const X = [
      [1, 2],
      [0.5, -1],
      [-2, 1],
      [1.5, 0],
      [-1, -1.5],
      [0, 1],
      [2, 0.5],
    ]
    const y = [3, 1, -2, 4, 0, 2, 5]
    const settings = { learningRate: 0.05, epochs: 6 }
    const steep = [[[-1000], [1000]], [-2, 2], { learningRate: 0.5, epochs: 40 }] as const
    const fits = (habits: Habits) => [
      replay(habits, X, y, { ...settings, batchSize: 3 }, 11),
      replay(habits, X, y, { ...settings, learningRate: 0.3, batchSize: 1 }, 12),
      replay(
        habits,
        steep[0].map((row) => [...row]),
        [...steep[1]],
        { ...steep[2], batchSize: 2 },
      ),
    ]
    if (words.includes('border'))
      return expect(suspectOrders(100, seedOfAHalf)[words]!()).not.toEqual(model.shuffledOrder(100, seedOfAHalf).order)
    expect(fits({ ...contract, ...slip })).not.toEqual(fits(contract))
  },
)

it('the first number of the case that looks at borders is exactly a half', () => {
  expect(drive.generatorFrom(seedOfAHalf)()).toBe(0.5)
})

it('the draws of the statement give the order of the statement', () => {
  const draws = [0.6, 0.1, 0.9].values()
  expect(solution.shuffledOrder(4, () => draws.next().value!)).toEqual([3, 1, 0, 2])
})

it('the generator of the statement is the one that cases hand over', () => {
  const draw = drive.generatorFrom(1)
  expect([draw(), draw()]).toEqual([48270 / 2147483646, ((48271 ** 2 % 2147483647) - 1) / 2147483646])
})

describe('a descent that diverges', () => {
  const X = [[-1000], [1000]]
  const y = [-2, 2]

  it('keeps what was finite, whether the loss becomes Infinity or NaN', () => {
    const slowly = solution.batchDescent(X, y, { learningRate: 0.5, epochs: 100 })
    expect(slowly.diverged).toBe(true)
    expect(slowly.losses).toHaveLength(26)
    expect(slowly.losses.every(Number.isFinite)).toBe(true)
    expect(solution.loss(X, y, slowly)).toBe(slowly.losses.at(-1))

    const rows = Array.from({ length: 120 }, () => X[0]!)
    const targets = rows.map(() => -2)
    const atOnce = model.stochasticDescent(rows, targets, { learningRate: 0.5, epochs: 3 }, 1)
    expect(atOnce).toEqual({ weights: [0], bias: 0, losses: [4], diverged: true })
  })

  it('is drawn as far as it went', () => {
    const args: Parameters<typeof solution.batchDescent> = [X, y, { learningRate: 0.5, epochs: 100 }]
    const plot = Plot.parse(draw.batchDescent!({ actual: solution.batchDescent(...args), args }))
    expect(plot.mark === 'line' && plot.series.map(({ points }) => points.length)).toEqual([26])
    expect(plot.summary).toContain('rises 25 times, and then leaves the range of numbers')
  })
})

it('a picture shows the loss beside the least that a line can have', () => {
  const X = [[1], [2], [3]]
  const y = [1, 3, 2]
  const settings = { learningRate: 0.1, epochs: 5 }
  const plot = Plot.parse(draw.batchDescent!({ actual: solution.batchDescent(X, y, settings), args: [X, y, settings] }))
  // slope 1/2 leaves residuals of −1/2, 1 and −1/2
  expect(plot.mark === 'line' && plot.series[1]!.points[1]).toEqual([5, expect.closeTo(Math.log10(0.5), 12)])
})
