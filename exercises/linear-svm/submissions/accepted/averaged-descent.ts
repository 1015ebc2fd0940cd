// Sub-gradient steps that shrink, and the average of the later half of where they lead.

type Plane = { weights: number[]; bias: number }

function check(X: number[][], y: number[], d: number | undefined, ...settings: number[]): void {
  const isTable = X.length > 0 && y.length === X.length && X.every((row) => row.length === d)
  if (!isTable || y.some((label) => label !== 1 && label !== -1)) throw new RangeError('table')
  if (settings.some((value) => !(value > 0) || value === Infinity)) throw new RangeError('settings')
}

const score = (row: number[], { weights, bias }: Plane) => row.reduce((sum, x, j) => sum + x * weights[j]!, bias)

export function objective(X: number[][], y: number[], lambda: number, plane: Plane): number {
  check(X, y, plane.weights.length, lambda)
  let total = 0
  for (const [i, row] of X.entries()) total += Math.max(0, 1 - y[i]! * score(row, plane)) / X.length
  for (const w of plane.weights) total += (w * w * lambda) / 2
  return total
}

export function subgradient(X: number[][], y: number[], lambda: number, plane: Plane): Plane {
  check(X, y, plane.weights.length, lambda)
  const inside = [...X.keys()].filter((i) => y[i]! * score(X[i]!, plane) < 1)
  return {
    weights: plane.weights.map((w, j) => inside.reduce((g, i) => g - (y[i]! * X[i]![j]!) / X.length, lambda * w)),
    bias: inside.reduce((g, i) => g - y[i]! / X.length, 0),
  }
}

export function train(X: number[][], y: number[], lambda: number, accuracy: number): Plane {
  check(X, y, X[0]?.length, lambda, accuracy)
  if (y.every((label) => label === y[0])) throw new RangeError('one class')
  const d = X[0]!.length
  const rounds = 10_000
  // around the origin the bias and the weights do not pull against each other
  const centre = X[0]!.map((_, j) => X.reduce((sum, row) => sum + row[j]!, 0) / X.length)
  const rows = X.map((row) => row.map((x, j) => x - centre[j]!))
  let theta: number[] = Array(d + 1).fill(0)
  const average: number[] = Array(d + 1).fill(0)
  for (let t = 1; t <= rounds; t++) {
    const slope = subgradient(rows, y, lambda, { weights: theta.slice(0, d), bias: theta[d]! })
    // the first steps would be very long
    theta = [...slope.weights, slope.bias].map((g, j) => theta[j]! - g / (lambda * (t + 20)))
    if (t > rounds / 2) theta.forEach((v, j) => (average[j]! += v / (rounds / 2)))
  }
  const weights = average.slice(0, d)
  return { weights, bias: average[d]! - weights.reduce((sum, w, j) => sum + w * centre[j]!, 0) }
}

export function readMargin(X: number[][], y: number[], plane: Plane) {
  check(X, y, plane.weights.length)
  if (plane.weights.every((w) => w === 0)) throw new RangeError('no plane')
  const supportVectors: number[] = []
  X.forEach((row, i) => {
    if (y[i]! * score(row, plane) - 1 <= 1e-6) supportVectors.push(i)
  })
  return { width: 2 / Math.hypot(...plane.weights), supportVectors }
}
