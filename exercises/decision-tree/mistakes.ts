import type * as Api from './solution.ts'

/** How a search goes wrong; right in everything that is left out. */
interface Mistake {
  /** In place of entropy, of how often each label occurs among n rows. */
  impurity?: (counts: Iterable<number>, n: number) => number
  /** In place of a side's share of the rows. */
  weigh?: (share: number) => number
  /** In place of the order of numbers. */
  order?: (a: number, b: number) => number
  /** Rows of equal value may be put on different sides. */
  cutsEquals?: true
}

/** What bestSplit would answer with one mistake in it; null when it would find nothing. */
export function searchSplit(X: number[][], y: number[], minLeaf: number, mistake: Mistake): Api.Split | null {
  const { impurity = entropyOf, weigh = (share) => share, order = (a, b) => a - b, cutsEquals = false } = mistake
  const n = y.length
  let best: Api.Split | null = null
  for (const feature of X[0]!.keys()) {
    const sorted = X.map((row, i) => ({ value: row[feature]!, label: y[i]! })).toSorted((a, b) => order(a.value, b.value))
    const left = new Map<number, number>()
    const right = countLabels(y)
    const whole = impurity(right.values(), n)
    for (let size = 1; size <= n - minLeaf; size++) {
      const { value, label } = sorted[size - 1]!
      left.set(label, (left.get(label) ?? 0) + 1)
      right.set(label, right.get(label)! - 1)
      if (size < minLeaf || (!cutsEquals && sorted[size]!.value === value)) continue
      const [before, after] = [impurity(left.values(), size), impurity(right.values(), n - size)]
      const gain = whole - weigh(size / n) * before - weigh(1 - size / n) * after
      if (gain > (best?.gain ?? 0) + 1e-9) best = { feature, threshold: (value + sorted[size]!.value) / 2, gain }
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
