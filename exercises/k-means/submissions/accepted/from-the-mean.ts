// Expands the square, from the mean of the table; draws by bisection of running sums; goes from round to round by recursion.

type Rows = readonly number[][]

const dot = (a: number[], b: number[]) => a.reduce((total, x, j) => total + x * b[j]!, 0)

const check = (ok: boolean, what: string) => {
  if (!ok) throw new RangeError(what)
}

const checkTables = (X: Rows, centres: Rows) => {
  check(X.length > 0 && centres.length > 0, 'both tables need rows')
  check(new Set([...X, ...centres].map((row) => row.length)).size === 1, 'all rows need the same length')
}

const meanOf = (rows: Rows) => rows.reduce((mean, row, i) => mean.map((m, j) => m + (row[j]! - m) / (i + 1)))

/** n × k: |x|² − 2 x · c + |c|², with x and c from the mean of all rows. */
const distances = (X: Rows, centres: Rows) => {
  const total = X.reduce((sum, row) => sum.map((s, j) => s + row[j]!), X[0]!.map(() => 0))
  const shift = (row: number[]) => row.map((x, j) => x - total[j]! / X.length)
  const near = centres.map(shift)
  return X.map(shift).map((x) => near.map((c) => dot(x, x) - 2 * dot(x, c) + dot(c, c)))
}

export const nearestCentres = (X: Rows, centres: Rows): number[] => {
  checkTables(X, centres)
  return distances(X, centres).map((row) => row.reduce((best, distance, c) => (distance < row[best]! ? c : best), 0))
}

export const inertia = (X: Rows, centres: Rows, labels: number[]): number => {
  checkTables(X, centres)
  return X.map((row, i) => Math.hypot(...row.map((x, j) => x - centres[labels[i]!]![j]!)) ** 2).reduce((a, b) => a + b)
}

export const moveCentres = (X: Rows, centres: Rows, labels: number[]): number[][] => {
  checkTables(X, centres)
  const members = new Map<number, number[][]>()
  labels.forEach((label, i) => members.set(label, [...(members.get(label) ?? []), X[i]!]))
  return centres.map((centre, c) => (members.has(c) ? meanOf(members.get(c)!) : [...centre]))
}

export const chooseStarts = (X: Rows, k: number, random: () => number): number[] => {
  checkTables(X, X)
  const different = new Set(X.map((row) => row.join()))
  check(Number.isInteger(k) && k >= 1 && k <= different.size, 'k')
  const chosen = [Math.floor(X.length * random())]
  for (let c = 1; c < k; c++) {
    const sums: number[] = []
    for (const row of X) {
      const squares = chosen.map((i) => row.reduce((total, x, j) => total + (x - X[i]![j]!) ** 2, 0))
      sums.push((sums.at(-1) ?? 0) + Math.min(...squares))
    }
    const target = random() * sums.at(-1)!
    let [low, high] = [0, X.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > target) high = middle
      else low = middle + 1
    }
    chosen.push(low)
  }
  return chosen
}

interface Run {
  centres: number[][]
  labels: number[]
  inertias: number[]
  converged: boolean
}

export const kMeans = (X: Rows, starts: Rows, maxRounds: number): Run => {
  check(Number.isInteger(maxRounds) && maxRounds >= 0, 'maxRounds')
  const labels = nearestCentres(X, starts)
  return goOn({ centres: starts.map((start) => [...start]), labels, inertias: [inertia(X, starts, labels)], converged: false }, X, maxRounds)
}

const goOn = (run: Run, X: Rows, left: number): Run => {
  if (run.converged || left === 0) return run
  const centres = moveCentres(X, run.centres, run.labels)
  const labels = nearestCentres(X, centres)
  const inertias = [...run.inertias, inertia(X, centres, labels)]
  return goOn({ centres, labels, inertias, converged: String(labels) === String(run.labels) }, X, left - 1)
}
