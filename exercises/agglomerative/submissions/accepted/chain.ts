// Follows chains of nearest neighbours over a flat matrix, sorts the merges by height, and finds cluster numbers with a union–find.

export function distances(X: number[][]): Float64Array[] {
  const d = X[0]?.length
  if (d === undefined || X.some((row) => row.length !== d)) throw new RangeError('not a table')
  return X.map((a) => Float64Array.from(X, (b) => Math.sqrt(a.map((x, j) => x - b[j]!).reduce((sum, x) => sum + x * x, 0))))
}

function find(parents: number[], i: number): number {
  while (parents[i] !== i) {
    parents[i] = parents[parents[i]!]!
    i = parents[i]!
  }
  return i
}

export function linkage(X: number[][], method: string) {
  if (!/^(single|complete|average)$/.test(method)) throw new RangeError(`unknown method ${method}`)
  const n = X.length
  const D = distances(X)
  const sizes = new Float64Array(n).fill(1)
  const found: { a: number; b: number; height: number }[] = []
  const chain: number[] = []
  while (found.length < n - 1) {
    if (chain.length === 0) chain.push(sizes.findIndex((size) => size > 0))
    const top = chain.at(-1)!
    let next = chain.at(-2) ?? -1
    for (let c = 0; c < n; c++) {
      if (c !== top && sizes[c]! > 0 && (next < 0 || D[top]![c]! < D[top]![next]!)) next = c
    }
    if (next !== chain.at(-2)) {
      chain.push(next)
      continue
    }
    chain.length -= 2
    found.push({ a: top, b: next, height: D[top]![next]! })
    const [p, q] = [sizes[top]!, sizes[next]!]
    for (let c = 0; c < n; c++) {
      if (c === top || c === next || sizes[c] === 0) continue
      const [x, y] = [D[c]![top]!, D[c]![next]!]
      const joined = method === 'average' ? x + (q / (p + q)) * (y - x) : method === 'single' ? Math.min(x, y) : Math.max(x, y)
      D[c]![next] = joined
      D[next]![c] = joined
    }
    sizes[next] = p + q
    sizes[top] = 0
  }
  found.sort((one, other) => one.height - other.height)
  const parents = Array.from({ length: n }, (_, i) => i)
  const numbers = [...parents]
  const counts = parents.map(() => 1)
  return found.map(({ a, b, height }, t) => {
    const [i, j] = [find(parents, a), find(parents, b)]
    const [first, second] = [numbers[i]!, numbers[j]!]
    parents[j] = i
    numbers[i] = n + t
    counts[i]! += counts[j]!
    return [Math.min(first, second), Math.max(first, second), height, counts[i]!]
  })
}

export function cutTree(merges: number[][], k: number) {
  const n = merges.length + 1
  if (!Number.isInteger(k) || k < 1 || k > n) throw new RangeError('k')
  const parents = Array.from({ length: 2 * n - 1 }, (_, i) => i)
  for (const [t, [a, b]] of merges.entries()) {
    if (t >= n - k) break
    parents[a!] = n + t
    parents[b!] = n + t
  }
  const names = new Map<number, number>()
  return Int32Array.from({ length: n }, (_, row) => {
    const root = find(parents, row)
    // numbered from the last down
    if (!names.has(root)) names.set(root, k - 1 - names.size)
    return names.get(root)!
  })
}
