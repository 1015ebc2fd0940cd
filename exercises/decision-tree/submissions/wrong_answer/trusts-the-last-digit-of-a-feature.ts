// Compares gains to the last digit within a feature, and by a billionth only between features.
// feedback: recognised: another of several equal gains

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

const EQUAL = 1e-9

export function entropy(labels: number[]): number {
  if (labels.length === 0) throw new RangeError('entropy needs at least one label')
  return entropyOfCounts([...count(labels).values()])
}

export function bestSplit(X: number[][], y: number[], minLeaf = 1): Split | null {
  checkTable(X, y)
  checkInteger(minLeaf, 1)
  return search(X, y, minLeaf)
}

export function buildTree(X: number[][], y: number[], limits: Limits = {}): Tree {
  const maxDepth = limits.maxDepth ?? 1e9
  const minLeaf = limits.minLeaf ?? 1
  checkTable(X, y)
  checkInteger(maxDepth, 0)
  checkInteger(minLeaf, 1)
  return build(X, y, 0, maxDepth, minLeaf)
}

export function predict(tree: Tree, X: number[][]): number[] {
  return X.map((row) => predictOne(tree, row))
}

function predictOne(node: Tree, row: number[]): number {
  if (!('left' in node)) return node.label
  return row[node.feature]! <= node.threshold ? predictOne(node.left, row) : predictOne(node.right, row)
}

function build(X: number[][], y: number[], depth: number, maxDepth: number, minLeaf: number): Tree {
  const node: Leaf = { label: majority(y), samples: y.length }
  if (depth >= maxDepth) return node
  const split = search(X, y, minLeaf)
  if (split === null) return node
  const leftX: number[][] = []
  const leftY: number[] = []
  const rightX: number[][] = []
  const rightY: number[] = []
  for (let i = 0; i < X.length; i++) {
    const isLeft = X[i]![split.feature]! <= split.threshold
    ;(isLeft ? leftX : rightX).push(X[i]!)
    ;(isLeft ? leftY : rightY).push(y[i]!)
  }
  return {
    ...node,
    feature: split.feature,
    threshold: split.threshold,
    left: build(leftX, leftY, depth + 1, maxDepth, minLeaf),
    right: build(rightX, rightY, depth + 1, maxDepth, minLeaf),
  }
}

function search(X: number[][], y: number[], minLeaf: number): Split | null {
  const n = y.length
  const labels = [...new Set(y)]
  const total = labels.map((label) => y.filter((other) => other === label).length)
  const parent = entropyOfCounts(total)
  let best: Split | null = null
  for (let feature = 0; feature < X[0]!.length; feature++) {
    const pairs = X.map((row, i) => ({ x: row[feature]!, c: labels.indexOf(y[i]!) }))
    pairs.sort((a, b) => a.x - b.x)
    const left = labels.map(() => 0)
    const right = [...total]
    for (let i = 0; i < n - 1; i++) {
      const { x, c } = pairs[i]!
      left[c]!++
      right[c]!--
      const next = pairs[i + 1]!.x
      if (x === next) continue
      const nLeft = i + 1
      const nRight = n - nLeft
      if (nLeft < minLeaf || nRight < minLeaf) continue
      const gain = parent - (nLeft / n) * entropyOfCounts(left) - (nRight / n) * entropyOfCounts(right)
      if (gain <= EQUAL) continue
      if (best === null || gain > best.gain + (best.feature === feature ? 0 : EQUAL)) best = { feature, threshold: between(x, next), gain }
    }
  }
  return best
}

function between(low: number, high: number): number {
  const mean = (low + high) / 2
  return mean === high ? low : mean
}

function entropyOfCounts(counts: number[]): number {
  const n = counts.reduce((a, b) => a + b, 0)
  let h = 0
  for (const c of counts) {
    if (c === 0) continue
    const p = c / n
    h -= p * Math.log2(p)
  }
  return h
}

function count(labels: number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

function majority(y: number[]): number {
  let winner = Infinity
  let most = 0
  for (const [label, c] of count(y)) {
    if (c > most || (c === most && label < winner)) {
      winner = label
      most = c
    }
  }
  return winner
}

function checkTable(X: number[][], y: number[]) {
  if (X.length === 0) throw new RangeError('no rows')
  if (X.length !== y.length) throw new RangeError('X and y must have the same length')
  for (const row of X) if (row.length !== X[0]!.length) throw new RangeError('rows must have the same length')
}

function checkInteger(value: number, least: number) {
  if (!Number.isInteger(value) || value < least) throw new RangeError('limits must be integers in range')
}
