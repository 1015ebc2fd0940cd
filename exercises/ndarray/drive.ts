import type * as Api from './solution.ts'

/** What can be seen of an array from outside: its shape, its elements in row-major order, and whether its data are those of the array it came from. */
export interface Seen {
  shape: number[]
  values: number[]
  sharesData: boolean
}

export function makeArray(solution: typeof Api, values: number[], shape: number[]): Seen {
  return inspect(solution.makeArray(values, shape), [])
}

/** One element for each index in the list. */
export function at(solution: typeof Api, array: Api.NdArray, indices: number[][]): number[] {
  return indices.map((index) => solution.at(array, index))
}

export function slice(solution: typeof Api, array: Api.NdArray, ranges: Api.Range[]): Seen {
  return inspect(solution.slice(array, ranges), [array])
}

export function transpose(solution: typeof Api, array: Api.NdArray, axes?: number[]): Seen {
  return inspect(axes === undefined ? solution.transpose(array) : solution.transpose(array, axes), [array])
}

export function broadcastTo(solution: typeof Api, array: Api.NdArray, shape: number[]): Seen {
  return inspect(solution.broadcastTo(array, shape), [array])
}

export function add(solution: typeof Api, a: Api.NdArray, b: Api.NdArray): Seen {
  return inspect(solution.add(a, b), [a, b])
}

export function matmul(solution: typeof Api, a: Api.NdArray, b: Api.NdArray): Seen {
  return inspect(solution.matmul(a, b), [a, b])
}

const most = 100_000

/** Reads every element through shape, strides and offset. One that lies outside the data reads as NaN. */
function inspect(array: Api.NdArray, sources: Api.NdArray[]): Seen {
  const { data, shape, strides, offset } = array
  if (!(data instanceof Float64Array)) throw new TypeError('`data` is no Float64Array')
  if (!areNumbers(shape)) throw new TypeError('`shape` is no list of numbers')
  if (!areNumbers(strides) || strides.length !== shape.length)
    throw new TypeError('`strides` is no list of one number for each axis')
  if (typeof offset !== 'number') throw new TypeError('`offset` is no number')
  // an impossible size is for the check to name
  const size = shape.every((n) => Number.isInteger(n) && n >= 0) ? shape.reduce((product, n) => product * n, 1) : 0
  if (size > most) throw new TypeError(`an array of ${size} elements is larger than any that is asked for`)
  const values = Array.from({ length: size }, (_, place) => {
    let left = place
    let position = offset
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      position += (left % shape[axis]!) * strides[axis]!
      left = Math.floor(left / shape[axis]!)
    }
    return data[position] ?? NaN
  })
  // by no built-in: the solution may have put another in its place
  let sharesData = false
  for (let i = 0; i < sources.length; i++) if (sources[i]!.data === data) sharesData = true
  return { shape: [...shape], values, sharesData }
}

function areNumbers(list: unknown): list is number[] {
  return Array.isArray(list) && list.every((item) => typeof item === 'number')
}
