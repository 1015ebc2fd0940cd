// Power iteration on a matrix shifted beyond its eigenvalues, one vector after the other, orthogonal to those before.

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
  // beyond every eigenvalue: what is largest in magnitude is largest then
  const shift = Math.max(...A.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0)))
  const S = A.map((row, i) => row.map((x, j) => (i === j ? x + shift : x)))
  const found: { value: number; vector: number[] }[] = []
  const size = Math.sqrt(A.reduce((sum, row) => sum + dot(row, row), 0))
  for (const _ of A) {
    let v = begin(found.map((pair) => pair.vector), A.length)
    for (let round = 0; round < 6000; round++) {
      const image = remove(found.map((pair) => pair.vector), S.map((row) => dot(row, v)))
      const length = Math.sqrt(dot(image, image))
      if (length <= 1e-13 * size) break
      const next = image.map((x) => x / length)
      const change = next.reduce((largest, x, i) => Math.max(largest, Math.abs(x - v[i]!)), 0)
      v = next
      if (change < 1e-15) break
    }
    found.push({ value: dot(v, A.map((row) => dot(row, v))), vector: v })
  }
  found.sort((a, b) => b.value - a.value)
  return { values: found.map((pair) => pair.value), vectors: found.map((pair) => pair.vector) }
}

/** A unit vector orthogonal to those found: a mixture of all axes, or the first axis that is not covered. */
function begin(found: number[][], n: number): number[] {
  const axes = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
  for (const candidate of [axes.map((_, i) => 1 / (i + 1)), ...axes]) {
    const rest = remove(found, candidate)
    const length = Math.sqrt(dot(rest, rest))
    if (length > 0.1 / n) return rest.map((x) => x / length)
  }
  return axes[0]!
}

function remove(found: number[][], v: number[]): number[] {
  let rest = v
  for (let pass = 0; pass < 2; pass++) {
    for (const u of found) {
      const along = dot(u, rest)
      rest = rest.map((x, j) => x - along * u[j]!)
    }
  }
  return rest
}

function requireSymmetric(A: number[][]): void {
  const n = A.length
  if (n === 0) throw new RangeError('no rows')
  if (A.some((row) => row.length !== n)) throw new RangeError('not square')
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
