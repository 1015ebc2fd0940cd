/** Write: shapes, units and errors. x: n finite numbers, only read. Throws a RangeError when there are none. */
export function mean(x: number[]): number {
  throw new Error('not implemented')
}
