// Counts by text, three entropies, and power iteration with deflation.

interface Comparison {
  selected: number
  extracted: number
}

class Counter {
  readonly times = new Map<string, number>()
  total = 0
  add(key: string) {
    this.times.set(key, (this.times.get(key) ?? 0) + 1)
    this.total++
  }
  entropy(): number {
    let sum = 0
    for (const n of this.times.values()) sum += n * Math.log(n)
    return Math.log(this.total) - sum / this.total
  }
}

export function discretise(values: number[], bins: number): number[] {
  if (!(bins >= 1) || bins % 1 !== 0) throw new RangeError('bins')
  if (!values.length) throw new RangeError('values')
  let low = Infinity
  let high = -Infinity
  for (const v of values) {
    if (v < low) low = v
    if (v > high) high = v
  }
  const width = (high - low) / bins
  const result: number[] = []
  for (const v of values) {
    let bin = width > 0 ? Math.floor((v - low) / width) : 0
    if (bin >= bins) bin = bins - 1
    result.push(bin)
  }
  return result
}

export function mutualInformation(a: number[], b: number[]): number {
  if (a.length !== b.length || !a.length) throw new RangeError('lengths')
  const [x, y, both] = [new Counter(), new Counter(), new Counter()]
  for (let i = 0; i < a.length; i++) {
    x.add(`${a[i]}`)
    y.add(`${b[i]}`)
    both.add(`${a[i]},${b[i]}`)
  }
  return x.entropy() + y.entropy() - both.entropy()
}

export function rankFeatures(X: number[][], labels: number[], bins: number): number[] {
  const columns = binColumns(X, labels, bins)
  const left = columns.map((column, j) => ({ j, tells: mutualInformation(column, labels) }))
  const result: number[] = []
  while (left.length) {
    let at = 0
    for (let i = 1; i < left.length; i++) if (left[i]!.tells - left[at]!.tells > 1e-9) at = i
    result.push(left.splice(at, 1)[0]!.j)
  }
  return result
}

export function selectFeatures(X: number[][], labels: number[], bins: number, k: number): number[] {
  const columns = binColumns(X, labels, bins)
  checkCount(k, columns.length)
  const tells = columns.map((column) => mutualInformation(column, labels))
  const repeated = columns.map(() => 0)
  const picked = new Set<number>()
  while (picked.size < k) {
    let best = -1
    let worth = -Infinity
    columns.forEach((_, j) => {
      if (picked.has(j)) return
      const value = tells[j]! - (picked.size ? repeated[j]! / picked.size : 0)
      if (best < 0 || value - worth > 1e-9) {
        best = j
        worth = value
      }
    })
    picked.add(best)
    columns.forEach((column, j) => (repeated[j]! += mutualInformation(column, columns[best]!)))
  }
  return [...picked]
}

export function extractFeatures(X: number[][], k: number): number[][] {
  checkTable(X)
  if (X.length === 1) throw new RangeError('one row')
  const d = X[0]!.length
  checkCount(k, d)
  const means = Array.from({ length: d }, (_, j) => X.reduce((sum, row) => sum + row[j]!, 0) / X.length)
  const Z = X.map((row) => row.map((x, j) => x - means[j]!))
  const C = Array.from({ length: d }, (_, i) => Array.from({ length: d }, (_, j) => Z.reduce((sum, row) => sum + row[i]! * row[j]!, 0)))
  const found: number[][] = []
  for (let c = 0; c < k; c++) {
    let v = Array.from({ length: d }, (_, j) => Math.sin(1 + j * (c + 1)))
    for (let round = 0; round < 600; round++) {
      v = C.map((row) => row.reduce((sum, x, j) => sum + x * v[j]!, 0))
      for (const u of found) {
        const along = u.reduce((sum, x, j) => sum + x * v[j]!, 0)
        v = v.map((x, j) => x - along * u[j]!)
      }
      const length = Math.hypot(...v) || 1
      v = v.map((x) => x / length)
    }
    found.push(v)
  }
  return Z.map((row) => found.map((v) => row.reduce((sum, x, j) => sum + x * v[j]!, 0)))
}

export function compareLeading(X: number[][], labels: number[], bins: number): Comparison {
  const columns = binColumns(X, labels, bins)
  let selected = 0
  for (const column of columns) selected = Math.max(selected, mutualInformation(column, labels))
  const scores = extractFeatures(X, 1).map((row) => row[0]!)
  return { selected, extracted: mutualInformation(labels, discretise(scores, bins)) }
}

function binColumns(X: number[][], labels: number[], bins: number): number[][] {
  checkTable(X)
  if (labels.length !== X.length) throw new RangeError('labels')
  const columns: number[][] = []
  for (let j = 0; j < X[0]!.length; j++) columns.push(discretise(X.map((row) => row[j]!), bins))
  return columns
}

function checkTable(X: number[][]) {
  if (!X.length || !X[0]!.length || X.some((row) => row.length !== X[0]!.length)) throw new RangeError('table')
}

function checkCount(k: number, d: number) {
  if (Math.floor(k) !== k || k <= 0 || k > d) throw new RangeError('k')
}
