// Richardson’s extrapolation: longer steps, whose errors are cancelled against each other.

type Curve = (x: number) => number

export const derivative = (f: Curve, x: number, precision: number) => derivativeWithin(f, x, precision, -Infinity, Infinity)

export function derivativeWithin(f: Curve, x: number, precision: number, low: number, high: number): number {
  requireAll(Number.isFinite(x), precision >= 2 ** -52, precision <= 1e-6, x >= low, x <= high)
  const scale = Math.max(Math.abs(x), 1)
  const long = precision ** 0.2 * scale
  if (x - long >= low && x + long <= high) return eliminate(4, (h) => (f(x + h) - f(x - h)) / h / 2)(long)
  const side = high - x > x - low ? 1 : -1
  const line = (h: number) => (f(x + side * h) - f(x)) / (side * h)
  return eliminate(4, eliminate(2, line))(precision ** 0.25 * scale)
}

export function secondDerivative(f: Curve, x: number, precision: number): number {
  requireAll(Number.isFinite(x), precision >= 2 ** -52, precision <= 1e-6)
  const middle = 2 * f(x)
  return eliminate(4, (h) => (f(x + h) + f(x - h) - middle) / h ** 2)(precision ** (1 / 6) * Math.max(Math.abs(x), 1))
}

/** What is left when the error that a halved step divides by `factor` is cancelled. */
function eliminate(factor: number, estimate: (h: number) => number): (h: number) => number {
  return (h) => (factor * estimate(h / 2) - estimate(h)) / (factor - 1)
}

function requireAll(...conditions: boolean[]): void {
  if (conditions.includes(false)) throw new RangeError('an argument is out of range')
}
