// Computes the outputs of a descent by itself, where it never compares W with the rows and the adapter.
// feedback: should_throw
/** A is rank × inputs, B is outputs × rank; the update of a weight matrix W, outputs × inputs, is alpha / rank · B A. */
export interface Adapter {
  A: number[][]
  B: number[][]
  alpha: number
}

export interface Adapted {
  adapter: Adapter
  losses: number[]
}

/** A drawn row by row from U(−1/√inputs, 1/√inputs), B zero: the adapter changes nothing yet. RangeError unless 1 ≤ rank ≤ inputs, outputs. */
export function initialAdapter(inputs: number, outputs: number, rank: number, alpha: number, random: () => number): Adapter {
  requireRank(rank, inputs, outputs)
  const limit = 1 / Math.sqrt(inputs)
  return {
    A: Array.from({ length: rank }, () => Array.from({ length: inputs }, () => limit * (2 * random() - 1))),
    B: Array.from({ length: outputs }, () => Array.from({ length: rank }, () => 0)),
    alpha,
  }
}

/** X Wᵀ + α/r (X Aᵀ) Bᵀ for rows X, n × inputs. RangeError when the shapes do not fit. */
export function forward(X: number[][], W: number[][], adapter: Adapter): number[][] {
  requireFit(W, adapter)
  requireShape(X, X.length, W[0]!.length)
  const narrow = multiply(X, transpose(adapter.A))
  return add(multiply(X, transpose(W)), scaleOf(adapter), multiply(narrow, transpose(adapter.B)))
}

/** The derivatives by A and B, from those by the output, `slopes`, n × outputs. W is not asked: it is frozen. RangeError as for `forward`. */
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

/** Gradient descent on half the mean squared distance to the rows of `targets`; the loss before the first step and after each. */
export function adapt(
  X: number[][],
  targets: number[][],
  W: number[][],
  start: Adapter,
  learningRate: number,
  steps: number,
): Adapted {
  let adapter = start
  let residuals = add(run(X, W, adapter), -1, targets)
  const losses = [lossOf(residuals)]
  for (let step = 0; step < steps; step++) {
    const slopes = residuals.map((row) => row.map((r) => r / X.length))
    const { A, B } = gradients(X, adapter, slopes)
    adapter = { ...adapter, A: add(adapter.A, -learningRate, A), B: add(adapter.B, -learningRate, B) }
    residuals = add(run(X, W, adapter), -1, targets)
    losses.push(lossOf(residuals))
  }
  return { adapter, losses }
}

/** W + α/r B A. RangeError when the shapes do not fit. */
export function merge(W: number[][], adapter: Adapter): number[][] {
  requireFit(W, adapter)
  return add(W, scaleOf(adapter), multiply(adapter.B, adapter.A))
}

/** The weights that were merged with this adapter. RangeError as for `merge`. */
export function unmerge(merged: number[][], adapter: Adapter): number[][] {
  return merge(merged, { ...adapter, alpha: -adapter.alpha })
}

/** Numbers in the frozen matrices, and in adapters of this rank for all of them. RangeError when the rank does not fit one of them. */
export function countParameters(shapes: [outputs: number, inputs: number][], rank: number): { frozen: number; trainable: number } {
  for (const [outputs, inputs] of shapes) requireRank(rank, inputs, outputs)
  return {
    frozen: sum(shapes.map(([outputs, inputs]) => outputs * inputs)),
    trainable: sum(shapes.map(([outputs, inputs]) => rank * (outputs + inputs))),
  }
}

function run(X: number[][], W: number[][], { A, B, alpha }: Adapter): number[][] {
  return X.map((x) => {
    const narrow = A.map((row) => sum(row.map((a, k) => a * x[k]!)))
    return W.map((row, o) => sum(row.map((w, k) => w * x[k]!)) + (alpha / A.length) * sum(narrow.map((z, r) => z * B[o]![r]!)))
  })
}

function scaleOf({ A, alpha }: Adapter): number {
  return alpha / A.length
}

function lossOf(residuals: number[][]): number {
  return sum(residuals.flat().map((r) => r * r)) / (2 * residuals.length)
}

function multiply(M: number[][], N: number[][]): number[][] {
  const columns = transpose(N)
  return M.map((row) => columns.map((column) => sum(row.map((x, k) => x * column[k]!))))
}

function transpose(M: number[][]): number[][] {
  return M[0]!.map((_, j) => M.map((row) => row[j]!))
}

/** M + factor · N */
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
