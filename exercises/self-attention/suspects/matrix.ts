export type Matrix = number[][]
export type Mask = boolean[][]

export function multiply(A: Matrix, B: Matrix): Matrix {
  const columns = transpose(B)
  return A.map((row) => columns.map((column) => row.reduce((sum, x, k) => sum + x * column[k]!, 0)))
}

export function transpose(M: Matrix): Matrix {
  return M[0]!.map((_, j) => M.map((row) => row[j]!))
}

export function scale(M: Matrix, factor: number): Matrix {
  return M.map((row) => row.map((x) => factor * x))
}

export function add(A: Matrix, B: Matrix): Matrix {
  return A.map((row, i) => row.map((x, j) => x + B[i]![j]!))
}

export function softmax(S: Matrix): Matrix {
  return S.map((row) => {
    const largest = Math.max(...row)
    const exponentials = row.map((x) => (x === -Infinity ? 0 : Math.exp(x - largest)))
    const total = exponentials.reduce((sum, x) => sum + x, 0)
    return exponentials.map((x) => (total === 0 ? 0 : x / total))
  })
}

export function softmaxOfAll(S: Matrix): Matrix {
  const [weights] = softmax([S.flat()])
  return S.map((row) => weights!.splice(0, row.length))
}

/** Who sees whom: `sees(i, j)` in row i and column j. */
export function maskOf(rows: number, columns: number, sees: (i: number, j: number) => boolean): Mask {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => sees(i, j)))
}

export function hide(S: Matrix, mask: Mask, replacement: (x: number) => number = () => -Infinity): Matrix {
  return S.map((row, i) => row.map((x, j) => (mask[i]![j] ? x : replacement(x))))
}
