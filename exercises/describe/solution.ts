/** Whether the values are drawn from something larger (divide by n − 1) or are all there are (divide by n). */
export type Kind = 'sample' | 'population'

/** The arithmetic mean, in the unit of the values. RangeError when there are none. */
export function mean(values: number[]): number {
  requireValues(values)
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The middle of the sorted values, or halfway between the two middle ones. RangeError when there are none. */
export function median(values: number[]): number {
  const sorted = sortAscending(values)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** All values that occur most often, each once, ascending: the longest runs of the sorted values. RangeError when there are none. */
export function modes(values: number[]): number[] {
  const sorted = sortAscending(values)
  let found: number[] = []
  let most = 0
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (sorted[end] === sorted[start]) end++
    const times = end - start
    if (times > most) found = []
    most = Math.max(most, times)
    if (times === most) found.push(sorted[start]!)
  }
  return found
}

/**
 * The mean squared distance to the mean, for a sample over n − 1: the mean was fitted to the same values, which costs one degree of freedom.
 * Distances are taken before anything is squared, so that values far from zero keep their digits. RangeError when nothing is left to
 * divide by.
 */
export function variance(values: number[], kind: Kind): number {
  const degrees = kind === 'sample' ? values.length - 1 : values.length
  if (degrees < 1) throw new RangeError(`${values.length} values are too few for the variance of a ${kind}`)
  const centre = mean(values)
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / degrees
}

/** The square root of the variance, in the unit of the values. RangeError as for `variance`. */
export function standardDeviation(values: number[], kind: Kind): number {
  return Math.sqrt(variance(values, kind))
}

/** A sorted copy. Typed arrays sort by size; a plain array would sort as text, or call back for every comparison. */
function sortAscending(values: number[]): Float64Array {
  requireValues(values)
  return Float64Array.from(values).toSorted()
}

function requireValues(values: number[]): void {
  if (values.length === 0) throw new RangeError('there are no values to describe')
}
