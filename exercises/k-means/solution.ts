export interface Clustering {
  /** k × d. */
  centres: number[][]
  /** The number of the nearest centre for each row. */
  labels: number[]
  /** Before the first round, and after each. */
  inertias: number[]
  converged: boolean
}

/** The number of the nearest centre for each row; of equally near ones the lowest. RangeError for tables that do not fit. */
export function nearestCentres(X: number[][], centres: number[][]): number[] {
  requireTables(X, centres)
  return X.map((row) => {
    const distances = centres.map((centre) => squaredDistance(row, centre))
    return distances.indexOf(Math.min(...distances))
  })
}

/** The sum of the squared distances between each row and the centre its label names. RangeError for tables that do not fit. */
export function inertia(X: number[][], centres: number[][], labels: number[]): number {
  requireTables(X, centres)
  return sum(X.map((row, i) => squaredDistance(row, centres[labels[i]!]!)))
}

/** Every centre at the mean of its rows; one without rows stays where it is. RangeError for tables that do not fit. */
export function moveCentres(X: number[][], centres: number[][], labels: number[]): number[][] {
  requireTables(X, centres)
  return centres.map((centre, c) => {
    const rows = X.filter((_, i) => labels[i] === c)
    return centre.map((coordinate, j) => (rows.length === 0 ? coordinate : sum(rows.map((row) => row[j]!)) / rows.length))
  })
}

/**
 * k-means++: the numbers of k rows to start from. The first is drawn evenly, each other with a chance proportional to its squared distance to
 * the nearest of those before. RangeError when X is no table or has fewer than k different rows.
 */
export function chooseStarts(X: number[][], k: number, random: () => number): number[] {
  requireTables(X)
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`${k} is no number of centres`)
  const starts = [Math.floor(random() * X.length)]
  while (starts.length < k) {
    const weights = X.map((row) => Math.min(...starts.map((start) => squaredDistance(row, X[start]!))))
    const total = sum(weights)
    if (total === 0) throw new RangeError(`the table has fewer than ${k} different rows`)
    const target = random() * total
    let reached = 0
    starts.push(weights.findIndex((weight) => (reached += weight) > target))
  }
  return starts
}

/**
 * Lloyd's algorithm: centres move to the means of their rows, and rows to their nearest centres, until no row changes its centre or
 * `maxRounds` are over. RangeError for tables that do not fit and when `maxRounds` is no integer from 0.
 */
export function kMeans(X: number[][], starts: number[][], maxRounds: number): Clustering {
  if (!Number.isInteger(maxRounds) || maxRounds < 0) throw new RangeError(`${maxRounds} is no number of rounds`)
  let centres = starts.map((start) => [...start])
  let labels = nearestCentres(X, centres)
  const inertias = [inertia(X, centres, labels)]
  let converged = false
  for (let round = 0; round < maxRounds && !converged; round++) {
    const before = labels
    centres = moveCentres(X, centres, labels)
    labels = nearestCentres(X, centres)
    inertias.push(inertia(X, centres, labels))
    converged = labels.every((label, i) => label === before[i])
  }
  return { centres, labels, inertias, converged }
}

/** Differences first: far from the origin, products would leave nothing of the distance between neighbours. */
function squaredDistance(a: number[], b: number[]): number {
  return sum(a.map((x, j) => (x - b[j]!) ** 2))
}

function sum(terms: number[]): number {
  return terms.reduce((total, term) => total + term, 0)
}

/** RangeError when a table has no rows, or when not all rows are of one length. */
function requireTables(X: number[][], centres = X): void {
  if (X.length === 0 || centres.length === 0) throw new RangeError('a table without rows')
  const lengths = new Set([...X, ...centres].map((row) => row.length))
  if (lengths.size > 1) throw new RangeError('rows of different lengths')
}
