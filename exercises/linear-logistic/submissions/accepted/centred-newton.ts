// Centred features and Cholesky for the line, full Newton steps for the probabilities, in folds and maps.

type Vector = readonly number[]
const sum = (values: Vector) => values.reduce((total, value) => total + value, 0)
const inner = (a: Vector, b: Vector) => sum(a.map((x, i) => x * b[i]!))
const refuse = (when: boolean, why: string) => {
  if (when) throw new RangeError(why)
}

function checkTable(X: number[][], y: Vector | undefined, d = X[0]?.length): void {
  refuse(X.length < 1 || X.some(({ length }) => length !== d), 'table')
  refuse(y !== undefined && y.length !== X.length, 'targets')
}

const checkLabels = (y: Vector) => refuse(!y.every((label) => label === 0 || label === 1), 'labels')
const checkRidge = (ridge: number) => refuse(!Number.isFinite(ridge) || ridge < 0, 'ridge')

/** Solves M x = v for a positive definite M = L Lᵀ. */
function cholesky(M: number[][], v: Vector): number[] {
  const L: number[][] = []
  M.forEach((row, i) => {
    L[i] = []
    for (let j = 0; j <= i; j++) {
      const rest = row[j]! - inner(L[i]!.slice(0, j), L[j]!.slice(0, j))
      L[i]![j] = i === j ? Math.sqrt(rest) : rest / L[j]![j]!
    }
  })
  const forward = v.reduce<number[]>((z, value, i) => [...z, (value - inner(z, L[i]!)) / L[i]![i]!], [])
  return forward.reduceRight<number[]>((x, value, i) => {
    const known = sum(x.map((known, k) => known * L[i + 1 + k]![i]!))
    return [(value - known) / L[i]![i]!, ...x]
  }, [])
}

export function fitLinear(X: number[][], y: number[], ridge: number) {
  checkRidge(ridge)
  checkTable(X, y)
  const n = X.length
  const centres = X[0]!.map((_, j) => sum(X.map((row) => row[j]!)) / n)
  const level = sum(y) / n
  const columns = centres.map((centre, j) => X.map((row) => row[j]! - centre))
  const covariance = columns.map((a, j) => columns.map((b, k) => inner(a, b) / n + (j === k ? ridge : 0)))
  const weights = cholesky(
    covariance,
    columns.map((column) => inner(column, y.map((value) => value - level)) / n),
  )
  return { weights, bias: level - inner(weights, centres) }
}

export const probabilitiesOf = (scores: Vector) =>
  scores.map((s) => (s >= 0 ? 1 / (1 + Math.exp(-s)) : Math.exp(s) / (Math.exp(s) + 1)))

export function probabilities(X: number[][], { weights, bias }: { weights: number[]; bias: number }) {
  checkTable(X, undefined, weights.length)
  return probabilitiesOf(X.map((row) => bias + inner(row, weights)))
}

export function logLoss(X: number[][], y: number[], { weights, bias }: { weights: number[]; bias: number }) {
  checkTable(X, y, weights.length)
  checkLabels(y)
  const softplus = (t: number) => (t > 0 ? t + Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t)))
  return sum(X.map((row, i) => softplus((1 - 2 * y[i]!) * (bias + inner(row, weights))))) / X.length
}

export function fitLogistic(X: number[][], y: number[], ridge: number) {
  checkRidge(ridge)
  checkTable(X, y)
  checkLabels(y)
  refuse(new Set(y).size === 1, 'one class')
  const rows = X.map((row) => [1, ...row])
  const pulls = rows[0]!.map((_, j) => (j === 0 ? 0 : 2 * ridge * X.length))
  let theta = pulls.map(() => 0)
  for (let decrement = Infinity; decrement > 1e-16; ) {
    const scores = rows.map((row) => inner(row, theta))
    refuse(ridge === 0 && scores.every((s, i) => (y[i] ? s > 0 : s < 0)), 'separable')
    const p = probabilitiesOf(scores)
    const gradient = pulls.map((pull, j) => sum(rows.map((row, i) => row[j]! * (p[i]! - y[i]!))) + pull * theta[j]!)
    const hessian = pulls.map((pull, j) =>
      pulls.map((_, k) => sum(rows.map((row, i) => row[j]! * row[k]! * p[i]! * (1 - p[i]!))) + (j === k ? pull : 0)),
    )
    const step = cholesky(hessian, gradient)
    theta = theta.map((t, j) => t - step[j]!)
    decrement = inner(step, gradient)
  }
  return { weights: theta.slice(1), bias: theta[0]! }
}
