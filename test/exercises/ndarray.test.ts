import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Plot } from '#schema/plot.ts'
import hidden from '../../exercises/ndarray/cases/hidden.ts'
import * as drive from '../../exercises/ndarray/drive.ts'
import draw from '../../exercises/ndarray/plot.ts'
import reference from '../../exercises/ndarray/reference.ts'
import * as model from '../../exercises/ndarray/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const count = (n: number) => Array.from({ length: n }, (_, i) => i)
const product = (shape: number[]) => shape.reduce((size, n) => size * n, 1)
/** A new array that counts from 0. */
const counting = (shape: number[]) => model.makeArray(count(product(shape)), shape)

const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
const end = fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined })
const step = fc.integer({ min: -4, max: 4 }).filter((it) => it !== 0)
const ranges = fc.record({ start: end, stop: end, step }).map((it): model.Range => {
  const { start, stop } = it
  return { step: it.step, ...(start !== undefined && { start }), ...(stop !== undefined && { stop }) }
})
/** Any view: an array whose axes are in any order, each cut by a range that keeps something. */
const views = fc.tuple(shapes, fc.infiniteStream(fc.nat(1)), fc.boolean()).map(([shape, directions, isTurned]) => {
  const cut = model.slice(
    counting(shape.map((n) => 2 * n)),
    shape.map(() => (directions.next().value === 0 ? { step: -2 } : { start: 1, step: 2 })),
  )
  return isTurned ? model.transpose(cut) : cut
})

const driven = {
  makeArray: (values: number[], shape: number[]) => drive.makeArray(model, values, shape),
  at: (array: model.NdArray, indices: number[][]) => drive.at(model, array, indices),
  slice: (array: model.NdArray, list: model.Range[]) => drive.slice(model, array, list),
  transpose: (array: model.NdArray, axes?: number[]) => drive.transpose(model, array, axes),
  broadcastTo: (array: model.NdArray, shape: number[]) => drive.broadcastTo(model, array, shape),
  add: (a: model.NdArray, b: model.NdArray) => drive.add(model, a, b),
  matmul: (a: model.NdArray, b: model.NdArray) => drive.matmul(model, a, b),
}

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

it('hands out only arrays whose elements lie in their data', () => {
  for (const { title, draw, throws } of hidden) {
    for (const array of draw(randomFrom('any', title)).filter(isArray)) {
      if (!throws) expect(driven.slice(array, []).values).not.toContain(NaN)
    }
  }
})

function isArray(value: unknown): value is model.NdArray {
  return typeof value === 'object' && value !== null && 'strides' in value
}

it('keeps numbers whose sums and products are exact in float32', () => {
  for (const { title, draw } of hidden) {
    for (const { data } of draw(randomFrom('any', title)).filter(isArray))
      for (const value of data) expect(Number.isInteger(4 * value) && Math.abs(value) <= 100).toBe(true)
  }
})

