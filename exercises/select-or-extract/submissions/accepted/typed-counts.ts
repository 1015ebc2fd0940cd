// Labels renamed to places, counts in one typed array, scores with their signs turned.

import { dot, matmul, symmetricEigen, transpose } from 'gradus/linalg'

export const discretise = (values: number[], bins: number): number[] => {
  if (values.length < 1 || bins < 1 || !Number.isSafeInteger(bins)) throw new RangeError('nothing to do')
  const sorted = Float64Array.from(values).sort()
  const [low, range] = [sorted[0]!, sorted[sorted.length - 1]! - sorted[0]!]
  return values.map((x) => (range === 0 ? 0 : x - low === range ? bins - 1 : Math.floor(((x - low) * bins) / range)))
}

export const mutualInformation = (a: number[], b: number[]): number => {
  const n = a.length
  if (n === 0 || b.length !== n) throw new RangeError('lists do not fit')
  const [places, names] = [rename(a), rename(b)]
  const [rows, columns] = [Math.max(...places) + 1, Math.max(...names) + 1]
  const counts = new Float64Array(rows * columns)
  places.forEach((place, i) => counts[place * columns + names[i]!]!++)
  let total = 0
  for (let r = 0; r < rows; r++) {
    const row = counts.subarray(r * columns, (r + 1) * columns)
    const ofRow = row.reduce((sum, it) => sum + it)
    for (let c = 0; c < columns; c++) {
      if (row[c] === 0) continue
      let ofColumn = 0
      for (let other = c; other < counts.length; other += columns) ofColumn += counts[other]!
      total += row[c]! * (Math.log(row[c]!) + Math.log(n) - Math.log(ofRow) - Math.log(ofColumn))
    }
  }
  return total / n
}

export const rankFeatures = (X: number[][], labels: number[], bins: number): number[] => {
  const worth = binned(X, labels, bins).map((column) => mutualInformation(column, labels))
  return worth.map((_, j) => j).sort((i, j) => (Math.abs(worth[i]! - worth[j]!) < 1e-9 ? i - j : worth[j]! - worth[i]!))
}

export const selectFeatures = (X: number[][], labels: number[], bins: number, k: number): number[] => {
  const columns = binned(X, labels, bins)
  inRange(k, columns.length)
  const picked: number[] = []
  for (let round = 0; round < k; round++) {
    const worth = columns.map((column, j) => {
      if (picked.includes(j)) return -Infinity
      const known = picked.map((s) => mutualInformation(column, columns[s]!))
      return mutualInformation(column, labels) - (known.length ? known.reduce((x, y) => x + y) / known.length : 0)
    })
    const most = Math.max(...worth)
    picked.push(worth.findIndex((it) => most - it < 1e-9))
  }
  return picked
}

export const extractFeatures = (X: number[][], k: number): number[][] => {
  const d = widthOf(X)
  if (X.length === 1) throw new RangeError('a single row has no components')
  inRange(k, d)
  const columns = transpose(X).map((column) => {
    const mean = column.reduce((sum, x) => sum + x, 0) / column.length
    return column.map((x) => x - mean)
  })
  const covariance = columns.map((u) => columns.map((v) => dot(u, v) / (X.length - 1)))
  const { vectors } = symmetricEigen(covariance)
  return transpose(matmul(vectors.slice(0, k), columns)).map((row) => row.map((x) => -x))
}

export const compareLeading = (X: number[][], labels: number[], bins: number) => {
  const tells = (column: number[]) => mutualInformation(column, labels)
  const selected = Math.max(...binned(X, labels, bins).map(tells))
  return { selected, extracted: tells(discretise(extractFeatures(X, 1).flat(), bins)) }
}

function rename(labels: number[]): number[] {
  const names = [...new Set(labels)]
  return labels.map((label) => names.indexOf(label))
}

function binned(X: number[][], labels: number[], bins: number): number[][] {
  widthOf(X)
  if (X.length !== labels.length) throw new RangeError('labels and rows differ in number')
  return transpose(X).map((column) => discretise(column, bins))
}

function widthOf(X: number[][]): number {
  const d = X.length === 0 ? 0 : X[0]!.length
  if (d === 0 || X.some((row) => row.length !== d)) throw new RangeError('no table')
  return d
}

function inRange(k: number, d: number): void {
  if (k < 1 || k > d || k !== Math.round(k)) throw new RangeError('no such number of features')
}
