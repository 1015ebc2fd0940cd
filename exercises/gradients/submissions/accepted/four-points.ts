// Four points a derivative, at a longer step whose error falls with its fourth power; typed arrays.

type Field = (x: number[]) => number[]

const weights = [
  [-2, 1 / 12],
  [-1, -2 / 3],
  [1, 2 / 3],
  [2, -1 / 12],
] as const

class Line {
  readonly x: number[]
  readonly v: ArrayLike<number>
  readonly t: number

  constructor(x: number[], v: ArrayLike<number>) {
    if (x.length < 1 || v.length !== x.length) throw new RangeError('lengths')
    if (x.some((_, j) => !Number.isFinite(x[j]) || !Number.isFinite(v[j]))) throw new RangeError('no number')
    this.x = x
    this.v = v
    const slowest = x.map((xj, j) => Math.max(1, Math.abs(xj)) / Math.abs(v[j]!)).reduce((a, b) => Math.min(a, b))
    this.t = slowest === Infinity ? 1 : 1e-3 * slowest
  }

  differentiate(F: Field): Float64Array {
    let sum: Float64Array | undefined
    for (const [steps, weight] of weights) {
      const values = F(this.x.map((xj, j) => xj + steps * this.t * this.v[j]!))
      sum ??= new Float64Array(values.length)
      for (let i = 0; i < values.length; i++) sum[i]! += (weight * values[i]!) / this.t
    }
    return sum!
  }
}

const axes = (x: number[]) => {
  if (x.length === 0) throw new RangeError('no axes')
  return Array.from(x.keys(), (j) => new Line(x, Float64Array.from(x, (_, k) => Number(k === j))))
}

export function gradient(f: (x: number[]) => number, x: number[]) {
  return Float64Array.from(axes(x), (line) => line.differentiate((at) => [f(at)])[0]!)
}

export function jacobian(F: Field, x: number[]) {
  const columns = axes(x).map((line) => line.differentiate(F))
  return Array.from(columns[0]!, (_, i) => columns.map((column) => column[i]!))
}

export function directionalDerivative(f: (x: number[]) => number, x: number[], v: number[]) {
  return new Line(x, v).differentiate((at) => [f(at)])[0]!
}

export function hessianVectorProduct(gradientOf: Field, x: number[], v: number[]) {
  return Array.from(new Line(x, v).differentiate(gradientOf))
}
