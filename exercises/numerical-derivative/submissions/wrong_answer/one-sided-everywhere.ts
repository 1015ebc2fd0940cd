// Looks to the right with two points as long as there is room, also in the middle of the domain.
// feedback: recognised: on one side of x

type Curve = (x: number) => number

export function derivative(f: Curve, x: number, precision: number): number {
  check(x, precision)
  const h = Math.cbrt(precision) * scaleOf(x)
  return (f(x + h) - f(x - h)) / (2 * h)
}

export function derivativeWithin(f: Curve, x: number, precision: number, low: number, high: number): number {
  check(x, precision)
  if (!(x >= low && x <= high)) throw new RangeError('outside')
  const h = Math.sqrt(precision) * scaleOf(x)
  return x + h <= high ? (f(x + h) - f(x)) / h : (f(x) - f(x - h)) / h
}

export function secondDerivative(f: Curve, x: number, precision: number): number {
  check(x, precision)
  const h = Math.sqrt(Math.sqrt(precision)) * scaleOf(x)
  return (f(x + h) - 2 * f(x) + f(x - h)) / (h * h)
}

function scaleOf(x: number): number {
  return Math.max(1, Math.abs(x))
}

function check(x: number, precision: number): void {
  if (!Number.isFinite(x)) throw new RangeError('x')
  if (!(precision >= 2 ** -52 && precision <= 1e-6)) throw new RangeError('precision')
}
