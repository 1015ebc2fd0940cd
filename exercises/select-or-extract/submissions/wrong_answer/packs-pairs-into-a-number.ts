// Packs each pair of labels into one number, which other pairs share.
// feedback: recognised: 1000 times the first label

import { matmul, symmetricEigen, transpose } from 'gradus/linalg'

export interface Comparison {
  selected: number
  extracted: number
}

const negligible = 1e-9

export function discretise(values: number[], bins: number): number[] {
  if (values.length === 0) throw new RangeError('no values')
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError('the number of bins has to be an integer from 1')
  const least = values.reduce((a, b) => Math.min(a, b))
  const largest = values.reduce((a, b) => Math.max(a, b))
  if (least === largest) return values.map(() => 0)
  return values.map((x) => Math.min(bins - 1, Math.floor(((x - least) / (largest - least)) * bins)))
}

export function mutualInformation(a: number[], b: number[]): number {
  if (a.length === 0 || a.length !== b.length) throw new RangeError('two lists of the same length are needed')
  const n = a.length
  const [ofA, ofB] = [count(a), count(b)]
  const pairs = Map.groupBy(a.keys(), (i) => 1000 * a[i]! + b[i]!)
  let information = 0
  for (const rows of pairs.values()) {
    const [i] = rows
    information += (rows.length / n) * Math.log((n * rows.length) / (ofA.get(a[i!]!)! * ofB.get(b[i!]!)!))
  }
  return information
}

export function rankFeatures(X: number[][], labels: number[], bins: number): number[] {
  const binned = discretiseColumns(X, labels, bins)
  return pickGreedily(binned.length, binned.length, (j) => mutualInformation(binned[j]!, labels))
}

export function selectFeatures(X: number[][], labels: number[], bins: number, k: number): number[] {
  const binned = discretiseColumns(X, labels, bins)
  requireCount(k, binned.length)
  return pickGreedily(k, binned.length, (j, selected) => {
    const redundancy = selected.reduce((sum, s) => sum + mutualInformation(binned[j]!, binned[s]!), 0)
    return mutualInformation(binned[j]!, labels) - redundancy / Math.max(1, selected.length)
  })
}

export function extractFeatures(X: number[][], k: number): number[][] {
  const d = requireTable(X)
  if (X.length < 2) throw new RangeError('two rows at least are needed')
  requireCount(k, d)
  const means = X[0]!.map((_, j) => X.reduce((sum, row) => sum + row[j]!, 0) / X.length)
  const centred = X.map((row) => row.map((x, j) => x - means[j]!))
  const { vectors } = symmetricEigen(matmul(transpose(centred), centred))
  return matmul(centred, transpose(vectors.slice(0, k)))
}

export function compareLeading(X: number[][], labels: number[], bins: number): Comparison {
  const [best] = discretiseColumns(X, labels, bins)
    .map((column) => mutualInformation(column, labels))
    .toSorted((a, b) => b - a)
  const scores = extractFeatures(X, 1).map(([score]) => score!)
  return { selected: best!, extracted: mutualInformation(discretise(scores, bins), labels) }
}

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
