/** An array of any number of axes. The element at (i₀, i₁, …) is `data[offset + i₀ · strides[0] + i₁ · strides[1] + …]`. */
export interface NdArray {
  /** Possibly shared with other arrays. */
  data: Float64Array
  /** The size of each axis, integers from 0; empty for a single number without axes. */
  shape: number[]
  /** As many integers as there are axes, in elements and not in bytes; negative or 0 as well. */
  strides: number[]
  offset: number
}

/** A part of an axis, as in Python's `start:stop:step`; integers, each of which may be left out. */
export interface Range {
  start?: number
  stop?: number
  step?: number
}

/** A new array of these values in row-major order. RangeError unless the shape consists of integers from 0 and holds that many values. */
export function makeArray(values: number[], shape: number[]): NdArray {
  requireShape(shape)
  const size = shape.reduce((product, n) => product * n, 1)
  if (size !== values.length) throw new RangeError(`${values.length} values do not fill the shape [${shape}]`)
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, n) => product * n, 1))
  return { data: Float64Array.from(values), shape: [...shape], strides, offset: 0 }
}

/** One element; negative indices count from the end. RangeError unless there is one index in range for each axis. */
export function at({ data, shape, strides, offset }: NdArray, index: number[]): number {
  if (index.length !== shape.length) throw new RangeError(`${shape.length} indices are needed`)
  const position = index.reduce((sum, i, axis) => {
    const n = shape[axis]!
    if (!Number.isInteger(i) || i < -n || i >= n) throw new RangeError(`axis ${axis} of size ${n} has no index ${i}`)
    return sum + strides[axis]! * (i < 0 ? i + n : i)
  }, offset)
  return data[position]!
}

/**
 * A view of a part: the offset moves to the first element, the stride is multiplied by the step. Axes without a range stay whole.
 * RangeError for a step of 0 and for more ranges than axes.
 */
export function slice(array: NdArray, ranges: Range[]): NdArray {
  if (ranges.length > array.shape.length) throw new RangeError('there are more ranges than axes')
  const view = { ...array, shape: [...array.shape], strides: [...array.strides] }
  for (const [axis, range] of ranges.entries()) {
    const { start, step, count } = resolveRange(range, array.shape[axis]!)
    view.offset += start * array.strides[axis]!
    view.shape[axis] = count
    view.strides[axis]! *= step
  }
  return view
}

/** A view whose axis i is the array's axis `axes[i]`; all in reverse by default. RangeError unless `axes` names every axis once. */
export function transpose(array: NdArray, axes?: number[]): NdArray {
  const { shape, strides } = array
  const order = axes ?? [...shape.keys()].toReversed()
  if (order.length !== shape.length || ![...shape.keys()].every((axis) => order.includes(axis)))
    throw new RangeError(`[${order}] does not name each of ${shape.length} axes once`)
  return { ...array, shape: order.map((axis) => shape[axis]!), strides: order.map((axis) => strides[axis]!) }
}

/** A view in which axes of size 1 and missing leading axes are repeated, by strides of 0. RangeError where any other size would change, or for what is no shape. */
export function broadcastTo(array: NdArray, shape: number[]): NdArray {
  requireShape(shape)
  const missing = shape.length - array.shape.length
  if (missing < 0) throw new RangeError('broadcasting takes no axis away')
  const strides = shape.map((n, i) => {
    const axis = i - missing
    if (axis < 0) return 0
    const own = array.shape[axis]!
    if (own !== n && own !== 1) throw new RangeError(`an axis of size ${own} cannot become one of ${n}`)
    return own === n ? array.strides[axis]! : 0
  })
  return { ...array, shape: [...shape], strides }
}

/** The sum, element by element, of two arrays broadcast against each other; a new array. RangeError for shapes that do not fit. */
export function add(a: NdArray, b: NdArray): NdArray {
  const shape = broadcastShapes(a.shape, b.shape)
  const left = listPositions(broadcastTo(a, shape))
  const right = listPositions(broadcastTo(b, shape))
  const sums = left.map((position, i) => a.data[position]! + b.data[right[i]!]!)
  return makeArray(sums, shape)
}

/**
 * Products of the matrices in the last two axes, … × n × k by … × k × m; the axes before them are broadcast. A new array. RangeError for
 * fewer than two axes and for shapes that do not fit.
 */
export function matmul(a: NdArray, b: NdArray): NdArray {
  if (a.shape.length < 2 || b.shape.length < 2) throw new RangeError('a matrix has two axes')
  const [n, inner] = a.shape.slice(-2) as [number, number]
  const [same, m] = b.shape.slice(-2) as [number, number]
  if (inner !== same) throw new RangeError(`${n} × ${inner} and ${same} × ${m} matrices have no product`)
  const stack = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2))
  // rows of the left factor and columns of the right one, each by where it begins
  const rows = listPositions(dropLast(broadcastTo(a, [...stack, n, inner])))
  const columns = listPositions(dropLast(transposeLast(broadcastTo(b, [...stack, inner, m]))))
  const [along, down] = [a.strides.at(-1)!, b.strides.at(-2)!]
  const products = rows.flatMap((row, i) => {
    const first = Math.floor(i / n) * m
    return columns.slice(first, first + m).map((column) => {
      let sum = 0
      for (let k = 0; k < inner; k++) sum += a.data[row + k * along]! * b.data[column + k * down]!
      return sum
    })
  })
  return makeArray(products, [...stack, n, m])
}

function requireShape(shape: number[]): void {
  if (!shape.every((n) => Number.isInteger(n) && n >= 0)) throw new RangeError(`[${shape}] is no shape`)
}

/** Where a range begins, and how many elements it has, on an axis of size n. Ends beyond the axis are moved to it. */
function resolveRange({ start, stop, step = 1 }: Range, n: number): { start: number; step: number; count: number } {
  if (step === 0) throw new RangeError('a step of 0 leads nowhere')
  // going backwards, the place before the first element is as good an end as the place after the last one is going forwards
  const isForwards = step > 0
  const [lowest, highest] = isForwards ? [0, n] : [-1, n - 1]
  const clip = (i: number) => Math.min(highest, Math.max(lowest, i < 0 ? i + n : i))
  const from = start === undefined ? (isForwards ? lowest : highest) : clip(start)
  const to = stop === undefined ? (isForwards ? highest : lowest) : clip(stop)
  return { start: from, step, count: Math.max(0, Math.ceil((to - from) / step)) }
}

/** The shape that two shapes, aligned at their ends, are both stretched to. */
function broadcastShapes(a: number[], b: number[]): number[] {
  const axes = Math.max(a.length, b.length)
  const [left, right] = [a, b].map((shape) => [...Array<number>(axes - shape.length).fill(1), ...shape])
  return left!.map((n, axis) => (n === 1 ? right![axis]! : n))
}

/** Where the elements lie in the data, in row-major order of their indices. */
function listPositions({ shape, strides, offset }: NdArray): number[] {
  return shape.reduce(
    (positions, n, axis) => positions.flatMap((position) => Array.from({ length: n }, (_, i) => position + i * strides[axis]!)),
    [offset],
  )
}

function transposeLast(array: NdArray): NdArray {
  const axes = [...array.shape.keys()]
  return transpose(array, [...axes.slice(0, -2), ...axes.slice(-2).toReversed()])
}

/** The first element of each line along the last axis. */
function dropLast(array: NdArray): NdArray {
  return { ...array, shape: array.shape.slice(0, -1), strides: array.strides.slice(0, -1) }
}
