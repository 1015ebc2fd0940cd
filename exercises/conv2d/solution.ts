export type Padding = 'valid' | 'same'
export type Batch = number[][][][]
export type Filter = number[][][][]

export interface Axis {
  outputs: number
  before: number
  after: number
}

export interface Gradients {
  input: Batch
  filter: Filter
  bias: number[]
}

/** A place of the filter along one axis, and the place of the image that it meets. */
interface Meeting {
  tap: number
  place: number
}

/** How many windows fit along one axis, and the zeros they need before and after it. RangeError for a bad stride, or where none fits. */
export function planAxis(size: number, filterSize: number, stride: number, padding: Padding): Axis {
  if (!Number.isInteger(stride) || stride < 1) throw new RangeError('the stride has to be an integer above 0')
  if (padding === 'valid') {
    if (filterSize > size) throw new RangeError('the filter is larger than the image')
    return { outputs: Math.floor((size - filterSize) / stride) + 1, before: 0, after: 0 }
  }
  const outputs = Math.ceil(size / stride)
  const missing = Math.max(0, (outputs - 1) * stride + filterSize - size)
  const before = Math.floor(missing / 2)
  return { outputs, before, after: missing - before }
}

/** The cross-correlation of every image with every filter, plus the bias of the filter. RangeError when the shapes do not fit. */
export function conv2d(X: Batch, filter: Filter, bias: number[], stride: number, padding: Padding): Batch {
  const { rows, columns } = meet(X, filter, bias, stride, padding)
  return X.map((image) =>
    rows.map((down) =>
      columns.map((across) => {
        const sums = [...bias]
        for (const { tap: i, place: y } of down) {
          for (const { tap: j, place: x } of across) {
            for (const [c, value] of image[y]![x]!.entries()) {
              for (const [o, weight] of filter[i]![j]![c]!.entries()) sums[o]! += value * weight
            }
          }
        }
        return sums
      }),
    ),
  )
}

/**
 * The derivatives of a loss, from its derivatives `upstream` with respect to what conv2d returned. Every product of the way forwards is
 * visited once more: what met the filter goes to the filter, what met the image to the image. RangeError when the shapes do not fit.
 */
export function conv2dGradients(
  X: Batch,
  filter: Filter,
  bias: number[],
  stride: number,
  padding: Padding,
  upstream: Batch,
): Gradients {
  const { rows, columns } = meet(X, filter, bias, stride, padding)
  requireShape(upstream, [X.length, rows.length, columns.length, bias.length])
  const gradients = { input: zerosLike(X), filter: zerosLike(filter), bias: bias.map(() => 0) }
  for (const [n, image] of X.entries()) {
    for (const [r, down] of rows.entries()) {
      for (const [s, across] of columns.entries()) {
        const errors = upstream[n]![r]![s]!
        for (const [o, error] of errors.entries()) gradients.bias[o]! += error
        for (const { tap: i, place: y } of down) {
          for (const { tap: j, place: x } of across) {
            for (const [c, value] of image[y]![x]!.entries()) {
              for (const [o, error] of errors.entries()) {
                gradients.filter[i]![j]![c]![o]! += value * error
                gradients.input[n]![y]![x]![c]! += filter[i]![j]![c]![o]! * error
              }
            }
          }
        }
      }
    }
  }
  return gradients
}

/** For every output row and column, what of the filter meets what of the image; zeros of the padding meet nothing. */
function meet(X: Batch, filter: Filter, bias: number[], stride: number, padding: Padding) {
  const [height, width, channels] = [X[0]!.length, X[0]![0]!.length, X[0]![0]![0]!.length]
  const [filterHeight, filterWidth] = [filter.length, filter[0]!.length]
  requireShape(X, [X.length, height, width, channels])
  requireShape(filter, [filterHeight, filterWidth, channels, bias.length])
  return {
    rows: meetAlong(height, filterHeight, stride, padding),
    columns: meetAlong(width, filterWidth, stride, padding),
  }
}

function meetAlong(size: number, filterSize: number, stride: number, padding: Padding): Meeting[][] {
  const { outputs, before } = planAxis(size, filterSize, stride, padding)
  return Array.from({ length: outputs }, (_, at) =>
    Array.from({ length: filterSize }, (_, tap) => ({ tap, place: at * stride + tap - before })).filter(
      ({ place }) => place >= 0 && place < size,
    ),
  )
}

function zerosLike(nested: number[][][][]): number[][][][] {
  return nested.map((block) => block.map((row) => row.map((values) => values.map(() => 0))))
}

function requireShape(nested: unknown, [length, ...rest]: number[]): void {
  if (length === undefined) return
  if (!Array.isArray(nested) || nested.length !== length) throw new RangeError('the shapes do not fit')
  for (const item of nested) requireShape(item, rest)
}
