// Power iteration with deflation. Once all variance is taken out, it amplifies rounding noise, which is not orthogonal to what came before.
// feedback: property: orthogonal to the others

export function pca(X: number[][], k: number) {
  if (X.length < 2) throw new RangeError('need at least two rows')
  const d = X[0]!.length
  if (d === 0 || X.some((row) => row.length !== d)) throw new RangeError('rows must have the same, positive length')
  if (!Number.isInteger(k) || k < 1 || k > d) throw new RangeError('k must be an integer from 1 to d')
  const n = X.length
  const mean = Array.from({ length: d }, (_, j) => X[0]![j]! + X.reduce((sum, row) => sum + (row[j]! - X[0]![j]!), 0) / n)
  const centred = X.map((row) => row.map((x, j) => x - mean[j]!))
  const covariance = Array.from({ length: d }, (_, i) =>
    Array.from({ length: d }, (_, j) => centred.reduce((sum, row) => sum + row[i]! * row[j]!, 0) / (n - 1)),
  )
  const total = covariance.reduce((sum, row, j) => sum + row[j]!, 0)
  const components: number[][] = []
  const variances: number[] = []
  const rest = covariance.map((row) => [...row])
  for (let c = 0; c < k; c++) {
    let v = normalise(rest.map((_, j) => 1 / (j + 1)))
    for (let i = 0; i < 2000; i++) {
      const image = multiply(rest, v)
      if (Math.hypot(...image) === 0) break
      v = normalise(image)
    }
    const image = multiply(rest, v)
    const variance = v.reduce((sum, x, j) => sum + x * image[j]!, 0)
    for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) rest[i]![j]! -= variance * v[i]! * v[j]!
    components.push(v)
    variances.push(variance)
  }
  const ratios = variances.map((variance) => (total > 0 ? variance / total : 0))
  const projected = centred.map((row) => components.map((v) => v.reduce((sum, x, j) => sum + x * row[j]!, 0)))
  return { mean, components, variances, ratios, projected }
}

function multiply(M: number[][], v: number[]): number[] {
  return M.map((row) => row.reduce((sum, x, j) => sum + x * v[j]!, 0))
}

function normalise(v: number[]): number[] {
  const length = Math.hypot(...v)
  return v.map((x) => x / length)
}
