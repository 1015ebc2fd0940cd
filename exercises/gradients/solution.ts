export type Scalar = (x: number[]) => number
export type Field = (x: number[]) => number[]

/** Relative to the distance over which a function changes: here the error of a central difference, about h² + ε / h, is least. */
const step = Math.cbrt(Number.EPSILON)

/** The partial derivatives of f at x. RangeError for an x without components, or with one that is not finite. */
export function gradient(f: Scalar, x: number[]): number[] {
  requirePoint(x)
  return x.map((_, j) => slopesAlong((at) => [f(at)], x, axisOf(x, j))[0]!)
}

/** Row i, column j: the derivative of output i with respect to component j. RangeError as for `gradient`. */
export function jacobian(F: Field, x: number[]): number[][] {
  requirePoint(x)
  const columns = x.map((_, j) => slopesAlong(F, x, axisOf(x, j)))
  return columns[0]!.map((_, i) => columns.map((column) => column[i]!))
}

/** The derivative of f(x + t v) with respect to t at 0, ∇f · v, from two values of f. RangeError for an x or a v that is no point. */
export function directionalDerivative(f: Scalar, x: number[], v: number[]): number {
  requireDirection(x, v)
  return slopesAlong((at) => [f(at)], x, v)[0]!
}

/** The derivative of the gradient along v: what the Hessian makes of v, from two gradients and without the Hessian. RangeError likewise. */
export function hessianVectorProduct(gradientOf: Field, x: number[], v: number[]): number[] {
  requireDirection(x, v)
  return slopesAlong(gradientOf, x, v)
}

/** The derivative of each output of F(x + t v) with respect to t at 0, by a central difference. Exactly 0 where v is. */
function slopesAlong(F: Field, x: number[], v: number[]): number[] {
  // how fast the component moves that moves fastest, each measured by its own scale
  const speed = Math.max(...v.map((vj, j) => Math.abs(vj) / scaleOf(x[j]!)))
  const t = speed > 0 ? step / speed : 1
  const ahead = [...F(move(x, t, v))]
  const behind = F(move(x, -t, v))
  return ahead.map((value, i) => (value - behind[i]!) / (2 * t))
}

function move(x: number[], t: number, v: number[]): number[] {
  return x.map((xj, j) => xj + t * v[j]!)
}

function axisOf(x: number[], j: number): number[] {
  return x.map((_, k) => (k === j ? 1 : 0))
}

/** The distance over which a function is assumed to change its shape: that of a component from zero, but never less than 1. */
function scaleOf(xj: number): number {
  return Math.max(1, Math.abs(xj))
}

function requirePoint(x: number[]): void {
  if (x.length === 0) throw new RangeError('a point has components')
  if (!x.every(Number.isFinite)) throw new RangeError('components must be finite')
}

function requireDirection(x: number[], v: number[]): void {
  requirePoint(x)
  if (v.length !== x.length) throw new RangeError(`a direction of ${v.length} components for a point of ${x.length}`)
  if (!v.every(Number.isFinite)) throw new RangeError('a direction must be finite')
}
