// Measures clusters by all pairs of their rows, every time anew, and takes the last of equally near pairs.

type Method = 'single' | 'complete' | 'average'

export function distances(X: number[][]): number[][] {
  if (X.length === 0 || !X.every((row) => row.length === X[0]!.length)) throw new RangeError('not a table')
  const result = X.map(() => new Array<number>(X.length).fill(0))
  X.forEach((a, i) => {
    for (let j = 0; j < i; j++) {
      const d = Math.hypot(...a.map((x, c) => x - X[j]![c]!))
      result[i]![j] = d
      result[j]![i] = d
    }
  })
  return result
}

class Node {
  readonly id: number
  readonly rows: readonly number[]

  constructor(id: number, rows: readonly number[]) {
    this.id = id
    this.rows = rows
  }

  to(other: Node, D: number[][], method: Method): number {
    const all = this.rows.flatMap((i) => other.rows.map((j) => D[i]![j]!))
    switch (method) {
      case 'single':
        return Math.min(...all)
      case 'complete':
        return Math.max(...all)
      case 'average':
        return all.reduce((a, b) => a + b) / all.length
      default:
        throw new RangeError('method')
    }
  }
}

export function linkage(X: number[][], method: Method) {
  if (!['single', 'complete', 'average'].includes(method)) throw new RangeError('method')
  const D = distances(X)
  const nodes = X.map((_, i) => new Node(i, [i]))
  const known = new Map<string, number>()
  const measure = (a: Node, b: Node) => {
    const key = `${a.id} ${b.id}`
    if (!known.has(key)) known.set(key, a.to(b, D, method))
    return known.get(key)!
  }
  const merges: number[][] = []
  while (nodes.length > 1) {
    let [left, right, least] = [0, 0, Infinity]
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        const d = measure(nodes[i]!, nodes[j]!)
        if (d <= least) [left, right, least] = [i, j, d]
      }
    }
    const [b] = nodes.splice(right, 1)
    const [a] = nodes.splice(left, 1)
    const made = new Node(X.length + merges.length, [...a!.rows, ...b!.rows])
    nodes.push(made)
    merges.push([a!.id, b!.id, least, made.rows.length])
  }
  return merges
}

export function cutTree(merges: number[][], k: number): number[] {
  const n = merges.length + 1
  if (!(k >= 1 && k <= n) || k !== Math.round(k)) throw new RangeError('k')
  // from the root down: the clusters below the last k − 1 merges are the answer
  const open = [2 * n - 2]
  for (let t = n - 2; open.length < k; t--) {
    open.splice(open.indexOf(n + t), 1, merges[t]![0]!, merges[t]![1]!)
  }
  const labels = new Array<number>(n)
  const paint = (id: number, label: number): void => {
    if (id < n) labels[id] = label
    else [0, 1].forEach((side) => paint(merges[id - n]![side]!, label))
  }
  open.forEach(paint)
  return labels
}
