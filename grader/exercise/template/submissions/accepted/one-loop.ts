// Write: another right way, in a sentence. A plain loop, and the division at the end.

export function mean(x: number[]): number {
  let sum = 0
  for (const value of x) sum += value
  if (x.length === 0) throw new RangeError()
  return sum / x.length
}
