export interface Clustering {
  /** k × d: where the centres ended. */
  centres: number[][]
  /** For each row the number, from 0, of its nearest centre among these. */
  labels: number[]
  /** The inertia with the starting centres, then after each round. */
  inertias: number[]
  /** Whether the last round changed no label. */
  converged: boolean
}

/** X: n × d. centres: k × d. Returns for each row the number of its nearest centre; the lowest of equally near ones. RangeError: see the statement. */
export function nearestCentres(X: number[][], centres: number[][]): number[] {
  throw new Error('not implemented')
}

/** labels: n integers from 0 to k − 1. Returns the sum of squared distances between rows and the centres their labels name, ≥ 0. */
export function inertia(X: number[][], centres: number[][], labels: number[]): number {
  throw new Error('not implemented')
}

/** Returns k × d: the means of the rows with each label. A centre without rows stays where it is. */
export function moveCentres(X: number[][], centres: number[][], labels: number[]): number[][] {
  throw new Error('not implemented')
}

/** Returns k different row numbers, drawn by k-means++ with k calls of random, which gives numbers in [0, 1). */
export function chooseStarts(X: number[][], k: number, random: () => number): number[] {
  throw new Error('not implemented')
}

/** Lloyd's algorithm. starts: k × d, the first centres. maxRounds: an integer ≥ 0. Arguments are read, never written to. */
export function kMeans(X: number[][], starts: number[][], maxRounds: number): Clustering {
  throw new Error('not implemented')
}
