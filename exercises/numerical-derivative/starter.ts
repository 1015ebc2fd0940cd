/** A function of one number. Deterministic; it may be called as often as you like within the time of a case. */
export type Curve = (x: number) => number

/**
 * In all functions:
 * x: where the derivative is wanted, −1e9 … 1e9.
 * precision: the relative accuracy of the values of f, from 2 ** -52 (all digits of a float64) to 1e-6 (six digits).
 * A RangeError is thrown for an x that is not finite and for a precision out of that range, NaN included.
 */

/** f′(x), in units of f per unit of x. f may be asked anywhere. */
export function derivative(f: Curve, x: number, precision: number): number {
  throw new Error('not implemented')
}

/**
 * f′(x), where f is defined from low to high only, both included; elsewhere its values are NaN. low may be −Infinity, high Infinity.
 * RangeError where x does not lie from low to high, or a border is NaN.
 */
export function derivativeWithin(f: Curve, x: number, precision: number, low: number, high: number): number {
  throw new Error('not implemented')
}

/** f″(x), in units of f per squared unit of x. f may be asked anywhere. */
export function secondDerivative(f: Curve, x: number, precision: number): number {
  throw new Error('not implemented')
}
