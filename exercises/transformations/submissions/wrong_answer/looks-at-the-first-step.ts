// Looks at the first step only, and takes the others to be like it.
// feedback: should_throw: RangeError

export function scaling(sx: number, sy: number): number[][] {
  return [[sx, 0], [0, sy]]
}

export function rotation(angle: number): number[][] {
  return [[Math.cos(angle), -Math.sin(angle)], [Math.sin(angle), Math.cos(angle)]]
}

export function shear(k: number): number[][] {
  return [[1, k], [0, 1]]
}

export function compose(steps: number[][][]): number[][] {
  if (steps.length > 0) requireMatrix(steps[0]!)
  let result = [[1, 0], [0, 1]]
  for (const step of steps) result = multiply(step, result)
  return result
}

export function transform(T: number[][], points: number[][]): number[][] {
  requireMatrix(T)
  for (const point of points) if (point.length !== 2) throw new RangeError('a point has two coordinates')
  const images: number[][] = []
  for (const [x, y] of points) images.push([T[0]![0]! * x! + T[0]![1]! * y!, T[1]![0]! * x! + T[1]![1]! * y!])
  return images
}

export function areaScale(T: number[][]): number {
  requireMatrix(T)
  return Math.abs(T[0]![0]! * T[1]![1]! - T[0]![1]! * T[1]![0]!)
}

function multiply(A: number[][], B: number[][]): number[][] {
  return [0, 1].map((i) => [0, 1].map((j) => A[i]![0]! * B[0]![j]! + A[i]![1]! * B[1]![j]!))
}

function requireMatrix(T: number[][]): void {
  if (T.length !== 2 || T[0]!.length !== 2 || T[1]!.length !== 2) throw new RangeError('a 2 × 2 matrix is needed')
}
