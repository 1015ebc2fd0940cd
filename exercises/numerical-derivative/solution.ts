/** A function of one number. */
export type Curve = (x: number) => number

/** f′(x), where f is defined on both sides as far as one looks. RangeError for an x or a precision out of range. */
export function derivative(f: Curve, x: number, precision: number): number {
  return derivativeWithin(f, x, precision, -Infinity, Infinity)
}

/** f′(x), with f asked from low to high only. RangeError also where x lies outside. */
export function derivativeWithin(f: Curve, x: number, precision: number, low: number, high: number): number {
  requireArguments(x, precision)
  if (!(low <= x && x <= high)) throw new RangeError(`x must lie from ${low} to ${high}`)
  // the error is about h² + precision / h, least where both are alike
  const h = Math.cbrt(precision) * scaleOf(x)
  if (x - h < low) return slopeToOneSide(f, x, h)
  if (x + h > high) return slopeToOneSide(f, x, -h)
  return (f(x + h) - f(x - h)) / (2 * h)
}

/** f″(x). RangeError for an x or a precision out of range. */
export function secondDerivative(f: Curve, x: number, precision: number): number {
  requireArguments(x, precision)
  // here rounding is divided by h², so that the balance of h² and precision / h² lies at a longer step
  const h = precision ** 0.25 * scaleOf(x)
  return (f(x - h) - 2 * f(x) + f(x + h)) / h ** 2
}

/** The slope at x of the parabola through f at x, x + h and x + 2h; a negative h looks to the left. */
function slopeToOneSide(f: Curve, x: number, h: number): number {
  return (4 * f(x + h) - 3 * f(x) - f(x + 2 * h)) / (2 * h)
}

/** The distance over which f is assumed to change its shape: that of x from zero, but never less than 1. */
function scaleOf(x: number): number {
  return Math.max(1, Math.abs(x))
}

function requireArguments(x: number, precision: number): void {
  if (!Number.isFinite(x)) throw new RangeError('x must be a finite number')
  // put so that NaN is refused as well
  if (!(precision >= 2 ** -52 && precision <= 1e-6)) throw new RangeError('the precision must lie from 2⁻⁵² to 10⁻⁶')
}
