// Takes the mean squared error of a library, over all entries, for the loss.
// feedback: recognised: mean squared error over all entries

export interface Adapter {
  A: number[][]
  B: number[][]
  alpha: number
}

export interface Adapted {
  adapter: Adapter
  losses: number[]
}

export function initialAdapter(inputs: number, outputs: number, rank: number, alpha: number, random: () => number): Adapter {
  requireRank(rank, inputs, outputs)
  const limit = 1 / Math.sqrt(inputs)
  return {
    A: Array.from({ length: rank }, () => Array.from({ length: inputs }, () => limit * (2 * random() - 1))),
    B: Array.from({ length: outputs }, () => Array.from({ length: rank }, () => 0)),
    alpha,
  }
}

export function forward(X: number[][], W: number[][], adapter: Adapter): number[][] {
  requireFit(W, adapter)
  requireShape(X, X.length, W[0]!.length)
  const narrow = multiply(X, transpose(adapter.A))
  return add(multiply(X, transpose(W)), scaleOf(adapter), multiply(narrow, transpose(adapter.B)))
}

export function gradients(X: number[][], { A, B, alpha }: Adapter, slopes: number[][]): { A: number[][]; B: number[][] } {
  requireShape(X, slopes.length, A[0]!.length)
  requireShape(slopes, X.length, B.length)
  requireShape(B, B.length, A.length)
  const scaled = slopes.map((row) => row.map((slope) => (alpha / A.length) * slope))
  return {
    A: multiply(transpose(multiply(scaled, B)), X),
    B: multiply(transpose(scaled), multiply(X, transpose(A))),
  }
}

export function adapt(
  X: number[][],
  targets: number[][],
  W: number[][],
  start: Adapter,
  learningRate: number,
  steps: number,
): Adapted {
  let adapter = start
  let residuals = add(forward(X, W, adapter), -1, targets)
  const losses = [lossOf(residuals)]
  for (let step = 0; step < steps; step++) {
    const slopes = residuals.map((row) => row.map((r) => (2 * r) / (X.length * row.length)))
    const { A, B } = gradients(X, adapter, slopes)
    adapter = { ...adapter, A: add(adapter.A, -learningRate, A), B: add(adapter.B, -learningRate, B) }
    residuals = add(forward(X, W, adapter), -1, targets)
    losses.push(lossOf(residuals))
  }
  return { adapter, losses }
}

export function merge(W: number[][], adapter: Adapter): number[][] {
  requireFit(W, adapter)
  return add(W, scaleOf(adapter), multiply(adapter.B, adapter.A))
}

export function unmerge(merged: number[][], adapter: Adapter): number[][] {
  return merge(merged, { ...adapter, alpha: -adapter.alpha })
}

export function countParameters(shapes: [outputs: number, inputs: number][], rank: number): { frozen: number; trainable: number } {
  for (const [outputs, inputs] of shapes) requireRank(rank, inputs, outputs)
  return {
    frozen: sum(shapes.map(([outputs, inputs]) => outputs * inputs)),
    trainable: sum(shapes.map(([outputs, inputs]) => rank * (outputs + inputs))),
  }
}

function scaleOf({ A, alpha }: Adapter): number {
  return alpha / A.length
}

function lossOf(residuals: number[][]): number {
  return sum(residuals.flat().map((r) => r * r)) / residuals.flat().length
}

function multiply(M: number[][], N: number[][]): number[][] {
  const columns = transpose(N)
  return M.map((row) => columns.map((column) => sum(row.map((x, k) => x * column[k]!))))
}

function transpose(M: number[][]): number[][] {
  return M[0]!.map((_, j) => M.map((row) => row[j]!))
}

function add(M: number[][], factor: number, N: number[][]): number[][] {
  requireShape(N, M.length, M[0]!.length)
  return M.map((row, i) => row.map((x, j) => x + factor * N[i]![j]!))
}

function sum(values: number[]): number {
  return values.reduce((total, x) => total + x, 0)
}

function requireRank(rank: number, inputs: number, outputs: number): void {
  if (!Number.isInteger(rank) || rank < 1 || rank > inputs || rank > outputs)
    throw new RangeError(`the rank must be an integer from 1 to ${Math.min(inputs, outputs)}`)
}

function requireFit(W: number[][], { A, B }: Adapter): void {
  requireShape(A, A.length, W[0]!.length)
  requireShape(B, W.length, A.length)
}

function requireShape(M: number[][], rows: number, columns: number): void {
  if (M.length !== rows || M.some((row) => row.length !== columns)) throw new RangeError(`expected ${rows} × ${columns} numbers`)
}
