import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

type Pca = Api.Pca

/**
 * The oracle never forms a covariance matrix: one-sided Jacobi rotations turn the columns of the centred table until they are
 * orthogonal, which is its singular value decomposition. The tensors do form it, and find its eigenvectors by the power method.
 */
export default referenceOf<typeof Api>({ oracle: { pca: byOrthogonalColumns }, tensors: { pca: byRepeatedSquaring } })

function byOrthogonalColumns(X: number[][], k: number): Pca {
  const [first] = X
  if (!first || X.length < 2 || first.length === 0) throw new RangeError('too few rows or columns')
  if (X.some((row) => row.length !== first.length)) throw new RangeError('ragged rows')
  if (!Number.isInteger(k) || k < 1 || k > first.length) throw new RangeError('k out of range')

  // distances to the first row: the mean of equal numbers is then exact, and their variance 0
  const mean = first.map((start, j) => start + sum(X.map((row) => row[j]! - start)) / X.length)
  const columns = mean.map((centre, j) => X.map((row) => row[j]! - centre))
  const axes = first.map((_, i) => first.map((_, j) => (i === j ? 1 : 0)))
  orthogonalise(columns, axes)

  const squares = columns.map((column) => product(column, column))
  const total = sum(squares)
  const order = squares
    .map((_, j) => j)
    .toSorted((a, b) => squares[b]! - squares[a]!)
    .slice(0, k)
  return {
    mean,
    components: order.map((j) => axes[j]!),
    variances: order.map((j) => squares[j]! / (X.length - 1)),
    ratios: order.map((j) => (total > 0 ? squares[j]! / total : 0)),
    projected: X.map((_, i) => order.map((j) => columns[j]![i]!)),
  }
}

/** Of which some ten are needed. */
const maxSweeps = 60

/** Hestenes’ rotations of pairs of columns, and of the axes with them, until every pair is orthogonal to rounding. */
function orthogonalise(columns: number[][], axes: number[][]): void {
  const total = sum(columns.map((column) => product(column, column)))
  for (let turned = true, sweep = 0; turned && sweep < maxSweeps; sweep++) {
    turned = false
    for (let p = 0; p < columns.length; p++) {
      for (let q = p + 1; q < columns.length; q++) {
        const [a, b] = [columns[p]!, columns[q]!]
        const cross = product(a, b)
        if (!(Math.abs(cross) > 1e-15 * total)) continue // not even for NaN
        turned = true
        const angle = Math.atan2(2 * cross, product(a, a) - product(b, b)) / 2
        turn(a, b, angle)
        turn(axes[p]!, axes[q]!, angle)
      }
    }
  }
}

function turn(a: number[], b: number[], angle: number): void {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i]!, b[i]!]
    a[i] = cosine * x + sine * y
    b[i] = cosine * y - sine * x
  }
}

/** Pairwise: halves first, so that rounding grows with the logarithm of the length. */
function product(a: number[], b: number[], from = 0, to = a.length): number {
  if (to - from > 64) {
    const half = from + ((to - from) >> 1)
    return product(a, b, from, half) + product(a, b, half, to)
  }
  let total = 0
  for (let i = from; i < to; i++) total += a[i]! * b[i]!
  return total
}

function sum(terms: number[]): number {
  return product(
    terms,
    terms.map(() => 1),
  )
}

function byRepeatedSquaring(tf: Tensors, X: number[][], k: number) {
  const table = tf.tensor2d(X)
  const [n, d] = table.shape
  const start = tf.slice(table, [0, 0], [1, d])
  const shifted = tf.sub(table, start)
  const shift = tf.mean(shifted, 0)
  const mean = tf.add(tf.reshape(start, [d]), shift)
  const centred = tf.sub(shifted, shift)
  const covariance = tf.div(tf.matMul(centred, centred, true), n - 1)
  const total = tf.sum(tf.mul(covariance, tf.eye(d)))

  // a hundredth of the identity keeps a direction in directions without variance
  let rest = tf.add(tf.divNoNan(covariance, total), tf.mul(0.01, tf.eye(d)))
  const directions = Array.from({ length: k }, () => {
    const direction = leadingDirection(tf, rest)
    const stretch = tf.sum(tf.mul(direction, tf.matMul(rest, direction)))
    rest = tf.sub(rest, tf.mul(stretch, tf.matMul(direction, direction, false, true)))
    return direction
  })
  const [orthonormal] = tf.linalg.qr(tf.concat(directions, 1))
  const components = tf.transpose(orthonormal)
  const variances = tf.sum(tf.mul(tf.matMul(components, covariance), components), 1)
  return {
    mean,
    components,
    variances,
    ratios: tf.divNoNan(variances, total),
    projected: tf.matMul(centred, components, false, true),
  }
}

/** d × 1. The power method with an exponent of 2²⁰: squaring twenty times leaves the projector onto the leading eigenvector. */
function leadingDirection(tf: Tensors, symmetric: Tensor) {
  let power = symmetric
  for (let i = 0; i < 20; i++) {
    const square = tf.matMul(power, power)
    power = tf.div(square, tf.max(tf.abs(square)))
  }
  const diagonal = tf.sum(tf.mul(power, tf.eye(symmetric.shape[0]!)), 0)
  const column = tf.gather(power, tf.reshape(tf.argMax(diagonal), [1]), 1)
  return tf.div(column, tf.norm(column))
}
