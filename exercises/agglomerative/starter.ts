export type Method = 'single' | 'complete' | 'average'

/** The numbers of two clusters, the smaller first; their distance, ≥ 0; how many rows they have together. */
export type Merge = [a: number, b: number, height: number, size: number]

/** X: n × d. Returns n × n: the Euclidean distances between all rows. RangeError when X has no rows, or rows of different lengths. */
export function distances(X: number[][]): number[][] {
  throw new Error('not implemented')
}

/** X: n × d, read and never written to. Returns the n − 1 merges as they happen; merge t, from 0, makes cluster n + t. RangeError: see the statement. */
export function linkage(X: number[][], method: Method): Merge[] {
  throw new Error('not implemented')
}

/** merges: n − 1 of them, read and never written to. Returns for each of n rows a label from 0 to k − 1. RangeError: see the statement. */
export function cutTree(merges: Merge[], k: number): number[] {
  throw new Error('not implemented')
}
