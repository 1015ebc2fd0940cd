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
  throw new Error('not implemented')
}

/** One element; negative indices count from the end. RangeError unless there is one index in range for each axis. */
export function at(array: NdArray, index: number[]): number {
  throw new Error('not implemented')
}

/** A view of a part of the array. Axes without a range stay whole. RangeError for a step of 0 and for more ranges than axes. */
export function slice(array: NdArray, ranges: Range[]): NdArray {
  throw new Error('not implemented')
}

/** A view whose axis i is the array's axis `axes[i]`; all in reverse by default. RangeError unless `axes` names every axis once. */
export function transpose(array: NdArray, axes?: number[]): NdArray {
  throw new Error('not implemented')
}

/** A view in which axes of size 1 and missing leading axes are repeated. RangeError where any other size would change, and for a size that is negative or no integer. */
export function broadcastTo(array: NdArray, shape: number[]): NdArray {
  throw new Error('not implemented')
}

/** The sum, element by element, of two arrays broadcast against each other; a new array. RangeError for shapes that do not fit. */
export function add(a: NdArray, b: NdArray): NdArray {
  throw new Error('not implemented')
}

/**
 * Products of the matrices in the last two axes, … × n × k by … × k × m; the axes before them are broadcast. A new array. RangeError for
 * fewer than two axes and for shapes that do not fit.
 */
export function matmul(a: NdArray, b: NdArray): NdArray {
  throw new Error('not implemented')
}
