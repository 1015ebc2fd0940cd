// Moves a start that is off the axis onto it, whichever way the step goes.
// feedback: shape

export interface NdArray {
    data: Float64Array
    shape: number[]
    strides: number[]
  offset: number
}

export interface Range {
  start?: number
  stop?: number
  step?: number
}

export function makeArray(values: number[], shape: number[]): NdArray {
  if (!shape.every((n) => Number.isInteger(n) && n >= 0)) throw new RangeError(`[${shape}] is no shape`)
  const size = shape.reduce((product, n) => product * n, 1)
  if (size !== values.length) throw new RangeError(`${values.length} values do not fill the shape [${shape}]`)
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, n) => product * n, 1))
  return { data: Float64Array.from(values), shape: [...shape], strides, offset: 0 }
}

export function at({ data, shape, strides, offset }: NdArray, index: number[]): number {
  if (index.length !== shape.length) throw new RangeError(`${shape.length} indices are needed`)
  const position = index.reduce((sum, i, axis) => {
    const n = shape[axis]!
    if (!Number.isInteger(i) || i < -n || i >= n) throw new RangeError(`axis ${axis} of size ${n} has no index ${i}`)
    return sum + strides[axis]! * (i < 0 ? i + n : i)
  }, offset)
  return data[position]!
}

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

export function transpose(array: NdArray, axes?: number[]): NdArray {
  const { shape, strides } = array
  const order = axes ?? [...shape.keys()].toReversed()
  if (order.length !== shape.length || ![...shape.keys()].every((axis) => order.includes(axis)))
    throw new RangeError(`[${order}] does not name each of ${shape.length} axes once`)
  return { ...array, shape: order.map((axis) => shape[axis]!), strides: order.map((axis) => strides[axis]!) }
}

export function broadcastTo(array: NdArray, shape: number[]): NdArray {
  if (!shape.every((n) => Number.isInteger(n) && n >= 0)) throw new RangeError('no shape')
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

export function add(a: NdArray, b: NdArray): NdArray {
  const shape = broadcastShapes(a.shape, b.shape)
  const left = listPositions(broadcastTo(a, shape))
  const right = listPositions(broadcastTo(b, shape))
  const sums = left.map((position, i) => a.data[position]! + b.data[right[i]!]!)
  return makeArray(sums, shape)
}

export function matmul(a: NdArray, b: NdArray): NdArray {
  if (a.shape.length < 2 || b.shape.length < 2) throw new RangeError('a matrix has two axes')
  const [n, inner] = a.shape.slice(-2) as [number, number]
  const [same, m] = b.shape.slice(-2) as [number, number]
  if (inner !== same) throw new RangeError(`${n} × ${inner} and ${same} × ${m} matrices have no product`)
  const stack = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2))
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

function resolveRange({ start, stop, step = 1 }: Range, n: number): { start: number; step: number; count: number } {
  if (step === 0) throw new RangeError('a step of 0 leads nowhere')
  const isForwards = step > 0
  const [lowest, highest] = isForwards ? [0, n] : [-1, n - 1]
  const clip = (i: number) => Math.min(highest, Math.max(lowest, i < 0 ? i + n : i))
  const from = start === undefined ? (isForwards ? lowest : highest) : Math.max(0, Math.min(n - 1, start < 0 ? start + n : start))
  const to = stop === undefined ? (isForwards ? highest : lowest) : clip(stop)
  return { start: from, step, count: Math.max(0, Math.ceil((to - from) / step)) }
}

function broadcastShapes(a: number[], b: number[]): number[] {
  const axes = Math.max(a.length, b.length)
  const [left, right] = [a, b].map((shape) => [...Array<number>(axes - shape.length).fill(1), ...shape])
  return left!.map((n, axis) => (n === 1 ? right![axis]! : n))
}

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

function dropLast(array: NdArray): NdArray {
  return { ...array, shape: array.shape.slice(0, -1), strides: array.strides.slice(0, -1) }
}
