// Classes over flat typed arrays: least distances and sums are kept up to date, and a draw is paid off row by row.

class Table {
  readonly n: number
  readonly d: number
  readonly data: Float64Array

  constructor(rows: number[][]) {
    this.n = rows.length
    this.d = rows[0]?.length ?? 0
    if (this.n === 0) throw new RangeError('no rows')
    for (const row of rows) if (row.length !== this.d) throw new RangeError('uneven rows')
    this.data = Float64Array.from(rows.flat())
  }

  distance(i: number, other: Table, c: number): number {
    let sum = 0
    for (let j = 0; j < this.d; j++) {
      const step = this.data[i * this.d + j]! - other.data[c * this.d + j]!
      sum += step * step
    }
    return sum
  }

  rows(): Float64Array[] {
    return Array.from({ length: this.n }, (_, i) => this.data.slice(i * this.d, (i + 1) * this.d))
  }
}

class Clusters {
  readonly table: Table
  readonly centres: Table

  constructor(X: number[][], centres: number[][]) {
    this.table = new Table(X)
    this.centres = new Table(centres)
    if (this.table.d !== this.centres.d) throw new RangeError('other centres than rows')
  }

  assign(): Int32Array {
    const labels = new Int32Array(this.table.n)
    for (let i = 0; i < labels.length; i++) {
      let least = this.table.distance(i, this.centres, 0)
      for (let c = 1; c < this.centres.n; c++) {
        const distance = this.table.distance(i, this.centres, c)
        if (distance < least) {
          least = distance
          labels[i] = c
        }
      }
    }
    return labels
  }

  score(labels: ArrayLike<number>): number {
    let total = 0
    for (let i = this.table.n - 1; i >= 0; i--) total += this.table.distance(i, this.centres, labels[i]!)
    return total
  }

  move(labels: ArrayLike<number>): void {
    const { n, d, data } = this.table
    const sizes = new Float64Array(this.centres.n)
    const sums = new Float64Array(this.centres.data.length)
    for (let i = 0; i < n; i++) {
      const c = labels[i]!
      sizes[c]!++
      for (let j = 0; j < d; j++) sums[c * d + j]! += data[i * d + j]!
    }
    for (let at = 0; at < sums.length; at++) {
      const size = sizes[Math.floor(at / d)]!
      if (size > 0) this.centres.data[at] = sums[at]! / size
    }
  }
}

export function nearestCentres(X: number[][], centres: number[][]) {
  return new Clusters(X, centres).assign()
}

export function inertia(X: number[][], centres: number[][], labels: number[]): number {
  return new Clusters(X, centres).score(labels)
}

export function moveCentres(X: number[][], centres: number[][], labels: number[]) {
  const clusters = new Clusters(X, centres)
  clusters.move(labels)
  return clusters.centres.rows()
}

export function chooseStarts(X: number[][], k: number, random: () => number): number[] {
  const table = new Table(X)
  if (!(k >= 1) || k % 1 !== 0) throw new RangeError('k')
  const least = new Float64Array(table.n).fill(Infinity)
  const chosen: number[] = []
  let next = Math.trunc(table.n * random())
  for (;;) {
    chosen.push(next)
    if (chosen.length === k) return chosen
    let total = 0
    for (let i = 0; i < table.n; i++) {
      least[i] = Math.min(least[i]!, table.distance(i, table, next))
      total += least[i]!
    }
    if (!(total > 0)) throw new RangeError('too few different rows')
    let due = total * random()
    for (next = 0; due >= least[next]!; next++) due -= least[next]!
  }
}

export function kMeans(X: number[][], starts: number[][], maxRounds: number) {
  if (!(maxRounds >= 0) || maxRounds % 1 !== 0) throw new RangeError('maxRounds')
  const clusters = new Clusters(X, starts)
  let labels = clusters.assign()
  const inertias = [clusters.score(labels)]
  let converged = false
  while (!converged && inertias.length <= maxRounds) {
    clusters.move(labels)
    const next = clusters.assign()
    converged = next.every((label, i) => label === labels[i])
    labels = next
    inertias.push(clusters.score(labels))
  }
  return { centres: clusters.centres.rows(), labels, inertias, converged }
}
