// Averages the bias over all rows that pull, those inside the strip among them: only rows on the margin know it.
// feedback: property: the bias is the best one

import { dot, norm2 } from 'gradus/linalg'

/** A hyperplane weights · x + bias = 0. */
export interface Parameters {
  weights: number[]
  bias: number
}

export interface Margin {
  width: number
  supportVectors: number[]
}

/** λ/2 ‖w‖² plus the mean hinge loss. */
export function objective(X: number[][], y: number[], lambda: number, parameters: Parameters): number {
  requirePositive(lambda)
  const losses = findMargins(X, y, parameters).map((margin) => Math.max(0, 1 - margin))
  return (lambda / 2) * dot(parameters.weights, parameters.weights) + losses.reduce((sum, loss) => sum + loss, 0) / X.length
}

/** The gradient of the objective, with nothing from rows whose margin is 1 or more. */
export function subgradient(X: number[][], y: number[], lambda: number, parameters: Parameters): Parameters {
  requirePositive(lambda)
  const pulls = findMargins(X, y, parameters).map((margin, i) => (margin < 1 ? y[i]! / X.length : 0))
  return {
    weights: parameters.weights.map((w, j) => lambda * w - X.reduce((sum, row, i) => sum + pulls[i]! * row[j]!, 0)),
    bias: -pulls.reduce((sum, pull) => sum + pull, 0),
  }
}

/**
 * Minimises the objective by its dual, two rows at a time (Platt's SMO with the pairs of Keerthi et al., 2001). Row i pulls with β between 0 and
 * y/n; all pulls together are 0, and λ w = Σ β x. A row that may pull more asks for a bias of at least y − w · x, one that may pull less for at most
 * that. Where two rows contradict each other by g, the objective exceeds its minimum by at most g/2.
 */
export function train(X: number[][], y: number[], lambda: number, accuracy: number): Parameters {
  requirePositive(lambda)
  requirePositive(accuracy)
  let weights = X[0]?.map(() => 0) ?? []
  requireTable(X, y)
  if (new Set(y).size < 2) throw new RangeError('both classes are needed')
  const least = y.map((label) => Math.min(0, label / X.length))
  const most = y.map((label) => Math.max(0, label / X.length))
  const pulls = y.map(() => 0)

  for (;;) {
    const biases = X.map((row, i) => y[i]! - dot(weights, row))
    const up = findLargest(biases, (i) => pulls[i]! < most[i]!)
    const down = findLargest(
      biases.map((bias) => -bias),
      (i) => pulls[i]! > least[i]!,
    )
    const contradiction = biases[up]! - biases[down]!
    if (contradiction <= 2 * accuracy) return { weights, bias: average(biases.filter((_, i) => pulls[i] !== 0)) }

    const apart = X[up]!.map((x, j) => x - X[down]![j]!)
    const ideal = (lambda * contradiction) / dot(apart, apart)
    const shift = Math.min(ideal, most[up]! - pulls[up]!, pulls[down]! - least[down]!)
    pulls[up]! += shift
    pulls[down]! -= shift
    weights = weights.map((w, j) => w + (shift / lambda) * apart[j]!)
  }
}

/** The width of the strip between the margins, and the rows that lie on its borders, in it, or on its wrong side. */
export function readMargin(X: number[][], y: number[], parameters: Parameters): Margin {
  const margins = findMargins(X, y, parameters)
  const length = norm2(parameters.weights)
  if (length === 0) throw new RangeError('without weights there is no hyperplane')
  return { width: 2 / length, supportVectors: [...margins.keys()].filter((i) => margins[i]! <= 1 + 1e-6) }
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function findMargins(X: number[][], y: number[], { weights, bias }: Parameters): number[] {
  requireTable(X, y)
  return X.map((row, i) => y[i]! * (dot(row, weights) + bias))
}

function findLargest(values: number[], isEligible: (i: number) => boolean): number {
  return [...values.keys()].filter(isEligible).reduce((best, i) => (values[i]! > values[best]! ? i : best))
}

/** Rows of another length than the weights are refused by `dot`. */
function requireTable(X: number[][], y: number[]): void {
  if (X.length === 0 || X.length !== y.length) throw new RangeError(`${X.length} rows, and ${y.length} labels`)
  if (y.some((label) => Math.abs(label) !== 1)) throw new RangeError('a label must be 1 or −1')
}

function requirePositive(value: number): void {
  if (!Number.isFinite(value) || value <= 0) throw new RangeError('lambda and accuracy must be positive and finite')
}
