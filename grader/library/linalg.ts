/**
 * Linear algebra on plain arrays, in float64. A vector is a `number[]`; a matrix is an array of rows of one length, with at
 * least one row and one column. No function changes its arguments, and every answer is made of new arrays.
 *
 * This one file is what learners import in the sandbox, in the browser and under Node, and its comments are what the reference page shows. It
 * imports nothing, so that it can be evaluated anywhere.
 */

/**
 * a · b = Σ aᵢ bᵢ. Two empty vectors give 0.
 *
 * `RangeError` when the lengths differ.
 *
 * @example dot([1, 2, 3], [4, 5, 6]) // 32
 */
export function dot(a: number[], b: number[]): number {
  if (a.length !== b.length) throw new RangeError(`dot: the lengths differ, ${a.length} and ${b.length}`)
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/**
 * ‖v‖₁ = Σ |vᵢ|, 0 for an empty vector.
 *
 * @example norm1([3, -4]) // 7
 */
export function norm1(v: number[]): number {
  let sum = 0
  for (let i = 0; i < v.length; i++) sum += Math.abs(v[i]!)
  return sum
}

/**
 * ‖v‖₂ = √Σ vᵢ², 0 for an empty vector. Components are scaled first, so that no square overflows or vanishes.
 *
 * @example norm2([3, -4]) // 5
 */
export function norm2(v: number[]): number {
  const largest = normInf(v)
  if (largest === Infinity) return largest
  const scale = powerBelow(largest)
  let sum = 0
  for (let i = 0; i < v.length; i++) sum += (v[i]! / scale) ** 2
  return scale * Math.sqrt(sum)
}

/**
 * ‖v‖∞ = max |vᵢ|, 0 for an empty vector.
 *
 * @example normInf([3, -4]) // 4
 */
export function normInf(v: number[]): number {
  let largest = 0
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]!))
  return largest
}

/**
 * ‖A‖F = √Σ aᵢⱼ², the 2-norm of all entries of a matrix.
 *
 * `RangeError` when A is not a matrix.
 *
 * @example normFrobenius([[1, 2], [2, 4]]) // 5
 */
export function normFrobenius(A: number[][]): number {
  requireMatrix('normFrobenius', 'A', A)
  return norm2(A.map((row) => norm2(row)))
}

/**
 * The n × n matrix with ones on its diagonal.
 *
 * `RangeError` when n is not a positive integer.
 *
 * @example identity(2) // [[1, 0], [0, 1]]
 */
export function identity(n: number): number[][] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`identity: n has to be a positive integer, and is ${n}`)
  const ones = zeros(n, n)
  for (let i = 0; i < n; i++) ones[i]![i] = 1
  return ones
}

/**
 * Aᵀ: the rows of A, n × m, become the columns of the answer, m × n.
 *
 * `RangeError` when A is not a matrix.
 *
 * @example transpose([[1, 2, 3], [4, 5, 6]]) // [[1, 4], [2, 5], [3, 6]]
 */
export function transpose(A: number[][]): number[][] {
  requireMatrix('transpose', 'A', A)
  return A[0]!.map((_, j) => A.map((row) => row[j]!))
}

/**
 * The product of A, n × m, and B, m × p, which is n × p: its entry at i, j is the dot product of row i of A and column j of B.
 *
 * `RangeError` when A has not as many columns as B has rows, or one of them is not a matrix.
 *
 * @example matmul([[1, 2], [3, 4]], [[5], [6]]) // [[17], [39]]
 */
export function matmul(A: number[][], B: number[][]): number[][] {
  requireMatrix('matmul', 'A', A)
  requireMatrix('matmul', 'B', B)
  const m = B.length
  const p = B[0]!.length
  if (A[0]!.length !== m) throw new RangeError(`matmul: A has ${A[0]!.length} columns, B has ${m} rows`)
  const product = zeros(A.length, p)
  // row by row of B, so that memory is read in the order in which it lies
  for (let i = 0; i < A.length; i++) {
    const sums = product[i]!
    for (let k = 0; k < m; k++) {
      const factor = A[i]![k]!
      const row = B[k]!
      for (let j = 0; j < p; j++) sums[j]! += factor * row[j]!
    }
  }
  return product
}

