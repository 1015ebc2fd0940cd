import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

type Pair = readonly [actual: number, predicted: number]

/**
 * Everything is counted on rows: a matrix is turned back into the pairs it stands for, every threshold looks at all scores, F1 is the
 * harmonic mean of precision and recall, and the area the Mann–Whitney statistic from mid-ranks.
 */
const oracle = {
  confusionMatrix(actual: number[], predicted: number[], classes: number) {
    if (actual.length !== predicted.length) throw new RangeError('the lengths differ')
    const range = Array.from({ length: classes }, (_, c) => c)
    if ([...actual, ...predicted].some((label) => !range.includes(label))) throw new RangeError('a label names no class')
    return range.map((a) => range.map((p) => actual.filter((label, i) => label === a && predicted[i] === p).length))
  },

  classScores(matrix: number[][]) {
    const pairs = toPairs(matrix)
    const precision = matrix.map((_, c) => precisionOf(pairs, [c]))
    const recall = matrix.map((_, c) => precisionOf(flip(pairs), [c]))
    return { precision, recall, f1: precision.map((p, c) => harmonicMean(p, recall[c]!)) }
  },

  averages(matrix: number[][], classes: number[]) {
    if (classes.length === 0) throw new RangeError('no classes')
    if (classes.some((c) => matrix[c] === undefined)) throw new RangeError('an unknown class')
    const { precision, recall, f1 } = oracle.classScores(matrix)
    const mean = (values: number[]) => classes.reduce((total, c) => total + values[c]! / classes.length, 0)
    const pairs = toPairs(matrix)
    const micro = { precision: precisionOf(pairs, classes), recall: precisionOf(flip(pairs), classes) }
    return {
      macro: { precision: mean(precision), recall: mean(recall), f1: mean(f1) },
      micro: { ...micro, f1: harmonicMean(micro.precision, micro.recall) },
    }
  },

  rocCurve(labels: number[], scores: number[]) {
    const { positive, negative } = part(labels, scores)
    const thresholds = thresholdsOf(scores)
    const share = (of: number[], threshold: number) => of.filter((score) => score >= threshold).length / of.length
    return {
      thresholds,
      falsePositiveRates: thresholds.map((threshold) => share(negative, threshold)),
      truePositiveRates: thresholds.map((threshold) => share(positive, threshold)),
    }
  },

  areaUnderCurve(labels: number[], scores: number[]) {
    const { positive, negative } = part(labels, scores)
    // a mid-rank: how many lie below, and half of those that are equal, itself among them
    const midrank = (score: number) => scores.reduce((rank, other) => rank + (other < score ? 1 : other === score ? 0.5 : 0), 0.5)
    const ranks = positive.reduce((total, score) => total + midrank(score), 0)
    return (ranks - (positive.length * (positive.length + 1)) / 2) / (positive.length * negative.length)
  },
}

/** Float32 tensors corroborate: one-hot products, row and column sums, comparisons of all scores with all thresholds or all rivals. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    confusionMatrix: (tf, actual, predicted, classes) =>
      tf.matMul(oneHot(tf, actual, classes), oneHot(tf, predicted, classes), true),
    classScores: (tf, matrix) => scoreCounts(tf, countClasses(tf, matrix)),
    averages(tf, matrix, classes) {
      const picked = countClasses(tf, matrix).map((counts) => tf.gather(counts, tf.tensor1d(classes, 'int32')))
      const each = scoreCounts(tf, picked)
      return {
        macro: { precision: tf.mean(each.precision), recall: tf.mean(each.recall), f1: tf.mean(each.f1) },
        micro: scoreCounts(
          tf,
          picked.map((counts) => tf.sum(counts)),
        ),
      }
    },
    rocCurve(tf, labels, scores) {
      const thresholds = thresholdsOf(scores)
      const called = tf.cast(tf.greaterEqual([scores], tf.tensor2d(thresholds, [thresholds.length, 1])), 'float32')
      const rate = (isCounted: number[]) => tf.div(tf.sum(tf.mul(called, [isCounted]), 1), tf.sum(isCounted))
      return {
        thresholds,
        falsePositiveRates: rate(labels.map((label) => 1 - label)),
        truePositiveRates: rate(labels),
      }
    },
    areaUnderCurve(tf, labels, scores) {
      const { positive, negative } = part(labels, scores)
      const column = tf.tensor2d(positive, [positive.length, 1])
      const shareOf = (pairs: Tensor) => tf.mean(tf.cast(pairs, 'float32'))
      return tf.add(shareOf(tf.greater(column, [negative])), tf.mul(0.5, shareOf(tf.equal(column, [negative]))))
    },
  },
})

function toPairs(matrix: number[][]): Pair[] {
  return matrix.flatMap((row, a) => row.flatMap((count, p) => Array.from({ length: count }, () => [a, p] as const)))
}

const flip = (pairs: Pair[]) => pairs.map(([a, p]): Pair => [p, a])

/** Of the pairs whose second class is among these, the share whose first is the same. */
function precisionOf(pairs: Pair[], classes: number[]): number {
  const called = pairs.filter(([, predicted]) => classes.includes(predicted))
  return called.length === 0 ? 0 : called.filter(([actual, predicted]) => actual === predicted).length / called.length
}

const harmonicMean = (a: number, b: number) => (a === 0 || b === 0 ? 0 : 2 / (1 / a + 1 / b))

function part(labels: number[], scores: number[]): { positive: number[]; negative: number[] } {
  if (labels.length !== scores.length) throw new RangeError('the lengths differ')
  if (labels.some((label) => ![0, 1].includes(label))) throw new RangeError('a label is 0 or 1')
  const positive = scores.filter((_, i) => labels[i] === 1)
  const negative = scores.filter((_, i) => labels[i] === 0)
  if (positive.length * negative.length === 0) throw new RangeError('both classes are needed')
  return { positive, negative }
}

const thresholdsOf = (scores: number[]) => [Infinity, ...[...new Set(scores)].toSorted((a, b) => b - a)]

const oneHot = (tf: Tensors, labels: number[], classes: number) =>
  tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), classes), 'float32')

/** Hits, predictions and occurrences of each class. */
function countClasses(tf: Tensors, matrix: number[][]): [Tensor, Tensor, Tensor] {
  return [tf.sum(tf.mul(matrix, tf.eye(matrix.length)), 1), tf.sum(matrix, 0), tf.sum(matrix, 1)]
}

function scoreCounts(tf: Tensors, [hits, predicted, occurring]: Tensor[]) {
  return {
    precision: tf.divNoNan(hits!, predicted!),
    recall: tf.divNoNan(hits!, occurring!),
    f1: tf.divNoNan(tf.mul(2, hits!), tf.add(predicted!, occurring!)),
  }
}
