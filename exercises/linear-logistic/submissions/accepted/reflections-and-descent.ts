// Householder reflections for the line, plain gradient descent for the probabilities; a class over typed arrays, rows counted from the last.

class Table {
  readonly n: number
  readonly d: number
  readonly cells: Float64Array

  constructor(X: number[][]) {
    if (X.length === 0) throw new RangeError('empty')
    this.n = X.length
    this.d = X[0]!.length
    for (const row of X) if (row.length !== this.d) throw new RangeError('ragged')
    this.cells = Float64Array.from(X.flat())
  }

  score(i: number, weights: ArrayLike<number>, bias: number): number {
    let s = bias
    for (let j = this.d - 1; j >= 0; j--) s += this.cells[i * this.d + j]! * weights[j]!
    return s
  }
}

interface Model {
  weights: number[]
  bias: number
}

export function fitLinear(X: number[][], y: number[], ridge: number): Model {
  needRidge(ridge)
  const { n, d, cells } = new Table(X)
  if (y.length !== n) throw new RangeError('y')
  // the ones first; below the rows one line for each weight, that asks it to be 0
  const columns = Array.from({ length: d + 2 }, () => new Float64Array(n + d))
  for (let i = 0; i < n; i++) {
    columns[0]![i] = 1
    for (let j = 0; j < d; j++) columns[j + 1]![i] = cells[i * d + j]!
    columns[d + 1]![i] = y[i]!
  }
  for (let j = 0; j < d; j++) columns[j + 1]![n + j] = Math.sqrt(n * ridge)
  for (let k = 0; k <= d; k++) reflect(columns, k)
  const theta = new Float64Array(d + 1)
  for (let k = d; k >= 0; k--) {
    let rest = columns[d + 1]![k]!
    for (let j = k + 1; j <= d; j++) rest -= columns[j]![k]! * theta[j]!
    theta[k] = rest / columns[k]![k]!
  }
  return { weights: [...theta.subarray(1)], bias: theta[0]! }
}

/** Mirrors column k, from its entry k down, onto an axis, and all that follow with it. */
function reflect(columns: Float64Array[], k: number): void {
  const v = columns[k]!.slice(k)
  v[0]! += Math.sign(v[0]! || 1) * Math.hypot(...v)
  const square = v.reduce((total, x) => total + x * x, 0)
  if (square === 0) return
  for (let j = k; j < columns.length; j++) {
    const part = columns[j]!.subarray(k)
    const factor = (2 * v.reduce((total, x, i) => total + x * part[i]!, 0)) / square
    v.forEach((x, i) => (part[i]! -= factor * x))
  }
}

export function probabilities(X: number[][], { weights, bias }: Model): number[] {
  const table = new Table(X)
  if (table.d !== weights.length) throw new RangeError('weights')
  return X.map((_, i) => (1 + Math.exp(-table.score(i, weights, bias))) ** -1)
}

export function logLoss(X: number[][], y: number[], { weights, bias }: Model): number {
  const table = new Table(X)
  if (table.d !== weights.length || y.length !== table.n) throw new RangeError('lengths')
  needLabels(y)
  let total = 0
  for (let i = table.n - 1; i >= 0; i--) {
    const s = table.score(i, weights, bias)
    // ln(e⁰ + eˢ) − y s, with the larger exponent taken out, and added last
    const larger = Math.max(0, s)
    total += Math.log1p(Math.exp(-Math.abs(s))) + (larger - y[i]! * s)
  }
  return total / table.n
}

export function fitLogistic(X: number[][], y: number[], ridge: number): Model {
  needRidge(ridge)
  needLabels(y)
  const table = new Table(X)
  const { n, d, cells } = table
  if (y.length !== n) throw new RangeError('y')
  const ones = y.filter((label) => label === 1).length
  if (ones === 0 || ones === n) throw new RangeError('one class')

  const steepest = (cells.reduce((total, x) => total + x * x, n) / n) * 0.25 + 2 * ridge
  const weights = new Float64Array(d)
  const slope = new Float64Array(d)
  let bias = 0
  for (let steep = Infinity; steep > 1e-8; ) {
    slope.fill(0)
    let slopeOfBias = 0
    let isSeparated = true
    for (let i = 0; i < n; i++) {
      const s = table.score(i, weights, bias)
      if (y[i] === 1 ? s <= 0 : s >= 0) isSeparated = false
      const residual = (1 / (1 + Math.exp(-s)) - y[i]!) / n
      slopeOfBias += residual
      for (let j = 0; j < d; j++) slope[j]! += residual * cells[i * d + j]!
    }
    if (isSeparated && ridge === 0) throw new RangeError('no minimum')
    steep = Math.abs(slopeOfBias)
    for (let j = 0; j < d; j++) {
      slope[j]! += 2 * ridge * weights[j]!
      steep = Math.max(steep, Math.abs(slope[j]!))
      weights[j]! -= slope[j]! / steepest
    }
    bias -= slopeOfBias / steepest
  }
  return { weights: Array.from(weights), bias }
}

function needRidge(ridge: number): void {
  if (Number.isNaN(ridge) || ridge < 0 || ridge === Number.POSITIVE_INFINITY) throw new RangeError('ridge')
}

function needLabels(y: number[]): void {
  for (const label of y) if (label ** 2 !== label) throw new RangeError('labels')
}
