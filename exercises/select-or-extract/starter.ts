export interface Comparison {
  /** I(labels; best feature), nats, ≥ 0. */
  selected: number
  /** I(labels; first principal component), nats, ≥ 0. */
  extracted: number
}

/**
 * X: n × d, row-major, finite numbers; labels: n integers, of any number of classes; bins: integer from 1. Arguments are read, never
 * written to. Features are numbered from 0.
 */

/** The bin of each value, from 0 to bins − 1. */
export function discretise(values: number[], bins: number): number[] {
  throw new Error('not implemented')
}

/** I(a; b) in nats, ≥ 0; a, b: n integers each. */
export function mutualInformation(a: number[], b: number[]): number {
  throw new Error('not implemented')
}

/** All d features, the one that tells most of the labels first. */
export function rankFeatures(X: number[][], labels: number[], bins: number): number[] {
  throw new Error('not implemented')
}

/** k features in the order in which they are selected. */
export function selectFeatures(X: number[][], labels: number[], bins: number, k: number): number[] {
  throw new Error('not implemented')
}

/** Scores on the k leading principal components: n × k, row-major. */
export function extractFeatures(X: number[][], k: number): number[][] {
  throw new Error('not implemented')
}

export function compareLeading(X: number[][], labels: number[], bins: number): Comparison {
  throw new Error('not implemented')
}
