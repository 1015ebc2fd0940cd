// Answers what is easy before it has looked at the arguments: labels that are all the same, or no question allowed.
// feedback: should_throw: RangeError
export interface Split {
  feature: number
  threshold: number
  gain: number
}

export interface Leaf {
  label: number
  samples: number
}

export interface Branch extends Leaf {
  feature: number
  threshold: number
  left: Tree
  right: Tree
}

export type Tree = Leaf | Branch

export interface Limits {
  maxDepth?: number
  minLeaf?: number
}

const negligible = 1e-9

export function entropy(labels: number[]): number {
  if (labels.length === 0) throw new RangeError('no labels have no entropy')
  return entropyOf(countLabels(labels), labels.length)
}

/**
 * The split of X, n × d, with the largest information gain about y among those that leave minLeaf rows on either side; of equal gains
 * the lowest feature, then the lowest threshold. Null when nothing is gained. O(d n (log n + K)) for K labels. RangeError for a table without rows, with
 * ragged rows or another number of labels, and for a minLeaf that is no integer ≥ 1.
 */
export function bestSplit(X: number[][], y: number[], minLeaf = 1): Split | null {
  if (new Set(y).size === 1) return null
  requireTable(X, y)
  requireInteger('minLeaf', minLeaf, 1)
  return findSplit(X, y, minLeaf)
}

export function buildTree(X: number[][], y: number[], limits: Limits = {}): Tree {
  const { maxDepth = Number.MAX_SAFE_INTEGER, minLeaf = 1 } = limits
  if (maxDepth === 0 && y.length > 0) return { label: mostFrequent(y), samples: y.length }
  requireTable(X, y)
  requireInteger('maxDepth', maxDepth, 0)
  requireInteger('minLeaf', minLeaf, 1)
  return grow(X, y, maxDepth, minLeaf)
}

export function predict(tree: Tree, X: number[][]): number[] {
  return X.map((row) => {
    let node = tree
    while ('left' in node) node = row[node.feature]! <= node.threshold ? node.left : node.right
    return node.label
  })
}

function grow(X: number[][], y: number[], depth: number, minLeaf: number): Tree {
  const node: Leaf = { label: mostFrequent(y), samples: y.length }
  const split = depth > 0 ? findSplit(X, y, minLeaf) : null
  if (!split) return node
  const { feature, threshold } = split
  const side = X.map((row) => row[feature]! <= threshold)
  const growSide = (wanted: boolean) => {
    const isThere = (_: unknown, i: number) => side[i] === wanted
    return grow(X.filter(isThere), y.filter(isThere), depth - 1, minLeaf)
  }
  return { ...node, feature, threshold, left: growSide(true), right: growSide(false) }
}

function findSplit(X: number[][], y: number[], minLeaf: number): Split | null {
  let best: Split | null = null
  for (const split of listSplits(X, y, minLeaf)) {
    if (split.gain > (best?.gain ?? 0) + negligible) best = split
  }
  return best
}

function* listSplits(X: number[][], y: number[], minLeaf: number): Generator<Split> {
  const n = y.length
  const whole = entropyOf(countLabels(y), n)
  for (const feature of X[0]!.keys()) {
    const values = X.map((row) => row[feature]!)
    const order = [...values.keys()].toSorted((a, b) => values[a]! - values[b]!)
    const left = new Map<number, number>()
    const right = countLabels(y)
    for (let size = 1; size <= n - minLeaf; size++) {
      const last = order[size - 1]!
      const [value, next, label] = [values[last]!, values[order[size]!]!, y[last]!]
      left.set(label, (left.get(label) ?? 0) + 1)
      right.set(label, right.get(label)! - 1)
      // no threshold can tell equal values apart
      if (value === next || size < minLeaf) continue
      const remaining = (size * entropyOf(left, size) + (n - size) * entropyOf(right, n - size)) / n
      yield { feature, threshold: halfway(value, next), gain: whole - remaining }
    }
  }
}

function halfway(lower: number, upper: number): number {
  const middle = (lower + upper) / 2
  return middle < upper ? middle : lower
}

function countLabels(labels: number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

function entropyOf(counts: Map<number, number>, n: number): number {
  let bits = 0
  for (const count of counts.values()) if (count > 0) bits += (count / n) * Math.log2(n / count)
  return bits
}

function mostFrequent(labels: number[]): number {
  const [first] = [...countLabels(labels)].toSorted(([a, countA], [b, countB]) => countB - countA || a - b)
  return first![0]
}

function requireTable(X: number[][], y: number[]): void {
  if (new Set(X.map((row) => row.length)).size !== 1) throw new RangeError('X needs rows, all of one length')
  if (X.length !== y.length) throw new RangeError(`${X.length} rows, but ${y.length} labels`)
}

function requireInteger(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) throw new RangeError(`${name} must be an integer of at least ${least}`)
}
