// Compares the lengths of rows, and never how many there are.
// feedback: should_throw

const halvings = 200
const precision = 1e-9

export function neighbourShares(X: number[][], perplexity: number): number[][] {
  const distances = squaredDistances(X)
  if (!(perplexity > 1 && perplexity < X.length - 1)) throw new RangeError('the perplexity has to lie between 1 and n − 1')
  return distances.map((row, i) => findShares(row, i, Math.log2(perplexity)))
}

export function symmetrise(shares: number[][]): number[][] {
  const n = shares.length
  if (n === 0 || shares.some((row) => row.length !== n)) throw new RangeError('the shares have to be a square matrix')
  return shares.map((row, i) => row.map((share, j) => (share + shares[j]![i]!) / (2 * n)))
}

export function mapAffinities(Y: number[][]): number[][] {
  const closeness = studentKernel(Y)
  const total = closeness.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0)
  return closeness.map((row) => row.map((it) => it / total))
}

export function divergence(P: number[][], Q: number[][]): number {
  if (P.some((row, i) => row.length !== Q[i]!.length)) throw new RangeError('P and Q differ in shape')
  let total = 0
  for (const [i, row] of P.entries()) {
    for (const [j, p] of row.entries()) {
      if (p > 0) total += p * Math.log(p / Q[i]![j]!)
    }
  }
  return total
}

export function gradient(P: number[][], Y: number[][]): number[][] {
  const closeness = studentKernel(Y)
  const Q = mapAffinities(Y)
  if (P.some((row) => row.length !== Y.length)) throw new RangeError('P has to be n × n')
  return Y.map((y, i) =>
    y.map((_, c) => Y.reduce((sum, other, j) => sum + 4 * (P[i]![j]! - Q[i]![j]!) * closeness[i]![j]! * (y[c]! - other[c]!), 0)),
  )
}

export function step(P: number[][], Y: number[][], before: number[][], learningRate: number, momentum: number): number[][] {
  const slope = gradient(P, Y)
  if (before.length !== Y.length || before.some((row, i) => row.length !== Y[i]!.length))
    throw new RangeError('the maps differ in shape')
  return Y.map((y, i) => y.map((x, c) => x - learningRate * slope[i]![c]! + momentum * (x - before[i]![c]!)))
}

function findShares(distances: number[], self: number, target: number): number[] {
  const nearest = distances.reduce((least, d, j) => (j === self ? least : Math.min(least, d)), Infinity)
  const sharesAt = (beta: number) => {
    const weights = distances.map((d, j) => (j === self ? 0 : Math.exp(-beta * (d - nearest))))
    const total = weights.reduce((a, b) => a + b, 0)
    return weights.map((weight) => weight / total)
  }
  let [low, high] = [0, Infinity]
  let beta = 1
  let shares = sharesAt(beta)
  for (let round = 0; round < halvings; round++) {
    const excess = entropyBits(shares) - target
    if (Math.abs(excess) < precision) break
    if (excess > 0) low = beta
    else high = beta
    beta = high === Infinity ? beta * 2 : (low + high) / 2
    shares = sharesAt(beta)
  }
  return shares
}

function entropyBits(shares: number[]): number {
  return shares.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0)
}

function studentKernel(Y: number[][]): number[][] {
  if (Y.length < 2) throw new RangeError('two rows at least are needed')
  return squaredDistances(Y).map((row, i) => row.map((d, j) => (i === j ? 0 : 1 / (1 + d))))
}

function squaredDistances(X: number[][]): number[][] {
  if (X.some((row) => row.length !== X[0]!.length)) throw new RangeError('rows have to be of equal length')
  return X.map((a) => X.map((b) => a.reduce((sum, x, c) => sum + (x - b[c]!) ** 2, 0)))
}
