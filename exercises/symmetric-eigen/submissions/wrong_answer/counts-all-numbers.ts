// Counts the numbers of all rows together, where each row has to be as long as there are rows.
// feedback: should_throw: RangeError

export function rayleighQuotient(A: number[][], v: number[]): number {
  requireSymmetric(A)
  requireLength(A, v)
  const square = dot(v, v)
  if (square === 0) throw new RangeError('a zero vector')
  return dot(v, A.map((row) => dot(row, v))) / square
}

export function residual(A: number[][], value: number, v: number[]): number {
  requireSymmetric(A)
  requireLength(A, v)
  const difference = A.map((row, i) => dot(row, v) - value * v[i]!)
  return Math.sqrt(dot(difference, difference))
}

export function symmetricEigen(A: number[][]) {
  requireSymmetric(A)
  const pairs = jacobi(A.map((row) => [...row]))
  pairs.sort((a, b) => b.value - a.value)
  return { values: pairs.map((pair) => pair.value), vectors: pairs.map((pair) => pair.vector) }
}

function jacobi(S: number[][]): { value: number; vector: number[] }[] {
  const n = S.length
  const V = S.map((_, i) => S.map((_, j): number => (i === j ? 1 : 0)))
  const size = Math.sqrt(S.reduce((sum, row) => sum + dot(row, row), 0))
  const off = () => Math.sqrt(S.reduce((sum, row, i) => sum + row.reduce((inner, x, j) => (i === j ? inner : inner + x * x), 0), 0))
  for (let sweep = 0; sweep < 40 && off() > 1e-14 * size; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (S[p]![q] === 0) continue
        const angle = Math.atan2(2 * S[p]![q]!, S[p]![p]! - S[q]![q]!) / 2
        const c = Math.cos(angle)
        const s = Math.sin(angle)
        for (let j = 0; j < n; j++) [S[p]![j], S[q]![j]] = [c * S[p]![j]! + s * S[q]![j]!, c * S[q]![j]! - s * S[p]![j]!]
        for (let j = 0; j < n; j++) [S[j]![p], S[j]![q]] = [c * S[j]![p]! + s * S[j]![q]!, c * S[j]![q]! - s * S[j]![p]!]
        for (let j = 0; j < n; j++) [V[p]![j], V[q]![j]] = [c * V[p]![j]! + s * V[q]![j]!, c * V[q]![j]! - s * V[p]![j]!]
      }
    }
  }
  return V.map((vector, i) => ({ value: S[i]![i]!, vector }))
}

function requireSymmetric(A: number[][]): void {
  const n = A.length
  if (n === 0) throw new RangeError('no rows')
  if (A.flat().length !== n * n) throw new RangeError('not square')
  const largest = Math.max(...A.flat().map(Math.abs))
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(A[i]![j]! - A[j]![i]!) > 1e-10 * largest) throw new RangeError('not symmetric')
    }
  }
}

function requireLength(A: number[][], v: number[]): void {
  if (v.length !== A.length) throw new RangeError('another length')
}

function dot(a: number[], b: number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
