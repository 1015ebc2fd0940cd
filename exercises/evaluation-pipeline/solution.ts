/** A classifier of rows. */
export interface Model {
  fit(X: number[][], labels: number[]): void
  /** 0 or 1 for each row. */
  predict(X: number[][]): number[]
  /** A number for each row: the higher, the more likely its label is 1. */
  score(X: number[][]): number[]
}

/** Shares from 0 to 1. */
export interface Metrics {
  accuracy: number
  precision: number
  recall: number
  f1: number
  auc: number
}

export interface Report {
  /** One for each fold, fold 0 first. */
  folds: Metrics[]
  mean: Metrics
  sd: Metrics
  /** Of all rows at once. */
  pooled: Metrics
}

/** Deals the rows of class 0, and after them those of class 1, to the folds in turn. RangeError when k is not an integer from 2 to n. */
export function assignFolds(labels: number[], k: number): number[] {
  if (!Number.isInteger(k) || k < 2 || k > labels.length)
    throw new RangeError(`${labels.length} rows cannot be dealt into ${k} folds`)
  const foldOf: number[] = []
  const byClass = [...labels.keys()].toSorted((a, b) => labels[a]! - labels[b]!)
  for (const [place, row] of byClass.entries()) foldOf[row] = place % k
  return foldOf
}

/** `rows` in standard deviations (over n) from the means of `train`. A column that is constant in `train` is only centred. */
export function standardise(train: number[][], rows: number[][]): number[][] {
  const scalers = train[0]!.map((first, j) => {
    const column = train.map((row) => row[j]!)
    const centre = mean(column)
    // its computed deviation is not zero where the mean is rounded
    const isConstant = column.every((value) => value === first)
    return { centre, unit: isConstant ? 1 : Math.sqrt(mean(column.map((value) => (value - centre) ** 2))) }
  })
  return rows.map((row) => row.map((value, j) => (value - scalers[j]!.centre) / scalers[j]!.unit))
}

/** RangeError when the lengths differ, or there is no positive row or no negative one. */
export function measure(labels: number[], predicted: number[], scores: number[]): Metrics {
  if (predicted.length !== labels.length || scores.length !== labels.length) throw new RangeError('the lists differ in length')
  const hits = labels.filter((label, i) => label === 1 && predicted[i] === 1).length
  const called = sum(predicted)
  const positives = sum(labels)
  return {
    accuracy: mean(labels.map((label, i) => (label === predicted[i] ? 1 : 0))),
    precision: called === 0 ? 0 : hits / called,
    recall: hits / positives,
    f1: (2 * hits) / (called + positives),
    auc: rank(
      scores.filter((_, i) => labels[i] === 1),
      scores.filter((_, i) => labels[i] === 0),
    ),
  }
}

/**
 * Scores every row by a model that has seen neither it nor its fold, not even in the scales of the features. RangeError when the lengths differ, a
 * fold's number is not an integer from 0, there is but one fold, or a fold lacks positive or negative rows.
 */
export function crossValidate(makeModel: () => Model, X: number[][], labels: number[], foldOf: number[]): Report {
  if (labels.length !== X.length || foldOf.length !== X.length) throw new RangeError('the lists differ in length')
  if (!foldOf.every((fold) => Number.isInteger(fold) && fold >= 0)) throw new RangeError('folds are numbered from 0')
  const k = Math.max(...foldOf) + 1
  if (k === 1) throw new RangeError('a single fold leaves nothing to train on')

  const runs = Array.from({ length: k }, (_, fold) => {
    const isTrain = (_: unknown, row: number) => foldOf[row] !== fold
    const isValidation = (_: unknown, row: number) => foldOf[row] === fold
    const train = X.filter(isTrain)
    const validation = standardise(train, X.filter(isValidation))
    const model = makeModel()
    model.fit(standardise(train, train), labels.filter(isTrain))
    return { actual: labels.filter(isValidation), predicted: model.predict(validation), scores: model.score(validation) }
  })

  const folds = runs.map(({ actual, predicted, scores }) => measure(actual, predicted, scores))
  return {
    folds,
    mean: summarise(folds, mean),
    sd: summarise(folds, deviate),
    pooled: measure(
      runs.flatMap(({ actual }) => actual),
      runs.flatMap(({ predicted }) => predicted),
      runs.flatMap(({ scores }) => scores),
    ),
  }
}

/** How often a positive score lies above a negative one; equal ones count half. */
function rank(positive: number[], negative: number[]): number {
  if (positive.length === 0 || negative.length === 0) throw new RangeError('an area needs positive rows, and negative ones')
  return mean(positive.flatMap((score) => negative.map((rival) => (Math.sign(score - rival) + 1) / 2)))
}

function summarise(folds: Metrics[], by: (values: number[]) => number): Metrics {
  return {
    accuracy: by(folds.map(({ accuracy }) => accuracy)),
    precision: by(folds.map(({ precision }) => precision)),
    recall: by(folds.map(({ recall }) => recall)),
    f1: by(folds.map(({ f1 }) => f1)),
    auc: by(folds.map(({ auc }) => auc)),
  }
}

/** Standard deviation of a sample, over its size less one. */
function deviate(values: number[]): number {
  const centre = mean(values)
  return Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1))
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: number[]): number {
  return sum(values) / values.length
}
