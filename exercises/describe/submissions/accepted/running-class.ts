// A class that meets the values one by one and follows mean and squared distances (Welford); counts in an object; selection from a typed array.

class Summary {
  count = 0
  mean = 0
  squares = 0

  add(value: number): this {
    this.count++
    const before = value - this.mean
    this.mean += before / this.count
    this.squares += before * (value - this.mean)
    return this
  }

  variance(isSample: boolean): number {
    const degrees = this.count - Number(isSample)
    if (degrees <= 0) throw new RangeError('too few values')
    return this.squares / degrees
  }
}

function summarise(values: readonly number[]): Summary {
  const summary = new Summary()
  values.forEach((value) => summary.add(value))
  return summary
}

export function mean(values: number[]): number {
  const summary = summarise(values)
  if (summary.count < 1) throw new RangeError('nothing to average')
  return summary.mean
}

export function median(values: number[]): number {
  const n = values.length
  if (!n) throw new RangeError('nothing has no middle')
  const sorted = new Float64Array(values).sort()
  return 0.5 * sorted[(n - 1) >> 1]! + 0.5 * sorted[n >> 1]!
}

export function modes(values: number[]): number[] {
  if (!values.length) throw new RangeError('nothing is common')
  const tally: { [value: string]: number } = Object.create(null)
  for (const value of values) tally[value] = (tally[value] || 0) + 1
  const entries = Object.entries(tally)
  const most = entries.reduce((best, [, count]) => (count > best ? count : best), 1)
  const result = new Float64Array(entries.filter(([, count]) => count === most).map(([value]) => Number(value)))
  return Array.from(result.sort())
}

export function variance(values: number[], kind: string): number {
  return summarise(values).variance(kind === 'sample')
}

export const standardDeviation = (values: number[], kind: string) => variance(values, kind) ** 0.5
