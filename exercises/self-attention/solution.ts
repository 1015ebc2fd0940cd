export interface Attended {
  output: number[][]
  weights: number[][]
}

export interface AttendedByHeads {
  output: number[][]
  weights: number[][][]
}

export interface Projections {
  Wq: number[][]
  Wk: number[][]
  Wv: number[][]
  Wo: number[][]
}

export interface Norm {
  gamma: number[]
  beta: number[]
  epsilon: number
}

export interface FeedForward {
  W1: number[][]
  b1: number[]
  W2: number[][]
  b2: number[]
}

export interface Block {
  attention: Projections
  norm1: Norm
  feedForward: FeedForward
  norm2: Norm
}

/** Softmax of each row of scores; −∞ gets no weight, and a row of nothing else is all zeros. RangeError when S is no matrix. */
export function softmaxRows(S: number[][]): number[][] {
  widthOf(S)
  return S.map(softmax)
}

/**
 * softmax(Q Kᵀ / √dₖ) V, and the weights that V is averaged with: n queries, m keys of the same width, m values. `mask[i][j]` says
 * whether query i may look at key j. RangeError when the shapes do not fit.
 */
export function attention(Q: number[][], K: number[][], V: number[][], mask?: boolean[][]): Attended {
  if (mask) requireShape(mask, Q.length, K.length)
  const root = Math.sqrt(widthOf(Q))
  const scores = multiply(Q, transpose(K)).map((row) => row.map((product) => product / root))
  const shown = mask ? scores.map((row, i) => row.map((score, j) => (mask[i]![j] ? score : -Infinity))) : scores
  const weights = softmaxRows(shown)
  return { output: multiply(weights, V), weights }
}

/**
 * Multi-head self-attention over the rows of X, n × d. Head h works on columns h·d/heads and following of the projected X; the heads'
 * outputs stand side by side and are mixed by Wo. RangeError when a projection is not d × d or `heads` does not divide d.
 */
export function selfAttention(X: number[][], { Wq, Wk, Wv, Wo }: Projections, heads: number, causal: boolean): AttendedByHeads {
  const d = widthOf(X)
  for (const W of [Wq, Wk, Wv, Wo]) requireShape(W, d, d)
  if (d % heads !== 0) throw new RangeError(`${heads} heads cannot share ${d} columns equally`)

  const projected = [Wq, Wk, Wv].map((W) => multiply(X, W))
  const mask = causal ? X.map((_, i) => X.map((_, j) => j <= i)) : undefined
  const size = d / heads
  const attended = Array.from({ length: heads }, (_, h) => {
    const [Q, K, V] = projected.map((M) => M.map((row) => row.slice(h * size, (h + 1) * size)))
    return attention(Q!, K!, V!, mask)
  })
  const sideBySide = X.map((_, i) => attended.flatMap(({ output }) => output[i]!))
  return { output: multiply(sideBySide, Wo), weights: attended.map(({ weights }) => weights) }
}

/** γ (x − μ) / √(σ² + ε) + β for each row of X on its own, with the variance over d. RangeError when γ or β has not d components. */
export function layerNorm(X: number[][], { gamma, beta, epsilon }: Norm): number[][] {
  const d = widthOf(X)
  for (const parameter of [gamma, beta]) requireShape([parameter], 1, d)
  return X.map((row) => {
    const mean = average(row)
    // subtracting first keeps the digits that E[x²] − E[x]² would cancel
    const centred = row.map((x) => x - mean)
    const spread = Math.sqrt(average(centred.map((x) => x * x)) + epsilon)
    return centred.map((x, j) => (gamma[j]! * x) / spread + beta[j]!)
  })
}

/** Every sequence of the batch on its own through all blocks, one after the other. RangeError when the shapes do not fit. */
export function transformer(batch: number[][][], blocks: Block[], heads: number, causal: boolean): number[][][] {
  return batch.map((sequence) => blocks.reduce((X, block) => applyBlock(X, block, heads, causal), sequence))
}

function applyBlock(X: number[][], { attention, norm1, feedForward, norm2 }: Block, heads: number, causal: boolean): number[][] {
  const attended = layerNorm(add(X, selfAttention(X, attention, heads, causal).output), norm1)
  return layerNorm(add(attended, feed(attended, feedForward)), norm2)
}

/** max(0, X W₁ + b₁) W₂ + b₂ */
function feed(X: number[][], { W1, b1, W2, b2 }: FeedForward): number[][] {
  const hidden = addToRows(multiply(X, W1), b1).map((row) => row.map((x) => Math.max(0, x)))
  return addToRows(multiply(hidden, W2), b2)
}

/** The largest score is taken out first, so that no exponential overflows and their sum is at least 1. */
function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores)
  if (largest === -Infinity) return scores.map(() => 0)
  const exponentials = scores.map((score) => Math.exp(score - largest))
  const total = sum(exponentials)
  return exponentials.map((exponential) => exponential / total)
}

function multiply(A: number[][], B: number[][]): number[][] {
  if (widthOf(A) !== B.length) throw new RangeError(`${widthOf(A)} columns cannot be multiplied by ${B.length} rows`)
  const columns = transpose(B)
  return A.map((row) => columns.map((column) => sum(row.map((x, k) => x * column[k]!))))
}

function transpose(M: number[][]): number[][] {
  return Array.from({ length: widthOf(M) }, (_, j) => M.map((row) => row[j]!))
}

function add(A: number[][], B: number[][]): number[][] {
  requireShape(B, A.length, widthOf(A))
  return A.map((row, i) => row.map((x, j) => x + B[i]![j]!))
}

function addToRows(M: number[][], bias: number[]): number[][] {
  requireShape([bias], 1, widthOf(M))
  return M.map((row) => row.map((x, j) => x + bias[j]!))
}

function average(values: number[]): number {
  return sum(values) / values.length
}

function sum(values: number[]): number {
  return values.reduce((total, x) => total + x, 0)
}

/** The number of columns. RangeError unless there are rows and columns, and every row is as long as the first. */
function widthOf(M: readonly unknown[][]): number {
  const width = M[0]?.length
  if (!width || M.some((row) => row.length !== width)) throw new RangeError('a matrix has rows and columns, and rows of one length')
  return width
}

function requireShape(M: readonly unknown[][], rows: number, columns: number): void {
  if (M.length !== rows || widthOf(M) !== columns) throw new RangeError(`expected ${rows} × ${columns} entries`)
}
