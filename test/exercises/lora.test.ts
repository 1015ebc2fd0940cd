import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Plot } from '#schema/plot.ts'
import { randomFrom } from '../../grader/authoring/random.ts'
import * as drive from '../../exercises/lora/drive.ts'
import { descend, suspectAdapted } from '../../exercises/lora/mistakes.ts'
import draw from '../../exercises/lora/plot.ts'
import reference from '../../exercises/lora/reference.ts'
import * as solution from '../../exercises/lora/solution.ts'

const { oracle } = reference
const model: typeof oracle = {
  ...solution,
  initialAdapter: (inputs, outputs, rank, alpha, seed) => drive.initialAdapter(solution, inputs, outputs, rank, alpha, seed),
}

const problems = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }), fc.nat(4), fc.nat())
  .map(([inputs, outputs, n, smaller, seed]) => {
    const random = randomFrom(String(seed), 'lora')
    const rank = Math.max(1, Math.min(inputs, outputs) - smaller)
    return {
      X: random.matrix(n, inputs),
      targets: random.matrix(n, outputs),
      W: random.matrix(outputs, inputs),
      adapter: { A: random.matrix(rank, inputs), B: random.matrix(outputs, rank), alpha: random.uniform(0.5, 4) },
    }
  })

function expectClose(actual: number[][], expected: number[][]) {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length))
  actual.forEach((row, i) => row.forEach((x, j) => expect(x).toBeCloseTo(expected[i]![j]!, 9)))
}

describe.each([
  ['the model solution', model],
  ['the oracle', oracle],
])('%s', (_, { initialAdapter, forward, gradients, adapt, merge, unmerge, countParameters }) => {
  it('agrees with the worked example of the statement', () => {
    const W = [
      [1, 0, 2],
      [0, 1, 0],
    ]
    const adapter = { A: [[1, 2, 0]], B: [[3], [-1]], alpha: 2 }
    expect(forward([[1, 1, 1]], W, adapter)).toEqual([[21, -5]])
    expect(merge(W, adapter)).toEqual([
      [7, 12, 2],
      [-2, -3, 0],
    ])
    expect(gradients([[1, 1, 1]], adapter, [[1, 0]])).toEqual({ A: [[6, 6, 6]], B: [[6], [0]] })
  })

  it('answers the same merged and unmerged, and gets the weights back', () => {
    fc.assert(
      fc.property(problems, ({ X, W, adapter }) => {
        const merged = merge(W, adapter)
        const none = { ...adapter, B: adapter.B.map((row) => row.map(() => 0)) }
        expectClose(forward(X, merged, none), forward(X, W, adapter))
        expectClose(unmerge(merged, adapter), W)
      }),
    )
  })

  it('changes nothing with a fresh adapter, and B alone learns in its first step', () => {
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 1e9 }), ({ X, targets, W, adapter }, seed) => {
        const { adapter: fresh } = initialAdapter(W[0]!.length, W.length, adapter.A.length, 2, seed)
        expectClose(merge(W, fresh), W)
        expectClose(adapt(X, targets, W, fresh, 0.1, 1).adapter.A, fresh.A)
      }),
    )
  })

  it('has slopes that central differences confirm', () => {
    fc.assert(
      fc.property(problems, ({ X, targets, W, adapter }) => {
        const slopes = gradients(X, adapter, targets)
        const at = (half: 'A' | 'B', moved: number) => {
          const changed = { ...adapter, [half]: adapter[half].map((row, i) => row.map((x, j) => (i + j === 0 ? x + moved : x))) }
          return forward(X, W, changed).reduce((sum, row, i) => sum + row.reduce((s, y, j) => s + y * targets[i]![j]!, 0), 0)
        }
        // linear in each half: differences are exact but for rounding
        for (const half of ['A', 'B'] as const) expect(slopes[half][0]![0]).toBeCloseTo((at(half, 0.5) - at(half, -0.5)) / 1, 8)
      }),
    )
  })

  it('lowers the loss by a short step', () => {
    fc.assert(
      fc.property(problems, ({ X, targets, W, adapter }) => {
        const [before, after] = adapt(X, targets, W, adapter, 1e-5, 1).losses
        expect(after).toBeLessThanOrEqual(before! + 1e-9)
      }),
    )
  })

  it('trains fewer numbers than are frozen as long as the rank is below half the harmonic mean of the sides', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99 }),
        fc.integer({ min: 2, max: 99 }),
        fc.integer({ min: 1, max: 50 }),
        (outputs, inputs, rank) => {
          fc.pre(rank <= Math.min(outputs, inputs))
          const { frozen, trainable } = countParameters([[outputs, inputs]], rank)
          expect(trainable < frozen).toBe(rank < (outputs * inputs) / (outputs + inputs))
        },
      ),
    )
  })
})

it('the replay that mistakes are recognised by is the model, and no mistake is', () => {
  const random = randomFrom('mistakes', '')
  const [X, targets, W] = [random.matrix(5, 4), random.matrix(5, 3), random.matrix(3, 4)]
  const start = { A: random.matrix(2, 4), B: random.matrix(3, 2), alpha: 3 }
  const right = solution.adapt(X, targets, W, start, 0.01, 4)
  const { adapter, losses } = descend(X, targets, W, start, 0.01, 4, 5)
  expectClose([losses, ...adapter.A, ...adapter.B], [right.losses, ...right.adapter.A, ...right.adapter.B])
  for (const [words, compute] of Object.entries(suspectAdapted(X, targets, W, start, 0.01, 4)))
    expect(Math.abs(compute().losses[4]! - right.losses[4]!), words).toBeGreaterThan(1e-6)
})

it('a picture shows the loss, step by step', () => {
  const args: Parameters<typeof solution.adapt> = [[[1]], [[2]], [[0]], { A: [[1]], B: [[0]], alpha: 1 }, 0.1, 3]
  const plot = Plot.parse(draw.adapt!({ actual: solution.adapt(...args), args }))
  expect(plot.mark === 'line' && plot.series[0]!.points[0]).toEqual([0, 2])
  expect(plot.mark === 'line' && plot.series[0]!.points).toHaveLength(4)
})
