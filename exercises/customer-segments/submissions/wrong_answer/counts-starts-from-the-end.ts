// Looks rows up by `at`, which counts negative numbers from the end.
// feedback: should_throw: RangeError
export interface Profile {
  /** How many rows it has. */
  size: number
  /** The mean of each column over these rows, in the units of the table. */
  means: number[]
}

export interface Score {
  k: number
  inertia: number
  /** The mean over all rows, from −1 to 1. */
  silhouette: number
}

export interface Segmentation {
  /** For each row the number of its segment, from 0. */
  labels: number[]
  /** Of each segment, by its number. */
  profiles: Profile[]
  /** One for each k that was tried, ascending. */
  scores: Score[]
}

export function standardise(X: number[][]): number[][] {
  requireTable(X)
  const columns = transpose(X).map((column) => {
    const centre = mean(column)
    const sd = Math.sqrt(mean(column.map((x) => (x - centre) ** 2)))
    // rounding may leave equal values a spread that is not quite zero
    return column.every((x) => x === column[0]) ? column.map(() => 0) : column.map((x) => (x - centre) / sd)
  })
  return transpose(columns)
}

/**
 * Lloyd’s algorithm from the rows with these numbers until no row changes its cluster. RangeError when X is no table, and when starts are not
 * the numbers of different rows.
 */
export function cluster(X: number[][], starts: number[]): number[] {
  requireTable(X)
  const areRows = starts.every((start) => Number.isInteger(start) && X.at(start) !== undefined)
  if (starts.length === 0 || !areRows || new Set(starts).size < starts.length) throw new RangeError('starts are different rows')
  let centres = starts.map((start) => X.at(start)!)
  let labels: number[] = []
  for (;;) {
    const next = X.map((row) => findNearest(row, centres))
    if (next.every((label, i) => label === labels[i])) return next
    labels = next
    centres = profile(X, labels).map(({ means }) => means)
  }
}

/**
 * The mean over all rows of (b − a) / max(a, b): a is the mean distance to the others of its cluster, b the least mean distance to those of another.
 * 0 for a row that is alone. RangeError when X is no table, labels are not one a row, or all are equal.
 */
export function silhouette(X: number[][], labels: number[]): number {
  requireLabels(X, labels)
  const clusters = [...new Set(labels)]
  if (clusters.length < 2) throw new RangeError('a silhouette compares clusters: one is not enough')
  const scores = X.map((row, i) => {
    const distanceTo = (c: number) => mean(X.filter((_, j) => j !== i && labels[j] === c).map((other) => distance(row, other)))
    if (labels.filter((label) => label === labels[i]).length === 1) return 0
    const a = distanceTo(labels[i]!)
    const b = Math.min(...clusters.filter((c) => c !== labels[i]).map(distanceTo))
    return a === b ? 0 : (b - a) / Math.max(a, b)
  })
  return mean(scores)
}

export function profile(X: number[][], labels: number[]): Profile[] {
  requireLabels(X, labels)
  return Array.from({ length: Math.max(...labels) + 1 }, (_, c) => {
    const rows = X.filter((_, i) => labels[i] === c)
    return { size: rows.length, means: transpose(rows).map(mean) }
  })
}

/**
 * Clusters the scaled table from every candidate, keeps the least inertia for each k, and takes the k with the highest silhouette.
 * RangeError when there is no candidate, and as for the functions above.
 */
export function segment(X: number[][], candidates: number[][]): Segmentation {
  if (candidates.length === 0) throw new RangeError('there is nothing to start from')
  const Z = standardise(X)
  const best = new Map<number, { labels: number[]; inertia: number }>()
  for (const starts of candidates) {
    const labels = cluster(Z, starts)
    const inertia = measureInertia(Z, labels)
    if (inertia < (best.get(starts.length)?.inertia ?? Infinity)) best.set(starts.length, { labels, inertia })
  }
  const found = [...best]
    .map(([k, { labels, inertia }]) => ({ labels, score: { k, inertia, silhouette: silhouette(Z, labels) } }))
    .toSorted((one, other) => one.score.k - other.score.k)
  const { labels } = found.reduce((top, it) => (it.score.silhouette > top.score.silhouette ? it : top))
  return { labels, profiles: profile(X, labels), scores: found.map(({ score }) => score) }
}

function measureInertia(X: number[][], labels: number[]): number {
  const profiles = profile(X, labels)
  return X.reduce((sum, row, i) => sum + distance(row, profiles[labels[i]!]!.means) ** 2, 0)
}

function findNearest(row: number[], centres: number[][]): number {
  const distances = centres.map((centre) => distance(row, centre))
  return distances.indexOf(Math.min(...distances))
}

function distance(a: number[], b: number[]): number {
  return Math.sqrt(a.reduce((sum, x, j) => sum + (x - b[j]!) ** 2, 0))
}

function mean(values: number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}

function transpose(rows: number[][]): number[][] {
  return rows[0]!.map((_, j) => rows.map((row) => row[j]!))
}

function requireTable(X: number[][]): void {
  if (new Set(X.map((row) => row.length)).size !== 1) throw new RangeError('a table has rows, and all of one length')
}

function requireLabels(X: number[][], labels: number[]): void {
  requireTable(X)
  if (labels.length !== X.length) throw new RangeError('a label belongs to each row')
}
