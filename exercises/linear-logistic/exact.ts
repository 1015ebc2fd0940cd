/** What is minimised beside the mean loss: ridge · ‖w‖² + biasRidge · b², without a bias where `isThroughOrigin`. */
export interface Penalty {
  ridge: number
  biasRidge?: number
  isThroughOrigin?: boolean
}

export interface Fit {
  weights: number[]
  bias: number
}

/** Least squares by orthogonal columns: the penalty is a row of its own for each weight, which asks it to be 0. */
export function minimiseSquares(X: number[][], y: number[], penalty: Penalty): Fit {
  const { rows, ridges } = extend(X, penalty)
  const roots = ridges.map((ridge) => Math.sqrt(X.length * ridge))
  const columns = ridges.map((_, j) => [...rows.map((row) => row[j]!), ...roots.map((root, k) => (k === j ? root : 0))])
  const rest = [...y, ...roots.map(() => 0)]

  // modified Gram–Schmidt: what a column explains is taken out of all that follow, the targets included
  const R = columns.map(() => columns.map(() => 0))
  const explained = columns.map((column, j) => {
    const square = product(column, column)
    for (let k = j + 1; k < columns.length; k++) R[j]![k] = takeOut(columns[k]!, column, square)
    return takeOut(rest, column, square)
  })
  for (let j = columns.length - 1; j >= 0; j--)
    for (let k = j + 1; k < columns.length; k++) explained[j]! -= R[j]![k]! * explained[k]!
  return toFit(explained, penalty)
}

/** Subtracts the multiple of `direction` that is in `v`, and returns the factor. */
function takeOut(v: number[], direction: number[], square: number): number {
  const factor = product(v, direction) / square
  for (let i = 0; i < v.length; i++) v[i]! -= factor * direction[i]!
  return factor
}

/**
 * The least mean log loss by conjugate gradients (Polak & Ribière), each line search to the end. Undefined where some hyperplane is met that
 * separates the classes and no penalty on the weights holds it back.
 */
export function minimiseLogLoss(X: number[][], y: number[], penalty: Penalty): Fit | undefined {
  const { rows, ridges } = extend(X, penalty)
  const scores = X.map(() => 0)
  const theta = ridges.map(() => 0)
  let direction = ridges.map(() => 0)
  let before: number[] | undefined
  for (let round = 0; round < 5000; round++) {
    if (penalty.ridge === 0 && scores.every((score, i) => score * (y[i]! - 0.5) > 0)) return undefined
    const residuals = scores.map((score, i) => 1 / (1 + Math.exp(-score)) - y[i]!)
    const slope = ridges.map((ridge, j) => mean(rows.map((row, i) => row[j]! * residuals[i]!)) + 2 * ridge * theta[j]!)
    if (Math.sqrt(product(slope, slope)) < 1e-12) break
    const kept = before ? Math.max(0, product(slope, subtract(slope, before)) / product(before, before)) : 0
    direction = direction.map((d, j) => kept * d - slope[j]!)
    if (product(direction, slope) >= 0) direction = slope.map((s) => -s)
    before = slope

    const along = rows.map((row) => product(row, direction))
    const pull = ridges.reduce((sum, ridge, j) => sum + 2 * ridge * theta[j]! * direction[j]!, 0)
    const stiffness = ridges.reduce((sum, ridge, j) => sum + 2 * ridge * direction[j]! ** 2, 0)
    const length = findRoot((t) => {
      let [value, rise] = [0, 0]
      for (let i = 0; i < y.length; i++) {
        const p = 1 / (1 + Math.exp(-scores[i]! - t * along[i]!))
        value += (p - y[i]!) * along[i]!
        rise += p * (1 - p) * along[i]! ** 2
      }
      return [value / y.length + pull + t * stiffness, rise / y.length + stiffness]
    })
    for (let j = 0; j < theta.length; j++) theta[j]! += length * direction[j]!
    for (let i = 0; i < scores.length; i++) scores[i]! += length * along[i]!
  }
  return toFit(theta, penalty)
}

/** Where a rising function that is negative at 0 crosses zero: Newton’s steps, and halves of the bracket where they leave it. */
function findRoot(f: (t: number) => [value: number, rise: number]): number {
  let [low, high, t] = [0, Infinity, 0]
  for (let round = 0; round < 100; round++) {
    const [value, rise] = f(t)
    if (value < 0) low = t
    else high = t
    const next = t - value / rise
    const isInside = next > low && next < high
    const to = isInside ? next : high < Infinity ? (low + high) / 2 : 2 * low + 1
    if (Math.abs(to - t) <= 1e-14 * Math.abs(to)) return to
    t = to
  }
  return t
}

function extend(X: number[][], { ridge, biasRidge = 0, isThroughOrigin = false }: Penalty) {
  const ridges = X[0]!.map(() => ridge)
  return isThroughOrigin ? { rows: X, ridges } : { rows: X.map((row) => [...row, 1]), ridges: [...ridges, biasRidge] }
}

function toFit(theta: number[], { isThroughOrigin = false }: Penalty): Fit {
  return isThroughOrigin ? { weights: theta, bias: 0 } : { weights: theta.slice(0, -1), bias: theta.at(-1)! }
}

function subtract(a: number[], b: number[]): number[] {
  return a.map((x, i) => x - b[i]!)
}

export function product(a: number[], b: number[]): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!
  return total
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
