/** Row numbers, each list rising. */
export interface Fold {
  /** All rows that are not validated in this fold. */
  train: number[]
  validation: number[]
}

/**
 * The integers 0 … n − 1, shuffled from the last place down. n: an integer ≥ 1. random: gives a number from [0, 1) at every
 * call; it is called n − 1 times.
 */
export function shuffledOrder(n: number, random: () => number): number[] {
  throw new Error('not implemented')
}

/** k folds of n rows, dealt from their shuffled order. RangeError when k is not an integer from 2 to n. */
export function kFold(n: number, k: number, random: () => number): Fold[] {
  throw new Error('not implemented')
}

/**
 * k folds that share out every class evenly. labels: n integers of any size, the class of each row; read, never written to. Classes are shuffled and
 * dealt one after the other, the smallest label first. RangeError when k is not an integer from 2 to n.
 */
export function stratifiedKFold(labels: number[], k: number, random: () => number): Fold[] {
  throw new Error('not implemented')
}
