// Looks the method up in an object, where what every object inherits is found too.
// feedback: should_throw: RangeError

type Method = 'single' | 'complete' | 'average'

export function distances(X: number[][]): number[][] {
  if (X.length === 0) throw new RangeError('a table without rows')
  for (const row of X) if (row.length !== X[0]!.length) throw new RangeError('rows of different lengths')
  const result: number[][] = []
  for (let i = 0; i < X.length; i++) {
    result.push([])
    for (let j = 0; j < X.length; j++) result[i]!.push(distance(X[i]!, X[j]!))
  }
  return result
}

function distance(a: number[], b: number[]): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j]! - b[j]!) ** 2
  return Math.sqrt(sum)
}

export function linkage(X: number[][], method: Method): number[][] {
  if (!(method in summaries)) throw new RangeError('an unknown method')
  const n = X.length
  const D = distances(X)
  let clusters = X.map((_, row) => ({ id: row, rows: [row] }))
  const merges: number[][] = []
  while (clusters.length > 1) {
    let least = Infinity
    let [first, second] = [clusters[0]!, clusters[1]!]
    for (const a of clusters) {
      for (const b of clusters) {
        if (a.id >= b.id) continue
        const d = between(D, method, a.rows, b.rows)
        if (d < least) [least, first, second] = [d, a, b]
      }
    }
    const rows = [...first.rows, ...second.rows]
    const id = n + merges.length
    merges.push([first.id, second.id, least, rows.length])
    clusters = clusters.filter((cluster) => cluster !== first && cluster !== second)
    clusters.push({ id, rows })
  }
  return merges
}

const summaries: Record<Method, (sum: number, min: number, max: number, pairs: number) => number> = {
  single: (_, min) => min,
  complete: (_, __, max) => max,
  average: (sum, _, __, pairs) => sum / pairs,
}

function between(D: number[][], method: Method, a: number[], b: number[]): number {
  let sum = 0
  let min = Infinity
  let max = 0
  for (const i of a) {
    for (const j of b) {
      const d = D[i]![j]!
      sum += d
      min = Math.min(min, d)
      max = Math.max(max, d)
    }
  }
  return summaries[method](sum, min, max, a.length * b.length)
}

export function cutTree(merges: number[][], k: number): number[] {
  const n = merges.length + 1
  if (!Number.isInteger(k) || k < 1 || k > n) throw new RangeError('k has to be an integer from 1 to n')
  const roots = Array.from({ length: n }, (_, row) => row)
  for (let t = 0; t < n - k; t++) {
    const [a, b] = merges[t]!
    for (let row = 0; row < n; row++) if (roots[row] === a || roots[row] === b) roots[row] = n + t
  }
  const seen = [...new Set(roots)]
  return roots.map((root) => seen.indexOf(root))
}
