import type { Random } from '#authoring/random'
import type { NdArray } from '../solution.ts'

/** Different multiples of a quarter between −100 and 100, of which sums and products are exact in float32. */
export function drawValues(random: Random, n: number): number[] {
  const low = random.int(-390, 390 - 2 * n)
  return random.shuffle(Array.from({ length: n }, (_, i) => (low + 2 * i + random.int(0, 1)) / 4))
}

const sizeOf = (shape: number[]) => shape.reduce((product, n) => product * n, 1)
const rowMajor = (shape: number[]) => shape.map((_, axis) => sizeOf(shape.slice(axis + 1)))

export function drawArray(random: Random, shape: number[]): NdArray {
  return { data: Float64Array.from(drawValues(random, sizeOf(shape))), shape, strides: rowMajor(shape), offset: 0 }
}

/** Of this shape, with its axes the other way round in memory. */
export function drawTransposed(random: Random, shape: number[]): NdArray {
  const { data, strides } = drawArray(random, shape.toReversed())
  return { data, shape, strides: strides.toReversed(), offset: 0 }
}

/** Of this shape, cut out of a larger array, each axis taken backwards where `step` is −1, and every second element where it is 2. */
export function drawCut(random: Random, shape: number[], step: -1 | 2): NdArray {
  const whole = shape.map((n) => (step === 2 ? 2 * n : n + 1))
  const { data, strides } = drawArray(random, whole)
  const starts = shape.map((n) => (step === 2 ? 1 : n - 1))
  const offset = starts.reduce((sum, start, axis) => sum + start * strides[axis]!, 0)
  return { data, shape, strides: strides.map((stride) => step * stride), offset }
}
