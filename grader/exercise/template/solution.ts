/** The mean of n finite numbers. Throws a RangeError when there are none. */
export function mean(x: number[]): number {
  if (x.length === 0) throw new RangeError('an empty list has no mean')
  return x.reduce((sum, value) => sum + value, 0) / x.length
}
