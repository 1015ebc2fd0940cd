/** What `makeModel` makes. Rows go in as an array of features each; it reads them and changes none. */
export interface Model {
  fit(X: number[][], labels: number[]): void
  /** 0 or 1 for each row. */
  predict(X: number[][]): number[]
  /** A finite number for each row: the higher, the more likely its label is 1. */
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
  /** Of the folds' metrics. */
  mean: Metrics
  /** Of the folds' metrics, over k − 1. */
  sd: Metrics
  /** Of all rows at once, each predicted by the model of its fold. */
  pooled: Metrics
}

/** The fold of each row, from 0 to k − 1, stratified. labels: n zeros and ones. RangeError when k is not an integer from 2 to n. */
export function assignFolds(labels: number[], k: number): number[] {
  throw new Error('not implemented')
}

/**
 * `rows`, less the means of the columns of `train`, over their standard deviations (over n). A column that is constant in `train` is only
 * centred. train: at least one row; rows: perhaps none; both have d columns and are only read.
 */
export function standardise(train: number[][], rows: number[][]): number[][] {
  throw new Error('not implemented')
}

/** labels, predicted: zeros and ones. RangeError when the lengths differ, or there is no positive row or no negative one. */
export function measure(labels: number[], predicted: number[], scores: number[]): Metrics {
  throw new Error('not implemented')
}

/**
 * X: n × d; labels: n zeros and ones; foldOf: for each row its fold, from 0. makeModel is called once for each fold. RangeError when the lengths differ, a
 * fold's number is not an integer from 0, there is but one fold, or a fold has no positive row or no negative one.
 */
export function crossValidate(makeModel: () => Model, X: number[][], labels: number[], foldOf: number[]): Report {
  throw new Error('not implemented')
}
