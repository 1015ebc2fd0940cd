export type Padding = 'valid' | 'same'
/** n × height × width × channels: X[n][row][column][channel]. At least 1 of each; all images of one shape. */
export type Batch = number[][][][]
/** height × width × input channels × output channels. */
export type Filter = number[][][][]

/** Along one axis: the number of windows, and of zeros that stand before and after the image. Integers ≥ 0. */
export interface Axis {
  outputs: number
  before: number
  after: number
}

/** The derivatives of the loss, each in the shape of what it belongs to. */
export interface Gradients {
  input: Batch
  filter: Filter
  bias: number[]
}

/**
 * size, filterSize: pixels along one axis, integers ≥ 1. RangeError when the stride is no integer ≥ 1, or when 'valid' leaves no window.
 */
export function planAxis(size: number, filterSize: number, stride: number, padding: Padding): Axis {
  throw new Error('not implemented')
}

/** bias: one number for each output channel. stride: for both axes. Returns n × output height × output width × output channels. */
export function conv2d(X: Batch, filter: Filter, bias: number[], stride: number, padding: Padding): Batch {
  throw new Error('not implemented')
}

/** upstream: the derivatives of a loss with respect to what conv2d returns for the same arguments, in its shape. */
export function conv2dGradients(
  X: Batch,
  filter: Filter,
  bias: number[],
  stride: number,
  padding: Padding,
  upstream: Batch,
): Gradients {
  throw new Error('not implemented')
}
