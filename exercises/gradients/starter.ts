/** A function of n numbers that gives one. It does not change its argument, which is x itself or an array of your own. */
export type Scalar = (x: number[]) => number

/** A function of n numbers that gives m, in an array that its next call may overwrite. It does not change its argument. */
export type Field = (x: number[]) => number[]

/** The n partial derivatives of f at x. Throws a RangeError for an x that has no components or one that is not finite. */
export function gradient(f: Scalar, x: number[]): number[] {
  throw new Error('not implemented')
}

/** m × n: row i holds the partial derivatives of output i at x. Throws a RangeError as `gradient` does. */
export function jacobian(F: Field, x: number[]): number[][] {
  throw new Error('not implemented')
}

/**
 * How fast f changes at x when x moves with velocity v (n numbers, of any length): per unit of t in x + t v. Throws a RangeError as `gradient`
 * does, and for a v that has not n components, all of them finite.
 */
export function directionalDerivative(f: Scalar, x: number[], v: number[]): number {
  throw new Error('not implemented')
}

/** H v, n numbers, where H is the Hessian at x of the function whose gradient is given. Throws a RangeError as `directionalDerivative` does. */
export function hessianVectorProduct(gradientOf: Field, x: number[], v: number[]): number[] {
  throw new Error('not implemented')
}
