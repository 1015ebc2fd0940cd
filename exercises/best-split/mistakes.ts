import type * as Api from './solution.ts'

export type Table = [X: number[][], y: string[], w: number[]]

/** Sums over the classes, in the order in which labels appear. */
export type Weights = Map<string, number>

/** How a search goes wrong; right in everything that is left out. */
export interface Mistake {
  /** In place of the impurity of a side, of the shares of its classes. */
  impurity?: (shares: number[]) => number
  /** In place of a side's share of the weight, of it and of its share of the rows. */
  weigh?: (ofWeight: number, ofRows: number) => number
  /** In place of the order of numbers. */
  order?: (a: number, b: number) => number
  /** In place of: whether two neighbouring values differ. */
  isCut?: (value: number, next: number) => boolean
  /** What another gain must be exceeded by. */
  margin?: number
  /** What a gain must exceed to count at all, where that is another number. */
  needed?: number
}

export const impurities: Record<Api.Criterion, (shares: number[]) => number> = {
  entropy: (shares) => shares.reduce((bits, p) => bits - (p > 0 ? p * Math.log2(p) : 0), 0),
  gini: (shares) => 1 - shares.reduce((alike, p) => alike + p * p, 0),
}

/** What makes one label of two that look alike. */
export const tidyings: Record<string, (label: string) => string> = {
  'labels are stripped of the spaces around them': (label) => label.trim(),
  'upper and lower case are taken for one': (label) => label.toLowerCase(),
  'labels are stripped of spaces, and upper and lower case are taken for one': (label) => label.trim().toLowerCase(),
  'labels are read as numbers where they can be': (label) => (Number.isNaN(Number(label)) ? label : `${Number(label)}`),
  'two spellings of an accented letter are taken for one': (label) => label.normalize(),
}

/** Weights with those of rows without a word for a label taken away. */
export function withoutEmpty(y: string[], w: number[]): number[] {
  return w.map((weight, i) => (y[i] === '' ? 0 : weight))
}

/** What bestSplit would answer with one mistake in it; null when it would find nothing. */
export function searchSplit([X, y, w]: Table, criterion: Api.Criterion, mistake: Mistake): Api.Split | null {
  const { impurity = impurities[criterion], weigh = (ofWeight) => ofWeight, order = (a, b) => a - b } = mistake
  const { isCut = (value, next) => value !== next, margin = 1e-9, needed = margin } = mistake
  const n = y.length
  let best: Api.Split | null = null
  const whole = impurity(toShares(sumByLabel(y, w)))
  for (const feature of X[0]!.keys()) {
    const sorted = [...X.keys()].toSorted((a, b) => order(X[a]![feature]!, X[b]![feature]!))
    const right = sumByLabel(y, w)
    const left: Weights = new Map(Array.from(right.keys(), (label) => [label, 0]))
    for (let size = 1; size < n; size++) {
      const row = sorted[size - 1]!
      left.set(y[row]!, left.get(y[row]!)! + w[row]!)
      right.set(y[row]!, right.get(y[row]!)! - w[row]!)
      const [value, next] = [X[row]![feature]!, X[sorted[size]!]![feature]!]
      if (!isCut(value, next)) continue
      const [a, b] = [sumOf(left), sumOf(right)]
      const [share, rest] = [weigh(a / (a + b), size / n), weigh(b / (a + b), 1 - size / n)]
      const gain = whole - share * impurity(toShares(left)) - rest * impurity(toShares(right))
      if (gain > (best ? best.gain + margin : needed)) best = { feature, threshold: (value + next) / 2, gain }
    }
  }
  return best
}

export function sumByLabel(y: string[], w: number[]): Weights {
  const sums: Weights = new Map()
  y.forEach((label, i) => sums.set(label, (sums.get(label) ?? 0) + w[i]!))
  return sums
}

export function toShares(sums: Weights): number[] {
  const total = sumOf(sums)
  return [...sums.values()].map((sum) => sum / total)
}

function sumOf(sums: Weights): number {
  return [...sums.values()].reduce((total, sum) => total + sum, 0)
}
