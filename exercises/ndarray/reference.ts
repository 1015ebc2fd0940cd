import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

type Seen = Drive.Seen
type Read = (index: number[]) => number

/**
 * From tuples of indices: every element of an answer is asked for by its index, which is turned into an index of what was given. Strides are
 * used nowhere but to read an argument.
 */
const oracle = {
  makeArray(values: number[], shape: number[]): Seen {
    if (shape.some((n) => !Number.isInteger(n) || n < 0) || values.length !== listIndices(shape).length)
      throw new RangeError('no shape')
    return { shape, values, sharesData: false }
  },

  at(array: Api.NdArray, indices: number[][]): number[] {
    return indices.map((index) => {
      if (index.length !== array.shape.length) throw new RangeError('not one index for each axis')
      const counted = index.map((i, axis) => {
        const range = Array.from({ length: array.shape[axis]! }, (_, j) => j)
        const found = Number.isInteger(i) ? range.at(i) : undefined
        if (found === undefined) throw new RangeError('out of range')
        return found
      })
      return read(array, counted)
    })
  },

  slice(array: Api.NdArray, ranges: Api.Range[]): Seen {
    if (ranges.length > array.shape.length) throw new RangeError('too many ranges')
    const kept = array.shape.map((n, axis) => walk(ranges[axis] ?? {}, n))
    return view(
      kept.map((list) => list.length),
      (index) =>
        read(
          array,
          index.map((i, axis) => kept[axis]![i]!),
        ),
    )
  },

  transpose(array: Api.NdArray, axes: number[] = array.shape.map((_, i) => array.shape.length - 1 - i)): Seen {
    const sorted = axes.toSorted((a, b) => a - b)
    if (axes.length !== array.shape.length || sorted.some((axis, i) => axis !== i)) throw new RangeError('no order of axes')
    return view(
      axes.map((axis) => array.shape[axis]!),
      (index) =>
        read(
          array,
          array.shape.map((_, axis) => index[axes.indexOf(axis)]!),
        ),
    )
  },

  broadcastTo(array: Api.NdArray, shape: number[]): Seen {
    if (shape.some((n) => !Number.isInteger(n) || n < 0)) throw new RangeError('no shape')
    return view(shape, stretch(array, shape))
  },

  add(a: Api.NdArray, b: Api.NdArray): Seen {
    const shape = meet(a.shape, b.shape)
    const [left, right] = [stretch(a, shape), stretch(b, shape)]
    return { ...view(shape, (index) => left(index) + right(index)), sharesData: false }
  },

  matmul(a: Api.NdArray, b: Api.NdArray): Seen {
    if (Math.min(a.shape.length, b.shape.length) < 2) throw new RangeError('no matrices')
    const inner = a.shape.at(-1)!
    if (b.shape.at(-2) !== inner) throw new RangeError('inner sizes differ')
    const stack = meet(a.shape.slice(0, -2), b.shape.slice(0, -2))
    const [n, m] = [a.shape.at(-2)!, b.shape.at(-1)!]
    const left = stretch(a, [...stack, n, inner])
    const right = stretch(b, [...stack, inner, m])
    const product: Read = (index) => {
      const [batch, [i, j]] = [index.slice(0, -2), index.slice(-2)]
      return [...Array(inner).keys()].reduce((sum, k) => sum + left([...batch, i!, k]) * right([...batch, k, j!]), 0)
    }
    return { ...view([...stack, n, m], product), sharesData: false }
  },
}

/** Tensors do the same in their own kernels, in float32; whether data are shared is for the oracle to say. */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle,
  tensors: {
    makeArray: (tf, values, shape) => see(tf, tf.tensor(values, shape), false),
    slice(tf, array, ranges) {
      const begin = array.shape.map((_, axis) => ranges[axis]?.start ?? 0)
      const end = array.shape.map((_, axis) => ranges[axis]?.stop ?? 0)
      const steps = array.shape.map((_, axis) => ranges[axis]?.step ?? 1)
      const maskOf = (key: 'start' | 'stop') =>
        array.shape.reduce((mask, _, axis) => (ranges[axis]?.[key] === undefined ? mask + 2 ** axis : mask), 0)
      return see(tf, tf.stridedSlice(tensorOf(tf, array), begin, end, steps, maskOf('start'), maskOf('stop')), true)
    },
    transpose: (tf, array, axes) => see(tf, tf.transpose(tensorOf(tf, array), axes), true),
    broadcastTo: (tf, array, shape) => see(tf, tf.broadcastTo(tensorOf(tf, array), shape), true),
    add: (tf, a, b) => see(tf, tf.add(tensorOf(tf, a), tensorOf(tf, b)), false),
    matmul(tf, a, b) {
      // its own product broadcasts one of two stacks at most
      const stack = meet(a.shape.slice(0, -2), b.shape.slice(0, -2))
      const repeat = (array: Api.NdArray) => tf.broadcastTo(tensorOf(tf, array), [...stack, ...array.shape.slice(-2)])
      return see(tf, tf.matMul(repeat(a), repeat(b)), false)
    },
  },
})

const see = (tf: Tensors, tensor: Tensor, sharesData: boolean) => ({
  shape: tensor.shape,
  values: tf.reshape(tensor, [-1]),
  sharesData,
})

function tensorOf(tf: Tensors, array: Api.NdArray): Tensor {
  return tf.tensor(
    listIndices(array.shape).map((index) => read(array, index)),
    array.shape,
  )
}

/** All indices of a shape, the last one running fastest. */
export function listIndices(shape: number[]): number[][] {
  return shape.reduce<number[][]>((found, n) => found.flatMap((index) => Array.from({ length: n }, (_, i) => [...index, i])), [[]])
}

export function read({ data, strides, offset }: Api.NdArray, index: number[]): number {
  return data[index.reduce((sum, i, axis) => sum + i * strides[axis]!, offset)]!
}

const view = (shape: number[], element: Read): Seen => ({ shape, values: listIndices(shape).map(element), sharesData: true })

/** The indices a range passes, step by step. */
function walk({ start, stop, step = 1 }: Api.Range, n: number): number[] {
  if (step === 0) throw new RangeError('no step')
  const place = (i: number | undefined, otherwise: number) => (i === undefined ? otherwise : i < 0 ? n + i : i)
  const found: number[] = []
  if (step > 0) for (let i = Math.max(0, place(start, 0)); i < Math.min(n, place(stop, n)); i += step) found.push(i)
  else for (let i = Math.min(n - 1, place(start, n - 1)); i > Math.max(-1, place(stop, -1)); i += step) found.push(i)
  return found
}

/** Elements of the array as if it had that shape. */
function stretch(array: Api.NdArray, shape: number[]): Read {
  const missing = shape.length - array.shape.length
  const fits = array.shape.every((n, axis) => n === 1 || n === shape[axis + missing])
  if (missing < 0 || !fits) throw new RangeError('the shapes do not fit')
  return (index) =>
    read(
      array,
      array.shape.map((n, axis) => (n === 1 ? 0 : index[axis + missing]!)),
    )
}

function meet(a: number[], b: number[]): number[] {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const missing = long.length - short.length
  return long.map((n, axis) => (axis >= missing && n === 1 ? short[axis - missing]! : n))
}
