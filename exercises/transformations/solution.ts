/** A linear map of the plane, [[a, b], [c, d]]: its columns (a, c) and (b, d) are where (1, 0) and (0, 1) go. */
type Matrix = number[][]

/** Stretches by sx along x and by sy along y. */
export function scaling(sx: number, sy: number): Matrix {
  return [
    [sx, 0],
    [0, sy],
  ]
}

/** Turns counterclockwise by an angle in radians: (1, 0) goes to (cos, sin), and (0, 1), a quarter turn ahead, to (−sin, cos). */
export function rotation(angle: number): Matrix {
  const cosine = Math.cos(angle)
  const sine = Math.sin(angle)
  return [
    [cosine, -sine],
    [sine, cosine],
  ]
}

/** Pushes points along x by k times their y: (1, 0) stays, and (0, 1) goes to (k, 1). */
export function shear(k: number): Matrix {
  return [
    [1, k],
    [0, 1],
  ]
}

/** All steps as one, steps[0] first: what is done later stands further left in the product. RangeError when a step is not 2 × 2. */
export function compose(steps: Matrix[]): Matrix {
  for (const step of steps) requireLinear(step)
  return steps.reduce((done, next) => multiply(next, done), scaling(1, 1))
}

/** The image of every point, T p, with points as rows. RangeError when T is not 2 × 2 or a point has not two coordinates. */
export function transform(T: Matrix, points: number[][]): number[][] {
  requireLinear(T)
  if (points.some((point) => point.length !== 2)) throw new RangeError('a point of the plane has two coordinates')
  return points.map(([x, y]) => T.map(([a, b]) => a! * x! + b! * y!))
}

/** |ad − bc|: the area of the parallelogram that becomes of the unit square. RangeError when T is not 2 × 2. */
export function areaScale(T: Matrix): number {
  requireLinear(T)
  const [[a, b], [c, d]] = T as [[number, number], [number, number]]
  return Math.abs(a * d - b * c)
}

/** The columns of a product LR are those of R, sent through L. */
function multiply(L: Matrix, R: Matrix): Matrix {
  return L.map(([a, b]) => R[0]!.map((x, j) => a! * x + b! * R[1]![j]!))
}

function requireLinear(T: Matrix): void {
  if (T.length !== 2 || T.some((row) => row.length !== 2)) throw new RangeError('a linear map of the plane is a 2 × 2 matrix')
}
