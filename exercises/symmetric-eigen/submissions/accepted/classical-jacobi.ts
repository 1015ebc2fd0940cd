// A class on one flat Float64Array; always turns the pair of axes that is coupled most, with the tangent in closed form.

class Symmetric {
  readonly n: number
  readonly data: Float64Array

  constructor(A: number[][]) {
    this.n = A.length
    if (!this.n) throw new RangeError('empty')
    for (const { length } of A) if (length !== this.n) throw new RangeError('not square')
    this.data = Float64Array.from(A.flat())
    const size = this.data.reduce((best, x) => (Math.abs(x) > best ? Math.abs(x) : best), 0)
    A.forEach((row, i) => row.forEach((x, j) => {
      if (Math.abs(x - A[j]![i]!) > size * 1e-10) throw new RangeError(`${i}, ${j}`)
    }))
  }

  at(i: number, j: number) {
    return this.data[i * this.n + j]!
  }

  times(v: ArrayLike<number>) {
    if (v.length !== this.n) throw new RangeError('length')
    return Array.from({ length: this.n }, (_, i) => {
      let sum = 0
      for (let j = this.n - 1; j >= 0; j--) sum += this.at(i, j) * v[j]!
      return sum
    })
  }
}

export const rayleighQuotient = (A: number[][], v: number[]) => {
  const image = new Symmetric(A).times(v)
  const length = Math.hypot(...v)
  if (!length) throw new RangeError('zero')
  return v.reduce((sum, x, i) => sum + (x / length) * (image[i]! / length), 0)
}

export const residual = (A: number[][], value: number, v: number[]) =>
  Math.hypot(...new Symmetric(A).times(v).map((x, i) => x - value * v[i]!))

export const symmetricEigen = (A: number[][]) => {
  const S = new Symmetric(A)
  const { n, data } = S
  const V = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0))
  const mix = (M: Float64Array, i: number, j: number, c: number, s: number) => {
    const [x, y] = [M[i]!, M[j]!]
    M[i] = c * x - s * y
    M[j] = s * x + c * y
  }
  for (let turns = 0; turns < 50 * n * n; turns++) {
    let [p, q, most] = [0, 0, 0]
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        if (Math.abs(S.at(i, j)) > most) [p, q, most] = [i, j, Math.abs(S.at(i, j))]
      }
    }
    if (most === 0) break
    const cot = (S.at(q, q) - S.at(p, p)) / (2 * S.at(p, q))
    const tan = Math.abs(cot) > 1e150 ? 0.5 / cot : (cot < 0 ? -1 : 1) / (Math.abs(cot) + Math.sqrt(cot * cot + 1))
    if (tan === 0 || Math.abs(tan) < 1e-17) break
    const c = 1 / Math.sqrt(tan * tan + 1)
    for (let k = 0; k < n; k++) mix(data, p * n + k, q * n + k, c, tan * c)
    for (let k = 0; k < n; k++) mix(data, k * n + p, k * n + q, c, tan * c)
    for (let k = 0; k < n; k++) mix(V, p * n + k, q * n + k, c, tan * c)
  }
  const order = [...Array(n).keys()].sort((a, b) => S.at(b, b) - S.at(a, a))
  return {
    values: Float64Array.from(order, (k) => S.at(k, k)),
    vectors: order.map((k) => V.slice(k * n, (k + 1) * n)),
  }
}
