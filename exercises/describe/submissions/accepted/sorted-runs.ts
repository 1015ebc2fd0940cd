// Sorts once and reads everything from the sorted values: modes as the longest runs, sums from the small end.

function sortAscending(values: number[]): number[] {
  if (values.length === 0) throw new RangeError('at least one value is needed')
  return values.slice().sort((a, b) => a - b)
}

export function mean(values: number[]): number {
  const sorted = sortAscending(values)
  return sorted.reduce((total, value) => total + value / sorted.length, 0)
}

export function median(values: number[]): number {
  const rest = sortAscending(values)
  let from = 0
  let to = rest.length - 1
  while (to - from > 1) {
    from++
    to--
  }
  return (rest[from]! + rest[to]!) / 2
}

export function modes(values: number[]): number[] {
  const sorted = sortAscending(values)
  let best: number[] = []
  let longest = 0
  let run = 0
  for (let i = 0; i < sorted.length; i++) {
    run = i > 0 && sorted[i] === sorted[i - 1] ? run + 1 : 1
    if (run > longest) {
      longest = run
      best = [sorted[i]!]
    } else if (run === longest) best.push(sorted[i]!)
  }
  return best
}

export function variance(values: number[], kind: string): number {
  const sorted = sortAscending(values)
  const n = sorted.length
  if (n === 1) {
    if (kind === 'population') return 0
    throw new RangeError('one value is no sample')
  }
  const centre = mean(sorted)
  let squares = 0
  let drift = 0
  for (const value of sorted) {
    squares += Math.pow(value - centre, 2)
    drift += value - centre
  }
  squares -= (drift * drift) / n
  return kind === 'population' ? squares / n : squares / (n - 1)
}

export function standardDeviation(values: number[], kind: string): number {
  return Math.sqrt(variance(values, kind))
}
