export interface Profile {
  /** How many rows the segment has. */
  size: number
  /** The mean of each column over these rows, in the units of the table. */
  means: number[]
}

export interface Score {
  /** The number of segments. */
  k: number
  /** Of the best clustering into k, on the scaled table. */
  inertia: number
  /** Its mean silhouette on the scaled table, from -1 to 1. */
  silhouette: number
}

export interface Segmentation {
  /** For each row the number of its segment, from 0 to k - 1, in whatever order you number them. */
  labels: number[]
  /** profiles[c] is that of the rows labelled c. */
  profiles: Profile[]
  /** One for each k among the candidates, ascending. */
  scores: Score[]
}

/** X: n x d. Returns n x d: every column with mean 0 and standard deviation 1 (over n), or zeros where all its values are equal. */
export function standardise(X: number[][]): number[][] {
  throw new Error('not implemented')
}

/** X: n x d. starts: k different row numbers, the first centres. Returns n labels from 0 to k - 1, in any numbering. */
export function cluster(X: number[][], starts: number[]): number[] {
  throw new Error('not implemented')
}

/** X: n x d. labels: one integer a row. Returns the mean silhouette, from -1 to 1. */
export function silhouette(X: number[][], labels: number[]): number {
  throw new Error('not implemented')
}

/** X: n x d. labels: n integers from 0 to k - 1, each used. Returns k profiles, by label. */
export function profile(X: number[][], labels: number[]): Profile[] {
  throw new Error('not implemented')
}

/** X: n x d, unscaled. candidates: each a list of starts. RangeErrors: see the statement. Arguments are read, never written to. */
export function segment(X: number[][], candidates: number[][]): Segmentation {
  throw new Error('not implemented')
}
