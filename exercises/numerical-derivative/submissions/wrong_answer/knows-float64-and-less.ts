// Knows float64 and float32, and takes all that is worse than float64 for float32.
// feedback: recognised: bend of f

type Curve = (x: number) => number

export function derivative(f: Curve, x: number, precision: number): number {
  return derivativeWithin(f, x, precision, -Infinity, Infinity)
}

export function derivativeWithin(f: Curve, x: number, precision: number, low: number, high: number): number {
  check(x, precision)
  if (!(x >= low && x <= high)) throw new RangeError('outside')
  const h = (precision > 2 ** -52 ? 5e-3 : 6e-6) * scaleOf(x)
  if (x - h < low) return slopeAside(f, x, h)
  if (x + h > high) return slopeAside(f, x, -h)
  return (f(x + h) - f(x - h)) / (2 * h)
}

export function secondDerivative(f: Curve, x: number, precision: number): number {
  check(x, precision)
  const h = (precision > 2 ** -52 ? 2e-2 : 1.2e-4) * scaleOf(x)
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
