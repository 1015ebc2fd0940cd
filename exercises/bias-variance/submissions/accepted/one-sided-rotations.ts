// A singular value decomposition by one-sided rotations of the columns (Hestenes), in typed arrays; columns turned into each other until orthogonal.

class Svd {
  readonly columns: Float64Array[]
  readonly turns: Float64Array[]

  constructor(rows: number[][]) {
    const p = rows[0]!.length
    this.columns = Array.from({ length: p }, (_, j) => Float64Array.from(rows, (row) => row[j]!))
    this.turns = Array.from({ length: p }, (_, j) => Float64Array.from({ length: p }, (_, k) => (j === k ? 1 : 0)))
    for (let sweep = 0; sweep < 60 && this.sweep(); sweep++);
  }

  sweep(): boolean {
    let turned = false
    for (let j = 0; j < this.columns.length; j++) {
      for (let k = j + 1; k < this.columns.length; k++) {
        const [a, b] = [this.columns[j]!, this.columns[k]!]
        const [aa, bb, ab] = [inner(a, a), inner(b, b), inner(a, b)]
        if (Math.abs(ab) <= 1e-15 * Math.sqrt(aa * bb) || ab === 0) continue
        turned = true
        const zeta = (bb - aa) / (2 * ab)
        const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta))
        const c = 1 / Math.sqrt(1 + t * t)
        turn(a, b, c, c * t)
        turn(this.turns[j]!, this.turns[k]!, c, c * t)
      }
    }
    return turned
  }

  solve(y: number[]): number[] {
    const sizes = this.columns.map((column) => Math.sqrt(inner(column, column)))
    const largest = sizes.reduce((a, b) => Math.max(a, b), 0)
    const weights = Array<number>(sizes.length).fill(0)
    sizes.forEach((size, k) => {
      if (size <= 1e-9 * largest) return
      const share = inner(this.columns[k]!, Float64Array.from(y)) / size ** 2
      for (let j = 0; j < weights.length; j++) weights[j]! += share * this.turns[k]![j]!
    })
    return weights
  }
}

function inner(a: Float64Array, b: Float64Array): number {
  let s = 0
  for (let i = 0; i < a.length; i++) s += a[i]! * b[i]!
  return s
}

function turn(a: Float64Array, b: Float64Array, c: number, s: number): void {
  for (let i = 0; i < a.length; i++) [a[i], b[i]] = [c * a[i]! - s * b[i]!, s * a[i]! + c * b[i]!]
}

export const minimumNormFit = (A: number[][], y: number[]): number[] => {
  if (A.length !== y.length || A.length === 0) throw new RangeError('rows and targets')
  return new Svd(A).solve(y)
}

export const decompose = (predictions: number[][], targets: number[][]) => {
  const lengths = new Set([...predictions, ...targets].map((row) => row.length))
  if (predictions.length * targets.length === 0 || lengths.size > 1) throw new RangeError('m × q and r × q are needed')
  const [q] = lengths as unknown as [number]
  const total = { biasSquared: 0, variance: 0, noise: 0, error: 0 }
  const mean = (rows: number[][]) => Array.from({ length: q! }, (_, j) => rows.reduce((s, row) => s + row[j]! / rows.length, 0))
  const [models, observations] = [mean(predictions), mean(targets)]
  for (let j = 0; j < models.length; j++) {
    total.biasSquared += (models[j]! - observations[j]!) ** 2
    for (const row of predictions) total.variance += (row[j]! - models[j]!) ** 2 / predictions.length
    for (const row of targets) total.noise += (row[j]! - observations[j]!) ** 2 / targets.length
    for (const row of predictions)
      for (const seen of targets) total.error += (row[j]! - seen[j]!) ** 2 / predictions.length / targets.length
  }
  return Object.fromEntries(Object.entries(total).map(([name, sum]) => [name, sum / models.length]))
}

export const bootstrapPredictions = (X: number[][], y: number[], draws: number[][], points: number[][]) =>
  draws.map((draw) => {
    const pairs = draw.map((i) => {
      if (!Number.isInteger(i) || i < 0 || i >= X.length) throw new RangeError('no such row')
      return { x: X[i]!, t: y[i]! }
    })
    const w = minimumNormFit(pairs.map(({ x }) => x), pairs.map(({ t }) => t))
    return points.map((x) => x.reduce((s, xj, j) => s + xj * w[j]!, 0))
  })

export const complexityCurve = (X: number[][], y: number[], draws: number[][], points: number[][], targets: number[][], sizes: number[]) =>
  sizes.map((p) => {
    if (!(p >= 1 && p <= X[0]!.length && Number.isInteger(p))) throw new RangeError('no such size')
    return decompose(bootstrapPredictions(X.map((row) => row.slice(0, p)), y, draws, points.map((row) => row.slice(0, p))), targets)
  })