/**
 * The x with A x = b, for a square matrix A. `b` is a vector of n numbers or a matrix of n rows, each column of which is a right-hand side of
 * its own; the answer has the shape of b. `solve(A, identity(n))` is the inverse of A, which is seldom what one needs.
 *
 * Gaussian elimination with scaled partial pivoting (Golub & Van Loan, Matrix Computations, 4th ed., §3.4 and §3.5.2).
 *
 * `RangeError` when A is not square, its rows are not as many as b's, or A is not finite, or it is singular to working precision: a pivot is no
 * larger than what rounding may have left there.
 *
 * @example solve([[2, 1], [1, 3]], [5, 10]) // [1, 3]
 * @example solve([[2, 0], [0, 4]], [[2, 4], [4, 8]]) // [[1, 2], [1, 2]]
 */
export function solve<T extends number[] | number[][]>(A: number[][], b: T): T {
  const n = requireSquare('solve', A)
  if (b.length !== n) throw new RangeError(`solve: A has ${n} rows, b has ${b.length}`)
  const right: (number | number[])[] = b
  const X = right.map((x) => (typeof x === 'number' ? [x] : [...x]))
  requireMatrix('solve', 'b', X)
  const U = A.map((row) => [...row])
  const scales = U.map(normInf)
  // |L| |U|, what went into each entry: below its rounding error an entry means nothing (Higham, Accuracy and Stability, §9.3)
  const sizes = U.map((row) => row.map(Math.abs))

  for (let k = 0; k < n; k++) {
    const weight = (i: number) => Math.abs(U[i]![k]!) / scales[i]!
    let pivot = k
    for (let i = k + 1; i < n; i++) if (weight(i) > weight(pivot)) pivot = i
    for (const list of [U, X, scales, sizes]) swap(list, k, pivot)
    // the other way round, NaN would pass
    if (!(Math.abs(U[k]![k]!) > 4 * n * Number.EPSILON * sizes[k]![k]!))
      throw new RangeError('solve: A is singular, or too near to it')
    for (let i = k + 1; i < n; i++) {
      const factor = U[i]![k]! / U[k]![k]!
      subtract(U[i]!, factor, U[k]!)
      subtract(X[i]!, factor, X[k]!)
      for (let j = k; j < n; j++) sizes[i]![j]! += Math.abs(factor * U[k]![j]!)
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) subtract(X[i]!, U[i]![k]!, X[k]!)
    X[i] = X[i]!.map((x) => x / U[i]![i]!)
  }
  return (typeof right[0] === 'number' ? X.map((row) => row[0]!) : X) as T
}

/**
 * All eigenvalues and eigenvectors of a symmetric matrix A, n × n: A vₖ = λₖ vₖ, and A = Vᵀ diag(λ) V for the rows V. The sign of each vector is
 * chosen so that its first component above 1e-8 in magnitude is positive. Equal eigenvalues leave the choice of their vectors open.
 *
 * Jacobi's cyclic method (Golub & Van Loan, Matrix Computations, 4th ed., §8.5): about n³ operations a sweep, up to a dozen sweeps.
 *
 * `RangeError` when A is not square, not finite, or not symmetric: entries that should be equal may differ by 1e-10 of the largest entry, and
 * their mean is taken.
 *
 * @example symmetricEigen([[2, 0], [0, 3]]) // { values: [3, 2], vectors: [[0, 1], [1, 0]] }
 */
