// A class whose methods make views of itself, walked through by an odometer that carries from axis to axis; column-major results, frozen lists.

class Block {
  readonly data: Float64Array
  readonly shape: number[]
  readonly strides: number[]
  readonly offset: number

  constructor(data: Float64Array, shape: number[], strides: number[], offset: number) {
    this.data = data
    this.shape = shape
    this.strides = strides
    this.offset = offset
  }

  static from(it: { data: Float64Array; shape: number[]; strides: number[]; offset: number }): Block {
    return new Block(it.data, it.shape, it.strides, it.offset)
  }

  static empty(shape: number[], rowMajor: boolean): Block {
    const strides = new Array<number>(shape.length)
    let size = 1
    for (let step = 0; step < shape.length; step++) {
      const axis = rowMajor ? shape.length - 1 - step : step
      strides[axis] = size
      size *= shape[axis]!
    }
    return new Block(new Float64Array(size), [...shape], strides, 0)
  }

  /** Positions one after another, the last axis fastest. */
  *positions(): Generator<number> {
    if (this.shape.includes(0)) return
    const counter = new Int32Array(this.shape.length)
    let position = this.offset
    for (;;) {
      yield position
      let axis = this.shape.length - 1
      while (axis >= 0 && counter[axis] === this.shape[axis]! - 1) {
        position -= counter[axis]! * this.strides[axis]!
        counter[axis--] = 0
      }
      if (axis < 0) return
      counter[axis]!++
      position += this.strides[axis]!
    }
  }

  stretch(shape: number[]): Block {
    const strides: number[] = []
    const own = [...this.shape]
    const steps = [...this.strides]
    for (const wanted of shape.toReversed()) {
      const n = own.pop() ?? 1
      const step = steps.pop() ?? 0
      if (n !== wanted && n !== 1) throw new RangeError(`${n} does not become ${wanted}`)
      strides.unshift(n === wanted ? step : 0)
    }
    if (own.length) throw new RangeError('an axis is left over')
    return new Block(this.data, [...shape], strides, this.offset)
  }
}

export function makeArray(values: number[], shape: number[]) {
  for (const n of shape) if (n < 0 || !Number.isSafeInteger(n)) throw new RangeError('what size is that?')
  const block = Block.empty(shape, true)
  if (block.data.length !== values.length) throw new RangeError('not as many values')
  values.forEach((value, i) => (block.data[i] = value))
  return block
}

export function at(array: Block, index: number[]): number {
  let position = array.offset
  if (index.length !== array.shape.length) throw new RangeError('not as many indices')
  for (const [axis, i] of index.entries()) {
    const n = array.shape[axis]!
    if (Math.floor(i) !== i || i >= n || -i > n) throw new RangeError('not in the array')
    position += array.strides[axis]! * ((i + n) % n)
  }
  return array.data[position]!
}

export function slice(array: Block, ranges: { start?: number; stop?: number; step?: number }[]) {
  const { shape } = array
  if (ranges.length > shape.length) throw new RangeError('not as many axes')
  const axes = shape.map((n, axis) => {
    const { start, stop, step } = { step: 1, ...ranges[axis] }
    if (step === 0) throw new RangeError('step')
    const found: number[] = []
    let i = start ?? (step < 0 ? n - 1 : 0)
    if (start !== undefined && start < 0) i += n
    i = step < 0 ? Math.min(i, n - 1) : Math.max(i, 0)
    let end = stop ?? (step < 0 ? -1 : n)
    if (stop !== undefined && stop < 0) end += n
    for (; i >= 0 && i < n && (step < 0 ? i > end : i < end); i += step) found.push(i)
    return { first: found[0] ?? 0, size: found.length, step }
  })
  let offset = array.offset
  axes.forEach(({ first }, axis) => (offset += first * array.strides[axis]!))
  return new Block(
    array.data,
    axes.map(({ size }) => size),
    axes.map(({ step }, axis) => step * array.strides[axis]!),
    offset,
  )
}

export function transpose(array: Block, axes?: number[]) {
  const rank = array.shape.length
  const order = axes ?? Array.from({ length: rank }, (_, i) => rank - i - 1)
  const seen = new Set(order.filter((axis) => axis in array.shape))
  if (order.length !== rank || seen.size !== rank) throw new RangeError('each axis, once')
  const pick = (list: number[]) => order.map((axis) => list[axis]!)
  return new Block(array.data, pick(array.shape), pick(array.strides), array.offset)
}

export function broadcastTo(array: Block, shape: number[]) {
  if (!shape.every((n) => Number.isInteger(n) && n >= 0)) throw new RangeError('no shape')
  return Block.from(array).stretch(shape)
}

export function add(a: Block, b: Block) {
  const result = Block.empty(meet(a.shape, b.shape), false)
  const left = Block.from(a).stretch(result.shape).positions()
  const right = Block.from(b).stretch(result.shape).positions()
  for (const position of result.positions()) result.data[position] = a.data[left.next().value!]! + b.data[right.next().value!]!
  return result
}

/** Adds up outer products: for each k, a column times a row. */
export function matmul(a: Block, b: Block) {
  const [n, inner] = a.shape.slice(-2)
  const [same, m] = b.shape.slice(-2)
  if (inner === undefined || m === undefined || inner !== same) throw new RangeError('these do not multiply')
  const stack = meet(a.shape.slice(0, -2), b.shape.slice(0, -2))
  const result = Block.empty([...stack, n!, m], false)
  const left = Block.from(a).stretch([...stack, n!, inner])
  const right = Block.from(b).stretch([...stack, inner, m])
  for (let k = 0; k < inner; k++) {
    const column = new Block(a.data, result.shape, left.strides.with(-1, 0), left.offset + k * left.strides.at(-1)!)
    const row = new Block(b.data, result.shape, right.strides.with(-2, 0), right.offset + k * right.strides.at(-2)!)
    const [p, q] = [column.positions(), row.positions()]
    for (const position of result.positions()) result.data[position]! += a.data[p.next().value!]! * b.data[q.next().value!]!
  }
  return result
}

function meet(a: number[], b: number[]): number[] {
  if (!a.length) return b
  if (!b.length) return a
  const [m, n] = [a.at(-1)!, b.at(-1)!]
  if (m !== n && m !== 1 && n !== 1) throw new RangeError('these do not fit')
  return [...meet(a.slice(0, -1), b.slice(0, -1)), m === 1 ? n : m]
}
