import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

/** Information from three entropies; scores from rotations of the columns, which never form a covariance. */
const oracle = {
  discretise(values: number[], bins: number) {
    if (values.length === 0 || !Number.isInteger(bins) || bins < 1) throw new RangeError('no values or no bins')
    const [least, largest] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
    return values.map((x) => {
      if (x === largest) return least === largest ? 0 : bins - 1
      return Math.floor((bins * (x - least)) / (largest - least))
    })
  },

  mutualInformation(a: number[], b: number[]) {
    if (a.length === 0 || a.length !== b.length) throw new RangeError('lists of different lengths')
    const width = Math.max(...b) - Math.min(...b) + 1
    return entropy(a) + entropy(b) - entropy(a.map((x, i) => x * width + b[i]!))
  },

  rankFeatures(X: number[][], labels: number[], bins: number) {
    const relevance = columnsOf(X, labels, bins).map((column) => oracle.mutualInformation(column, labels))
    return order(relevance, relevance.length, (j) => relevance[j]!)
  },

  selectFeatures(X: number[][], labels: number[], bins: number, k: number) {
    const columns = columnsOf(X, labels, bins)
    requireCount(k, columns.length)
    return order(columns, k, (j, taken) => worth(columns, labels, j, taken))
  },

  extractFeatures(X: number[][], k: number) {
    requireTable(X)
    if (X.length < 2) throw new RangeError('one row')
    requireCount(k, X[0]!.length)
    const leading = rotateColumns(centre(X)).slice(0, k)
    return X.map((_, i) => leading.map((column) => column[i]!))
  },

  compareLeading(X: number[][], labels: number[], bins: number) {
    const relevance = columnsOf(X, labels, bins).map((column) => oracle.mutualInformation(column, labels))
    const scores = oracle.extractFeatures(X, 1).map(([score]) => score!)
    return {
      selected: relevance.reduce((a, b) => Math.max(a, b)),
      extracted: oracle.mutualInformation(oracle.discretise(scores, bins), labels),
    }
  },
}

/**
 * Rankings are comparisons of what the tensors corroborate, and whole numbers; `compareLeading` puts together what they corroborate in parts.
 */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    discretise(tf, values, bins) {
      const x = tf.tensor1d(values.map((it) => it - values[0]!))
      const range = tf.sub(tf.max(x), tf.min(x))
      const places = tf.floor(tf.mul(tf.divNoNan(tf.sub(x, tf.min(x)), range), bins))
      return tf.minimum(places, bins - 1)
    },
    mutualInformation: (tf, a, b) => informationIn(tf, a, b),
    extractFeatures: (tf, X, k) => scoresIn(tf, X, k),
  },
})

/** Σ p ln(p / (q r)) over a table of counts, by a product of indicators. */
function informationIn(tf: Tensors, a: number[], b: number[]): Tensor {
  const indicators = (values: number[]) => {
    const kinds = [...new Set(values)]
    return tf.oneHot(
      tf.tensor1d(
        values.map((it) => kinds.indexOf(it)),
        'int32',
      ),
      // a single kind is more than tensors take
      Math.max(2, kinds.length),
    )
  }
  const joint = tf.div(tf.matMul(tf.cast(indicators(a), 'float32'), tf.cast(indicators(b), 'float32'), true), a.length)
  const product = tf.matMul(tf.sum(joint, 1, true), tf.sum(joint, 0, true))
  // what never occurs together adds nothing
  const ratio = tf.where(tf.greater(joint, 0), tf.div(joint, product), tf.onesLike(joint))
  return tf.sum(tf.mul(joint, tf.log(ratio)))
}

/** Orthogonal iteration on the covariance: the spectra that cases draw fall fast enough. */
function scoresIn(tf: Tensors, X: number[][], k: number): Tensor {
  const centred = tf.tensor2d(centre(X))
  const scatter = tf.matMul(centred, centred, true)
  let basis = tf.eye(X[0]!.length, k) as Tensor
  for (let round = 0; round < 40; round++) basis = tf.linalg.qr(tf.matMul(scatter, basis) as never)[0]
  return tf.matMul(centred, basis as never)
}

function entropy(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  let total = 0
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] === sorted[start]) end++
    const share = (end - start) / sorted.length
    total -= share * Math.log(share)
  }
  return total
}

/** What a feature tells of the labels, less the mean of what it tells of those taken. */
export function worth(columns: number[][], labels: number[], j: number, taken: readonly number[]): number {
  const relevance = oracle.mutualInformation(columns[j]!, labels)
  if (taken.length === 0) return relevance
  return relevance - taken.reduce((sum, s) => sum + oracle.mutualInformation(columns[j]!, columns[s]!) / taken.length, 0)
}

/** Of equal ones, up to 1e-9, the first. */
export function order(items: readonly unknown[], k: number, value: (j: number, taken: readonly number[]) => number): number[] {
  const taken: number[] = []
  for (let round = 0; round < k; round++) {
    const left = items.map((_, j) => j).filter((j) => !taken.includes(j))
    const values = left.map((j) => value(j, taken))
    const most = Math.max(...values)
    taken.push(left[values.findIndex((it) => it >= most - 1e-9)]!)
  }
  return taken
}

export function columnsOf(X: number[][], labels: number[], bins: number): number[][] {
  requireTable(X)
  if (X.length !== labels.length) throw new RangeError('as many labels as rows')
  return X[0]!.map((_, j) =>
    oracle.discretise(
      X.map((row) => row[j]!),
      bins,
    ),
  )
}

export function centre(X: number[][]): number[][] {
  const means = X[0]!.map((_, j) => X.reduce((sum, row) => sum + row[j]! / X.length, 0))
  return X.map((row) => row.map((x, j) => x - means[j]!))
}

/** Columns rotated until all are orthogonal, the longest first. */
function rotateColumns(X: number[][]): number[][] {
  const columns = X[0]!.map((_, j) => X.map((row) => row[j]!))
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < columns.length; p++) {
      for (let q = p + 1; q < columns.length; q++) rotate(columns[p]!, columns[q]!)
    }
  }
  return columns.toSorted((a, b) => dot(b, b) - dot(a, a))
}

function rotate(a: number[], b: number[]): void {
  const [aa, ab, bb] = [dot(a, a), dot(a, b), dot(b, b)]
  const angle = Math.atan2(2 * ab, aa - bb) / 2
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  for (let i = 0; i < a.length; i++) [a[i], b[i]] = [c * a[i]! + s * b[i]!, c * b[i]! - s * a[i]!]
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0)
}

function requireTable(X: number[][]): void {
  if (X.length === 0 || X[0]!.length === 0 || X.some((row) => row.length !== X[0]!.length)) throw new RangeError('no table')
}

function requireCount(k: number, d: number): void {
  if (!Number.isInteger(k) || k < 1 || k > d) throw new RangeError('k out of range')
}
