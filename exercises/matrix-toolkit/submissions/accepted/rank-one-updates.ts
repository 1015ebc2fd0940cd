// Adds one column times one row after the other, in place on typed rows; powers from the leading digit of the binary text.

export function identity(n: number) {
  if (n < 1 || n !== Math.round(n)) throw new RangeError('identity needs a whole size')
  const rows = []
  while (rows.length < n) {
    const row = new Float64Array(n)
    row[rows.length] = 1
    rows.push(row)
  }
  return rows
}

export function transpose(A: ArrayLike<number>[]) {
  assertMatrix(A)
  const flipped = Array.from({ length: A[0]!.length }, () => new Float64Array(A.length))
  for (const [i, row] of A.entries()) for (let j = 0; j < row.length; j++) flipped[j]![i] = row[j]!
  return flipped
}

export function multiply(A: ArrayLike<number>[], B: ArrayLike<number>[]) {
  assertMatrix(A)
  assertMatrix(B)
  const inner = B.length
  if (A[0]!.length !== inner) throw new RangeError('the inner sizes differ')
  const total = A.map(() => new Float64Array(B[0]!.length))
  for (let k = 0; k < inner; k++) {
    const row = B[k]!
    for (let i = 0; i < A.length; i++) {
      const factor = A[i]![k]!
      if (factor === 0) continue
      const sums = total[i]!
      for (let j = 0; j < sums.length; j++) sums[j]! += factor * row[j]!
    }
  }
  return total
}

export function power(A: ArrayLike<number>[], k: number) {
  assertMatrix(A)
  if (A.length !== A[0]!.length) throw new RangeError('not square')
  if (k < 0 || k !== Math.floor(k)) throw new RangeError('no such power')
  let result = identity(A.length)
  for (const digit of k.toString(2)) {
    result = multiply(result, result)
    if (digit === '1') result = multiply(A, result)
  }
  return result
}

function assertMatrix(A: ArrayLike<number>[]) {
  if (!(A.length > 0)) throw new RangeError('no rows')
  for (const row of A) {
    if (row.length === 0) throw new RangeError('no columns')
    if (row.length !== A[0]!.length) throw new RangeError('ragged')
  }
}
