/** A test for a condition. All three are shares from 0 to 1. */
export interface Screening {
  /** How many of all people are ill. */
  prevalence: number
  /** How many of the ill test positive. */
  sensitivity: number
  /** How many of the healthy test negative. */
  specificity: number
}

export type Result = 'positive' | 'negative'

/** Natural logarithms of probabilities; `-Infinity` for a probability of 0. */
export interface NaiveBayes {
  /** K numbers. */
  logPriors: number[]
  /** K × d: of each word, in each class. */
  logLikelihoods: number[][]
}

export interface Classified {
  /** The most probable class of each row, the smallest one of equals. */
  labels: number[]
  /** n × K; each row adds up to 1. */
  probabilities: number[][]
}

/**
 * What to believe after each observation, T × K.
 * prior: K probabilities that add up to 1. likelihoods: T × K, of each observation under each hypothesis, 0 or more, also above 1.
 * RangeError for no hypotheses; for a negative number or one that is not finite; for a prior that does not add up to 1 (within 1e-6); for a
 * row of another length; for observations that no hypothesis allows.
 */
export function updateBeliefs(prior: number[], likelihoods: number[][]): number[][] {
  throw new Error('not implemented')
}

/** The probability of being ill after this result, from 0 to 1. RangeError for a rate not from 0 to 1, and for a result that never comes. */
export function diagnose(test: Screening, result: Result): number {
  throw new Error('not implemented')
}

/**
 * Multinomial naive Bayes from rows of counts, n × d, and a label from 0 to classes − 1 for each; smoothing is added to every count, above 0.
 * RangeError for no rows, no words, rows of different lengths, counts that are no integers from 0, labels that do not fit, and a smoothing
 * that is not above 0.
 */
export function trainNaiveBayes(rows: number[][], labels: number[], classes: number, smoothing: number): NaiveBayes {
  throw new Error('not implemented')
}

/** RangeError for a row without one count for each word, for counts that are no integers from 0, and for a row that no class allows. */
export function classify(model: NaiveBayes, rows: number[][]): Classified {
  throw new Error('not implemented')
}
