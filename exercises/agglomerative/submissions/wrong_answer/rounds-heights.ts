// Rounds the height of every merge to six digits after the point.
// feedback: recognised: rounded away
export type Method = 'single' | 'complete' | 'average'

export type Merge = [a: number, b: number, height: number, size: number]

const joins: Record<Method, (toA: number, toB: number, sizeA: number, sizeB: number) => number> = {
  single: (toA, toB) => Math.min(toA, toB),
  complete: (toA, toB) => Math.max(toA, toB),
  average: (toA, toB, sizeA, sizeB) => (sizeA * toA + sizeB * toB) / (sizeA + sizeB),
}

export function distances(X: number[][]): number[][] {
  if (X.length === 0) throw new RangeError('a table without rows')
  const lengths = new Set(X.map((row) => row.length))
  if (lengths.size > 1) throw new RangeError('rows of different lengths')
  return X.map((a) => X.map((b) => Math.sqrt(a.reduce((sum, x, j) => sum + (x - b[j]!) ** 2, 0))))
}

/**
 * Merges the two nearest clusters until one is left, and returns the n − 1 merges. Rows are the clusters 0 … n − 1, merge t makes number n + t.
 * RangeError for an unknown method, and as for `distances`.
 */
export function linkage(X: number[][], method: Method): Merge[] {
  if (!Object.hasOwn(joins, method)) throw new RangeError(`${method} is no method`)
  const join = joins[method]
  // grows by a row and a column with each merge
  const between = distances(X)
  const sizes = X.map(() => 1)
  let open = [...X.keys()]
  const merges: Merge[] = []
  while (open.length > 1) {
    const [a, b] = findNearest(open, between)
    const made = sizes.length
    open = open.filter((c) => c !== a && c !== b)
    between.push([])
    for (const c of open) {
      const distance = join(between[c]![a]!, between[c]![b]!, sizes[a]!, sizes[b]!)
      between[c]![made] = distance
      between[made]![c] = distance
    }
    open.push(made)
    sizes.push(sizes[a]! + sizes[b]!)
    merges.push([a, b, Number(between[a]![b]!.toFixed(6)), sizes[made]!])
  }
  return merges
}

export function cutTree(merges: Merge[], k: number): number[] {
  const n = merges.length + 1
  if (!Number.isInteger(k) || k < 1 || k > n) throw new RangeError(`${n} rows do not make ${k} clusters`)
  const members = Array.from({ length: n }, (_, row) => [row])
  const open = new Set(members.keys())
  for (const [a, b] of merges.slice(0, n - k)) {
    open.delete(a)
    open.delete(b)
    open.add(members.length)
    members.push([...members[a]!, ...members[b]!])
  }
  const labels: number[] = []
  for (const [label, cluster] of [...open].entries()) for (const row of members[cluster]!) labels[row] = label
  return labels
}

function findNearest(open: number[], between: number[][]): [number, number] {
  let nearest: [number, number] = [open[0]!, open[1]!]
  for (const [i, b] of open.entries()) {
    for (const a of open.slice(0, i)) if (between[a]![b]! < between[nearest[0]]![nearest[1]]!) nearest = [a, b]
  }
  return nearest
}
