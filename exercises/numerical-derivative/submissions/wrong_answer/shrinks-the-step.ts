// Shortens the step to what the nearer border leaves of it.
// feedback: recognised: so short that the rounding

type Curve = (x: number) => number

export function derivative(f: Curve, x: number, precision: number): number {
  return derivativeWithin(f, x, precision, -Infinity, Infinity)
}

export function derivativeWithin(f: Curve, x: number, precision: number, low: number, high: number): number {
  check(x, precision)
  if (!(x >= low && x <= high)) throw new RangeError('outside')
  const h = Math.min(Math.cbrt(precision) * scaleOf(x), x - low, high - x)
  return (f(x + h) - f(x - h)) / (2 * h)
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
