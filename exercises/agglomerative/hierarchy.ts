import type { Merge, Method } from './solution.ts'

export interface Cluster {
  id: number
  rows: number[]
  /** What it was merged from; a single row has none. */
  parts?: readonly [Cluster, Cluster]
}

/** How far apart two clusters are. */
export type Between = (a: Cluster, b: Cluster) => number

export const euclidean = (a: number[], b: number[]) => Math.hypot(...a.map((x, j) => x - b[j]!))

/** The three definitions, from all pairs of rows. */
export function defineBetween(X: number[][], method: Method, distance: (a: number[], b: number[]) => number = euclidean): Between {
  const D = X.map((a) => X.map((b) => distance(a, b)))
  return (a, b) => {
    let [least, most, total] = [Infinity, -Infinity, 0]
    for (const i of a.rows) {
      for (const j of b.rows) {
        const d = D[i]![j]!
        least = Math.min(least, d)
        most = Math.max(most, d)
        total += d
      }
    }
    return { single: least, complete: most, average: total / (a.rows.length * b.rows.length) }[method]
  }
}

export function startClusters(n: number): Cluster[] {
  return Array.from({ length: n }, (_, id) => ({ id, rows: [id] }))
}

export function mergeClusters(a: Cluster, b: Cluster, id: number): Cluster {
  return { id, rows: [...a.rows, ...b.rows], parts: [a, b] }
}

/** Merges the nearest two until one is left. Distances of clusters that stay are not computed anew. */
export function mergeAll(n: number, between: Between): Merge[] {
  let open = startClusters(n)
  let pairs = open.flatMap((b, i) => open.slice(0, i).map((a) => ({ a, b, height: between(a, b) })))
  const merges: Merge[] = []
  while (open.length > 1) {
    const { a, b, height } = pairs.reduce((best, pair) => (pair.height < best.height ? pair : best))
    const made = mergeClusters(a, b, n + merges.length)
    merges.push([a.id, b.id, height, made.rows.length])
    open = open.filter((c) => c !== a && c !== b)
    pairs = pairs.filter((pair) => ![pair.a, pair.b].some((c) => c === a || c === b))
    for (const c of open) pairs.push({ a: c, b: made, height: between(c, made) })
    open.push(made)
  }
  return merges
}
