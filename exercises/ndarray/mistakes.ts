import type { Suspects } from '#authoring/check'
import reference, { listIndices, read } from './reference.ts'
import type * as Api from './solution.ts'

const { slice, broadcastTo, matmul } = reference.oracle

const product = (shape: number[]) => shape.reduce((size, n) => size * n, 1)
const rowMajor = (shape: number[]) => shape.map((_, axis) => product(shape.slice(axis + 1)))
const elements = (array: Api.NdArray) => listIndices(array.shape).map((index) => read(array, index) ?? NaN)

const positionOf = ({ strides, offset }: Api.NdArray, index: number[]) =>
  index.reduce((sum, i, axis) => sum + i * strides[axis]!, offset)

/** Reads an array as if its data had been written in row-major order of its shape. */
const inOrderOfData = (array: Api.NdArray): Api.NdArray => ({ ...array, strides: rowMajor(array.shape), offset: 0 })

/** The values in the order that the first index running fastest makes of them. */
export function suspectElements(values: number[], shape: number[]): number[] {
  const strides = shape.map((_, axis) => product(shape.slice(0, axis)))
  return elements({ data: Float64Array.from(values), shape, strides, offset: 0 })
}

export function suspectSlices(array: Api.NdArray, ranges: Api.Range[]): Suspects {
  const steps = array.shape.map((_, axis) => ranges[axis]?.step ?? 1)
  const { shape } = slice(array, ranges)
  const starts = array.shape.map((n, axis) => firstOf(ranges[axis] ?? {}, n))
  const from = (offset: number, strides: number[]) => starts.reduce((sum, start, axis) => sum + start * strides[axis]!, offset)
  const right = array.strides.map((stride, axis) => stride * steps[axis]!)
  const fresh = rowMajor(array.shape)
  const read = (offset: number, strides: number[]) => () => elements({ data: array.data, shape, strides, offset })
  return {
    'the offset of the array itself is lost, and the slice starts from the front of the data': read(from(0, array.strides), right),
    'the strides of the array are lost, and worked out anew from its shape': read(
      from(array.offset, fresh),
      fresh.map((stride, axis) => stride * steps[axis]!),
    ),
    'the strides are worked out from the shape of the slice': read(from(array.offset, array.strides), rowMajor(shape)),
    'the step takes the place of the stride, and is not multiplied with it': read(from(array.offset, array.strides), steps),
    'the strides stay what they were, whatever the step': read(from(array.offset, array.strides), array.strides),
    'the offset stays where it was, whatever the start': read(array.offset, right),
  }
}

function firstOf({ start, step = 1 }: Api.Range, n: number): number {
  if (start === undefined) return step > 0 ? 0 : n - 1
  return Math.min(n - 1, Math.max(0, start < 0 ? start + n : start))
}

export function suspectTransposes(array: Api.NdArray, axes?: number[]): Suspects {
  const order = axes ?? array.shape.map((_, axis) => array.shape.length - 1 - axis)
  const turn = (list: number[], by: number[]) => by.map((axis) => list[axis]!)
  const shape = turn(array.shape, order)
  const inverse = order.map((_, axis) => order.indexOf(axis))
  return {
    'the shape is turned and the strides are not': () => elements({ ...array, shape }),
    'the elements stay in the order of the data, in a new shape': () => elements({ ...array, shape, strides: rowMajor(shape) }),
    'axis axes[i] of the answer is axis i of the array, instead of the reverse': () =>
      elements({ ...array, shape, strides: turn(array.strides, inverse) }),
    'all axes are reversed, whatever was asked for': () => elements({ ...array, shape, strides: array.strides.toReversed() }),
  }
}

export function suspectStretches(array: Api.NdArray, shape: number[]): Suspects {
  const missing = shape.length - array.shape.length
  const own = elements(array)
  const right = broadcastTo(array, shape).values
  return {
    'elements follow one another in turn, over and over, whatever their axis': () => right.map((_, i) => own[i % own.length]!),
    'each element is repeated before the next one comes, whatever its axis': () =>
      right.map((_, i) => own[Math.floor((i * own.length) / right.length)]!),
    'an axis of size 1 keeps its stride, and walks on through the data': () =>
      elements({ ...array, shape, strides: shape.map((_, i) => (i < missing ? 0 : array.strides[i - missing]!)) }),
  }
}

export function suspectSums(a: Api.NdArray, b: Api.NdArray, shape: number[]): Suspects {
  const [p, q] = [a, b].map(elements) as [number[], number[]]
  const stretch = (array: Api.NdArray) => broadcastTo(inOrderOfData(array), shape).values
  const addInPlace = (array: Api.NdArray, other: Api.NdArray) => {
    const copy = { ...array, data: array.data.slice() }
    const added = broadcastTo(other, shape).values
    for (const [i, index] of listIndices(shape).entries()) copy.data[positionOf(array, index)]! += added[i]!
    return elements(copy)
  }
  return {
    'an element that stands in several places of a view is added to in each of them': () =>
      a.shape.length === shape.length && a.shape.every((n, axis) => n === shape[axis]) ? addInPlace(a, b) : [],
    'the shorter list of elements is gone through again and again': () =>
      Array.from({ length: product(shape) }, (_, i) => p[i % p.length]! + q[i % q.length]!),
    'elements are taken in the order of the data, and not through strides and offset': () => {
      const others = stretch(b)
      return stretch(a).map((value, i) => value + others[i]!)
    },
  }
}

export function suspectProducts(a: Api.NdArray, b: Api.NdArray): Suspects {
  const swapped = { ...b, strides: [...b.strides.slice(0, -2), b.strides.at(-1)!, b.strides.at(-2)!] }
  const first = (array: Api.NdArray): Api.NdArray => ({
    ...array,
    strides: array.strides.map((s, i) => (i < array.shape.length - 2 ? 0 : s)),
  })
  const flipped = flipData(b)
  return {
    'every product is that of the first matrices of both stacks': () => matmul(first(a), first(b)).values,
    'elements are taken in the order of the data, and not through strides and offset': () =>
      matmul(inOrderOfData(a), inOrderOfData(b)).values,
    'rows of the left factor meet rows of the right one': () =>
      matmul(a, b.shape.at(-1) === b.shape.at(-2) ? swapped : flipped).values,
  }
}

/** The right factor with each matrix's elements read as if it were transposed, in its own shape. */
function flipData(b: Api.NdArray): Api.NdArray {
  const [rows, columns] = b.shape.slice(-2) as [number, number]
  const values = elements(b)
  const size = rows * columns
  const data = values.map((_, i) => {
    const [within, start] = [i % size, i - (i % size)]
    const [k, j] = [Math.floor(within / columns), within % columns]
    return values[start + j * rows + k]!
  })
  return { data: Float64Array.from(data), shape: b.shape, strides: rowMajor(b.shape), offset: 0 }
}
