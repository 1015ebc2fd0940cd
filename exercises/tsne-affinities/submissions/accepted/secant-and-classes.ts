// Bisection of logarithms of precisions, a class for matrices, attraction and repulsion apart.

class Square {
  readonly n: number
  readonly data: Float64Array
  constructor(n: number, at: (i: number, j: number) => number) {
    this.n = n
    this.data = new Float64Array(n * n)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) this.data[i * n + j] = at(i, j)
  }
  rows(): number[][] {
    return Array.from({ length: this.n }, (_, i) => [...this.data.subarray(i * this.n, (i + 1) * this.n)])
  }
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new RangeError(what)
}

function apart(a: number[], b: number[]): number {
  let total = 0
  for (let c = 0; c < a.length; c++) total += (a[c]! - b[c]!) * (a[c]! - b[c]!)
  return total
}

export function neighbourShares(X: number[][], perplexity: number): number[][] {
  check(X.length >= 3 && X.every((row) => row.length === X[0]!.length), 'rows')
  check(perplexity > 1 && perplexity < X.length - 1, 'perplexity')
  return X.map((x, i) => {
    const others = X.map((row, j) => (j === i ? NaN : apart(x, row)))
    const known = others.filter((d) => !Number.isNaN(d))
    const nearest = known.reduce((a, b) => Math.min(a, b))
    let low = -60
    let high = 60
    let shares: number[] = []
    while (high - low > 1e-13) {
      const beta = Math.exp((low + high) / 2)
      const weights = known.map((d) => Math.exp((nearest - d) * beta))
      const total = weights.reduce((a, b) => a + b)
      shares = weights.map((w) => w / total)
      // H = ln Σw + β ⟨d − nearest⟩
      const entropy = Math.log(total) + beta * shares.reduce((sum, p, k) => sum + p * (known[k]! - nearest), 0)
      if (entropy > Math.log(perplexity)) low = (low + high) / 2
      else high = (low + high) / 2
    }
    return [...shares.slice(0, i), 0, ...shares.slice(i)]
  })
}

export function symmetrise(shares: number[][]): number[][] {
  const n = shares.length
  check(n > 0 && shares.every((row) => row.length === n), 'square')
  return new Square(n, (i, j) => (0.5 * (shares[i]![j]! + shares[j]![i]!)) / n).rows()
}

function kernel(Y: number[][]): Square {
  check(Y.length >= 2 && Y.every((row) => row.length === Y[0]!.length), 'map')
  return new Square(Y.length, (i, j) => (i === j ? 0 : 1 / (1 + apart(Y[i]!, Y[j]!))))
}

export function mapAffinities(Y: number[][]): number[][] {
  const w = kernel(Y)
  let total = 0
  for (const x of w.data) total += x
  return w.rows().map((row) => row.map((x) => x / total))
}

export function divergence(P: number[][], Q: number[][]): number {
  check(P.length === Q.length && P.every((row, i) => row.length === Q[i]!.length), 'shapes')
  let total = 0
  P.forEach((row, i) =>
    row.forEach((p, j) => {
      if (p !== 0) total += p * (Math.log(p) - Math.log(Q[i]![j]!))
    }),
  )
  return total
}

export function gradient(P: number[][], Y: number[][]): number[][] {
  const n = Y.length
  const w = kernel(Y)
  check(P.length === n && P.every((row) => row.length === n), 'P')
  let total = 0
  for (const x of w.data) total += x
  return Y.map((y, i) => {
    const pull = y.map(() => 0)
    const push = y.map(() => 0)
    for (let j = 0; j < n; j++) {
      const close = w.data[i * n + j]!
      for (let c = 0; c < y.length; c++) {
        const away = y[c]! - Y[j]![c]!
        pull[c]! += P[i]![j]! * close * away
        push[c]! += ((close * close) / total) * away
      }
    }
    return pull.map((x, c) => 4 * (x - push[c]!))
  })
}

export function step(P: number[][], Y: number[][], before: number[][], learningRate: number, momentum: number): number[][] {
  const slope = gradient(P, Y)
  check(before.length === Y.length && before.every((row, i) => row.length === Y[i]!.length), 'maps')
  return slope.map((row, i) => row.map((g, c) => Y[i]![c]! + momentum * (Y[i]![c]! - before[i]![c]!) - learningRate * g))
}
