import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/folds/cases/hidden.ts'
import { claimDeal } from '../../exercises/folds/claims.ts'
import * as drive from '../../exercises/folds/drive.ts'
import reference from '../../exercises/folds/reference.ts'
import * as model from '../../exercises/folds/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const seed = fc.integer({ min: 1, max: 2147483646 })
const labels = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 40 })

it('draws every case, whatever the seed', () => {
  for (let i = 0; i < 20; i++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${i}`, title))
})

describe.each([
  [
    'the model solution',
    {
      kFold: (n: number, k: number, start: number) => drive.kFold(model, n, k, start),
      stratifiedKFold: (y: number[], k: number, start: number) => drive.stratifiedKFold(model, y, k, start),
    },
  ],
  ['the oracle', reference.oracle],
])('%s', (_, { kFold, stratifiedKFold }) => {
  it('validates every row once and trains on it in all other folds', () => {
    fc.assert(
      fc.property(labels, fc.nat(), seed, (y, draw, start) => {
        const k = 2 + (draw % (y.length - 1))
        const rows = y.map((_label, row) => row)
        for (const { folds } of [kFold(y.length, k, start), stratifiedKFold(y, k, start)]) {
          expect(folds).toHaveLength(k)
          expect(folds.flatMap(({ validation }) => validation).toSorted((a, b) => a - b)).toEqual(rows)
          for (const { train, validation } of folds) expect([...train, ...validation].toSorted((a, b) => a - b)).toEqual(rows)
        }
      }),
    )
  })

  it('keeps sizes, and the rows of every class, within one of each other', () => {
    fc.assert(
      fc.property(labels, fc.nat(), seed, (y, draw, start) => {
        const k = 2 + (draw % (y.length - 1))
        const { folds } = stratifiedKFold(y, k, start)
        expectEven(folds.map(({ validation }) => validation.length))
        expectEven(kFold(y.length, k, start).folds.map(({ validation }) => validation.length))
        for (const label of new Set(y))
          expectEven(folds.map(({ validation }) => validation.filter((row) => y[row] === label).length))
      }),
    )
  })

  it('makes plain folds of a single class', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), seed, (n, start) => {
        expect(stratifiedKFold(Array<number>(n).fill(3), 2, start)).toEqual(kFold(n, 2, start))
      }),
    )
  })

  it('refuses a k that is no integer from 2 to n', () => {
    for (const k of [-1, 0, 1, 2.5, 6, Infinity, NaN]) {
      expect(() => kFold(5, k, 1)).toThrow(RangeError)
      expect(() => stratifiedKFold([0, 1, 0, 1, 0], k, 1)).toThrow(RangeError)
    }
  })
})

it('agrees with the worked examples of the statement', () => {
  const drawing =
    (...numbers: number[]) =>
    () =>
      numbers.shift()!
  expect(model.shuffledOrder(4, drawing(0.6, 0.1, 0.9))).toEqual([3, 1, 0, 2])
  expect(model.kFold(4, 3, drawing(0.6, 0.1, 0.9))[0]).toEqual({ train: [0, 1], validation: [2, 3] })
  expect(model.stratifiedKFold([7, 5, 5, 7, 5], 2, drawing(0.5, 0.5, 0.2))).toEqual([
    { train: [3, 4], validation: [0, 1, 2] },
    { train: [0, 1, 2], validation: [3, 4] },
  ])
})

it('comes to an end over folds that list the same rows a hundred thousand times', () => {
  const train = Array<number>(100_000).fill(0)
  const validation = Array<number>(100_000).fill(1)
  const folds = [
    { train, validation },
    { train, validation },
    { train, validation },
  ]
  expect(claimDeal(folds, [0, 0, 0], 3)).toBe('every row is validated in exactly one fold')
})

function expectEven(sizes: number[]): void {
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
}
