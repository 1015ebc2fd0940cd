import { areLooselyClose, type Difference, matrixOf, type Named } from './difference.ts'

/** A square matrix with rows and columns swapped. Other shapes give themselves away before their numbers are looked at. */
export function findTransposed(difference: Difference): Named | undefined {
  const { actual, expected, tolerance } = difference
  const shape = matrixOf(difference)
  if (!shape || shape.rows !== shape.columns || shape.rows < 2) return undefined
  const n = shape.rows
  const transposed = expected.map((_, i) => expected[(i % n) * n + Math.floor(i / n)]!)
  return areLooselyClose(actual, transposed, tolerance) ? { kind: 'transposed' } : undefined
}

/** The right numbers, one place further along than they should be, in either direction. */
export function findShift({ actual, expected, tolerance }: Difference): Named | undefined {
  if (expected.length < 4 || expected.every((value) => value === expected[0])) return undefined
  const isShifted = (a: readonly number[], e: readonly number[]) => areLooselyClose(a.slice(1), e.slice(0, -1), tolerance)
  if (isShifted(actual, expected)) return { kind: 'off_by_one', detail: 'one place too late' }
  return isShifted(expected, actual) ? { kind: 'off_by_one', detail: 'one place too early' } : undefined
}

/** A count that is one too large or too small. Of nought and one every number is one off, so counts start at three. */
export function findMiscount({ actual: [a], expected }: Difference): Named | undefined {
  const [e] = expected
  if (expected.length !== 1 || !Number.isInteger(a) || !Number.isInteger(e) || Math.abs(a! - e!) !== 1) return undefined
  if (Math.max(a!, e!) < 3) return undefined
  return { kind: 'off_by_one', detail: a! > e! ? 'one too many' : 'one too few' }
}

/** The right numbers in another order. */
export function findPermutation({ actual, expected, tolerance }: Difference): Named | undefined {
  if (expected.length < 2) return undefined
  const [a, e] = [actual, expected].map((values) => values.toSorted((x, y) => x - y))
  return areLooselyClose(a!, e!, tolerance) ? { kind: 'permuted' } : undefined
}
