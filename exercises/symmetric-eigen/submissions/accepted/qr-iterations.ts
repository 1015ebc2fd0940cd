// A ← RQ by Gram–Schmidt on a matrix shifted until it is positive definite; the product of all Q holds the vectors in its columns.

type Matrix = number[][]
const range = (n: number) => [...Array(n).keys()]
const matmul = (A: Matrix, B: Matrix): Matrix => A.map((row) => B[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * B[k]![j]!, 0)))

function guard(A: Matrix) {
  const sizes = A.flat().map(Math.abs)
  if (A.length === 0 || !A.every((row) => row.length === A.length)) throw new RangeError('square matrices only')
  const slack = 1e-10 * sizes.reduce((a, b) => Math.max(a, b))
  const mirrored = range(A.length).every((i) => range(i).every((j) => Math.abs(A[i]![j]! - A[j]![i]!) <= slack))
  if (!mirrored) throw new RangeError('symmetric matrices only')
}

export function rayleighQuotient(A: Matrix, v: number[]) {
  guard(A)
  if (v.length !== A.length || v.every((x) => x === 0)) throw new RangeError('not a direction')
  const [[top]] = matmul([v], matmul(A, v.map((x) => [x]))) as [[number]]
  return top / v.reduce((sum, x) => sum + x ** 2, 0)
}

export function residual(A: Matrix, value: number, v: number[]) {
  guard(A)
  if (v.length !== A.length) throw new RangeError('length')
  let squares = 0
  for (const i of range(v.length)) squares += (range(v.length).reduce((sum, j) => sum + A[i]![j]! * v[j]!, 0) - value * v[i]!) ** 2
  return squares ** 0.5
}

export function symmetricEigen(A: Matrix) {
  guard(A)
  const n = A.length
  const reach = Math.max(...A.map((row) => row.reduce((sum, x) => sum + Math.abs(x), 0))) || 1
  const shift = 1.01 * reach
  let T = A.map((row, i) => row.map((x, j) => (i === j ? x + shift : x)))
  let V: Matrix = range(n).map((i) => range(n).map((j) => (i === j ? 1 : 0)))
  for (let round = 0; round < 4000; round++) {
    const [Q, R] = factor(T)
    T = matmul(R, Q)
    V = matmul(V, Q)
    if (T.every((row, i) => row.every((x, j) => i === j || Math.abs(x) < 1e-9 * reach))) break
  }
  const order = range(n).sort((a, b) => T[b]![b]! - T[a]![a]!)
  return { values: order.map((k) => T[k]![k]! - shift), vectors: order.map((k) => V.map((row) => row[k]!)) }
}

function factor(A: Matrix): [Q: Matrix, R: Matrix] {
  const n = A.length
  const columns = range(n).map((j) => A.map((row) => row[j]!))
  const R = A.map((row) => row.map(() => 0))
  columns.forEach((column, j) => {
    for (let i = 0; i < j; i++) {
      R[i]![j] = column.reduce((sum, x, k) => sum + x * columns[i]![k]!, 0)
      column.forEach((x, k) => (column[k] = x - R[i]![j]! * columns[i]![k]!))
    }
    R[j]![j] = Math.hypot(...column)
    column.forEach((x, k) => (column[k] = x / R[j]![j]!))
  })
  return [range(n).map((i) => columns.map((column) => column[i]!)), R]
}
