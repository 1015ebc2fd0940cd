import { checksOf } from '#authoring/check'
import type * as Api from './solution.ts'

/**
 * Eigenvectors are free in sign, and in more where eigenvalues repeat: they are judged by what makes them eigenvectors. Eigenvalues are
 * measured by the largest of them, and the other two functions by the sums that go into them.
 */
export default checksOf<typeof Api>({
  rayleighQuotient({ actual, expected, args: [A, v], tolerance: { relative }, close }) {
    const image = A.map((row) => dot(row, v))
    const scale = A.length * largest(A)
    close(
      '',
      actual,
      expected,
      { absolute: relative * scale, relative: 0 },
      {
        'the product is not divided by the square of the length': () => dot(v, image),
        'the product is divided by the length, and not by its square': () => dot(v, image) / length(v),
        'the length of the image is divided by that of the vector': () => length(image) / length(v),
      },
    )
  },

  residual({ actual, expected, args: [A, value, v], tolerance: { relative }, close }) {
    const difference = A.map((row, i) => dot(row, v) - value * v[i]!)
    const scale = (A.length * largest(A) + Math.abs(value)) * length(v)
    close(
      '',
      actual,
      expected,
      { absolute: relative * scale, relative: 0 },
      {
        'the root is not taken': () => dot(difference, difference),
        'the largest component is taken, and not the length': () => Math.max(...difference.map(Math.abs)),
        'the magnitudes are added up': () => difference.reduce((sum, x) => sum + Math.abs(x), 0),
        'the lengths of both sides are compared, whatever their directions': () =>
          Math.abs(length(A.map((row) => dot(row, v))) - Math.abs(value) * length(v)),
      },
    )
  },

  symmetricEigen({ actual, expected, args: [A], tolerance: { relative }, close, property }) {
    const { vectors } = actual
    const { values } = expected
    const scale = Math.max(...values.map(Math.abs)) || 1
    close(
      'values',
      actual.values,
      values,
      { absolute: relative * scale, relative: 0 },
      {
        'the smallest eigenvalue comes first': () => values.toReversed(),
        'they are ordered by magnitude': () => values.toSorted((a, b) => Math.abs(b) - Math.abs(a)),
        'the magnitudes of the eigenvalues are given': () => values.map(Math.abs).toSorted((a, b) => b - a),
        'eigenvalues that are tiny are taken for zero': () => values.map((value) => (Math.abs(value) < 1e-12 ? 0 : value)),
        'eigenvalues below zero are cut to zero': () => values.map((value) => Math.max(0, value)),
        'the diagonal of A is given, and nothing was turned': () => A.map((row, i) => row[i]!).toSorted((a, b) => b - a),
      },
    )
    property(
      'each vector has length 1 and is orthogonal to the others',
      vectors.every((a, i) => vectors.every((b, j) => Math.abs(dot(a, b) - (i === j ? 1 : 0)) <= relative)),
      'vectors',
    )
    const isEigenvector = (v: number[], k: number) =>
      length(A.map((row, i) => dot(row, v) - values[k]! * v[i]!)) <= relative * scale * Math.max(1, length(v))
    if (vectors.every(isEigenvector)) return
    const columns = vectors.map((_, j) => vectors.map((row) => row[j]!))
    property('eigenvectors stand in the rows, and not in the columns', !columns.every(isEigenvector), 'vectors')
    property(
      'the vectors stand in the order of their eigenvalues',
      !vectors.every((v) => values.some((_, k) => isEigenvector(v, k))),
      'vectors',
    )
    property('each vector v is an eigenvector, so that A v = λ v with the eigenvalue in its place', false, 'vectors')
  },
})

function dot(a: number[], b: number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

const length = (v: number[]) => Math.hypot(...v)

const largest = (A: number[][]) => A.flat().reduce((best, x) => Math.max(best, Math.abs(x)), 0)
