// All components at once: A ← RQ of the shifted covariance matrix until nothing is left outside the diagonal. Signs as they come, means as
// they are rounded: what they leave of a table that does not vary is told from variance by its size.

export interface Pca {
  projected: number[][]
  ratios: number[]
  variances: number[]
  components: number[][]
  mean: number[]
}

export function pca(X: number[][], k: number): Pca {
  if (X.length < 2) throw new RangeError('too few rows')
  const d = X[0]!.length
  if (d < 1) throw new RangeError('no columns')
  for (const row of X) if (row.length !== d) throw new RangeError('ragged')
  if (!(k >= 1 && k <= d) || k % 1 !== 0) throw new RangeError('bad k')

  const n = X.length
  const mean = range(d).map((j) => X.reduce((sum, row) => sum + row[j]!, 0) / n)
  const C = range(d).map((i) =>
    range(d).map((j) => X.reduce((sum, row) => sum + (row[i]! - mean[i]!) * (row[j]! - mean[j]!), 0) / (n - 1)),
  )
  const size = X.reduce((largest, row) => Math.max(largest, ...row.map(Math.abs)), 0)
  const sum = range(d).reduce((sum, j) => sum + C[j]![j]!, 0)
  const total = sum > (1e-12 * size) ** 2 ? sum : 0

  // the shift keeps the columns independent when the data has fewer directions than features
  const shift = total > 0 ? total / 100 : 1
  let A = C.map((row, i) => row.map((x, j) => (i === j ? x + shift : x)))
  let V = range(d).map((i) => range(d).map((j): number => (i === j ? 1 : 0)))
  for (let round = 0; round < 2000; round++) {
    const { Q, R } = qr(A)
    A = multiply(R, Q)
    V = multiply(V, Q)
    let left = 0
    for (let i = 0; i < d; i++) for (let j = 0; j < i; j++) left = Math.max(left, Math.abs(A[i]![j]!))
    if (left < 1e-12 * (total + shift)) break
  }

  const order = range(d)
    .sort((a, b) => A[b]![b]! - A[a]![a]!)
    .slice(0, k)
  const components = order.map((c) => V.map((row) => row[c]!))
  const variances = order.map((c) => A[c]![c]! - shift)
  return {
    mean,
    components,
    variances: total > 0 ? variances : variances.map(() => 0),
    ratios: variances.map((variance) => (total > 0 ? variance / total : 0)),
    projected: X.map((row) => components.map((v) => v.reduce((sum, x, j) => sum + x * (row[j]! - mean[j]!), 0))),
  }
}

function range(n: number): number[] {
  return [...Array(n).keys()]
}

function multiply(A: number[][], B: number[][]): number[][] {
  return A.map((row) => B[0]!.map((_, j) => row.reduce((sum, x, i) => sum + x * B[i]![j]!, 0)))
}

/** Modified Gram–Schmidt. */
function qr(A: number[][]): { Q: number[][]; R: number[][] } {
  const d = A.length
  const Q = A.map((row) => [...row])
  const R = A.map((row) => row.map(() => 0))
  for (let j = 0; j < d; j++) {
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < j; i++) {
        let along = 0
        for (let r = 0; r < d; r++) along += Q[r]![i]! * Q[r]![j]!
        R[i]![j]! += along
        for (let r = 0; r < d; r++) Q[r]![j]! -= along * Q[r]![i]!
      }
    }
    let square = 0
    for (let r = 0; r < d; r++) square += Q[r]![j]! ** 2
    R[j]![j] = Math.sqrt(square)
    for (let r = 0; r < d; r++) Q[r]![j]! /= R[j]![j]!
  }
  return { Q, R }
}
