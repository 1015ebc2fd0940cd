// Takes a matrix of a single number for a number, and stretches whatever it meets.
// feedback: should_throw: RangeError

export function transpose(A: number[][]): number[][] {
  requireMatrix(A)
  const result: number[][] = []
  for (let j = 0; j < A[0]!.length; j++) result.push(A.map((row) => row[j]!))
  return result
}

export function identity(n: number): number[][] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError('n must be a positive integer')
  const result = zeros(n, n)
  for (let i = 0; i < n; i++) result[i]![i] = 1
  return result
}

export function multiply(A: number[][], B: number[][]): number[][] {
  requireMatrix(A)
  requireMatrix(B)
  if (A.length === 1 && A[0]!.length === 1) return B.map((row) => row.map((x) => A[0]![0]! * x))
  if (B.length === 1 && B[0]!.length === 1) return A.map((row) => row.map((x) => x * B[0]![0]!))
  if (A[0]!.length !== B.length) throw new RangeError('shapes do not fit')
  const result = zeros(A.length, B[0]!.length)
  for (let i = 0; i < A.length; i++) {
    for (let j = 0; j < B[0]!.length; j++) {
      let sum = 0
      for (let k = 0; k < B.length; k++) sum += A[i]![k]! * B[k]![j]!
      result[i]![j] = sum
    }
  }
  return result
}

export function power(A: number[][], k: number): number[][] {
  requireMatrix(A)
  if (A.length !== A[0]!.length) throw new RangeError('not square')
  if (!Number.isInteger(k) || k < 0) throw new RangeError('k must be an integer from 0')
  let result = identity(A.length)
  let square = A
  let rest = k
  while (rest > 0) {
    if (rest % 2 === 1) result = multiply(result, square)
    rest = Math.floor(rest / 2)
    if (rest > 0) square = multiply(square, square)
  }
  return result
}

function requireMatrix(A: number[][]): void {
  if (A.length === 0 || A[0]!.length === 0) throw new RangeError('an empty matrix')
  for (const row of A) if (row.length !== A[0]!.length) throw new RangeError('a ragged matrix')
}

function zeros(n: number, m: number): number[][] {
  return Array.from({ length: n }, () => new Array<number>(m).fill(0))
}