export function symmetricEigen(A: number[][]): SymmetricEigen {
  const n = requireSquare('symmetricEigen', A)
  const largest = normInf(A.map(normInf))
  if (!Number.isFinite(largest)) throw new RangeError('symmetricEigen: A holds a number that is not finite')
  const mirror = transpose(A)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(A[i]![j]! - mirror[i]![j]!) <= 1e-10 * largest) continue
      throw new RangeError(`symmetricEigen: A is not symmetric, look at row ${i}, column ${j}`)
    }
  }
  const scale = powerBelow(largest)
  const S = A.map((row, i) => row.map((x, j) => (x / scale + mirror[i]![j]! / scale) / 2))
  const V = identity(n)
  const negligible = (Number.EPSILON * normFrobenius(S)) / n
  while (sweep(S, V, negligible));

  const order = S.map((_, k) => k).toSorted((a, b) => S[b]![b]! - S[a]![a]!)
  return { values: order.map((k) => S[k]![k]! * scale), vectors: order.map((k) => pointForward(V[k]!)) }
}

/** What `symmetricEigen` answers with. */
export interface SymmetricEigen {
  /** The eigenvalues, largest first. */
  values: number[]
  /** Row k is the eigenvector of `values[k]`: of unit length, and orthogonal to all others. */
  vectors: number[][]
}

/** Turns every plane of two axes so that the entry coupling them vanishes. Answers whether there was anything to turn. */
function sweep(S: number[][], V: number[][], negligible: number): boolean {
  const n = S.length
  let turned = false
  for (let p = 0; p < n; p++) {
    for (let q = p + 1; q < n; q++) {
      const coupling = S[p]![q]!
      if (Math.abs(coupling) <= negligible) continue
      turned = true
      const cotangent = (S[q]![q]! - S[p]![p]!) / (2 * coupling) // of twice the angle
      const tangent = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.hypot(cotangent, 1))
      const cosine = 1 / Math.hypot(tangent, 1)
      const sine = tangent * cosine
      const low = S[p]![p]! - tangent * coupling
      const high = S[q]![q]! + tangent * coupling
      turn(S[p]!, S[q]!, cosine, sine)
      turn(V[p]!, V[q]!, cosine, sine)
      for (let j = 0; j < n; j++) {
        S[j]![p] = S[p]![j]!
        S[j]![q] = S[q]![j]!
      }
      S[p]![p] = low
      S[q]![q] = high
      S[p]![q] = S[q]![p] = 0
    }
  }
  return turned
}

/** a ← c a − s b and b ← s a + c b. */
function turn(a: number[], b: number[], cosine: number, sine: number): void {
  for (let j = 0; j < a.length; j++) {
    const x = a[j]!
    const y = b[j]!
    a[j] = cosine * x - sine * y
    b[j] = sine * x + cosine * y
  }
}

/** The largest power of two up to x, or near it: dividing by it is exact. 1 for 0. */
function powerBelow(x: number): number {
  return x === 0 ? 1 : 2 ** Math.floor(Math.log2(x))
}

function pointForward(v: number[]): number[] {
  const lead = v.find((x) => Math.abs(x) > 1e-8) ?? 1
  return lead < 0 ? v.map((x) => -x) : v
}

/** a ← a − factor · b */
function subtract(a: number[], factor: number, b: number[]): void {
  for (let j = 0; j < a.length; j++) a[j]! -= factor * b[j]!
}

function swap(list: unknown[], i: number, j: number): void {
  const kept = list[i]
  list[i] = list[j]
  list[j] = kept
}

function zeros(n: number, m: number): number[][] {
  const row = Array.from({ length: m }, () => 0)
  return Array.from({ length: n }, () => row.slice()) // thirty times as fast as filling each
}

function requireMatrix(caller: string, name: string, A: number[][]): void {
  const columns = A[0]?.length
  if (columns && A.every((row) => row.length === columns)) return
  throw new RangeError(`${caller}: ${name} is not a matrix, an array of rows of one length, at least one row and one column`)
}

function requireSquare(caller: string, A: number[][]): number {
  requireMatrix(caller, 'A', A)
  if (A.length !== A[0]!.length) throw new RangeError(`${caller}: A is not square, it is ${A.length} × ${A[0]!.length}`)
  return A.length
}
