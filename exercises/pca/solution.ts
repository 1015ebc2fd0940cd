export interface Pca {
  mean: number[]
  components: number[][]
  variances: number[]
  ratios: number[]
  projected: number[][]
}

/**
 * The k leading principal components of X, n × d: the eigenvectors of its covariance matrix with the largest eigenvalues, which are
 * the variances along them. RangeError for fewer than two rows, ragged or empty rows, or a k that is no integer from 1 to d.
 */
export function pca(X: number[][], k: number): Pca {
  requireTable(X)
  const d = X[0]!.length
  if (!Number.isInteger(k) || k < 1 || k > d) throw new RangeError(`k must be an integer from 1 to ${d}`)

  const mean = columnMeans(X)
  const centred = X.map((row) => row.map((x, j) => x - mean[j]!))
  const covariance = covarianceOf(centred)
  const leading = symmetricEigen(covariance)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, k)

  const total = covariance.reduce((sum, row, j) => sum + row[j]!, 0)
  const components = leading.map(({ vector }) => vector)
  // rounding can leave a vanishing eigenvalue just below zero, and no variance is negative
  const variances = leading.map(({ value }) => Math.max(0, value))
  return {
    mean,
    components,
    variances,
    ratios: variances.map((variance) => (total > 0 ? variance / total : 0)),
    projected: centred.map((row) => components.map((component) => dot(row, component))),
  }
}

function requireTable(X: number[][]): void {
  if (X.length < 2) throw new RangeError('a variance needs at least two rows')
  if (X.some((row) => row.length !== X[0]!.length)) throw new RangeError('rows of different lengths')
}

/** The first row plus the mean distance to it, and not a sum over n: equal numbers have exactly themselves for a mean, and no variance. */
function columnMeans(X: number[][]): number[] {
  return X[0]!.map((start, j) => start + X.reduce((sum, row) => sum + (row[j]! - start), 0) / X.length)
}

/** d × d, over n − 1, from rows that are centred already: subtracting first keeps the digits that E[x²] − E[x]² would cancel. */
function covarianceOf(centred: number[][]): number[][] {
  const d = centred[0]!.length
  const covariance = zeros(d)
  for (let i = 0; i < d; i++) {
    for (let j = i; j < d; j++) {
      const sum = centred.reduce((sum, row) => sum + row[i]! * row[j]!, 0)
      covariance[i]![j] = covariance[j]![i] = sum / (centred.length - 1)
    }
  }
  return covariance
}

interface EigenPair {
  value: number
  /** Unit length, orthogonal to all the others, equal eigenvalues and zeros included. */
  vector: number[]
}

/**
 * All eigenpairs of a symmetric matrix by Jacobi's cyclic method: each rotation in the plane of two axes clears the entry that couples
 * them, and sweeping over all planes makes what is left outside the diagonal vanish, in the end quadratically.
 */
function symmetricEigen(symmetric: number[][]): EigenPair[] {
  const d = symmetric.length
  const A = symmetric.map((row) => [...row])
  const axes = zeros(d).map((row, i) => row.with(i, 1))
  const size = Math.hypot(...A.map((row) => Math.hypot(...row)))

  while (offDiagonal(A) > Number.EPSILON * size) {
    for (let p = 0; p < d; p++) {
      for (let q = p + 1; q < d; q++) {
        const coupling = A[p]![q]!
        if (coupling === 0) continue
        // the smaller of the two angles with cot 2φ = ratio clears the coupling
        const ratio = (A[q]![q]! - A[p]![p]!) / (2 * coupling)
        const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(ratio, 1))
        const cosine = 1 / Math.hypot(tangent, 1)
        const sine = tangent * cosine
        for (const row of A) rotate(row, p, row, q, cosine, sine)
        for (let j = 0; j < d; j++) rotate(A[p]!, j, A[q]!, j, cosine, sine)
        for (let j = 0; j < d; j++) rotate(axes[p]!, j, axes[q]!, j, cosine, sine)
        // what rounding leaves of it is a trace of the diagonal and need not shrink from sweep to sweep
        A[p]![q] = A[q]![p] = 0
      }
    }
  }
  return axes.map((vector, i) => ({ value: A[i]![i]!, vector }))
}

/** Turns the plane of two entries, a[i] and b[j]. */
function rotate(a: number[], i: number, b: number[], j: number, cosine: number, sine: number): void {
  const x = a[i]!
  const y = b[j]!
  a[i] = cosine * x - sine * y
  b[j] = sine * x + cosine * y
}

function offDiagonal(A: number[][]): number {
  return Math.hypot(...A.map((row, i) => Math.hypot(...row.with(i, 0))))
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0)
}

function zeros(d: number): number[][] {
  return Array.from({ length: d }, () => Array.from({ length: d }, () => 0))
}
