import { checksOf, type Suspects } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import type * as Drive from './drive.ts'
import { contract, type Habits, metricNames, metricsOf, replay, scaleBy } from './replay.ts'
import type * as Api from './solution.ts'

/** Each completes "This is what comes out when …". */
const mistakes: Record<string, Partial<Habits>> = {
  'means and deviations are those of all rows, validation rows included': { scales: 'all' },
  'validation rows are scaled by their own means and deviations': { scales: 'own' },
  'features are not scaled': { scales: 'none' },
  'one model is fitted again in every fold, and remembers': { models: 'one' },
  'models are trained on all rows': { trains: 'all' },
  'models are trained on the rows of their fold, and on no others': { trains: 'fold' },
  'the area is computed from predicted labels': { ranks: 'predicted' },
  'training rows are put together fold after fold': { order: 'by fold' },
  'scores above a half are taken for predictions of 1': { calls: 'scores above a half' },
  'scores above 0 are taken for predictions of 1': { calls: 'scores above 0' },
  'the F1 of the means stands for the mean of the F1': { means: 'f1 of means' },
  'folds are weighed by their rows': { means: 'by rows' },
  'the pooled metrics stand for the means': { means: 'pooled' },
  'the standard error of the mean stands for the deviation': { deviates: 'as standard error' },
  'the deviation of the folds is divided by k': { deviates: 'over k' },
  'the means stand for the pooled metrics': { pools: 'folds' },
  'the pooled predictions stand fold after fold, and the labels row after row': { pools: 'folds against rows' },
}

export default checksOf<Driven<typeof Api, typeof Drive>>({
  assignFolds({ actual, expected, args: [labels, k], tolerance, close }) {
    const deal = (order: number[]) => labels.map((_, row) => order.indexOf(row) % k)
    const rows = [...labels.keys()]
    const [zeros, ones] = [0, 1].map((label) => rows.filter((row) => labels[row] === label))
    close('', actual, expected, tolerance, {
      'the classes are not looked at': () => deal(rows),
      'every class is dealt from fold 0 on': () => rows.map((row) => (labels[row] === 0 ? zeros! : ones!).indexOf(row) % k),
      'class 1 is dealt first': () => deal([...ones!, ...zeros!]),
      'the sequence is cut into blocks': () => {
        const order = [...zeros!, ...ones!]
        return rows.map((row) => Math.floor((order.indexOf(row) * k) / rows.length))
      },
    })
  },

  standardise({ actual, expected, args: [train, rows], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'deviations are divided by n − 1': () => scaleBy(train, rows, 1),
      'rows are scaled by their own means and deviations': () => scaleBy(rows, rows),
      'columns that are constant while training become 0': () =>
        scaleBy(train, rows).map((row) => row.map((x, j) => (train.every((it) => it[j] === train[0]![j]) ? 0 : x))),
      'a deviation that is zero but for rounding divides': () => divideByAnything(train, rows),
      'a small deviation is taken for none': () => forgive(train, rows, () => 1e-8),
      'a deviation that is small beside the mean is taken for none': () => forgive(train, rows, (mean) => 1e-8 * Math.abs(mean)),
      'the rows to be scaled count among those of training': () => scaleBy([...train, ...rows], rows),
    })
  },

  measure({ actual, expected, args: [labels, predicted, scores], tolerance, close }) {
    const { precision, recall } = expected
    const suspects: Record<keyof Api.Metrics, Suspects> = {
      accuracy: {},
      precision: { 'precision and recall are swapped': () => recall, 'a precision of nothing is taken for 1': () => 1 },
      recall: { 'precision and recall are swapped': () => precision },
      f1: { 'F1 is the arithmetic mean of precision and recall': () => (precision + recall) / 2 },
      auc: {
        'the area is computed from predicted labels': () => metricsOf(labels, predicted, predicted).auc,
        'ties count nothing': () => countPairs(labels, scores, (a, b) => a > b),
        'ties count as won': () => countPairs(labels, scores, (a, b) => a >= b),
        'scores that are nearly equal count as tied': () =>
          (countPairs(labels, scores, (a, b) => a - b > 1e-9) + countPairs(labels, scores, (a, b) => a - b > -1e-9)) / 2,
        'an area below a half is turned over': () => Math.max(expected.auc, 1 - expected.auc),
      },
    }
    for (const name of metricNames) close(name, actual[name], expected[name], tolerance, suspects[name])
  },

  crossValidate({ actual, expected, args, tolerance, close, property }) {
    // four parts ask for the same reports, each of which takes as long as the pipeline
    const reports = Object.entries(mistakes).map(([words, habits]) => {
      let report: Api.Report | undefined
      return [words, () => (report ??= replay(...args, { ...contract, ...habits }))] as const
    })
    for (const part of ['folds', 'mean', 'sd', 'pooled'] as const) {
      const suspects = reports.map(([words, report]) => [words, () => report()[part]])
      close(part, actual[part], expected[part], tolerance, Object.fromEntries(suspects) as Suspects)
    }
    property('a model is made once for each fold', actual.models === expected.models)
    property('a model is fitted once', actual.fits === expected.fits)
  },
})

function divideByAnything(train: number[][], rows: number[][]): number[][] {
  const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length
  const scalers = train[0]!.map((_, j) => {
    const column = train.map((row) => row[j]!)
    const centre = mean(column)
    return { centre, sd: Math.sqrt(mean(column.map((value) => (value - centre) ** 2))) || 1 }
  })
  return rows.map((row) => row.map((value, j) => (value - scalers[j]!.centre) / scalers[j]!.sd))
}

/** Only centres columns that deviate by less than a bound. */
function forgive(train: number[][], rows: number[][], boundOf: (mean: number) => number): number[][] {
  const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length
  const scalers = train[0]!.map((_, j) => {
    const column = train.map((row) => row[j]!)
    const centre = mean(column)
    const sd = Math.sqrt(mean(column.map((value) => (value - centre) ** 2)))
    return { centre, unit: sd === 0 || sd < boundOf(centre) ? 1 : sd }
  })
  return rows.map((row) => row.map((value, j) => (value - scalers[j]!.centre) / scalers[j]!.unit))
}

function countPairs(labels: number[], scores: number[], isWon: (positive: number, negative: number) => boolean): number {
  const positive = scores.filter((_, i) => labels[i] === 1)
  const negative = scores.filter((_, i) => labels[i] === 0)
  const won = positive.flatMap((score) => negative.filter((rival) => isWon(score, rival)))
  return won.length / (positive.length * negative.length)
}
