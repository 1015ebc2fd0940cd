export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Ratio of two rows, paired by round: rounds in which either is missing count for nothing. */
export function pairedRatio(row: readonly (number | undefined)[], base: readonly (number | undefined)[], q = 0.5): number {
  const ratios = row.flatMap((value, i) => (value === undefined || base[i] === undefined ? [] : [value / base[i]]))
  return quantile(ratios, q)
}
