// Looks at the shapes of the first projection and the last: heads cut what the other two have too many.
// feedback: should_throw: RangeError

type Matrix = number[][]
interface Projections { Wq: Matrix; Wk: Matrix; Wv: Matrix; Wo: Matrix }
interface Norm { gamma: number[]; beta: number[]; epsilon: number }
interface FeedForward { W1: Matrix; b1: number[]; W2: Matrix; b2: number[] }
interface Block { attention: Projections; norm1: Norm; feedForward: FeedForward; norm2: Norm }

export function softmaxRows(S: Matrix): Matrix {
  shapeOf(S)
  return S.map((row) => {
    const top = Math.max(...row)
    if (top === -Infinity) return row.map(() => 0)
    const powers = row.map((x) => Math.exp(x - top))
    const total = powers.reduce((a, b) => a + b)
    return powers.map((x) => x / total)
  })
}

export function attention(Q: Matrix, K: Matrix, V: Matrix, mask?: boolean[][]) {
  const [n, dk] = shapeOf(Q)
  const [m, keyWidth] = shapeOf(K)
  const [values] = shapeOf(V)
  if (keyWidth !== dk || values !== m) throw new RangeError('Q, K and V do not fit')
  if (mask) {
    const [rows, columns] = shapeOf(mask)
    if (rows !== n || columns !== m) throw new RangeError('the mask does not fit')
  }
  const scores = Q.map((q, i) => K.map((k, j) => (mask && !mask[i]![j] ? -Infinity : dot(q, k) / Math.sqrt(dk))))
  const weights = softmaxRows(scores)
  return { output: matmul(weights, V), weights }
}

export function selfAttention(X: Matrix, projections: Projections, heads: number, causal: boolean) {
  const [n, d] = shapeOf(X)
  for (const W of [projections.Wq, projections.Wo]) {
    const [rows, columns] = shapeOf(W)
    if (rows !== d || columns !== d) throw new RangeError('projections are d × d')
  }
  if (d % heads !== 0) throw new RangeError('heads must divide d')
  const dk = d / heads
  const Q = matmul(X, projections.Wq)
  const K = matmul(X, projections.Wk)
  const V = matmul(X, projections.Wv)
  const mask = causal ? X.map((_, i) => X.map((_, j) => i >= j)) : undefined
  const joined: Matrix = Array.from({ length: n }, () => [])
  const weights: Matrix[] = []
  for (let h = 0; h < heads; h++) {
    const part = (M: Matrix) => M.map((row) => row.slice(h * dk, h * dk + dk))
    const head = attention(part(Q), part(K), part(V), mask)
    weights.push(head.weights)
    head.output.forEach((row, i) => joined[i]!.push(...row))
  }
  return { output: matmul(joined, projections.Wo), weights }
}

export function layerNorm(X: Matrix, { gamma, beta, epsilon }: Norm): Matrix {
  const [, d] = shapeOf(X)
  if (gamma.length !== d || beta.length !== d) throw new RangeError('gamma and beta need d numbers')
  return X.map((row) => {
    const mean = row.reduce((a, b) => a + b) / d
    const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / d
    return row.map((x, j) => (gamma[j]! * (x - mean)) / Math.sqrt(variance + epsilon) + beta[j]!)
  })
}

export function transformer(batch: Matrix[], blocks: Block[], heads: number, causal: boolean): Matrix[] {
  return batch.map((sequence) => {
    let X = sequence
    for (const block of blocks) {
      const attended = selfAttention(X, block.attention, heads, causal).output
      const Y = layerNorm(plus(X, attended), block.norm1)
      X = layerNorm(plus(Y, feedForward(Y, block.feedForward)), block.norm2)
    }
    return X
  })
}

function feedForward(X: Matrix, { W1, b1, W2, b2 }: FeedForward): Matrix {
  const hidden = addRow(matmul(X, W1), b1).map((row) => row.map((x) => Math.max(0, x)))
  const result = addRow(matmul(hidden, W2), b2)
  if (result[0]!.length !== X[0]!.length) throw new RangeError('W2 does not lead back to d columns')
  return result
}

function shapeOf(M: unknown[][]): [number, number] {
  const columns = M[0]?.length ?? 0
  if (columns === 0) throw new RangeError('a matrix needs rows and columns')
  for (const row of M) if (row.length !== columns) throw new RangeError('rows of different lengths')
  return [M.length, columns]
}

function dot(a: number[], b: number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function matmul(A: Matrix, B: Matrix): Matrix {
  if (shapeOf(A)[1] !== shapeOf(B)[0]) throw new RangeError('inner dimensions differ')
  return A.map((row) => B[0]!.map((_, j) => dot(row, B.map((other) => other[j]!))))
}

function plus(A: Matrix, B: Matrix): Matrix {
  return A.map((row, i) => row.map((x, j) => x + B[i]![j]!))
}

function addRow(M: Matrix, b: number[]): Matrix {
  if (M[0]!.length !== b.length) throw new RangeError('the bias does not fit')
  return M.map((row) => row.map((x, j) => x + b[j]!))
}
