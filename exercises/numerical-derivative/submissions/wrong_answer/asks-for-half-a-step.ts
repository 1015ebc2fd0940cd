// Looks on both sides as soon as there is room for half a step.
// feedback: not_a_number

type Curve = (x: number) => number

export function derivative(f: Curve, x: number, precision: number): number {
  return derivativeWithin(f, x, precision, -Infinity, Infinity)
}

export function derivativeWithin(f: Curve, x: number, precision: number, low: number, high: number): number {
  check(x, precision)
  if (!(x >= low && x <= high)) throw new RangeError('outside')
  const h = Math.cbrt(precision) * scaleOf(x)
  if (x - h / 2 < low) return slopeAside(f, x, h)
  if (x + h / 2 > high) return slopeAside(f, x, -h)
  return (f(x + h) - f(x - h)) / (2 * h)
}

export function secondDerivative(f: Curve, x: number, precision: number): number {
  check(x, precision)
  const h = Math.sqrt(Math.sqrt(precision)) * scaleOf(x)
  return (f(x + h) - 2 * f(x) + f(x - h)) / (h * h)
}

function slopeAside(f: Curve, x: number, h: number): number {
  return (-3 * f(x) + 4 * f(x + h) - f(x + 2 * h)) / (2 * h)
}

function scaleOf(x: number): number {
  return Math.max(1, Math.abs(x))
}

function check(x: number, precision: number): void {
  if (!Number.isFinite(x)) throw new RangeError('x')
  if (!(precision >= 2 ** -52 && precision <= 1e-6)) throw new RangeError('precision')
}
