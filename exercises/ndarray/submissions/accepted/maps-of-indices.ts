// Every view is a map from its indices to those of its array; offset and strides are measured on that map, by one step along each axis.

type NdArray = { data: Float64Array; shape: number[]; strides: number[]; offset: number }
type Index = readonly number[]

const refuse = (why: string): never => {
  throw new RangeError(why)
}
const count = (n: number) => Array.from({ length: n }, (_, i) => i)
const times = (shape: Index) => shape.reduce((a, b) => a * b, 1)
const place = (array: NdArray, index: Index) => index.reduce((sum, i, axis) => sum + i * array.strides[axis]!, array.offset)

function view(array: NdArray, shape: Index, map: (index: Index) => Index): NdArray {
  const origin = shape.map(() => 0)
  const offset = place(array, map(origin))
  const strides = origin.map((_, axis) => place(array, map(origin.with(axis, 1))) - offset)
  return { data: array.data, shape: [...shape], strides, offset }
}

/** All indices, in row-major order, from the digits of a number whose bases are the sizes. */
const indices = (shape: Index) =>
  count(times(shape)).map((number) => {
    let rest = number
    return shape
      .map((_, back) => {
        const size = shape[shape.length - 1 - back]!
        const digit = rest % size
        rest = (rest - digit) / size
        return digit
      })
      .reverse()
  })

export function makeArray(values: number[], shape: number[]): NdArray {
  if (shape.some((n) => n < 0 || n % 1 !== 0)) refuse('sizes are natural numbers')
  if (times(shape) !== values.length) refuse('another number of values')
  const data = new Float64Array(values.length)
  data.set(values)
  let stride = times(shape)
  const strides = shape.map((n) => (stride = n === 0 ? 0 : stride / n))
  return { data, shape: shape.slice(), strides, offset: 0 }
}

export function at(array: NdArray, index: number[]): number {
  if (index.length !== array.shape.length) refuse('another number of axes')
  const counted = index.map((i, axis) => count(array.shape[axis]!).find((j) => j === i || j - array.shape[axis]! === i) ?? refuse('none'))
  return array.data[place(array, counted)]!
}

export function slice(array: NdArray, ranges: { start?: number; stop?: number; step?: number }[]): NdArray {
  if (ranges[array.shape.length] !== undefined) refuse('too many ranges')
  const taken = array.shape.map((n, axis) => {
    const { start, stop, step = 1 } = ranges[axis] ?? {}
    if (!step) refuse('steps lead somewhere')
    const forwards = step > 0
    const clock = (i: number) => (i < 0 ? i + n : i)
    const isBefore = (i: number) => (stop === undefined ? true : forwards ? i < clock(stop) : i > clock(stop))
    const all = forwards ? count(n) : count(n).reverse()
    const first = all.find((i) => start === undefined || (forwards ? i >= clock(start) : i <= clock(start)))
    if (first === undefined) return { from: 0, step, size: 0 }
    return { from: first, step, size: all.filter((i) => isBefore(i) && (forwards ? i >= first : i <= first) && (i - first) % step === 0).length }
  })
  return view(
    array,
    taken.map(({ size }) => size),
    (index) => index.map((i, axis) => taken[axis]!.from + i * taken[axis]!.step),
  )
}

export function transpose(array: NdArray, axes: number[] = count(array.shape.length).reverse()): NdArray {
  if (String(axes.toSorted((a, b) => a - b)) !== String(count(array.shape.length))) refuse('axes, please')
  return view(
    array,
    axes.map((axis) => array.shape[axis]!),
    (index) => count(axes.length).map((axis) => index[axes.indexOf(axis)]!),
  )
}

export function broadcastTo(array: NdArray, shape: number[]): NdArray {
  if (shape.some((n) => n < 0 || n % 1 !== 0)) refuse('no shape')
  const target = shape.slice(shape.length - array.shape.length)
  if (shape.length < array.shape.length || array.shape.some((n, axis) => n !== 1 && n !== target[axis])) refuse('does not stretch')
  return view(array, shape, (index) => {
    const own = index.slice(index.length - array.shape.length)
    return array.shape.map((n, axis) => (n === 1 ? 0 : own[axis]!))
  })
}

export function add(a: NdArray, b: NdArray): NdArray {
  const shape = common(a.shape, b.shape)
  const [p, q] = [broadcastTo(a, shape), broadcastTo(b, shape)]
  return makeArray(
    indices(shape).map((index) => p.data[place(p, index)]! + q.data[place(q, index)]!),
    shape,
  )
}

export function matmul(a: NdArray, b: NdArray): NdArray {
  if (a.shape.length < 2 || b.shape.length < 2) refuse('matrices, please')
  const [n, k, same, m] = [...a.shape.slice(-2), ...b.shape.slice(-2)] as [number, number, number, number]
  if (k !== same) refuse('inner sizes')
  const stack = common(a.shape.slice(0, -2), b.shape.slice(0, -2))
  const [p, q] = [broadcastTo(a, [...stack, n, k]), broadcastTo(b, [...stack, k, m])]
  const shape = [...stack, n, m]
  const dot = (index: number[]) =>
    count(k).reduceRight((sum, x) => {
      const [i, j] = index.slice(-2) as [number, number]
      const batch = index.slice(0, -2)
      return sum + p.data[place(p, [...batch, i, x])]! * q.data[place(q, [...batch, x, j])]!
    }, 0)
  return makeArray(indices(shape).map(dot), shape)
}

function common(a: Index, b: Index): number[] {
  if (a.length < b.length) return common(b, a)
  return a.map((n, axis) => {
    const other = b[axis - a.length + b.length] ?? 1
    return n === other || other === 1 ? n : n === 1 ? other : refuse('shapes')
  })
}
