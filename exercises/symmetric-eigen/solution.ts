export interface Eigen {
  values: number[]
  vectors: number[][]
}

/** vᵀAv / vᵀv, which is λ where v is an eigenvector. RangeError when A is not symmetric, or v has another length or no direction. */
export function rayleighQuotient(A: number[][], v: number[]): number {
  const square = dot(v, v)
  if (square === 0) throw new RangeError('a zero vector has no direction')
  return dot(v, imageOf(A, v)) / square
}

/** ‖Av − λv‖₂, 0 for an eigenvector. RangeError when A is not symmetric or v has another length. */
export function residual(A: number[][], value: number, v: number[]): number {
  return Math.hypot(...imageOf(A, v).map((x, i) => x - value * v[i]!))
}

/**
 * Jacobi's method: a turn in the plane of two axes makes the entry that couples them vanish. Later turns bring some of it back, but less:
 * the sum of squares off the diagonal falls with every turn, in the end quadratically with every sweep over all planes. What is left is
 * the diagonal of eigenvalues, and the turned axes are the eigenvectors, orthogonal by construction. RangeError when A is not symmetric.
 */
export function symmetricEigen(A: number[][]): Eigen {
  requireSymmetric(A)
  const n = A.length
  const S = A.map((row) => [...row])
  const axes = A.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  const negligible = Number.EPSILON * largest(A)

  let coupled = true
  while (coupled) {
    coupled = false
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(S[p]![q]!) <= negligible) continue
        coupled = true
        const angle = Math.atan2(2 * S[p]![q]!, S[p]![p]! - S[q]![q]!) / 2
        turnRows(S, p, q, angle)
        turnColumns(S, p, q, angle)
        turnRows(axes, p, q, angle)
        // rounding leaves a trace of the diagonal there, which need not shrink from sweep to sweep
        S[p]![q] = S[q]![p] = 0
      }
    }
  }
  const order = axes.map((_, k) => k).toSorted((a, b) => S[b]![b]! - S[a]![a]!)
  return { values: order.map((k) => S[k]![k]!), vectors: order.map((k) => axes[k]!) }
}

function turnRows(M: number[][], p: number, q: number, angle: number): void {
  const [a, b] = [M[p]!, M[q]!]
  M[p] = a.map((x, j) => Math.cos(angle) * x + Math.sin(angle) * b[j]!)
  M[q] = b.map((y, j) => Math.cos(angle) * y - Math.sin(angle) * a[j]!)
}

function turnColumns(M: number[][], p: number, q: number, angle: number): void {
  for (const row of M) {
    const [x, y] = [row[p]!, row[q]!]
    row[p] = Math.cos(angle) * x + Math.sin(angle) * y
    row[q] = Math.cos(angle) * y - Math.sin(angle) * x
  }
}

function imageOf(A: number[][], v: number[]): number[] {
  requireSymmetric(A)
  if (v.length !== A.length) throw new RangeError(`${A.length} columns meet ${v.length} components`)
  return A.map((row) => dot(row, v))
}

function requireSymmetric(A: number[][]): void {
  const n = A.length
  if (n === 0 || A.some((row) => row.length !== n)) throw new RangeError('the matrix is not square')
  const rounding = 1e-10 * largest(A)
  if (A.some((row, i) => row.some((x, j) => Math.abs(x - A[j]![i]!) > rounding)))
    throw new RangeError('the matrix is not symmetric')
}

function largest(A: number[][]): number {
  return A.flat().reduce((best, x) => Math.max(best, Math.abs(x)), 0)
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0)
}
