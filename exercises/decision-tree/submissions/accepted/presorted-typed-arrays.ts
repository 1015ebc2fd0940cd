// Columns in typed arrays, Σ c log c kept up to date row by row, an explicit stack instead of recursion, the largest gain sought first.

type Node = { label: number; samples: number; feature?: number; threshold?: number; left?: Node; right?: Node }

const xlogx = (x: number) => (x > 0 ? x * Math.log(x) : 0)

class Table {
  readonly columns: Float64Array[]
  readonly classOf: Int32Array
  readonly classes: Float64Array

  constructor(X: number[][], y: number[]) {
    const n = X.length
    if (n < 1 || n !== y.length) throw new RangeError('X and y must have the same number of rows, at least one')
    const d = X[0]!.length
    if (!X.every((row) => row.length === d)) throw new RangeError('ragged X')
    this.columns = Array.from({ length: d }, (_, f) => Float64Array.from(X, (row) => row[f]!))
    this.classes = Float64Array.from(new Set(y)).sort()
    this.classOf = Int32Array.from(y, (label) => this.classes.indexOf(label))
  }

  count(rows: Int32Array): Int32Array {
    const counts = new Int32Array(this.classes.length)
    for (const row of rows) counts[this.classOf[row]!]!++
    return counts
  }

  best(rows: Int32Array, minLeaf: number) {
    const n = rows.length
    const counts = this.count(rows)
    const whole = xlogx(n) - counts.reduce((sum, c) => sum + xlogx(c), 0)
    const found: { feature: number; threshold: number; gain: number }[] = []
    let largest = 0
    this.columns.forEach((column, feature) => {
      const sorted = rows.slice().sort((a, b) => column[a]! - column[b]!)
      const left = new Int32Array(counts.length)
      let leftSum = 0
      let rightSum = counts.reduce((sum, c) => sum + xlogx(c), 0)
      for (let i = 1; i < n; i++) {
        const c = this.classOf[sorted[i - 1]!]!
        const before = left[c]!
        left[c] = before + 1
        leftSum += xlogx(before + 1) - xlogx(before)
        rightSum += xlogx(counts[c]! - before - 1) - xlogx(counts[c]! - before)
        const low = column[sorted[i - 1]!]!
        const high = column[sorted[i]!]!
        if (!(low < high) || i < minLeaf || i > n - minLeaf) continue
        const gain = (whole - (xlogx(i) - leftSum) - (xlogx(n - i) - rightSum)) / n / Math.LN2
        const half = low + (high - low) / 2
        found.push({ feature, threshold: half < high ? half : low, gain })
        if (gain > largest) largest = gain
      }
    })
    return largest > 1e-9 ? found.find(({ gain }) => gain >= largest - 1e-9)! : null
  }
}

export const entropy = (labels: number[]): number => {
  if (!labels.length) throw new RangeError('empty')
  const table = new Table(labels.map(() => []), labels)
  const counts = table.count(Int32Array.from(labels.keys()))
  return (xlogx(labels.length) - counts.reduce((sum, c) => sum + xlogx(c), 0)) / labels.length / Math.LN2
}

export const bestSplit = (X: number[][], y: number[], minLeaf = 1) => {
  if (minLeaf % 1 !== 0 || minLeaf < 1) throw new RangeError('minLeaf')
  return new Table(X, y).best(Int32Array.from(X.keys()), minLeaf)
}

export const buildTree = (X: number[][], y: number[], options?: { maxDepth?: number; minLeaf?: number }) => {
  const maxDepth = options?.maxDepth ?? Number.MAX_SAFE_INTEGER
  const minLeaf = options?.minLeaf ?? 1
  if (maxDepth < 0 || !Number.isInteger(maxDepth)) throw new RangeError('maxDepth')
  if (minLeaf < 1 || minLeaf % 1 !== 0) throw new RangeError('minLeaf')
  const table = new Table(X, y)
  const root = {} as Node
  const todo = [{ node: root, rows: Int32Array.from(X.keys()), depth: 0 }]
  while (todo.length > 0) {
    const { node, rows, depth } = todo.pop()!
    const counts = table.count(rows)
    node.label = table.classes[counts.indexOf(Math.max(...counts))]!
    node.samples = rows.length
    const split = depth < maxDepth && counts.filter((c) => c > 0).length > 1 ? table.best(rows, minLeaf) : null
    if (split === null) continue
    const column = table.columns[split.feature]!
    node.feature = split.feature
    node.threshold = split.threshold
    node.left = {} as Node
    node.right = {} as Node
    todo.push({ node: node.left, rows: rows.filter((row) => column[row]! <= split.threshold), depth: depth + 1 })
    todo.push({ node: node.right, rows: rows.filter((row) => column[row]! > split.threshold), depth: depth + 1 })
  }
  return root
}

export const predict = (tree: Node, X: number[][]) =>
  Int32Array.from(X, (row) => {
    let node = tree
    for (; node.left && node.right; ) node = row[node.feature!]! > node.threshold! ? node.right : node.left
    return node.label
  })
