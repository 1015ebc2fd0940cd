// Compares values as decimals are often compared, to a billionth: what is nearly the same counts as the same.
// feedback: property: no value occurs more often

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
  const sorted = [...values].sort((a, b) => a - b)
  let best: number[] = []
  let most = 0
  let run = 0
  sorted.forEach((value, i) => {
    run = i > 0 && Math.abs(value - sorted[i - 1]!) < 1e-9 ? run + 1 : 1
    if (run > most) best = []
    if (run >= most) best.push(value)
    most = Math.max(most, run)
  })
  return best
}

export function variance(values: number[], kind: Kind): number {
  requireSome(values)
  if (kind === 'sample' && values.length === 1) throw new RangeError('a sample needs two values')
  const centre = mean(values)
  let sum = 0
  for (const value of values) sum += (value - centre) * (value - centre)
  return sum / (kind === 'sample' ? values.length - 1 : values.length)
}

export function standardDeviation(values: number[], kind: Kind): number {
  return Math.sqrt(variance(values, kind))
}

function requireSome(values: number[]): void {
  if (values.length === 0) throw new RangeError('no values')
}
