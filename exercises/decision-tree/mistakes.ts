import type * as Api from './solution.ts'

interface Row {
  value: number
  label: number
}

/** How a search goes wrong; right in everything that is left out. */
interface Mistake {
  /** In place of entropy, of how often each label occurs among n rows. */
  impurity?: (counts: Iterable<number>, n: number) => number
  /** In place of a side's share of the rows. */
  weigh?: (share: number) => number
  /** In place of the order of numbers. */
  order?: (a: number, b: number) => number
  /** In place of: where the values of two neighbouring rows differ. */
  isCut?: (before: Row, after: Row) => boolean
  /** In place of the gain, of it and of the left side's share of the rows. */
  score?: (gain: number, share: number) => number
  /** In place of the 1e-9 bits by which gains must differ. */
  equal?: number
}

/** What bestSplit would answer with one mistake in it; null when it would find nothing. */
export function searchSplit(X: number[][], y: number[], minLeaf: number, mistake: Mistake): Api.Split | null {
  const { impurity = entropyOf, weigh = (share) => share, order = (a, b) => a - b } = mistake
  const { isCut = (before, after) => before.value !== after.value, score = (gain) => gain, equal = 1e-9 } = mistake
  const n = y.length
  let best: Api.Split | null = null
  for (const feature of X[0]!.keys()) {
    const sorted = X.map((row, i) => ({ value: row[feature]!, label: y[i]! })).toSorted((a, b) => order(a.value, b.value))
    const left = new Map<number, number>()
    const right = countLabels(y)
    const whole = impurity(right.values(), n)
    for (let size = 1; size <= n - minLeaf; size++) {
      const [row, next] = [sorted[size - 1]!, sorted[size]!]
      left.set(row.label, (left.get(row.label) ?? 0) + 1)
      right.set(row.label, right.get(row.label)! - 1)
      if (size < minLeaf || !isCut(row, next)) continue
      const [before, after] = [impurity(left.values(), size), impurity(right.values(), n - size)]
      const gain = score(whole - weigh(size / n) * before - weigh(1 - size / n) * after, size / n)
      if (gain > (best ? best.gain + equal : 1e-9)) best = { feature, threshold: (row.value + next.value) / 2, gain }
    }
  }
  return best
}

/** Bits. */
export function entropyOf(counts: Iterable<number>, n: number): number {
  let bits = 0
  for (const count of counts) if (count > 0) bits -= (count / n) * Math.log2(count / n)
  return bits
}

export function giniOf(counts: Iterable<number>, n: number): number {
  let alike = 0
  for (const count of counts) alike += (count / n) ** 2
  return 1 - alike
}

export function countLabels(labels: number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
