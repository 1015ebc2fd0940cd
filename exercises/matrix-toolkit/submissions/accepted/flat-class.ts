// A class around one Float64Array, entries found by index arithmetic; columns outermost, and powers by recursion.

class Flat {
  readonly rows: number
  readonly columns: number
  readonly data: Float64Array

  constructor(rows: number, columns: number) {
    this.rows = rows
    this.columns = columns
    this.data = new Float64Array(rows * columns)
  }

  static from(A: number[][]): Flat {
    const flat = new Flat(A.length, A.length === 0 ? 0 : A[0]!.length)
    if (flat.data.length === 0) throw new RangeError('nothing in it')
    A.forEach((row, i) => {
      if (row.length !== flat.columns) throw new RangeError(`row ${i} has ${row.length} entries`)
      flat.data.set(row, i * flat.columns)
    })
    return flat
  }

  static eye(n: number): Flat {
    const flat = new Flat(n, n)
    for (let i = 0; i < n; i++) flat.data[i * (n + 1)] = 1
    return flat
  }

  flip(): Flat {
    const flat = new Flat(this.columns, this.rows)
    this.data.forEach((x, at) => {
      flat.data[(at % this.columns) * this.rows + Math.floor(at / this.columns)] = x
    })
    return flat
  }

  times(that: Flat): Flat {
    if (this.columns !== that.rows) throw new RangeError('inner sizes differ')
    const flat = new Flat(this.rows, that.columns)
    const column = new Float64Array(that.rows)
    for (let j = 0; j < that.columns; j++) {
      for (let k = 0; k < that.rows; k++) column[k] = that.data[k * that.columns + j]!
      for (let i = 0; i < this.rows; i++) {
        let sum = 0
        for (let k = this.columns - 1; k >= 0; k--) sum += this.data[i * this.columns + k]! * column[k]!
        flat.data[i * that.columns + j] = sum
      }
    }
    return flat
  }

  raised(k: number): Flat {
    if (k === 0) return Flat.eye(this.rows)
    const half = this.raised((k - (k % 2)) / 2)
    const square = half.times(half)
    return k % 2 ? square.times(this) : square
  }

  toRows(): number[][] {
    return Array.from({ length: this.rows }, (_, i) => [...this.data.subarray(i * this.columns, (i + 1) * this.columns)])
  }
}

export const transpose = (A: number[][]) => Flat.from(A).flip().toRows()

export const identity = (n: number) => {
  if (Math.trunc(n) !== n || n <= 0) throw new RangeError('size')
  return Flat.eye(n).toRows()
}

export const multiply = (A: number[][], B: number[][]) => Flat.from(A).times(Flat.from(B)).toRows()

export const power = (A: number[][], k: number) => {
  const flat = Flat.from(A)
  if (flat.rows !== flat.columns) throw new RangeError('square wanted')
  if (!Number.isSafeInteger(k) || k < 0) throw new RangeError('count wanted')
  return flat.raised(k).toRows()
}
