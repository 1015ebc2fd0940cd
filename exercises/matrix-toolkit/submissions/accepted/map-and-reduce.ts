// Nothing but map and reduce on nested arrays; the exponent as a BigInt, whose bits are taken from the lowest.

type Matrix = readonly (readonly number[])[]

const check = (M: Matrix): Matrix => {
  const sizes = [...new Set(M.map((row) => row.length))]
  if (sizes.length !== 1 || sizes[0] === 0) throw new RangeError('not rectangular')
  return M
}

const range = (n: number) => [...Array(n).keys()]

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((total, x, i) => total + x * b[i]!, 0)

export const transpose = (A: Matrix): number[][] => range(check(A)[0]!.length).map((j) => A.map((row) => row[j]!))

export const identity = (n: number): number[][] => {
  if (!(n >= 1 && Number.isInteger(n))) throw new RangeError('n')
  return range(n).map((i) => range(n).map((j) => Number(i === j)))
}

export const multiply = (A: Matrix, B: Matrix): number[][] => {
  const columns = transpose(B)
  if (check(A)[0]!.length !== B.length) throw new RangeError('sizes')
  return A.map((row) => columns.map((column) => dot(row, column)))
}

export const power = (A: Matrix, k: number): number[][] => {
  if (check(A).length !== A[0]!.length || !Number.isInteger(k) || k < 0) throw new RangeError('power')
  const raise = (base: Matrix, exponent: bigint, done: number[][]): number[][] => {
    if (exponent === 0n) return done
    const next = exponent & 1n ? multiply(base, done) : done
    return exponent === 1n ? next : raise(multiply(base, base), exponent >> 1n, next)
  }
  return raise(A, BigInt(k), identity(A.length))
}
