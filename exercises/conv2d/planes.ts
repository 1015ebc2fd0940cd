export type Plane = number[][]

interface Zeros {
  before: number
  after: number
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0)

export function pad(plane: Plane, rows: Zeros, columns: Zeros): Plane {
  const width = plane[0]!.length + columns.before + columns.after
  return [
    ...Array.from({ length: rows.before }, () => zeros(width)),
    ...plane.map((row) => [...zeros(columns.before), ...row, ...zeros(columns.after)]),
    ...Array.from({ length: rows.after }, () => zeros(width)),
  ]
}

/** Puts stride − 1 zeros between neighbours. */
export function dilate(plane: Plane, stride: number): Plane {
  const [height, width] = [(plane.length - 1) * stride + 1, (plane[0]!.length - 1) * stride + 1]
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => (y % stride === 0 && x % stride === 0 ? plane[y / stride]![x / stride]! : 0)),
  )
}

/** Turned by 180°. */
export function flip(plane: Plane): Plane {
  return plane.toReversed().map((row) => row.toReversed())
}

/** Adds to `target` the plane moved up and left by every place of the kernel, times the kernel's weight there. */
export function addShifted(target: Plane, plane: Plane, kernel: Plane): void {
  for (const [i, weights] of kernel.entries()) {
    for (const [j, weight] of weights.entries()) {
      for (const [y, row] of target.entries()) for (const x of row.keys()) row[x]! += weight * plane[y + i]![x + j]!
    }
  }
}

/** Σ a[y][x] b[y + i][x + j] */
export function sumOfProducts(a: Plane, b: Plane, i: number, j: number): number {
  return a.reduce((sum, row, y) => sum + row.reduce((inner, value, x) => inner + value * b[y + i]![x + j]!, 0), 0)
}

/** The lengths of nested arrays, from the outside in, by their first items. */
export function shapeOf(nested: unknown): number[] {
  return Array.isArray(nested) ? [nested.length, ...shapeOf(nested[0])] : []
}
