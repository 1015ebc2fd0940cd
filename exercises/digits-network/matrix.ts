export type Matrix = number[][]

export function multiply(A: Matrix, B: Matrix): Matrix {
  return A.map((row) => B[0]!.map((_, j) => sum(row.map((x, k) => x * B[k]![j]!))))
}

export function transpose(M: Matrix): Matrix {
  return M[0]!.map((_, j) => M.map((row) => row[j]!))
}

/** Cell by cell; `g` is read at the same places. */
export function combine(F: Matrix, G: Matrix, cell: (f: number, g: number) => number): Matrix {
  return F.map((row, i) => row.map((f, j) => cell(f, G[i]![j]!)))
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
