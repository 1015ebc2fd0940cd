/**
 * A transformation is a 2 × 2 matrix T, as rows; it sends the column vector of a point to T times that vector.
 * A point is [x, y], and a cloud an array of n points, one a row. All numbers are finite. Read arguments, never write to them.
 */

/** Stretches by sx along the x axis and by sy along the y axis; below 0 it mirrors as well. Returns 2 × 2. */
export function scaling(sx: number, sy: number): number[][] {
  throw new Error('not implemented')
}

/** Turns about the origin by `angle` radians, from −10 to 10; above 0 counterclockwise. Returns 2 × 2. */
export function rotation(angle: number): number[][] {
  throw new Error('not implemented')
}

/** Pushes every point sideways, along the x axis, by k times its y. Returns 2 × 2. */
export function shear(k: number): number[][] {
  throw new Error('not implemented')
}

/**
 * The one transformation that does what all steps do one after the other, steps[0] first. steps: any number of 2 × 2 matrices; none leave
 * everything as it is. Returns 2 × 2. RangeError when a step is not 2 × 2.
 */
export function compose(steps: number[][][]): number[][] {
  throw new Error('not implemented')
}

/**
 * Where T sends every point. T: 2 × 2; points: n × 2, n from 0. Returns n × 2.
 * RangeError when T is not 2 × 2, even where there are no points, or when a point has not two coordinates.
 */
export function transform(T: number[][], points: number[][]): number[][] {
  throw new Error('not implemented')
}

/** By how much T multiplies areas. T: 2 × 2. Returns a number ≥ 0. RangeError when T is not 2 × 2. */
export function areaScale(T: number[][]): number {
  throw new Error('not implemented')
}
