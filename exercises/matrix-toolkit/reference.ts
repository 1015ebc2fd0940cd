import { referenceOf, type Tensor } from '#authoring/reference'
import type * as Api from './solution.ts'

/**
 * The oracle turns columns out once and takes a compensated dot product for every entry, where the model mixes rows; its powers start from
 * the leading binary digit of k, where the model starts from the last.
 */
const oracle = {
  transpose(A: number[][]) {
    const [rows, columns] = measure(A)
    return Array.from({ length: columns }, (_, j) => Array.from({ length: rows }, (_, i) => A[i]![j]!))
  },

  identity(n: number) {
    if (!(n >= 1) || n % 1 !== 0) throw new RangeError('not a size')
    const ones = Array.from({ length: n }, () => Array.from({ length: n }, () => 0))
    for (const [i, row] of ones.entries()) row[i] = 1
    return ones
  },

  multiply(A: number[][], B: number[][]) {
    const [, inner] = measure(A)
    const [rows] = measure(B)
    if (inner !== rows) throw new RangeError('the shapes do not fit')
    const columns = oracle.transpose(B)
    return A.map((row) => columns.map((column) => product(row, column)))
  },

  power(A: number[][], k: number) {
    const [rows, columns] = measure(A)
    if (rows !== columns) throw new RangeError('not square')
    if (!(k >= 0) || k % 1 !== 0) throw new RangeError('not a count')
    let result = oracle.identity(rows)
    for (const digit of k.toString(2)) {
      result = oracle.multiply(result, result)
      if (digit === '1') result = oracle.multiply(result, A)
    }
    return result
  },
}

export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    transpose: (tf, A) => tf.transpose(tf.tensor2d(A)),
    identity: (tf, n) => tf.eye(n),
    multiply: (tf, A, B) => tf.matMul(A, B),
    power(tf, A, k) {
      const factor = tf.tensor2d(A)
      return Array.from(k.toString(2)).reduce<Tensor>((result, digit) => {
        const square = tf.matMul(result, result)
        return digit === '1' ? tf.matMul(square, factor) : square
      }, tf.eye(A.length))
    },
  },
})

/** Rows and columns of a matrix. */
function measure(A: number[][]): [number, number] {
  const lengths = new Set(A.map((row) => row.length))
  const [columns] = lengths
  if (lengths.size !== 1 || columns === 0) throw new RangeError('not a matrix')
  return [A.length, columns!]
}

/** Neumaier's compensated sum of the products: what each addition loses is added at the end. */
function product(a: number[], b: number[]): number {
  let total = 0
  let lost = 0
  for (let k = 0; k < a.length; k++) {
    const term = a[k]! * b[k]!
    const next = total + term
    lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total
    total = next
  }
  return total + lost
}
