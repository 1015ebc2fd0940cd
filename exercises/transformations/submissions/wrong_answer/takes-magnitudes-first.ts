// Takes the magnitude of each product, and then their difference.
// feedback: recognised: second product

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
  for (const step of steps) requireMatrix(step)
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
  return Math.abs(Math.abs(T[0]![0]! * T[1]![1]!) - Math.abs(T[0]![1]! * T[1]![0]!))
}

function multiply(A: number[][], B: number[][]): number[][] {
  return A.map((row) => B[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * B[k]![j]!, 0)))
}

function requireMatrix(T: number[][]): void {
  if (T.length !== 2 || T[0]!.length !== 2 || T[1]!.length !== 2) throw new RangeError('a 2 × 2 matrix is needed')
}
