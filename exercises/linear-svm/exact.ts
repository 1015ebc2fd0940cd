/** What is minimised beside the mean hinge loss: lambda/2 · ‖w‖² + biasLambda/2 · b², without a bias where `isThroughOrigin`. */
export interface Penalty {
  lambda: number
  biasLambda?: number
  isThroughOrigin?: boolean
}

export interface Plane {
  weights: number[]
  bias: number
}

export function measure(X: number[][], y: number[], { lambda, biasLambda = 0 }: Penalty, { weights, bias }: Plane): number {
  const losses = X.map((row, i) => Math.max(0, 1 - y[i]! * (product(row, weights) + bias)))
  return (lambda * product(weights, weights) + biasLambda * bias ** 2) / 2 + mean(losses)
}

/**
 * The quadratic programme by an interior point method in the primal (Boyd & Vandenberghe, Convex Optimization, §11.3). With ξ the loss of a row and
 * u = 1 − y · score, the barrier −μ ln ξ − μ ln (ξ − u) has its least value at a ξ that is known in closed form: what is left is a smooth
 * function of the parameters, for Newton’s method, and at most 2 n μ above the minimum.
 */
export function minimise(X: number[][], y: number[], penalty: Penalty): Plane {
  const { lambda, biasLambda = 0, isThroughOrigin = false } = penalty
  const n = X.length
  const rows = X.map((row, i) => (isThroughOrigin ? row : [...row, 1]).map((x) => x * y[i]!))
  const ridges = rows[0]!.map((_, j) => (j < X[0]!.length ? lambda : biasLambda))
  const smooth = (theta: number[], mu: number) =>
    rows.map((row) => {
      const u = 1 - product(row, theta)
      const half = Math.hypot(u / 2, n * mu)
      // of ξ and ξ − u the larger is a sum, and the smaller follows from the product of both, without cancellation
      const larger = n * mu + half + Math.abs(u) / 2
      const smaller = n * mu + (n * mu) ** 2 / (half + Math.abs(u) / 2)
      const [loss, slack] = u > 0 ? [larger, smaller] : [smaller, larger]
      return { value: loss / n - mu * Math.log(loss * slack), slope: mu / slack, bend: mu / (loss ** 2 + slack ** 2) }
    })
  const total = (theta: number[], mu: number) =>
    smooth(theta, mu).reduce((sum, { value }) => sum + value, 0) + ridges.reduce((sum, r, j) => sum + (r / 2) * theta[j]! ** 2, 0)

  let theta = ridges.map(() => 0)
  for (let mu = 1 / n; mu > 1e-13 / n; mu /= 4) {
    for (let round = 0; round < 30; round++) {
      const parts = smooth(theta, mu)
      const slopes = ridges.map((r, j) => r * theta[j]! - rows.reduce((sum, row, i) => sum + parts[i]!.slope * row[j]!, 0))
      const bends = ridges.map((r, j) =>
        ridges.map((_, k) => rows.reduce((sum, row, i) => sum + parts[i]!.bend * row[j]! * row[k]!, j === k ? r : 0)),
      )
      const step = eliminate(bends, slopes)
      const fall = product(step, slopes)
      if (!(fall > 1e-14)) break
      const now = total(theta, mu)
      const at = (length: number) => theta.map((value, j) => value - length * step[j]!)
      let length = 1
      while (length > 1e-9 && total(at(length), mu) > now - (length * fall) / 4) length /= 2
      theta = at(length)
    }
  }
  return isThroughOrigin ? { weights: theta, bias: 0 } : { weights: theta.slice(0, -1), bias: theta.at(-1)! }
}

/** The solution of a positive definite system, by Gauss and Jordan. */
function eliminate(matrix: number[][], right: number[]): number[] {
  const lines = matrix.map((line, i) => [...line, right[i]!])
  for (const [k, pivot] of lines.entries())
    for (const [i, line] of lines.entries()) {
      if (i === k) continue
      const factor = line[k]! / pivot[k]!
      for (let j = k; j < line.length; j++) line[j]! -= factor * pivot[j]!
    }
  return lines.map((line, k) => line.at(-1)! / line[k]!)
}

export function product(a: number[], b: number[]): number {
  let total = 0
  for (let i = 0; i < a.length; i++) total += a[i]! * b[i]!
  return total
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
