// Moves the components of one copy of x, measures the step that was really taken, and extrapolates from two steps to none (Richardson).

type Scalar = (x: number[]) => number
type Field = (x: number[]) => number[]

const reach = (xj: number) => (Math.abs(xj) > 1 ? Math.abs(xj) : 1)

export const gradient = (f: Scalar, x: number[]): number[] => jacobian((at) => [f(at)], x)[0]!

export function jacobian(F: Field, x: number[]): number[][] {
  refuse(x)
  const copy = x.slice()
  let rows: number[][] = []
  for (let j = 0; j < x.length; j++) {
    const slopes = [1e-3, 5e-4].map((share) => {
      copy[j] = x[j]! + share * reach(x[j]!)
      const [ahead, high] = [copy[j]!, F(copy).map(Number)]
      copy[j] = x[j]! - share * reach(x[j]!)
      const [behind, low] = [copy[j]!, F(copy)]
      return high.map((value, i) => (value - low[i]!) / (ahead - behind))
    })
    copy[j] = x[j]!
    const column = extrapolate(slopes[0]!, slopes[1]!)
    if (j === 0) rows = column.map(() => [])
    column.forEach((slope, i) => rows[i]!.push(slope))
  }
  return rows
}

export const directionalDerivative = (f: Scalar, x: number[], v: number[]): number =>
  hessianVectorProduct((at) => [f(at)], x, v)[0]!

export function hessianVectorProduct(gradientOf: Field, x: number[], v: number[]): number[] {
  refuse(x)
  refuse(v)
  if (v.length !== x.length) throw new RangeError('v')
  const pace = Math.hypot(...v.map((vj, j) => vj / reach(x[j]!)))
  if (pace === 0) return gradientOf(x.slice()).map(() => 0)
  const slopes = [1e-3, 5e-4].map((share) => {
    const t = share / pace
    const high = gradientOf(x.map((xj, j) => xj + t * v[j]!)).map(Number)
    const low = gradientOf(x.map((xj, j) => xj - t * v[j]!))
    return high.map((value, i) => (value - low[i]!) / (2 * t))
  })
  return extrapolate(slopes[0]!, slopes[1]!)
}

function extrapolate(long: number[], short: number[]): number[] {
  return short.map((slope, i) => (4 * slope - long[i]!) / 3)
}

function refuse(x: number[]): void {
  if (!x.length || x.some((xj) => xj - xj !== 0)) throw new RangeError('a point needs finite components')
}
