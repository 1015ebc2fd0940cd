import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

/**
 * The oracle brings the matrix to tridiagonal form and lets implicit QR steps do the rest, each on what lies between two couplings that
 * have vanished. The tensors find one eigenvector after the other by the power method.
 */
const oracle = {
  rayleighQuotient(A: number[][], v: number[]) {
    const size = measure(A, v)
    if (size === 0) throw new RangeError('no direction')
    const unit = v.map((x) => x / size)
    let quotient = 0
    for (let i = 0; i < v.length; i++) {
      quotient += A[i]![i]! * unit[i]! ** 2
      for (let j = 0; j < i; j++) quotient += (A[i]![j]! + A[j]![i]!) * unit[i]! * unit[j]!
    }
    return quotient
  },

  residual(A: number[][], value: number, v: number[]) {
    measure(A, v)
    const columns = v.map((x, j) => A.map((row, i) => (i === j ? row[j]! - value : row[j]!) * x))
    return Math.hypot(...A.map((_, i) => columns.reduce((sum, column) => sum + column[i]!, 0)))
  },

  symmetricEigen(A: number[][]) {
    const n = A.length
    measure(
      A,
      Array.from({ length: n }, () => 1),
    )
    const T = A.map((row, i) => row.map((x, j) => (x + A[j]![i]!) / 2))
    const V = T.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
    const negligible = Number.EPSILON * Math.hypot(...T.flat())
    for (let p = 0; p < n - 2; p++) {
      for (let i = n - 1; i > p + 1; i--) {
        turn(T, V, i - 1, Math.atan2(T[i]![p]!, T[i - 1]![p]!))
        cut(T, i, p)
      }
    }
    const isCoupled = (i: number) => {
      if (Math.abs(T[i]![i - 1]!) > negligible) return true
      cut(T, i, i - 1)
      return false
    }
    let high = n - 1
    for (let steps = 0; high > 0; steps++) {
      if (steps > maxSteps * n) throw new Error('the QR steps do not converge')
      if (!isCoupled(high)) {
        high--
        continue
      }
      let low = high - 1
      while (low > 0 && isCoupled(low)) low--
      step(T, V, low, high)
    }
    const order = T.map((_, k) => k).toSorted((a, b) => T[b]![b]! - T[a]![a]!)
    return { values: order.map((k) => T[k]![k]!), vectors: order.map((k) => V[k]!) }
  },
}

export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    rayleighQuotient: (tf, A, v) => tf.div(tf.dot(v, tf.dot(A, v)), tf.dot(v, v)),
    residual: (tf, A, value, v) => tf.norm(tf.sub(tf.dot(A, v), tf.mul(value, v))),
    symmetricEigen: byPowers,
  },
})

/** The length of v, once A and v are found to be what the contract says. */
function measure(A: number[][], v: number[]): number {
  const n = A.length
  if (n < 1 || A.some((row) => row.length !== n)) throw new RangeError('not square')
  const size = Math.max(...A.flat().map(Math.abs))
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) if (Math.abs(A[i]![j]! - A[j]![i]!) > 1e-10 * size) throw new RangeError('not symmetric')
  }
  if (v.length !== n) throw new RangeError('another length')
  return Math.hypot(...v)
}

/** Of which an eigenvalue needs two or three. */
const maxSteps = 60

/** Leaves nothing where there is nothing but rounding: steps over its traces need not converge where eigenvalues repeat. */
function cut(T: number[][], i: number, j: number): void {
  T[i]![j] = 0
  T[j]![i] = 0
}

/** Turns axes i and i + 1 of T, on both sides, and of V, by an angle. */
function turn(T: number[][], V: number[][], i: number, angle: number): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  for (const M of [T, V]) {
    const [a, b] = [M[i]!, M[i + 1]!]
    M[i] = a.map((x, j) => c * x + s * b[j]!)
    M[i + 1] = b.map((y, j) => c * y - s * a[j]!)
  }
  for (const row of T) {
    const [x, y] = [row[i]!, row[i + 1]!]
    row[i] = c * x + s * y
    row[i + 1] = c * y - s * x
  }
}

/** One QR step on rows low to high: the shift makes a bulge below the diagonal, which is chased out at the other end. */
function step(T: number[][], V: number[][], low: number, high: number): void {
  const corner = T[high]![high]!
  const half = (T[high - 1]![high - 1]! - corner) / 2
  const coupling = T[high]![high - 1]!
  const shift = corner - (coupling * coupling) / (half + (half < 0 ? -1 : 1) * Math.hypot(half, coupling))
  let [x, bulge] = [T[low]![low]! - shift, T[low + 1]![low]!]
  for (let k = low; k < high; k++) {
    turn(T, V, k, Math.atan2(bulge, x))
    if (k > low) cut(T, k + 1, k - 1)
    if (k + 2 <= high) [x, bulge] = [T[k + 1]![k]!, T[k + 2]![k]!]
  }
}

function byPowers(tf: Tensors, A: number[][]) {
  const n = A.length
  const size = Math.max(...A.flat().map(Math.abs)) || 1
  const scaled = tf.div(tf.tensor2d(A), size)
  // a shift beyond every eigenvalue makes all of them positive, so that the largest is the largest in magnitude
  let rest: Tensor = tf.add(scaled, tf.mul(n + 0.5, tf.eye(n)))
  const columns = A.map(() => {
    const direction = leadingDirection(tf, rest)
    const stretch = tf.sum(tf.mul(direction, tf.matMul(rest, direction)))
    rest = tf.sub(rest, tf.mul(stretch, tf.matMul(direction, direction, false, true)))
    return direction
  })
  const [orthonormal] = tf.linalg.qr(tf.concat(columns, 1))
  const values = tf.sum(tf.mul(orthonormal, tf.matMul(scaled, orthonormal)), 0)
  return { values: tf.mul(size, values), vectors: tf.transpose(orthonormal) }
}

/** n × 1. Squaring twenty times leaves the projector onto the eigenvectors of the largest eigenvalue. */
function leadingDirection(tf: Tensors, matrix: Tensor) {
  let power = matrix
  for (let i = 0; i < 20; i++) {
    const square = tf.matMul(power, power)
    power = tf.div(square, tf.max(tf.abs(square)))
  }
  const diagonal = tf.sum(tf.mul(power, tf.eye(matrix.shape[0]!)), 0)
  const column = tf.gather(power, tf.reshape(tf.argMax(diagonal), [1]), 1)
  return tf.div(column, tf.norm(column))
}
