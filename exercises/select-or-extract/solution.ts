import { matmul, symmetricEigen, transpose } from 'gradus/linalg'

export interface Comparison {
  /** What the best feature tells of the labels, nats. */
  selected: number
  /** What the first principal component tells of them, nats. */
  extracted: number
}

/** Two values of the criterion that are closer than this count as equal. */
const negligible = 1e-9

/** The bin of each value, from 0, in `bins` bins of equal width between the least and the largest. RangeError for no values, or no whole number of bins. */
export function discretise(values: number[], bins: number): number[] {
  if (values.length === 0) throw new RangeError('no values')
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError('the number of bins has to be an integer from 1')
  const least = values.reduce((a, b) => Math.min(a, b))
  const largest = values.reduce((a, b) => Math.max(a, b))
  if (least === largest) return values.map(() => 0)
  // the largest value would open a bin of its own
  return values.map((x) => Math.min(bins - 1, Math.floor(((x - least) / (largest - least)) * bins)))
}

/** I(a; b) in nats, of the shares in which labels occur together. RangeError for no labels, or lists of different lengths. */
export function mutualInformation(a: number[], b: number[]): number {
  if (a.length === 0 || a.length !== b.length) throw new RangeError('two lists of the same length are needed')
  const n = a.length
  const [ofA, ofB] = [count(a), count(b)]
  const pairs = Map.groupBy(a.keys(), (i) => `${a[i]!} ${b[i]!}`)
  let information = 0
  for (const rows of pairs.values()) {
    const [i] = rows
    information += (rows.length / n) * Math.log((n * rows.length) / (ofA.get(a[i!]!)! * ofB.get(b[i!]!)!))
  }
  return information
}

/** The numbers of the features, those that tell most of the labels first. RangeError as above, and for a table that is none. */
export function rankFeatures(X: number[][], labels: number[], bins: number): number[] {
  const binned = discretiseColumns(X, labels, bins)
  return pickGreedily(binned.length, binned.length, (j) => mutualInformation(binned[j]!, labels))
}

/**
 * k features, each the one that tells most of the labels, less what it tells on average of those selected before. RangeError as above, and
 * for k that is not an integer from 1 to d.
 */
export function selectFeatures(X: number[][], labels: number[], bins: number, k: number): number[] {
  const binned = discretiseColumns(X, labels, bins)
  requireCount(k, binned.length)
  return pickGreedily(k, binned.length, (j, selected) => {
    const redundancy = selected.reduce((sum, s) => sum + mutualInformation(binned[j]!, binned[s]!), 0)
    return mutualInformation(binned[j]!, labels) - redundancy / Math.max(1, selected.length)
  })
}

/** Scores on the k leading principal components, n × k. RangeError for a table that is none or has one row, and for k out of 1 to d. */
export function extractFeatures(X: number[][], k: number): number[][] {
  const d = requireTable(X)
  if (X.length < 2) throw new RangeError('two rows at least are needed')
  requireCount(k, d)
  const means = X[0]!.map((_, j) => X.reduce((sum, row) => sum + row[j]!, 0) / X.length)
  const centred = X.map((row) => row.map((x, j) => x - means[j]!))
  const { vectors } = symmetricEigen(matmul(transpose(centred), centred))
  return matmul(centred, transpose(vectors.slice(0, k)))
}

/** What the best single feature and the first principal component tell of the labels, both in the same number of bins. RangeError as above. */
export function compareLeading(X: number[][], labels: number[], bins: number): Comparison {
  const [best] = discretiseColumns(X, labels, bins)
    .map((column) => mutualInformation(column, labels))
    .toSorted((a, b) => b - a)
  const scores = extractFeatures(X, 1).map(([score]) => score!)
  return { selected: best!, extracted: mutualInformation(discretise(scores, bins), labels) }
}

/** Picks one candidate after the other, the best by what is picked already; of equal ones the first. */
function pickGreedily(k: number, d: number, worth: (j: number, picked: number[]) => number): number[] {
  const picked: number[] = []
  while (picked.length < k) {
    let best = -1
    let most = -Infinity
    for (let j = 0; j < d; j++) {
      if (picked.includes(j)) continue
      const worthOfJ = worth(j, picked)
      if (worthOfJ > most + negligible) [best, most] = [j, worthOfJ]
    }
    picked.push(best)
  }
  return picked
}

function discretiseColumns(X: number[][], labels: number[], bins: number): number[][] {
  const d = requireTable(X)
  if (labels.length !== X.length) throw new RangeError('there has to be one label for each row')
  return Array.from({ length: d }, (_, j) =>
    discretise(
      X.map((row) => row[j]!),
      bins,
    ),
  )
}

function count(values: number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function requireTable(X: number[][]): number {
  const d = X[0]?.length ?? 0
  if (d === 0 || X.some((row) => row.length !== d)) throw new RangeError('rows have to be of equal length, and not empty')
  return d
}

function requireCount(k: number, d: number) {
  if (!Number.isInteger(k) || k < 1 || k > d) throw new RangeError(`k has to be an integer from 1 to ${d}`)
}
