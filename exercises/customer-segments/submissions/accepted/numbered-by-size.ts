// Typed arrays and one table of distances; running sums for centres; segments are numbered from the largest to the smallest.

type Table = number[][]

const shapeOf = (X: Table): [number, number] => {
  const d = X[0]?.length
  if (d === undefined || X.some(({ length }) => length !== d)) throw new RangeError('not a table')
  return [X.length, d]
}

const average = (values: Iterable<number>): number => {
  let mean = 0
  let n = 0
  for (const x of values) mean += (x - mean) / ++n
  return mean
}

export function standardise(X: Table): Table {
  const [n, d] = shapeOf(X)
  const scaled = X.map(() => new Float64Array(d))
  for (let j = 0; j < d; j++) {
    const origin = X[0]![j]!
    let sum = 0
    let squares = 0
    for (const row of X) {
      sum += row[j]! - origin
      squares += (row[j]! - origin) ** 2
    }
    const variance = squares / n - (sum / n) ** 2
    if (X.some((row) => row[j] !== origin)) for (let i = 0; i < n; i++) scaled[i]![j] = (X[i]![j]! - origin - sum / n) / variance ** 0.5
  }
  return scaled.map((row) => Array.from(row))
}

export function cluster(X: Table, starts: number[]): number[] {
  const [n, d] = shapeOf(X)
  const distinct = new Set(starts.filter((it) => Number.isInteger(it) && it >= 0 && it < n))
  if (distinct.size === 0 || distinct.size !== starts.length) throw new RangeError('starts are different rows')
  const k = starts.length
  const centres = starts.map((it) => Float64Array.from(X[it]!))
  const labels = new Int32Array(n).fill(-1)
  for (let changes = 1; changes > 0; ) {
    changes = 0
    for (let i = 0; i < n; i++) {
      const far = centres.map((centre) => centre.reduce((sum, c, j) => sum + c * (c - 2 * X[i]![j]!), 0))
      const next = far.reduce((best, it, c) => (it < far[best]! ? c : best), 0)
      if (next !== labels[i]) changes++
      labels[i] = next
    }
    const counts = new Float64Array(k)
    for (const label of labels) counts[label]!++
    for (const centre of centres) centre.fill(0)
    for (let i = 0; i < n; i++) for (let j = 0; j < d; j++) centres[labels[i]!]![j]! += X[i]![j]! / counts[labels[i]!]!
  }
  const size = (label: number) => labels.filter((it) => it === label).length
  const order = starts.map((_, c) => c).sort((one, other) => size(other) - size(one))
  return Array.from(labels, (label) => order.indexOf(label))
}

export function silhouette(X: Table, labels: number[]): number {
  const [n] = shapeOf(X)
  const names = Array.from(new Set(labels))
  if (labels.length !== n || names.length === 1) throw new RangeError('labels')
  const D = X.map((row) => Float64Array.from(X, (other) => Math.hypot(...row.map((x, j) => x - other[j]!))))
  const sizes = new Map<number, number>()
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  return average(
    D.map((distances, i) => {
      const sums = new Map(names.map((name) => [name, 0]))
      distances.forEach((far, j) => sums.set(labels[j]!, sums.get(labels[j]!)! + far))
      const mine = labels[i]!
      const a = sums.get(mine)! / Math.max(1, sizes.get(mine)! - 1)
      const b = names.reduce((least, name) => (name === mine ? least : Math.min(least, sums.get(name)! / sizes.get(name)!)), Infinity)
      return sizes.get(mine) === 1 || a === b ? 0 : a < b ? 1 - a / b : b / a - 1
    }),
  )
}

export function profile(X: Table, labels: number[]) {
  const [n, d] = shapeOf(X)
  if (labels.length !== n) throw new RangeError('labels')
  return Array.from({ length: new Set(labels).size }, (_, c) => {
    const rows = X.filter((_row, i) => labels[i] === c)
    return { size: rows.length, means: Array.from({ length: d }, (_column, j) => average(rows.map((row) => row[j]!))) }
  })
}

export function segment(X: Table, candidates: number[][]) {
  if (!candidates.length) throw new RangeError('candidates')
  const Z = standardise(X)
  const kept: { k: number; inertia: number; labels: number[] }[] = []
  for (const starts of candidates) {
    const labels = cluster(Z, starts)
    const centres = profile(Z, labels)
    const inertia = Z.reduce((sum, row, i) => row.reduce((part, z, j) => part + (z - centres[labels[i]!]!.means[j]!) ** 2, sum), 0)
    const k = starts.length
    if (!kept[k] || inertia < kept[k].inertia) kept[k] = { k, inertia, labels }
  }
  const scored = kept.filter(Boolean).map((it) => ({ ...it, silhouette: silhouette(Z, it.labels) }))
  const [{ labels }] = scored.slice().sort((one, other) => other.silhouette - one.silhouette) as [(typeof scored)[0]]
  return { labels, profiles: profile(X, labels), scores: scored.map(({ labels: _, ...score }) => score) }
}
