/** Read arguments, never write to them. All numbers are finite. */

/** One number for each of the K classes, in the order of the matrix; all from 0 to 1, and 0 where nothing is divided by nothing. */
export interface ClassScores {
  precision: number[]
  recall: number[]
  f1: number[]
}

/** From 0 to 1, and 0 where nothing is divided by nothing. */
export interface Scores {
  precision: number
  recall: number
  f1: number
}

export interface Averages {
  /** The means of the scores of the classes, each class counting alike. */
  macro: Scores
  /** The scores of the summed counts of the classes. */
  micro: Scores
}

/** The points of a curve from (0, 0) to (1, 1), in three lists of equal length. */
export interface RocCurve {
  /** Infinity, and then every distinct score, falling. A row is called positive where its score is at least the threshold. */
  thresholds: number[]
  /** The share of the negative rows that are called positive, one a threshold. */
  falsePositiveRates: number[]
  /** The share of the positive rows that are called positive, one a threshold. */
  truePositiveRates: number[]
}

/**
 * K × K counts: the row is the actual class, the column the predicted one. actual, predicted: n classes each, integers from 0 to K − 1,
 * n from 0. classes: K, an integer ≥ 1. RangeError when the lengths differ or a class is not among them.
 */
export function confusionMatrix(actual: number[], predicted: number[], classes: number): number[][] {
  throw new Error('not implemented')
}

/** Precision, recall and F1 of every class. matrix: K × K counts as above, K ≥ 1. */
export function classScores(matrix: number[][]): ClassScores {
  throw new Error('not implemented')
}

/**
 * Macro and micro averages over some of the classes. matrix: K × K counts; classes: distinct classes, in any order.
 * RangeError when no class is listed or one that the matrix does not have.
 */
export function averages(matrix: number[][], classes: number[]): Averages {
  throw new Error('not implemented')
}

/**
 * labels: n numbers, 1 for positive and 0 for negative; scores: n numbers, of any size and sign, higher for what looks more positive.
 * RangeError when the lengths differ, a label is neither 0 nor 1, or there is no positive or no negative row.
 */
export function rocCurve(labels: number[], scores: number[]): RocCurve {
  throw new Error('not implemented')
}

/** The area under that curve, from 0 to 1. Arguments and errors as there. */
export function areaUnderCurve(labels: number[], scores: number[]): number {
  throw new Error('not implemented')
}
