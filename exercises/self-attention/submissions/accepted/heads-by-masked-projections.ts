// Matrices as a class with chained operations; a head sees all columns, those of the others set to zero, and scores via log-sum-exp.

class Matrix {
  readonly rows: readonly (readonly number[])[]
  readonly height: number
  readonly width: number

  constructor(rows: readonly (readonly number[])[]) {
    this.rows = rows
    this.height = rows.length
    this.width = rows.length > 0 ? rows[0]!.length : 0
    if (this.width === 0) throw new RangeError('an empty matrix')
    if (!rows.every((row) => row.length === this.width)) throw new RangeError('a ragged matrix')
  }

  map(change: (x: number, i: number, j: number) => number): Matrix {
    return new Matrix(this.rows.map((row, i) => row.map((x, j) => change(x, i, j))))
  }

  get transposed(): Matrix {
    return new Matrix(Array.from({ length: this.width }, (_, j) => this.rows.map((row) => row[j]!)))
  }

  times(other: Matrix): Matrix {
    if (this.width !== other.height) throw new RangeError(`${this.width} columns meet ${other.height} rows`)
    return new Matrix(
      this.rows.map((row) => {
        const sum = Array.from({ length: other.width }, () => 0)
        row.forEach((x, k) => other.rows[k]!.forEach((y, j) => (sum[j] = sum[j]! + x * y)))
        return sum
      }),
    )
  }

  plus(other: Matrix): Matrix {
    if (this.width !== other.width || (other.height !== 1 && other.height !== this.height)) throw new RangeError('cannot add')
    return this.map((x, i, j) => x + other.rows[other.height === 1 ? 0 : i]![j]!)
  }

  toArrays(): number[][] {
    return this.rows.map((row) => [...row])
  }
}

type Rows = number[][]
type Projections = Record<'Wq' | 'Wk' | 'Wv' | 'Wo', Rows>
type Norm = { gamma: number[]; beta: number[]; epsilon: number }
type Block = { attention: Projections; norm1: Norm; feedForward: { W1: Rows; b1: number[]; W2: Rows; b2: number[] }; norm2: Norm }

const softmax = (scores: Matrix) => {
  const levels = scores.rows.map((row) => {
    const sorted = row.filter((x) => x !== -Infinity).toSorted((a, b) => a - b)
    const top = sorted.at(-1)
    // the smallest first: the sum of the exponentials loses least
    return top === undefined ? Infinity : top + Math.log(sorted.reduce((sum, x) => sum + Math.exp(x - top), 0))
  })
  return scores.map((x, i) => Math.exp(x - levels[i]!))
}

const attend = (Q: Matrix, K: Matrix, V: Matrix, width: number, shown: (i: number, j: number) => boolean) => {
  const scores = Q.map((x) => x / Math.sqrt(width)).times(K.transposed)
  const weights = softmax(scores.map((x, i, j) => (shown(i, j) ? x : -Infinity)))
  return { output: weights.times(V), weights }
}

export const softmaxRows = (S: Rows) => softmax(new Matrix(S)).toArrays()

export const attention = (Q: Rows, K: Rows, V: Rows, mask?: boolean[][]) => {
  const [queries, keys] = [new Matrix(Q), new Matrix(K)]
  if (mask && (mask.length !== Q.length || mask.some((row) => row.length !== K.length))) throw new RangeError('bad mask')
  const { output, weights } = attend(queries, keys, new Matrix(V), keys.width, (i, j) => mask?.[i]?.[j] ?? true)
  return { output: output.toArrays(), weights: weights.toArrays() }
}

export const selfAttention = (X: Rows, projections: Projections, heads: number, causal: boolean) => {
  const { output, weights } = attendByHeads(new Matrix(X), projections, heads, causal)
  return { weights: weights.map((head) => head.toArrays()), output: output.toArrays() }
}

const attendByHeads = (X: Matrix, { Wq, Wk, Wv, Wo }: Projections, heads: number, causal: boolean) => {
  const d = X.width
  const [q, k, v, o] = [Wq, Wk, Wv, Wo].map((W) => new Matrix(W)) as [Matrix, Matrix, Matrix, Matrix]
  if ([q, k, v, o].some((W) => W.height !== d || W.width !== d)) throw new RangeError('projections of another size')
  if (!Number.isInteger(d / heads)) throw new RangeError('heads of unequal width')
  const all = [...Array(heads).keys()].map((h) => {
    const own = (W: Matrix) => W.map((x, _, j) => (Math.floor((j * heads) / d) === h ? x : 0))
    return attend(X.times(own(q)), X.times(own(k)), X.times(own(v)), d / heads, (i, j) => !causal || i - j >= 0)
  })
  const sum = all.map(({ output }) => output).reduce((a, b) => a.plus(b))
  return { output: sum.times(o), weights: all.map(({ weights }) => weights) }
}

export const layerNorm = (X: Rows, norm: Norm) => normalise(new Matrix(X), norm).toArrays()

const normalise = (X: Matrix, { gamma, beta, epsilon }: Norm) => {
  const statistics = X.rows.map((row) => {
    // from the first entry, so that squares stay small wherever the row lies
    const shifted = row.map((x) => x - row[0]!)
    const mean = shifted.reduce((a, b) => a + b) / row.length
    const variance = Math.max(0, shifted.reduce((sum, x) => sum + x * x, 0) / row.length - mean * mean)
    return { mean, deviation: Math.sqrt(variance + epsilon) }
  })
  if (gamma.length !== X.width) throw new RangeError('gamma')
  return X.map((x, i, j) => ((x - X.rows[i]![0]! - statistics[i]!.mean) / statistics[i]!.deviation) * gamma[j]!).plus(
    new Matrix([beta]),
  )
}

export const transformer = (batch: Rows[], blocks: Block[], heads: number, causal: boolean) =>
  batch
    .map((sequence) =>
      blocks.reduce((X, { attention, norm1, feedForward: { W1, b1, W2, b2 }, norm2 }) => {
        const Y = normalise(X.plus(attendByHeads(X, attention, heads, causal).output), norm1)
        const hidden = Y.times(new Matrix(W1))
          .plus(new Matrix([b1]))
          .map((x) => (x < 0 ? 0 : x))
        return normalise(Y.plus(hidden.times(new Matrix(W2)).plus(new Matrix([b2]))), norm2)
      }, new Matrix(sequence)),
    )
    .map((X) => X.toArrays())
