// Standard deviations in place of precisions, functions in place of loops.

const add = (x: number[]) => x.reduce((a, b) => a + b, 0)
const fail = (why: string): never => {
  throw new RangeError(why)
}
const same = (rows: number[][]) => rows.every(({ length }) => length === rows[0]!.length) || fail('ragged')
const square = (a: number[], b: number[]) => add(a.map((x, c) => (x - b[c]!) ** 2))

/** Bandwidths σ by stepping up and down in powers of two before the interval is halved; the targets in nats. */
export const neighbourShares = (X: number[][], perplexity: number): number[][] => {
  same(X)
  if (X.length < 3 || !(perplexity > 1 && perplexity < X.length - 1)) fail('perplexity')
  return X.map((x, i) => {
    const d = X.map((other) => square(x, other))
    const least = Math.min(...d.filter((_, j) => j !== i))
    const at = (sigma: number) => {
      const w = d.map((it, j) => (j === i ? 0 : Math.exp((least - it) / (2 * sigma * sigma))))
      return w.map((it) => it / add(w))
    }
    const excess = (sigma: number) => -add(at(sigma).map((p) => (p ? p * Math.log(p) : 0))) - Math.log(perplexity)
    let small = 1
    let large = 1
    while (excess(small) > 0) small /= 2
    while (excess(large) < 0) large *= 2
    for (let i = 0; i < 90; i++) {
      const middle = (small + large) / 2
      if (excess(middle) > 0) large = middle
      else small = middle
    }
    return at(large)
  })
}

export const symmetrise = (shares: number[][]): number[][] => {
  if (!shares.length || shares.some((row) => row.length !== shares.length)) fail('not square')
  return shares.map((row, i) => row.map((p, j) => (p + shares[j]![i]!) / shares.length / 2))
}

const closeness = (Y: number[][]) => {
  same(Y)
  if (Y.length < 2) fail('a single point')
  return Y.map((a, i) => Y.map((b, j) => (i === j ? 0 : 1 / (1 + square(a, b)))))
}

export const mapAffinities = (Y: number[][]): number[][] => {
  const w = closeness(Y)
  const all = add(w.flat())
  return w.map((row) => row.map((it) => it / all))
}

export const divergence = (P: number[][], Q: number[][]): number => {
  if (P.length !== Q.length || P.some((row, i) => row.length !== Q[i]!.length)) fail('shapes')
  return add(P.flat().map((p, k) => (p === 0 ? 0 : p * Math.log(p / Q.flat()[k]!))))
}

export const gradient = (P: number[][], Y: number[][]): number[][] => {
  const [w, Q] = [closeness(Y), mapAffinities(Y)]
  if (P.length !== Y.length || P.some((row) => row.length !== Y.length)) fail('P')
  const force = P.map((row, i) => row.map((p, j) => 4 * w[i]![j]! * (p - Q[i]![j]!)))
  return Y.map((y, i) => y.map((x, c) => x * add(force[i]!) - add(force[i]!.map((f, j) => f * Y[j]![c]!))))
}

export const step = (P: number[][], Y: number[][], before: number[][], learningRate: number, momentum: number): number[][] => {
  const slope = gradient(P, Y)
  if (before.length !== Y.length || before.some((row, i) => row.length !== Y[i]!.length)) fail('maps')
  return Y.map((y, i) => y.map((x, c) => (1 + momentum) * x - learningRate * slope[i]![c]! - momentum * before[i]![c]!))
}
