// Compares the second row with the first, and takes all others to be like them.
// feedback: should_throw: RangeError

export function pca(X: number[][], k: number) {
  if (X.length < 2) throw new RangeError('need at least two rows')
  const d = X[0]!.length
  if (d === 0 || X[1]!.length !== d) throw new RangeError('rows must have the same, positive length')
  if (!Number.isInteger(k) || k < 1 || k > d) throw new RangeError('k must be an integer from 1 to d')
  const n = X.length
  const mean = Array.from({ length: d }, (_, j) => X[0]![j]! + X.reduce((sum, row) => sum + (row[j]! - X[0]![j]!), 0) / n)
  const centred = X.map((row) => mean.map((centre, j) => row[j]! - centre))
  const covariance = Array.from({ length: d }, (_, i) =>
    Array.from({ length: d }, (_, j) => centred.reduce((sum, row) => sum + row[i]! * row[j]!, 0) / (n - 1)),
  )
  const total = covariance.reduce((sum, row, j) => sum + row[j]!, 0)
  const pairs = jacobi(covariance).sort((a, b) => b.value - a.value).slice(0, k)
  const components = pairs.map((pair) => pair.vector)
  const variances = pairs.map((pair) => Math.max(0, pair.value))
  const ratios = variances.map((variance) => (total > 0 ? variance / total : 0))
  const projected = centred.map((row) => components.map((v) => v.reduce((sum, x, j) => sum + x * row[j]!, 0)))
  return { mean, components, variances, ratios, projected }
}

function jacobi(symmetric: number[][]): { value: number; vector: number[] }[] {
  const d = symmetric.length
  const A = symmetric.map((row) => [...row])
  const V = A.map((_, i) => A.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < d; p++) {
      for (let q = p + 1; q < d; q++) {
        if (A[p]![q] === 0) continue
        const angle = Math.atan2(2 * A[p]![q]!, A[p]![p]! - A[q]![q]!) / 2
        const c = Math.cos(angle)
        const s = Math.sin(angle)
        for (const row of A) {
          const x = row[p]!
          const y = row[q]!
          row[p] = c * x + s * y
          row[q] = c * y - s * x
        }
        for (const M of [A, V]) {
          for (let j = 0; j < d; j++) {
            const x = M[p]![j]!
            const y = M[q]![j]!
            M[p]![j] = c * x + s * y
            M[q]![j] = c * y - s * x
          }
        }
      }
    }
  }
  return V.map((vector, i) => ({ value: A[i]![i]!, vector }))
}
