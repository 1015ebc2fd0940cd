// No loops: sums by halves, values grouped, distances from the first value with the shift taken off again.

const sum = (values: readonly number[]): number =>
  values.length < 3
    ? (values[0] ?? 0) + (values[1] ?? 0)
    : sum(values.slice(0, values.length >> 1)) + sum(values.slice(values.length >> 1))

const ascending = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

const some = (values: readonly number[]): readonly number[] => {
  if (values.length > 0) return values
  throw new RangeError('an empty list')
}

export const mean = (values: number[]): number => sum(some(values)) / values.length

export const median = (values: number[]): number => {
  const sorted = some(values).toSorted(ascending)
  const [low, high] = [sorted.at(Math.floor((sorted.length - 1) / 2)), sorted.at(Math.floor(sorted.length / 2))]
  return low! + (high! - low!) / 2
}

export const modes = (values: number[]): number[] => {
  const groups = [...Map.groupBy(some(values), (value) => value).values()]
  const size = groups.map((group) => group.length).reduce((a, b) => Math.max(a, b))
  return groups
    .filter((group) => group.length === size)
    .map((group) => group[0]!)
    .toSorted(ascending)
}

export const variance = (values: number[], kind: 'sample' | 'population'): number => {
  const first = some(values)[0]!
  const divisor = { sample: values.length - 1, population: values.length }[kind]
  if (divisor === 0) throw new RangeError('a sample of one')
  const shifted = values.map((value) => value - first)
  const squares = sum(shifted.map((value) => value * value))
  return (squares - sum(shifted) ** 2 / values.length) / divisor
}

export const standardDeviation = (values: number[], kind: 'sample' | 'population'): number => Math.sqrt(variance(values, kind))
