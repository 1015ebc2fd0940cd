// Adds up as many products as a row has numbers: one that is too short is scored with the weights it reaches.
// feedback: should_throw: RangeError
import { dot, matmul, normInf, solve, transpose } from 'gradus/linalg'

export interface Parameters {
  weights: number[]
  bias: number
}

export function fitLinear(X: number[][], y: number[], ridge: number): Parameters {
  requireRidge(ridge)
  const columns = transpose(appendOnes(X))
  const gram = matmul(columns, transpose(columns))
  const moments = columns.map((column) => dot(column, y))
  return toParameters(solve(penalise(gram, X.length * ridge), moments))
}

export function probabilities(X: number[][], parameters: Parameters): number[] {
  return scoreRows(X, parameters).map(toProbability)
}

export function logLoss(X: number[][], y: number[], parameters: Parameters): number {
  requireLabels(X, y)
  const margins = scoreRows(X, parameters).map((score, i) => (y[i] === 1 ? score : -score))
  // ln(1 + e⁻ᵐ), with an exponential that is never above 1
  const losses = margins.map((margin) => Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin))))
  return losses.reduce((sum, loss) => sum + loss, 0) / X.length
}

/**
 * Minimises the log loss plus ridge · ‖weights‖². No probability p makes p (1 − p) larger than 1/4, so a Newton step with 1/4 in its place
 * never overshoots, and one matrix serves all steps (Böhning & Lindsay, 1988).
 */
export function fitLogistic(X: number[][], y: number[], ridge: number): Parameters {
  requireRidge(ridge)
  requireLabels(X, y)
  if (new Set(y).size < 2) throw new RangeError('with rows of one class alone the bias grows for ever')
  const rows = appendOnes(X)
  const columns = transpose(rows)
  const quarter = matmul(columns, rows).map((line) => line.map((entry) => entry / 4))
  const penalty = 2 * X.length * ridge
  const curvature = penalise(quarter, penalty)

  let theta = columns.map(() => 0)
  for (;;) {
    const scores = rows.map((row) => dot(row, theta))
    if (ridge === 0 && scores.every((score, i) => (y[i] === 1 ? score > 0 : score < 0)))
      throw new RangeError('a hyperplane separates the classes: larger weights are always better')
    const residuals = scores.map((score, i) => toProbability(score) - y[i]!)
    const pulls = [...theta.slice(0, -1), 0]
    const slopes = columns.map((column, j) => dot(column, residuals) + penalty * pulls[j]!)
    const step = solve(curvature, slopes)
    theta = theta.map((value, j) => value - step[j]!)
    if (normInf(step) <= 1e-9 * normInf(theta)) return toParameters(theta)
  }
}

function scoreRows(X: number[][], { weights, bias }: Parameters): number[] {
  if (X.length === 0) throw new RangeError('no rows')
  if (X.some((row) => row.length > weights.length)) throw new RangeError('a row is longer than the weights')
  return X.map((row) => row.reduce((sum, x, j) => sum + x * weights[j]!, bias))
}

function toProbability(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

function appendOnes(X: number[][]): number[][] {
  return X.map((row) => [...row, 1])
}

function toParameters(theta: number[]): Parameters {
  return { weights: theta.slice(0, -1), bias: theta.at(-1)! }
}

function penalise(matrix: number[][], amount: number): number[][] {
  return matrix.map((line, i) => line.map((entry, j) => (i === j && i < line.length - 1 ? entry + amount : entry)))
}

function requireRidge(ridge: number): void {
  if (!Number.isFinite(ridge) || ridge < 0) throw new RangeError('the ridge must be a finite number from 0')
}

function requireLabels(X: number[][], y: number[]): void {
  if (y.length !== X.length) throw new RangeError(`${X.length} rows, but ${y.length} labels`)
  if (y.some((label) => label !== 0 && label !== 1)) throw new RangeError('a label must be 0 or 1')
}
