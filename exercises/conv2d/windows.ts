import type { Batch, Filter, Padding } from './solution.ts'

export interface Layer {
  X: Batch
  filter: Filter
  bias: number[]
  stride: number
  padding: Padding
}

/** One product of a convolution: image n, output (r, s), place (i, j) of the filter, place (y, x) of the image. */
export interface Meeting {
  n: number
  r: number
  s: number
  i: number
  j: number
  y: number
  x: number
}

/** Zeros before the image along one axis. */
export type Before = (size: number, filterSize: number, stride: number, padding: Padding) => number

export function missingOf(size: number, filterSize: number, stride: number, padding: Padding): number {
  return padding === 'valid' ? 0 : Math.max(0, (Math.ceil(size / stride) - 1) * stride + filterSize - size)
}

export const rightly: Before = (...axis) => Math.floor(missingOf(...axis) / 2)

/** The number of windows along one axis. */
export function outputsOf(size: number, filterSize: number, stride: number, padding: Padding): number {
  return padding === 'same' ? Math.ceil(size / stride) : Math.floor((size - filterSize) / stride) + 1
}

/** Every product there is, those with zeros of the padding too, with as many zeros before the image as `before` says. */
export function* meetings({ X, filter, stride, padding }: Layer, before: Before = rightly): Generator<Meeting> {
  const [height, width, fh, fw] = [X[0]!.length, X[0]![0]!.length, filter.length, filter[0]!.length]
  const [top, left] = [before(height, fh, stride, padding), before(width, fw, stride, padding)]
  const [rows, columns] = [outputsOf(height, fh, stride, padding), outputsOf(width, fw, stride, padding)]
  for (let n = 0; n < X.length; n++)
    for (let r = 0; r < rows; r++)
      for (let s = 0; s < columns; s++)
        for (let i = 0; i < fh; i++)
          for (let j = 0; j < fw; j++) yield { n, r, s, i, j, y: r * stride + i - top, x: s * stride + j - left }
}

export function zerosLike(nested: Batch): Batch {
  return nested.map((block) => block.map((row) => row.map((values) => values.map(() => 0))))
}
