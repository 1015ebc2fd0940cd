import { classes } from './digits.ts'
import { type Matrix, multiply, sum, transpose } from './matrix.ts'
import type { Layer } from './solution.ts'

const features = 100
const penalty = 1

/**
 * A network that was never trained (Huang, Zhu & Siew, Extreme learning machine, 2006): its hidden layer stays as it was drawn, and the output layer is the ridge regression of
 * the labels, as rows of zeros and a one, on what comes through.
 */
export function fitOnRandomFeatures(images: Matrix, labels: readonly number[], random: () => number): Layer[] {
  const draw = () => 2 * random() - 1
  const hidden: Layer = {
    weights: images[0]!.map(() => Array.from({ length: features }, draw)),
    biases: Array.from({ length: features }, draw),
  }
  const reached = multiply(images, hidden.weights).map((row) => [...row.map((x, j) => Math.max(0, x + hidden.biases[j]!)), 1])
  const wanted = labels.map((label) => Array.from({ length: classes }, (_, j) => (j === label ? 1 : 0)))
  const columns = transpose(reached)
  const gram = multiply(columns, reached).map((row, j) => row.map((x, k) => (j === k ? x + penalty : x)))
  const found = solve(gram, multiply(columns, wanted))
  return [hidden, { weights: found.slice(0, -1), biases: found.at(-1)! }]
}

/** X with A X = B, for a symmetric, positive definite A, by Gauss’s elimination: such a matrix needs no pivoting. */
function solve(A: Matrix, B: Matrix): Matrix {
  const rows = A.map((row, i) => [...row, ...B[i]!])
  for (const [k, pivot] of rows.entries()) {
    for (const row of rows.slice(k + 1)) {
      const factor = row[k]! / pivot[k]!
      for (let j = k; j < row.length; j++) row[j] = row[j]! - factor * pivot[j]!
    }
  }
  const X: Matrix = []
  for (let k = rows.length - 1; k >= 0; k--) {
    const row = rows[k]!
    const below = X.map((_, i) => row[k + 1 + i]!)
    X.unshift(B[0]!.map((_, c) => (row[A.length + c]! - sum(below.map((x, i) => x * X[i]![c]!))) / row[k]!))
  }
  return X
}
