import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '#authoring/random'
import { parametersOf, rowsOf } from '../../exercises/training-loop/cases/tables.ts'
import * as drive from '../../exercises/training-loop/drive.ts'
import reference from '../../exercises/training-loop/reference.ts'
import * as solution from '../../exercises/training-loop/solution.ts'

await tf.setBackend('cpu')
const { oracle } = reference
type Functions = Pick<typeof oracle, 'evaluate' | 'train'>

/** The model as cases call it. */
const model: Functions = {
  evaluate: (...args) => drive.evaluate(solution, ...args),
  train: (...args) => drive.train(solution, ...args),
}

const trainings = fc.record({
  seed: fc.string(),
  rows: fc.integer({ min: 1, max: 12 }),
  settings: fc.record({
    learningRate: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
    epochs: fc.integer({ min: 1, max: 3 }),
    batchSize: fc.integer({ min: 1, max: 5 }),
    accumulate: fc.integer({ min: 1, max: 4 }),
    dropout: fc.constantFrom(0, 0.25, 0.5),
  }),
})

function drawTable(seed: string, rows: number) {
  const random = randomFrom(seed, 'training-loop')
  return [parametersOf(random, 2, 3, 2), ...rowsOf(random, rows, 2, 2)] as const
}

function expectNear(actual: unknown, expected: unknown) {
  const [a, b] = [actual, expected].map((it) => (JSON.stringify(it).match(/-?\d[\d.e-]*/g) ?? []).map(Number))
  expect(a).toHaveLength(b!.length)
  const scale = 1 + Math.max(...b!.map(Math.abs))
  for (const [i, x] of a!.entries()) expect(Math.abs(x - b![i]!)).toBeLessThan(1e-4 * scale)
}

it('the model and the oracle agree, and no tensor stays', () => {
  fc.assert(
    fc.property(trainings, ({ seed, rows, settings }) => {
      const table = drawTable(seed, rows)
      const [ours, theirs] = [model, oracle].map((it) => it.train(...table, settings, 7))
      expect(ours!.masks).toBe(theirs!.masks)
      expect(ours!.left).toBe(0)
      expectNear(ours, theirs)
      expectNear(model.evaluate(...table), oracle.evaluate(...table))
    }),
    { numRuns: 40 },
  )
})

describe.each([
  ['the model solution', model],
  ['the oracle', oracle],
])('%s', (_, { train, evaluate }) => {
  it('steps along the same gradient, however its rows are cut into batches', () => {
    fc.assert(
      fc.property(trainings, ({ seed, rows, settings: { learningRate, epochs, batchSize } }) => {
        const table = drawTable(seed, rows)
        const settings = { learningRate, epochs, dropout: 0 }
        const accumulate = Math.ceil(rows / batchSize)
        const cut = train(...table, { ...settings, batchSize, accumulate }, 1)
        expectNear(cut.parameters, train(...table, { ...settings, batchSize: rows, accumulate: 1 }, 1).parameters)
      }),
      { numRuns: 20 },
    )
  })

  it('records what evaluating the trained model gives', () => {
    fc.assert(
      fc.property(trainings, ({ seed, rows, settings }) => {
        const [parameters, X, labels] = drawTable(seed, rows)
        const trained = train(parameters, X, labels, settings, 3)
        expectNear(trained.losses.at(-1), evaluate(trained.parameters, X, labels).loss)
      }),
      { numRuns: 20 },
    )
  })
})
