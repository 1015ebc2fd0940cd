// Compares eigenvalues with a number so small that rounding exceeds it where the numbers of a table are large.
// feedback: property

import { dot, matmul, symmetricEigen, transpose } from 'gradus/linalg'

export function minimumNormFit(A: number[][], y: number[]): number[] {
  if (A.length === 0 || A.length !== y.length) throw new RangeError('a target for each row')
  const columns = transpose(A)
  const moments = columns.map((column) => dot(column, y))
  const { values, vectors } = symmetricEigen(matmul(columns, A))
  const weights = columns.map(() => 0)
  vectors.forEach((vector, k) => {
    if (values[k]! <= 1e-13) return
    const share = dot(vector, moments) / values[k]!
    vector.forEach((component, j) => (weights[j]! += share * component))
  })
  return weights
}

export function decompose(predictions: number[][], targets: number[][]) {
  if (predictions.length === 0 || targets.length === 0) throw new RangeError('models and observations are needed')
  const q = predictions[0]!.length
  if ([...predictions, ...targets].some((row) => row.length !== q)) throw new RangeError('rows differ in length')
  let [biasSquared, variance, noise, error] = [0, 0, 0, 0]
  for (let j = 0; j < q; j++) {
    const predicted = predictions.map((row) => row[j]!)
    const observed = targets.map((row) => row[j]!)
    biasSquared += (meanOf(predicted) - meanOf(observed)) ** 2
    variance += varianceOf(predicted)
    noise += varianceOf(observed)
    error += meanOf(predicted.map((p) => meanOf(observed.map((t) => (p - t) ** 2))))
  }
  return { biasSquared: biasSquared / q, variance: variance / q, noise: noise / q, error: error / q }
}

export function bootstrapPredictions(X: number[][], y: number[], draws: number[][], points: number[][]): number[][] {
  return draws.map((draw) => {
    if (draw.some((row) => !Number.isInteger(row) || row < 0 || row >= X.length)) throw new RangeError('no such row')
    const weights = minimumNormFit(
      draw.map((row) => X[row]!),
      draw.map((row) => y[row]!),
    )
    return points.map((point) => dot(point, weights))
  })
}

export function complexityCurve(
  X: number[][],
  y: number[],
  draws: number[][],
  points: number[][],
  targets: number[][],
  sizes: number[],
) {
  return sizes.map((p) => {
    if (!Number.isInteger(p) || p < 1 || p > X[0]!.length) throw new RangeError('no such size')
    const cut = (rows: number[][]) => rows.map((row) => row.slice(0, p))
    return decompose(bootstrapPredictions(cut(X), y, draws, cut(points)), targets)
  })
}

function meanOf(values: number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}

function varianceOf(values: number[]): number {
  const mean = meanOf(values)
  return meanOf(values.map((x) => (x - mean) ** 2))
}
