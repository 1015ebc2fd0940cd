// Takes rows for variables, as np.cov does unless told otherwise: the components have one entry per observation.
// feedback: wrong_axis

export function pca(X: number[][], k: number) {
  if (X.length < 2) throw new RangeError('need at least two rows')
  const d = X[0]!.length
  if (d === 0 || X.some((row) => row.length !== d)) throw new RangeError('rows must have the same, positive length')
  if (!Number.isInteger(k) || k < 1 || k > d) throw new RangeError('k must be an integer from 1 to d')
  const n = X.length
  const mean = Array.from({ length: d }, (_, j) => X[0]![j]! + X.reduce((sum, row) => sum + (row[j]! - X[0]![j]!), 0) / n)
  const centred = X.map((row) => row.map((x, j) => x - mean[j]!))
  const covariance = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => centred[i]!.reduce((sum, x, f) => sum + x * centred[j]![f]!, 0) / (n - 1)),
  )
  const total = covariance.reduce((sum, row, j) => sum + row[j]!, 0)
  const components: number[][] = []
  const variances: number[] = []
  let rest = covariance
  for (let c = 0; c < Math.min(k, n); c++) {
    let v = normalise(rest.map((_, i) => 1 / (i + 1)))
    for (let i = 0; i < 20; i++) v = normalise(multiply(rest, v))
    const image = multiply(rest, v)
    const variance = v.reduce((sum, x, i) => sum + x * image[i]!, 0)
    rest = rest.map((row, i) => row.map((x, j) => x - variance * v[i]! * v[j]!))
    components.push(v)
    variances.push(variance)
  }
  const ratios = variances.map((variance) => (total > 0 ? variance / total : 0))
  const projected = centred.map((row) => components.map((v) => row.reduce((sum, x, j) => sum + x * (v[j] ?? 0), 0)))
  return { mean, components, variances, ratios, projected }
}

function multiply(M: number[][], v: number[]): number[] {
  return M.map((row) => row.reduce((sum, x, j) => sum + x * v[j]!, 0))
}

function normalise(v: number[]): number[] {
  const length = Math.hypot(...v)
  return v.map((x) => (length > 0 ? x / length : 0))
}
