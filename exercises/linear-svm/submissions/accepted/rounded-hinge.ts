// Rounds the kink of the hinge off by less than the accuracy, and lets accelerated gradient steps run down the smooth loss.

class Rows {
  readonly n: number
  readonly d: number
  readonly signed: Float64Array

  /** Each row times its label, with the label itself in the last column. */
  constructor(X: number[][], y: number[], d: number) {
    this.n = X.length
    this.d = d
    if (this.n === 0 || this.n !== y.length) throw new RangeError('lengths')
    this.signed = new Float64Array(this.n * (d + 1))
    for (let i = 0; i < this.n; i++) {
      if (X[i]!.length !== d) throw new RangeError('row')
      if (y[i]! ** 2 !== 1) throw new RangeError('label')
      for (let j = 0; j <= d; j++) this.signed[i * (d + 1) + j] = y[i]! * (j === d ? 1 : X[i]![j]!)
    }
  }

  margins(theta: ArrayLike<number>): Float64Array {
    const width = this.d + 1
    return Float64Array.from({ length: this.n }, (_, i) => {
      let m = 0
      for (let j = 0; j < width; j++) m += this.signed[i * width + j]! * theta[j]!
      return m
    })
  }

  /** Σ cᵢ times signed row i. */
  combine(c: Float64Array): Float64Array {
    const width = this.d + 1
    const sums = new Float64Array(width)
    for (let i = 0; i < this.n; i++) for (let j = 0; j < width; j++) sums[j]! += c[i]! * this.signed[i * width + j]!
    return sums
  }
}

interface Model {
  weights: number[]
  bias: number
}

function positive(...values: number[]): void {
  for (const value of values) if (Number.isNaN(value) || value <= 0 || value > Number.MAX_VALUE) throw new RangeError('setting')
}

export function objective(X: number[][], y: number[], lambda: number, { weights, bias }: Model): number {
  positive(lambda)
  const margins = new Rows(X, y, weights.length).margins([...weights, bias])
  return margins.reduce((sum, m) => sum + (m < 1 ? 1 - m : 0), 0) / margins.length + (Math.hypot(...weights) ** 2 * lambda) / 2
}

export function subgradient(X: number[][], y: number[], lambda: number, { weights, bias }: Model): Model {
  positive(lambda)
  const rows = new Rows(X, y, weights.length)
  const pull = rows.combine(rows.margins([...weights, bias]).map((m) => (m >= 1 ? 0 : 1)))
  return { weights: weights.map((w, j) => w * lambda - pull[j]! / rows.n), bias: -pull[rows.d]! / rows.n }
}

export function train(X: number[][], y: number[], lambda: number, accuracy: number): Model {
  positive(lambda, accuracy)
  const rows = new Rows(X, y, X[0]?.length ?? 0)
  if (Math.abs(y.reduce((a, b) => a + b, 0)) === rows.n) throw new RangeError('classes')
  const { n, d, signed } = rows
  const soft = accuracy / 2
  const steepest = lambda + signed.reduce((sum, x) => sum + x * x, 0) / n / soft
  let here = new Float64Array(d + 1)
  let ahead = here
  for (let round = 1; round <= 6000; round++) {
    const pulls = rows.margins(ahead).map((m) => Math.min(1, Math.max(0, (1 - m) / soft)))
    const pull = rows.combine(pulls)
    const from = ahead
    const next = from.map((value, j) => value - ((j < d ? lambda * value : 0) - pull[j]! / n) / steepest)
    const momentum = (round - 1) / (round + 2)
    const last = here
    ahead = next.map((value, j) => value + momentum * (value - last[j]!))
    here = next
  }
  return { weights: [...here.subarray(0, d)], bias: here[d]! }
}

export function readMargin(X: number[][], y: number[], { weights, bias }: Model) {
  const margins = new Rows(X, y, weights.length).margins([...weights, bias])
  const length = Math.sqrt(weights.map((w) => w ** 2).reduce((a, b) => a + b))
  if (!(length > 0)) throw new RangeError('weights')
  return { width: 2 / length, supportVectors: Array.from(margins.keys()).filter((i) => !(margins[i]! > 1.000001)) }
}
