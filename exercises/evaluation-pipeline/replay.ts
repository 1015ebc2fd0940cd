/** The pipeline by other algorithms than the model's: as the contract has it, or with somebody's habits. */
import { makers, type Kind } from './drive.ts'
import type { Metrics, Model, Report } from './solution.ts'

export interface Habits {
  /** Whose means and deviations scale the features. */
  scales: 'train' | 'all' | 'own' | 'none'
  models: 'fresh' | 'one'
  trains: 'others' | 'all' | 'fold'
  /** What the area is computed from. */
  ranks: 'scores' | 'predicted'
  /** Where predicted classes come from. */
  calls: 'predict' | 'scores above 0' | 'scores above a half'
  means: 'of folds' | 'pooled' | 'by rows' | 'f1 of means'
  deviates: 'over k - 1' | 'over k' | 'as standard error'
  order: 'as they stand' | 'by fold'
  pools: 'rows' | 'folds' | 'folds against rows'
}

export const contract: Habits = {
  scales: 'train',
  models: 'fresh',
  trains: 'others',
  ranks: 'scores',
  calls: 'predict',
  means: 'of folds',
  deviates: 'over k - 1',
  order: 'as they stand',
  pools: 'rows',
}

interface Run {
  labels: number[]
  predicted: number[]
  scores: number[]
}

export function replay(kind: Kind, X: number[][], labels: number[], foldOf: number[], habits = contract): Report {
  const shared = makers[kind]()
  const runs = foldNumbers(foldOf).map((fold) =>
    runFold(habits.models === 'one' ? shared : makers[kind](), X, labels, foldOf, fold, habits),
  )
  const score = ({ labels, predicted, scores }: Run) => metricsOf(labels, predicted, habits.ranks === 'scores' ? scores : predicted)
  const folds = runs.map(score)
  const pooled = score({
    labels: habits.pools === 'folds against rows' ? labels : runs.flatMap((run) => run.labels),
    predicted: runs.flatMap((run) => run.predicted),
    scores: runs.flatMap((run) => run.scores),
  })
  const mean = eachMetric((name) => meanOf(folds.map((metrics) => metrics[name])))
  const weighed = eachMetric((name) => meanOf(runs.flatMap((run, fold) => run.labels.map(() => folds[fold]![name]))))
  const means: Record<Habits['means'], Metrics> = {
    'of folds': mean,
    pooled,
    'by rows': weighed,
    'f1 of means': { ...mean, f1: harmonicMean(mean.precision, mean.recall) },
  }
  const k = folds.length
  const shares = { 'over k - 1': (k - 1) / k, 'over k': 1, 'as standard error': k - 1 }
  return {
    folds,
    mean: means[habits.means],
    sd: eachMetric((name) => {
      const values = folds.map((metrics) => metrics[name])
      return Math.sqrt(squaredGaps(values) / shares[habits.deviates])
    }),
    pooled: habits.pools === 'folds' ? mean : pooled,
  }
}

export const foldNumbers = (foldOf: number[]) => Array.from({ length: Math.max(...foldOf) + 1 }, (_, fold) => fold)

/** Predictions for the rows of one fold. */
export function runFold(model: Model, X: number[][], labels: number[], foldOf: number[], fold: number, habits = contract): Run {
  const rows = [...X.keys()]
  const validation = rows.filter((row) => foldOf[row] === fold)
  const others = rows.filter((row) => foldOf[row] !== fold)
  if (habits.order === 'by fold') others.sort((a, b) => foldOf[a]! - foldOf[b]!)
  const train = { others, all: rows, fold: validation }[habits.trains]
  const pick = (list: number[]) => list.map((row) => X[row]!)
  const scale = (list: number[]) => {
    if (habits.scales === 'none') return pick(list)
    return scaleBy(pick({ train, all: rows, own: list }[habits.scales]), pick(list))
  }
  model.fit(
    scale(train),
    train.map((row) => labels[row]!),
  )
  const seen = scale(validation)
  const scores = model.score(seen)
  const predicted = {
    predict: () => model.predict(seen),
    'scores above 0': () => scores.map((score) => (score > 0 ? 1 : 0)),
    'scores above a half': () => scores.map((score) => (score > 0.5 ? 1 : 0)),
  }[habits.calls]()
  return { labels: validation.map((row) => labels[row]!), predicted, scores }
}

export function scaleBy(train: number[][], rows: number[][], less = 0): number[][] {
  const scalers = train[0]!.map((first, j) => {
    const column = train.map((row) => row[j]!)
    const variance = (squaredGaps(column) * column.length) / (column.length - less)
    return { mean: first + meanOf(column.map((value) => value - first)), sd: variance === 0 ? 1 : Math.sqrt(variance) }
  })
  return rows.map((row) => row.map((value, j) => (value - scalers[j]!.mean) / scalers[j]!.sd))
}

/** Variance over n, from all pairs: equal values give exactly 0. */
function squaredGaps(values: number[]): number {
  return meanOf(values.map((a) => meanOf(values.map((b) => (a - b) ** 2)))) / 2
}

/** The area as the Mann–Whitney statistic from mid-ranks, F1 as the harmonic mean. */
export function metricsOf(labels: number[], predicted: number[], scores: number[]): Metrics {
  const rowsOf = (list: number[], value: number) => [...list.keys()].filter((row) => list[row] === value)
  const shareOf = (rows: number[], list: number[]) =>
    rows.length === 0 ? 0 : rows.filter((row) => list[row] === 1).length / rows.length
  const precision = shareOf(rowsOf(predicted, 1), labels)
  const recall = shareOf(rowsOf(labels, 1), predicted)
  const [positive, negative] = [rowsOf(labels, 1), rowsOf(labels, 0)]
  const midrank = (score: number) =>
    scores.filter((other) => other < score).length + (scores.filter((other) => other === score).length + 1) / 2
  const ranks = positive.reduce((total, row) => total + midrank(scores[row]!), 0)
  return {
    accuracy: labels.filter((label, i) => label === predicted[i]).length / labels.length,
    precision,
    recall,
    f1: harmonicMean(precision, recall),
    auc: (ranks - (positive.length * (positive.length + 1)) / 2) / (positive.length * negative.length),
  }
}

export const metricNames = ['accuracy', 'precision', 'recall', 'f1', 'auc'] as const

function eachMetric(of: (name: keyof Metrics) => number): Metrics {
  return Object.fromEntries(metricNames.map((name) => [name, of(name)])) as Record<keyof Metrics, number>
}

const harmonicMean = (a: number, b: number) => (a * b === 0 ? 0 : 2 / (1 / a + 1 / b))

const meanOf = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length