describe.each([
  ['the model solution', driven],
  ['the oracle', reference.oracle],
])('%s', (_, { makeArray, at, slice, transpose, broadcastTo, add, matmul }) => {
  const rebuild = ({ values, shape }: drive.Seen) => model.makeArray(values, shape)

  it('agrees with the worked examples of the statement', () => {
    const table = model.makeArray([1, 2, 3, 4, 5, 6], [2, 3])
    const turned = model.transpose(table)
    expect(turned).toMatchObject({ shape: [3, 2], strides: [1, 3], offset: 0 })
    expect(model.slice(turned, [{ step: -2 }])).toMatchObject({ shape: [2, 2], strides: [-2, 3], offset: 2 })
    expect(slice(turned, [{ step: -2 }])).toEqual({ shape: [2, 2], values: [3, 6, 1, 4], sharesData: true })
    const sum = add(model.makeArray([10, 20, 30], [3, 1]), model.makeArray([1, 2, 3, 4], [1, 4]))
    expect(sum.shape).toEqual([3, 4])
    expect(sum.values.slice(0, 4)).toEqual([11, 12, 13, 14])
  })

  it('finds in order what an array was made of', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { values } = makeArray(count(product(shape)), shape)
        expect(values).toEqual(count(product(shape)))
        expect(at(counting(shape), [shape.map((n) => n - 1), shape.map(() => -1)])).toEqual([values.at(-1), values.at(-1)])
      }),
    )
  })

  it('turns an axis round twice and has it as it was', () => {
    fc.assert(
      fc.property(views, (array) => {
        const backwards = array.shape.map(() => ({ step: -1 }))
        const whole = slice(array, [])
        expect(slice(rebuild(slice(array, backwards)), backwards).values).toEqual(whole.values)
      }),
    )
  })

  it('takes of a line what a range takes of a list of indices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), ranges, (n, range) => {
        const { values } = slice(counting([n]), [range])
        const { step = 1 } = range
        expect(values.every((value, i) => i === 0 || step === value - values[i - 1]!)).toBe(true)
        expect(new Set(values).size).toBe(values.length)
        // the same places counted from either end
        const fromEnd = (i: number | undefined) => (i === undefined || i < 0 || i >= n ? i : i - n)
        const same = Object.fromEntries(Object.entries(range).map(([key, i]) => [key, key === 'step' ? i : fromEnd(i)]))
        expect(slice(counting([n]), [same]).values).toEqual(values)
      }),
    )
  })

  it('undoes an order of axes by its inverse', () => {
    fc.assert(
      fc.property(views, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (array, keys) => {
        const axes = count(array.shape.length)
          .map((axis) => ({ axis, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ axis }) => axis)
        const inverse = axes.map((_, axis) => axes.indexOf(axis))
        expect(transpose(rebuild(transpose(array, axes)), inverse).values).toEqual(slice(array, []).values)
      }),
    )
  })

  it('repeats a view as often as there is room for it', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 1, max: 3 }), (array, times) => {
        const whole = slice(array, []).values
        const { values } = broadcastTo(array, [times, ...array.shape])
        expect(values).toEqual(Array.from({ length: times }, () => whole).flat())
      }),
    )
  })

  it('adds in either order, whatever lies how in memory', () => {
    fc.assert(
      fc.property(views, (array) => {
        const last = model.slice(counting([9]), [{ start: 1, stop: 1 + array.shape.at(-1)! }])
        expect(add(array, last)).toEqual(add(last, array))
        expect(add(array, array).values).toEqual(slice(array, []).values.map((value) => 2 * value))
      }),
    )
  })

  it('multiplies so that the transpose of a product is the product of the transposes, the other way round', () => {
    const sizes = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(sizes, sizes, sizes, (n, k, m) => {
        const [a, b] = [counting([n, k]), counting([k, m])]
        const flipped = transpose(rebuild(matmul(a, b)))
        expect(matmul(model.transpose(b), model.transpose(a)).values).toEqual(flipped.values)
      }),
    )
  })

  it('multiplies every matrix of a stack as if it were alone', () => {
    const stack = counting([3, 2, 4])
    const factor = model.transpose(counting([5, 4]))
    const alone = count(3).map((i) => matmul(rebuild(slice(rebuild(slice(stack, [{ start: i, stop: i + 1 }])), [])), factor).values)
    expect(matmul(stack, factor).values).toEqual(alone.flat())
  })

  it('lets sizes of one grow, and no others', () => {
    expect(add(counting([3, 1, 2]), counting([4, 1])).shape).toEqual([3, 4, 2])
    expect(() => add(counting([3]), counting([3, 4]))).toThrow(RangeError)
    expect(() => broadcastTo(counting([2]), [4])).toThrow(RangeError)
    expect(() => matmul(counting([2, 3]), counting([1, 2]))).toThrow(RangeError)
    expect(() => matmul(counting([3]), counting([3, 2]))).toThrow(RangeError)
  })
})

it('draws tables, and nothing of another number of axes', () => {
  const plot = Plot.parse(
    draw.add!({ actual: { shape: [1, 2], values: [3, 4], sharesData: false }, args: [counting([1]), counting([2])] }),
  )
  expect(plot.mark === 'heatmap' && plot.values).toEqual([[3, 4]])
  expect(draw.slice!({ actual: { shape: [2], values: [3, 4], sharesData: true }, args: [counting([2]), []] })).toBeUndefined()
})

it('a copy is told from a view, whatever the solution has made of the built-ins', () => {
  const some = vi.spyOn(Array.prototype, 'some')
  onTestFinished(() => some.mockRestore())
  const copies = {
    ...model,
    slice(array: model.NdArray, ranges: model.Range[]) {
      some.mockReturnValue(true)
      const view = model.slice(array, ranges)
      return { ...view, data: view.data.slice() }
    },
  }
  const answer = drive.slice(copies, model.makeArray([1, 2], [2]), [])
  some.mockRestore()
  expect(answer).toEqual({ shape: [2], values: [1, 2], sharesData: false })
})
