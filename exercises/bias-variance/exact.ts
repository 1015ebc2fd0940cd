/** Least squares by orthogonalisation, no product of A with itself, and the parts of an error pair by pair: as the contract has them, or by habit. */
import type { Parts } from './solution.ts'

const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)
const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length

/** What is left of v across the directions in `basis`; twice is enough. */
function sweepOut(v: number[], basis: number[][]): number[] {
  let rest = v
  for (let pass = 0; pass < 2; pass++)
    for (const b of basis) {
      const along = dot(rest, b)
      rest = rest.map((x, i) => x - along * b[i]!)
    }
  return rest
}

/** Orthonormal rows that span those of A; the longest remainder comes next, until all are rounding. */
export function rowBasis(A: number[][]): number[][] {
  const longest = Math.max(...A.map((row) => Math.hypot(...row)))
  const basis: number[][] = []
  let rests = A
  while (basis.length < Math.min(A.length, A[0]!.length)) {
    const rest = rests.reduce((a, b) => (dot(b, b) > dot(a, a) ? b : a))
    const length = Math.hypot(...rest)
    if (length <= 1e-9 * longest) break
    basis.push(rest.map((x) => x / length))
    rests = rests.map((row) => sweepOut(row, basis.slice(-1)))
  }
  return basis
}

/** Within the span of the rows the solution is unique: columns there are made orthogonal one after the other, and solved for backwards. */
export function leastNorm(A: number[][], y: number[]): number[] {
  const basis = rowBasis(A)
  const columns = basis.map((b) => A.map((row) => dot(row, b)))
  const axes: number[][] = []
  for (const column of columns) {
    const rest = sweepOut(column, axes)
    const length = Math.hypot(...rest)
    axes.push(rest.map((x) => x / length))
  }
  const coordinates: number[] = []
  for (let k = basis.length - 1; k >= 0; k--) {
    let left = dot(axes[k]!, y)
    for (let l = k + 1; l < basis.length; l++) left -= dot(axes[k]!, columns[l]!) * coordinates[l]!
    coordinates[k] = left / dot(axes[k]!, columns[k]!)
  }
  return A[0]!.map((_, j) => basis.reduce((sum, b, k) => sum + coordinates[k]! * b[j]!, 0))
}

export interface Habits {
  bias: 'of the mean' | 'of each model' | 'over points' | 'of one observation'
  models: 'm' | 'm - 1' | 'points'
  observations: 'r' | 'r - 1'
  error: 'pairs' | 'without noise' | 'row by row'
  over: 'mean' | 'sum'
  /** A variance from gaps, or as the mean of squares less the square of the mean. */
  spread: 'gaps' | 'squares'
}

export const contract: Habits = {
  bias: 'of the mean',
  models: 'm',
  observations: 'r',
  error: 'pairs',
  over: 'mean',
  spread: 'gaps',
}

export function partsOf(predictions: number[][], targets: number[][], habits: Habits = contract): Parts {
  const q = predictions[0]!.length
  const at = (rows: number[][], j: number) => rows.map((row) => row[j]!)
  const average = (of: (predicted: number[], observed: number[]) => number) => {
    const each = Array.from({ length: q }, (_, j) => of(at(predictions, j), at(targets, j)))
    return habits.over === 'mean' ? mean(each) : mean(each) * q
  }
  const [m, r] = [predictions.length, targets.length]
  const spread = (values: number[]) =>
    habits.spread === 'gaps' ? pairs(values, values) / 2 : mean(values.map((x) => x * x)) - mean(values) * mean(values)
  const biases = {
    'of the mean': () => average((p, t) => (mean(p) - mean(t)) ** 2),
    'of each model': () => average((p, t) => pairs(p, [mean(t)])),
    'over points': () => average((p, t) => mean(p) - mean(t)) ** 2,
    'of one observation': () => average((p, t) => (mean(p) - t[0]!) ** 2),
  }
  const variance =
    habits.models === 'points'
      ? mean(predictions.map(spread))
      : average(spread) * (habits.models === 'm' ? 1 : m / Math.max(1, m - 1))
  const noise = average((_, t) => spread(t)) * (habits.observations === 'r' ? 1 : r / Math.max(1, r - 1))
  const biasSquared = biases[habits.bias]()
  return {
    biasSquared,
    variance,
    noise,
    error: {
      pairs: () => average(pairs),
      'without noise': () => average((p, t) => pairs(p, [mean(t)])),
      'row by row': () => average((p, t) => mean(p.slice(0, t.length).map((x, i) => (x - t[i]!) ** 2))),
    }[habits.error](),
  }
}

function pairs(a: number[], b: number[]): number {
  return mean(a.map((x) => mean(b.map((y) => (x - y) ** 2))))
}
