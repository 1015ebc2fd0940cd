/**
 * Values: finite float64 numbers, magnitudes up to 2e12, at most 150 000 of them, in any order and any unit. They are only read.
 * Every function throws a RangeError for an empty list.
 */

/** Whether the values are drawn from something larger (divide by n − 1) or are all there are (divide by n). */
export type Kind = 'sample' | 'population'

/** The arithmetic mean, in the unit of the values. */
export function mean(values: number[]): number {
  throw new Error('not implemented')
}

/** The value in the middle of the sorted values; halfway between the two in the middle where their number is even. */
export function median(values: number[]): number {
  throw new Error('not implemented')
}

/** All values that occur most often, each once, ascending. All of them where all occur equally often. */
export function modes(values: number[]): number[] {
  throw new Error('not implemented')
}

/** The variance, in the squared unit of the values. RangeError also for a sample of one value. */
export function variance(values: number[], kind: Kind): number {
  throw new Error('not implemented')
}

/** The square root of the variance, in the unit of the values. RangeError as for the variance. */
export function standardDeviation(values: number[], kind: Kind): number {
  throw new Error('not implemented')
}
