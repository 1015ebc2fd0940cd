/** How mixed classes are measured: in bits, or as the chance that two draws differ. */
export type Criterion = 'entropy' | 'gini'

/** A question about a table: is the value of this feature at most the threshold? */
export interface Split {
  /** Column of X, from 0. */
  feature: number
  /** Rows up to it go left, the others right. In the unit of the feature. */
  threshold: number
  /** How much impurity the question takes away; more than 1e-9. */
  gain: number
}

/**
 * How mixed the classes are, given the weight of each (from 0 to 1e100): at least 0, in bits for 'entropy'. Throws a RangeError for a weight
 * that is negative or not finite, and where there is no weight above 0.
 */
export function impurity(weights: number[], criterion: Criterion): number {
  throw new Error('not implemented')
}

/**
 * The impurity that is taken away when rows whose value is at most the threshold are parted from the others; 0 where one side is empty, as where
 * the threshold is infinite. `values`, `y` (labels) and `w` (weights, finite and above 0) hold one entry a row. Throws a RangeError for no rows,
 * different lengths and other weights.
 */
export function gain(values: number[], y: string[], w: number[], threshold: number, criterion: Criterion): number {
  throw new Error('not implemented')
}

/** The thresholds worth asking about, rising: one between each two neighbouring different values; none where there are no two. */
export function candidates(values: number[]): number[] {
  throw new Error('not implemented')
}

/**
 * The question about X (n × d, finite) that gains most, or null where none gains more than 1e-9. Throws a RangeError as `gain` does, and for rows
 * of different lengths.
 */
export function bestSplit(X: number[][], y: string[], w: number[], criterion: Criterion): Split | null {
  throw new Error('not implemented')
}
