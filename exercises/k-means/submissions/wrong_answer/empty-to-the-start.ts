// Moves the centres from the starts in every round, so that one without rows goes back to where it began.
// feedback: recognised: where it started

interface Clustering {
  centres: number[][]
  labels: number[]
  inertias: number[]
  converged: boolean
}

export function nearestCentres(X: number[][], centres: number[][]): number[] {
  checkTables(X, centres)
  const labels: number[] = []
  for (const row of X) {
    let best = 0
    for (let c = 1; c < centres.length; c++) {
      if (squared(row, centres[c]!) < squared(row, centres[best]!)) best = c
    }
    labels.push(best)
  }
  return labels
}

export function inertia(X: number[][], centres: number[][], labels: number[]): number {
  checkTables(X, centres)
  let total = 0
  for (let i = 0; i < X.length; i++) total += squared(X[i]!, centres[labels[i]!]!)
  return total
}

export function moveCentres(X: number[][], centres: number[][], labels: number[]): number[][] {
  checkTables(X, centres)
  const moved: number[][] = []
  for (let c = 0; c < centres.length; c++) {
    const rows = X.filter((_, i) => labels[i] === c)
    if (rows.length === 0) moved.push([...centres[c]!])
    else moved.push(meanOf(rows))
  }
  return moved
}

export function chooseStarts(X: number[][], k: number, random: () => number): number[] {
  checkTables(X, X)
  if (!Number.isInteger(k) || k < 1) throw new RangeError('k has to be an integer from 1')
  const starts = [Math.floor(random() * X.length)]
  while (starts.length < k) {
    const weights = X.map((row) => Math.min(...starts.map((s) => squared(row, X[s]!))))
    const total = weights.reduce((a, b) => a + b, 0)
    if (total === 0) throw new RangeError('too few different rows')
    const target = random() * total
    let sum = weights[0]!
    let row = 0
    while (sum <= target) sum += weights[++row]!
    starts.push(row)
  }
  return starts
}

export function kMeans(X: number[][], starts: number[][], maxRounds: number): Clustering {
  if (!Number.isInteger(maxRounds) || maxRounds < 0) throw new RangeError('maxRounds has to be an integer from 0')
  let centres = starts.map((start) => [...start])
  let labels = nearestCentres(X, centres)
  const inertias = [inertia(X, centres, labels)]
  for (let round = 1; round <= maxRounds; round++) {
    centres = moveCentres(X, starts, labels)
    const next = nearestCentres(X, centres)
    const same = next.every((label, i) => label === labels[i])
    labels = next
    inertias.push(inertia(X, centres, labels))
    if (same) return { centres, labels, inertias, converged: true }
  }
  return { centres, labels, inertias, converged: false }
}

function squared(a: number[], b: number[]): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += (a[j]! - b[j]!) ** 2
  return sum
}

function meanOf(rows: number[][]): number[] {
  return rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length)
}

function checkTables(X: number[][], centres: number[][]): void {
  if (X.length === 0 || centres.length === 0) throw new RangeError('a table without rows')
  const d = X[0]!.length
  for (const row of [...X, ...centres]) if (row.length !== d) throw new RangeError('rows of different lengths')
}
