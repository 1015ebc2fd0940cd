// Loops over typed arrays, the whole update formed once, gradients by way of the whole matrix.

type Adapter = { A: number[][]; B: number[][]; alpha: number }

export function initialAdapter(inputs: number, outputs: number, rank: number, alpha: number, random: () => number): Adapter {
  if (rank % 1 !== 0 || rank <= 0 || rank > Math.min(inputs, outputs)) throw new RangeError('rank')
  const A: number[][] = []
  for (let r = 0; r < rank; r++) {
    A.push([])
    for (let k = 0; k < inputs; k++) A[r]!.push((random() * 2 - 1) / Math.sqrt(inputs))
  }
  return { alpha, A, B: [...Array(outputs)].map(() => new Array<number>(rank).fill(0)) }
}

export function merge(W: number[][], adapter: Adapter, sign = 1): number[][] {
  const { A, B, alpha } = adapter
  if (B.length !== W.length) throw new RangeError('outputs')
  for (const row of A) if (row.length !== W[0]!.length) throw new RangeError('inputs')
  for (const row of B) if (row.length !== A.length) throw new RangeError('rank')
  const merged: number[][] = []
  for (let j = 0; j < W.length; j++) {
    const row = [...W[j]!]
    for (let k = 0; k < row.length; k++) {
      let entry = 0
      for (let r = A.length; r-- > 0; ) entry += B[j]![r]! * A[r]![k]!
      row[k]! += (sign * entry * alpha) / A.length
    }
    merged.push(row)
  }
  return merged
}

export function unmerge(merged: number[][], adapter: Adapter): number[][] {
  return merge(merged, adapter, -1)
}

export function forward(X: number[][], W: number[][], adapter: Adapter) {
  const merged = merge(W, adapter)
  return X.map((x) => {
    if (x.length !== merged[0]!.length) throw new RangeError('row')
    const y = new Float64Array(merged.length)
    for (let j = 0; j < y.length; j++) for (let k = 0; k < x.length; k++) y[j]! += merged[j]![k]! * x[k]!
    return Array.from(y)
  })
}

export function gradients(X: number[][], adapter: Adapter, slopes: number[][]) {
  const { A, B, alpha } = adapter
  if (X.length !== slopes.length) throw new RangeError('rows')
  if (B.some((row) => row.length !== A.length)) throw new RangeError('rank')
  const whole = B.map(() => new Float64Array(A[0]!.length))
  for (let i = 0; i < X.length; i++) {
    if (X[i]!.length !== A[0]!.length || slopes[i]!.length !== B.length) throw new RangeError('columns')
    for (let j = 0; j < B.length; j++) for (let k = 0; k < A[0]!.length; k++) whole[j]![k]! += slopes[i]![j]! * X[i]![k]!
  }
  const scale = alpha / A.length
  return {
    A: A.map((row, r) => row.map((_, k) => scale * whole.reduce((total, line, j) => total + line[k]! * B[j]![r]!, 0))),
    B: B.map((row, j) => row.map((_, r) => scale * A[r]!.reduce((total, a, k) => total + whole[j]![k]! * a, 0))),
  }
}

export function adapt(X: number[][], targets: number[][], W: number[][], start: Adapter, learningRate: number, steps: number) {
  if (targets.length !== X.length || targets.some((row) => row.length !== W.length)) throw new RangeError('targets')
  const adapter: Adapter = { alpha: start.alpha, A: start.A.map((row) => [...row]), B: start.B.map((row) => [...row]) }
  const losses: number[] = []
  for (let step = 0; ; step++) {
    let loss = 0
    const slopes = forward(X, W, adapter).map((row, i) =>
      row.map((y, j) => {
        loss += (y - targets[i]![j]!) ** 2 / X.length / 2
        return (y - targets[i]![j]!) / X.length
      }),
    )
    losses.push(loss)
    if (step >= steps) return { adapter, losses }
    const down = gradients(X, adapter, slopes)
    for (const half of ['A', 'B'] as const)
      adapter[half].forEach((row, i) => row.forEach((_, j) => (row[j]! -= learningRate * down[half][i]![j]!)))
  }
}

export function countParameters(shapes: number[][], rank: number) {
  let frozen = 0
  let trainable = 0
  for (const [outputs, inputs] of shapes as [number, number][]) {
    if (!Number.isSafeInteger(rank) || rank < 1 || rank > outputs || rank > inputs) throw new RangeError('rank')
    frozen += outputs * inputs
    trainable += outputs * rank + rank * inputs
  }
  return { frozen, trainable }
}
