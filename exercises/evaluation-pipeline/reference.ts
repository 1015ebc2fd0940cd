import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { makers } from './drive.ts'
import type * as Drive from './drive.ts'
import { foldNumbers, metricNames, metricsOf, replay, runFold, scaleBy } from './replay.ts'
import type * as Api from './solution.ts'

/**
 * Deviations come from the gaps between all pairs, the area from mid-ranks. The tensors do the arithmetic around the models, which are not theirs:
 * scales, metrics by comparison of all scores with each other, and summaries by moments.
 */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle: {
    assignFolds(labels, k) {
      if (Math.floor(k) !== k || k < 2 || k > labels.length) throw new RangeError('k')
      const zeros = labels.filter((label) => label === 0).length
      return labels.map((label, row) => {
        const before = labels.slice(0, row).filter((other) => other === label).length
        return (before + (label === 1 ? zeros : 0)) % k
      })
    },
    standardise: (train, rows) => scaleBy(train, rows),
    measure(labels, predicted, scores) {
      requireRows(labels, predicted, scores)
      return metricsOf(labels, predicted, scores)
    },
    crossValidate(kind, X, labels, foldOf) {
      if (new Set([X.length, labels.length, foldOf.length]).size > 1) throw new RangeError('lengths')
      if (foldOf.some((fold) => !(fold >= 0) || Math.floor(fold) !== fold)) throw new RangeError('fold')
      const numbers = foldNumbers(foldOf)
      if (numbers.length < 2) throw new RangeError('one fold')
      for (const fold of numbers) requireRows(labels.filter((_, row) => foldOf[row] === fold))
      return { ...replay(kind, X, labels, foldOf), models: numbers.length, fits: 1 }
    },
  },
  tensors: {
    assignFolds: (tf, labels, k) => {
      const order = tf.topk(tf.tensor1d(labels.map((label, row) => -label * labels.length - row)), labels.length).indices
      const places = tf.topk(tf.neg(order), labels.length).indices
      return tf.mod(places, tf.scalar(k, 'int32'))
    },
    standardise(tf, train, rows) {
      const { mean, variance } = tf.moments(tf.tensor2d(train), 0)
      const isConstant = tf.equal(tf.max(train, 0), tf.min(train, 0))
      return tf.div(tf.sub(rows, mean), tf.where(isConstant, tf.onesLike(variance), tf.sqrt(variance)))
    },
    measure: (tf, labels, predicted, scores) => metricsIn(tf, labels, predicted, scores),
    crossValidate(tf, kind, X, labels, foldOf) {
      const runs = foldNumbers(foldOf).map((fold) => runFold(makers[kind](), X, labels, foldOf, fold))
      const folds = runs.map((run) => metricsIn(tf, run.labels, run.predicted, run.scores))
      const each = (of: (values: Tensor) => Tensor) =>
        Object.fromEntries(metricNames.map((name) => [name, of(tf.stack(folds.map((metrics) => metrics[name])))])) as Row
      return {
        folds,
        mean: each((values) => tf.mean(values)),
        sd: each((values) => tf.sqrt(tf.div(tf.sum(tf.square(tf.sub(values, tf.mean(values)))), runs.length - 1))),
        pooled: metricsIn(
          tf,
          runs.flatMap((run) => run.labels),
          runs.flatMap((run) => run.predicted),
          runs.flatMap((run) => run.scores),
        ),
        models: runs.length,
        fits: 1,
      }
    },
  },
})

type Row = Record<keyof Api.Metrics, Tensor>

function requireRows(labels: number[], ...others: number[][]): void {
  if (others.some(({ length }) => length !== labels.length)) throw new RangeError('lengths')
  if (!labels.includes(0) || !labels.includes(1)) throw new RangeError('both classes are needed')
}

function metricsIn(tf: Tensors, labels: number[], predicted: number[], scores: number[]): Row {
  const [y, p] = [tf.tensor1d(labels), tf.tensor1d(predicted)]
  const [hits, called, positives] = [tf.sum(tf.mul(y, p)), tf.sum(p), tf.sum(y)]
  const column = tf.tensor2d(scores, [scores.length, 1])
  const pairs = tf.mul(tf.reshape(y, [-1, 1]), tf.sub(1, y))
  const won = tf.mul(
    0.5,
    tf.add(tf.cast(tf.greater(column, [scores]), 'float32'), tf.cast(tf.greaterEqual(column, [scores]), 'float32')),
  )
  return {
    accuracy: tf.mean(tf.cast(tf.equal(y, p), 'float32')),
    precision: tf.divNoNan(hits, called),
    recall: tf.div(hits, positives),
    f1: tf.divNoNan(tf.mul(2, hits), tf.add(called, positives)),
    auc: tf.div(tf.sum(tf.mul(pairs, won)), tf.sum(pairs)),
  }
}
