import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

type Criterion = Api.Criterion

/**
 * The oracle takes the gain for what it is: the mutual information of class and side, or the squared distance between the shares of the two
 * sides. It sums from both ends and subtracts nothing. The tensors follow the definition by cumulative sums of one-hot rows. They have nothing
 * to say about candidates: those are means of two numbers.
 */
export default referenceOf<typeof Api>({
  oracle: {
    impurity(weights, criterion) {
      if (!weights.every((weight) => weight >= 0 && Number.isFinite(weight)) || !weights.some((weight) => weight > 0))
        throw new RangeError('weights')
      return measure(weights, criterion)
    },
    gain(values, y, w, threshold, criterion) {
      requireRows(values.length, y, w)
      const classes = [...new Set(y)]
      const sideOf = (goes: (value: number) => boolean) =>
        classes.map((label) => add(w.filter((_, i) => y[i] === label && goes(values[i]!))))
      return compareSides(
        sideOf((value) => value <= threshold),
        sideOf((value) => value > threshold),
        criterion,
      )
    },
    candidates: listThresholds,
    bestSplit(X, y, w, criterion) {
      requireRows(X.length, y, w)
      if (new Set(X.map((row) => row.length)).size > 1) throw new RangeError('ragged')
      return search(X, y, w, criterion)
    },
  },
  tensors: {
    impurity(tf, weights, criterion) {
      return measureIn(tf, tf.tensor1d(weights), criterion)
    },
    gain: (tf, values, y, w, threshold, criterion) => gainIn(tf, values, y, w, threshold, criterion),
    // where to cut is a comparison of gains; that of the cut which the oracle finds is computed anew
    bestSplit(tf, X, y, w, criterion) {
      const split = search(X, y, w, criterion)
      if (!split) return null
      const values = X.map((row) => row[split.feature]!)
      return { ...split, gain: gainIn(tf, values, y, w, split.threshold, criterion) }
    },
  },
})

function gainIn(tf: Tensors, values: number[], y: string[], w: number[], threshold: number, criterion: Criterion) {
  const rows = weighedRows(tf, y, w)
  const isLeft = tf.reshape(tf.cast(tf.lessEqual(tf.tensor1d(values), threshold), 'float32'), [-1, 1])
  return gainsIn(tf, tf.sum(tf.mul(rows, isLeft), 0), tf.sum(tf.mul(rows, tf.sub(1, isLeft)), 0), criterion)
}

/** The best split, where gains that differ by less than `equal` are equal. */
export function search(X: number[][], y: string[], w: number[], criterion: Criterion, equal = 1e-9): Api.Split | null {
  const classes = [...new Set(y)]
  const codes = new Map(classes.map((label, c) => [label, c]))
  const found = X[0]!.flatMap((_, feature) => {
    const order = [...X.keys()].toSorted((a, b) => X[a]![feature]! - X[b]![feature]!)
    const places = order.map((row) => ({ value: X[row]![feature]!, c: codes.get(y[row]!)!, weight: w[row]! }))
    const fromLeft = runningSums(places, classes.length)
    const fromRight = runningSums(places.toReversed(), classes.length).toReversed()
    const ends = [...places.keys()].filter((i) => i + 1 < places.length && places[i]!.value < places[i + 1]!.value)
    const thresholds = listThresholds(places.map(({ value }) => value))
    return ends.map((end, i) => ({
      feature,
      threshold: thresholds[i]!,
      gain: compareSides(fromLeft[end]!, fromRight[end + 1]!, criterion),
    }))
  })
  const largest = found.reduce((most, { gain }) => Math.max(most, gain), 0)
  return largest > equal ? found.find(({ gain }) => gain >= largest - equal)! : null
}

function runningSums(places: { c: number; weight: number }[], classes: number): number[][] {
  let last = Array<number>(classes).fill(0)
  return places.map(({ c, weight }) => (last = last.with(c, last[c]! + weight)))
}

function compareSides(left: number[], right: number[], criterion: Criterion): number {
  const [a, b] = [add(left), add(right)]
  if (a === 0 || b === 0) return 0
  if (criterion === 'gini') {
    const squares = left.map((weight, c) => (weight / a - right[c]! / b) ** 2)
    return ((a / (a + b)) * b * add(squares)) / (a + b)
  }
  const term = (both: number, side: number, whole: number) =>
    both === 0 ? 0 : (both / (a + b)) * Math.log2((both * (a + b)) / (side * whole))
  return add(left.map((weight, c) => term(weight, a, weight + right[c]!) + term(right[c]!, b, weight + right[c]!)))
}

function measure(weights: number[], criterion: Criterion): number {
  const total = add(weights)
  if (criterion === 'gini') return add(weights.flatMap((a, i) => weights.map((b, j) => (i === j ? 0 : (a / total) * (b / total)))))
  return Math.log2(total) - add(weights.map((weight) => (weight === 0 ? 0 : weight * Math.log2(weight)))) / total
}

function listThresholds(values: number[]): number[] {
  const distinct = [...new Set(values)].toSorted((a, b) => a - b)
  return distinct.slice(1).map((upper, i) => {
    const lower = distinct[i]!
    const mean = lower + (upper - lower) / 2
    return mean >= upper ? lower : mean
  })
}

function requireRows(n: number, y: string[], w: number[]): void {
  if (n === 0 || y.length !== n || w.length !== n) throw new RangeError('rows')
  if (!w.every((weight) => weight > 0 && Number.isFinite(weight))) throw new RangeError('weights')
}

function add(numbers: number[]): number {
  return numbers.reduce((total, x) => total + x, 0)
}

/** One row a row of the table: its weight in the column of its class. */
function weighedRows(tf: Tensors, y: string[], w: number[]): Tensor {
  const classes = [...new Set(y)]
  const codes = tf.tensor1d(
    y.map((label) => classes.indexOf(label)),
    'int32',
  )
  const rows = tf.cast(tf.oneHot(codes, Math.max(2, classes.length)), 'float32')
  return tf.mul(rows, tf.reshape(tf.tensor1d(w), [-1, 1]))
}

function gainsIn(tf: Tensors, left: Tensor, right: Tensor, criterion: Criterion): Tensor {
  const whole = tf.add(left, right)
  const share = tf.div(tf.sum(left, -1), tf.sum(whole, -1))
  const remaining = tf.add(tf.mul(share, measureIn(tf, left, criterion)), tf.mul(tf.sub(1, share), measureIn(tf, right, criterion)))
  return tf.sub(measureIn(tf, whole, criterion), remaining)
}

/** Along the last axis. A class without weight adds 0, and no weight at all is not mixed. */
function measureIn(tf: Tensors, weights: Tensor, criterion: Criterion): Tensor {
  const shares = tf.divNoNan(weights, tf.sum(weights, -1, true))
  const surprise = criterion === 'gini' ? tf.sub(1, shares) : tf.neg(tf.div(tf.log(tf.maximum(shares, 1e-30)), Math.LN2))
  return tf.sum(tf.mul(shares, surprise), -1)
}
