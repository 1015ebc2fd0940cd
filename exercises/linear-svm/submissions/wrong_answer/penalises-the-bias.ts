// Takes the bias for a weight: it is shrunk as well.
// feedback: recognised: the bias is penalised

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
  for (const w of [...plane.weights, plane.bias]) total += (w * w * lambda) / 2
  return total
}

export function subgradient(X: number[][], y: number[], lambda: number, plane: Plane): Plane {
  check(X, y, plane.weights.length, lambda)
  const inside = [...X.keys()].filter((i) => y[i]! * score(X[i]!, plane) < 1)
  return {
    weights: plane.weights.map((w, j) => inside.reduce((g, i) => g - (y[i]! * X[i]![j]!) / X.length, lambda * w)),
    bias: inside.reduce((g, i) => g - y[i]! / X.length, lambda * plane.bias),
  }
}

export function train(X: number[][], y: number[], lambda: number, accuracy: number): Plane {
  check(X, y, X[0]?.length, lambda, accuracy)
  if (y.every((label) => label === y[0])) throw new RangeError('one class')
  const d = X[0]!.length
  const rows = X.map((row, i) => [...row, 1].map((x) => x * y[i]!))
  const soft = accuracy / 2
  const steepest = lambda + rows.flat().reduce((sum, x) => sum + x * x, 0) / X.length / soft
  let here: number[] = Array(d + 1).fill(0)
  let ahead = here
  for (let round = 1; round <= 8000; round++) {
    const pulls = rows.map((row) => Math.min(1, Math.max(0, (1 - row.reduce((sum, x, j) => sum + x * ahead[j]!, 0)) / soft)))
    const next = ahead.map((v, j) => {
      const pull = rows.reduce((sum, row, i) => sum + pulls[i]! * row[j]!, 0) / X.length
      return v - (lambda * v - pull) / steepest
    })
    ahead = next.map((v, j) => v + ((round - 1) / (round + 2)) * (v - here[j]!))
    here = next
  }
  return { weights: here.slice(0, d), bias: here[d]! }
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
