// Multiplies a matrix by a number without axes, element by element.
// feedback: should_throw: RangeError

interface NdArray {
  data: Float64Array
  shape: number[]
  strides: number[]
  offset: number
}

interface Range {
  start?: number
  stop?: number
  step?: number
}

export function makeArray(values: number[], shape: number[]): NdArray {
  let size = 1
  for (const n of shape) {
    if (!Number.isInteger(n) || n < 0) throw new RangeError('no size')
    size *= n
  }
  if (size !== values.length) throw new RangeError('the values do not fit the shape')
  return { data: new Float64Array(values), shape: [...shape], strides: rowMajor(shape), offset: 0 }
}

export function at({ data, shape, strides, offset }: NdArray, index: number[]): number {
  if (index.length !== shape.length) throw new RangeError('one index for each axis')
  let position = offset
  for (let axis = 0; axis < index.length; axis++) {
    const n = shape[axis]!
    let i = index[axis]!
    if (!Number.isInteger(i)) throw new RangeError('no index')
    if (i < 0) i += n
    if (i < 0 || i >= n) throw new RangeError('no such element')
    position += i * strides[axis]!
  }
  return data[position]!
}

export function slice(array: NdArray, ranges: Range[]): NdArray {
  if (ranges.length > array.shape.length) throw new RangeError('too many ranges')
  const shape = [...array.shape]
  const strides = [...array.strides]
  let offset = array.offset
  for (let axis = 0; axis < ranges.length; axis++) {
    const n = array.shape[axis]!
    const [start, stop, step] = resolve(ranges[axis]!, n)
    const count = Math.ceil((stop - start) / step)
    shape[axis] = Math.max(0, count)
    offset += start * array.strides[axis]!
    strides[axis] = array.strides[axis]! * step
  }
  return { data: array.data, shape, strides, offset }
}

function resolve(range: Range, n: number): [number, number, number] {
  const step = range.step ?? 1
  if (step === 0) throw new RangeError('no step')
  let start = range.start ?? (step > 0 ? 0 : n - 1)
  let stop = range.stop ?? (step > 0 ? n : -1)
  if (range.start !== undefined && start < 0) start += n
  if (range.stop !== undefined && stop < 0) stop += n
  const least = step > 0 ? 0 : -1
  const most = step > 0 ? n : n - 1
  start = Math.min(most, Math.max(least, start))
  stop = Math.min(most, Math.max(least, stop))
  return [start, stop, step]
}

export function transpose(array: NdArray, axes?: number[]): NdArray {
  const order = axes ?? array.shape.map((_, axis) => array.shape.length - 1 - axis)
  const isOrder = order.length === array.shape.length && new Set(order).size === order.length
  if (!isOrder || order.some((axis) => array.shape[axis] === undefined)) throw new RangeError('every axis once')
  return {
    data: array.data,
    shape: order.map((axis) => array.shape[axis]!),
    strides: order.map((axis) => array.strides[axis]!),
    offset: array.offset,
  }
}

export function broadcastTo(array: NdArray, shape: number[]): NdArray {
  if (shape.some((n) => !Number.isInteger(n) || n < 0)) throw new RangeError('no size')
  const missing = shape.length - array.shape.length
  if (missing < 0) throw new RangeError('an axis would get lost')
  const strides = new Array<number>(shape.length).fill(0)
  for (let axis = 0; axis < array.shape.length; axis++) {
    const n = array.shape[axis]!
    const wanted = shape[missing + axis]!
    if (n === wanted) strides[missing + axis] = array.strides[axis]!
    else if (n !== 1) throw new RangeError('the shapes do not fit')
  }
  return { data: array.data, shape: [...shape], strides, offset: array.offset }
}

export function add(a: NdArray, b: NdArray): NdArray {
  const shape = commonShape(a.shape, b.shape)
  const p = listValues(broadcastTo(a, shape))
  const q = listValues(broadcastTo(b, shape))
  return makeArray(
    p.map((value, i) => value + q[i]!),
    shape,
  )
}

export function matmul(a: NdArray, b: NdArray): NdArray {
  if (a.shape.length === 0 || b.shape.length === 0) {
    const [number, array] = a.shape.length === 0 ? [a, b] : [b, a]
    return makeArray(
      listValues(array).map((value) => value * number.data[number.offset]!),
      array.shape,
    )
  }
  if (a.shape.length < 2 || b.shape.length < 2) throw new RangeError('no matrices')
  const n = a.shape.at(-2)!
  const inner = a.shape.at(-1)!
  const m = b.shape.at(-1)!
  if (b.shape.at(-2)! !== inner) throw new RangeError('inner sizes differ')
  const stack = commonShape(a.shape.slice(0, -2), b.shape.slice(0, -2))
  const p = listValues(broadcastTo(a, [...stack, n, inner]))
  const q = listValues(broadcastTo(b, [...stack, inner, m]))
  const values: number[] = []
  const count = stack.reduce((product, size) => product * size, 1)
  for (let matrix = 0; matrix < count; matrix++) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) {
        let sum = 0
        for (let k = 0; k < inner; k++) sum += p[(matrix * n + i) * inner + k]! * q[(matrix * inner + k) * m + j]!
        values.push(sum)
      }
    }
  }
  return makeArray(values, [...stack, n, m])
}

function rowMajor(shape: number[]): number[] {
  const strides: number[] = []
  let stride = 1
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides.unshift(stride)
    stride *= shape[axis]!
  }
  return strides
}

function commonShape(a: number[], b: number[]): number[] {
  const shape: number[] = []
  for (let back = 1; back <= Math.max(a.length, b.length); back++) {
    const p = a.at(-back) ?? 1
    const q = b.at(-back) ?? 1
    if (p !== q && p !== 1 && q !== 1) throw new RangeError('the shapes do not fit')
    shape.unshift(p === 1 ? q : p)
  }
  return shape
}

function listValues({ data, shape, strides, offset }: NdArray): number[] {
  const values: number[] = []
  const visit = (axis: number, position: number) => {
    if (axis === shape.length) return void values.push(data[position]!)
    for (let i = 0; i < shape[axis]!; i++) visit(axis + 1, position + i * strides[axis]!)
  }
  visit(0, offset)
  return values
}
