// Streams over the keys with a running maximum, in flat typed arrays; a hidden key is never met, and heads add up in the output.

interface Table {
  rows: number
  columns: number
  at: Float64Array
}

export function softmaxRows(S: number[][]) {
  const table = read(S)
  const weights = S.map((row) => {
    const met = new Stream(0)
    for (const score of row) met.add(score, [])
    return Float64Array.from(row, (score) => met.weightOf(score))
  })
  return weights.slice(0, table.rows)
}

export function attention(Q: number[][], K: number[][], V: number[][], mask?: boolean[][]) {
  const [queries, keys, values] = [read(Q), read(K), read(V)]
  require(queries.columns === keys.columns, 'queries and keys have different widths')
  require(keys.rows === values.rows, 'every key needs a value')
  if (mask) require(mask.length === Q.length && mask.every((row) => row.length === K.length), 'the mask must be n × m')
  return streamed(queries, keys, values, (i, j) => (mask === undefined ? true : mask[i]![j]!))
}

function streamed(queries: Table, keys: Table, values: Table, sees: (i: number, j: number) => boolean) {
  const output: number[][] = []
  const weights: number[][] = []
  for (let i = 0; i < queries.rows; i++) {
    const met = new Stream(values.columns)
    const scores: number[] = []
    for (let j = 0; j < keys.rows; j++) {
      let product = 0
      for (let c = 0; c < keys.columns; c++) product += at(queries, i, c) * at(keys, j, c)
      scores[j] = sees(i, j) ? product * keys.columns ** -0.5 : Number.NEGATIVE_INFINITY
      met.add(scores[j]!, values.at.subarray(j * values.columns, (j + 1) * values.columns))
    }
    output.push(met.average())
    weights.push(scores.map((score) => met.weightOf(score)))
  }
  return { output, weights }
}

/** A softmax average of which the largest score is known only so far. */
class Stream {
  private largest = Number.NEGATIVE_INFINITY
  private total = 0
  private readonly sums: number[]

  constructor(width: number) {
    this.sums = Array.from({ length: width }, () => 0)
  }

  add(score: number, value: ArrayLike<number>): void {
    if (score === Number.NEGATIVE_INFINITY) return
    if (score > this.largest) {
      const shrink = Math.exp(this.largest - score)
      this.total *= shrink
      for (let c = 0; c < this.sums.length; c++) this.sums[c]! *= shrink
      this.largest = score
    }
    const weight = Math.exp(score - this.largest)
    this.total += weight
    for (let c = 0; c < this.sums.length; c++) this.sums[c]! += weight * value[c]!
  }

  average(): number[] {
    return this.total === 0 ? this.sums : this.sums.map((sum) => sum / this.total)
  }

  weightOf(score: number): number {
    return this.total === 0 ? 0 : Math.exp(score - this.largest) / this.total
  }
}

interface Projections {
  Wq: number[][]
  Wk: number[][]
  Wv: number[][]
  Wo: number[][]
}

export function selfAttention(X: number[][], { Wq, Wk, Wv, Wo }: Projections, heads: number, causal: boolean) {
  const table = read(X)
  const d = table.columns
  const [wq, wk, wv, wo] = [Wq, Wk, Wv, Wo].map((W) => read(W)) as [Table, Table, Table, Table]
  for (const W of [wq, wk, wv, wo]) require(W.rows === d && W.columns === d, 'projections are d × d')
  const size = d / heads
  require(Number.isInteger(size), 'heads must divide the width')

  const output = new Float64Array(table.rows * d)
  const weights = []
  for (let first = 0; first < d; first += size) {
    const [q, k, v] = [wq, wk, wv].map((W) => times(table, W, first, size)) as [Table, Table, Table]
    const head = streamed(q, k, v, (i, j) => !causal || j <= i)
    weights.push(head.weights)
    // this head’s share of the output goes through its own rows of Wo
    for (let i = 0; i < table.rows; i++)
      for (let c = 0; c < size; c++)
        for (let j = 0; j < d; j++) output[i * d + j]! += head.output[i]![c]! * at(wo, first + c, j)
  }
  return { output: write({ rows: table.rows, columns: d, at: output }), weights }
}

interface Norm {
  gamma: number[]
  beta: number[]
  epsilon: number
}

/** Welford: mean and squared deviations in one pass, without cancellation. */
export function layerNorm(X: number[][], { gamma, beta, epsilon }: Norm): number[][] {
  const { columns } = read(X)
  require(gamma.length === columns && beta.length === columns, 'gamma and beta have one number a column')
  const result = []
  for (const row of X) {
    let mean = 0
    let squares = 0
    let count = 0
    for (const x of row) {
      const delta = x - mean
      mean += delta / ++count
      squares += delta * (x - mean)
    }
    const factor = (squares / count + epsilon) ** -0.5
    result.push(row.map((x, j) => beta[j]! + gamma[j]! * factor * (x - mean)))
  }
  return result
}

interface Block {
  attention: Projections
  norm1: Norm
  feedForward: { W1: number[][]; b1: number[]; W2: number[][]; b2: number[] }
  norm2: Norm
}

export function transformer(batch: number[][][], blocks: Block[], heads: number, causal: boolean): number[][][] {
  const result: number[][][] = []
  for (let s = 0; s < batch.length; s++) {
    let X = batch[s]!
    for (let b = 0; b < blocks.length; b++) {
      const { attention, norm1, feedForward, norm2 } = blocks[b]!
      const { output } = selfAttention(X, attention, heads, causal)
      const Y = layerNorm(
        X.map((row, i) => row.map((x, j) => x + output[i]![j]!)),
        norm1,
      )
      const [w1, w2] = [read(feedForward.W1), read(feedForward.W2)]
      const { b1, b2 } = feedForward
      const width = Y[0]!.length
      require(w1.rows === width && w1.columns === b1.length && w2.rows === b1.length, 'the hidden layer does not fit')
      require(w2.columns === width && b2.length === width, 'the second layer does not fit')
      const hidden = times(read(Y), w1, 0, w1.columns)
      hidden.at.forEach((x, at) => (hidden.at[at] = Math.max(x + b1[at % b1.length]!, 0)))
      const fed = times(hidden, w2, 0, width)
      X = layerNorm(
        Y.map((row, i) => row.map((x, j) => x + at(fed, i, j) + b2[j]!)),
        norm2,
      )
    }
    result.push(X)
  }
  return result
}

function read(M: number[][]): Table {
  const rows = M.length
  require(rows > 0 && M[0]!.length > 0, 'empty')
  const columns = M[0]!.length
  require(!M.some((row) => row.length !== columns), 'ragged')
  return { rows, columns, at: Float64Array.from(M.flat()) }
}

function write({ rows, columns, at }: Table): number[][] {
  return Array.from({ length: rows }, (_, i) => Array.from(at.subarray(i * columns, (i + 1) * columns)))
}

function at(table: Table, i: number, j: number): number {
  return table.at[i * table.columns + j]!
}

/** A times the given columns of B. */
function times(A: Table, B: Table, first: number, columns: number): Table {
  const result = new Float64Array(A.rows * columns)
  for (let i = 0; i < A.rows; i++)
    for (let k = 0; k < A.columns; k++)
      for (let j = 0; j < columns; j++) result[i * columns + j]! += at(A, i, k) * at(B, k, first + j)
  return { rows: A.rows, columns, at: result }
}

function require(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message)
}
