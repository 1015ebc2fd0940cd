import type { Tolerance } from '../../authoring/check.ts'
import { type Comparison, isClose } from '../closeness.ts'
import type { Finding } from '../finding.ts'

/** Two lists of numbers, at least one of which differs by more than the tolerance. */
export interface Difference extends Comparison {
  tolerance: Tolerance
  /** Lengths met in the arguments, to recognise factors such as n/(n − 1). */
  sizes: readonly number[]
}

/** The name of a mistake, and more about it that holds no value. */
export type Named = Pick<Finding, 'kind' | 'detail'>

/** Four times the tolerance: what is undone by a guess (a factor, an offset) carries the rounding of the guess as well. */
export function areLooselyClose(
  actual: readonly number[],
  expected: readonly number[],
  { absolute, relative }: Tolerance,
): boolean {
  const loose = { absolute: absolute * 4, relative: Math.max(relative * 4, 1e-9) }
  return actual.every((value, i) => isClose(value, expected[i]!, loose))
}

/** Rows and columns of numbers that stand in equally long rows, as their paths say; undefined otherwise. */
export function matrixOf({ paths }: Pick<Comparison, 'paths'>): { rows: number; columns: number } | undefined {
  const last = paths.at(-1)
  const [r, c] = [last?.at(-2), last?.at(-1)]
  if (typeof r !== 'number' || typeof c !== 'number') return undefined
  const [rows, columns] = [r + 1, c + 1]
  if (rows * columns !== paths.length) return undefined
  const regular = paths.every((path, i) => path.at(-2) === Math.floor(i / columns) && path.at(-1) === i % columns)
  return regular ? { rows, columns } : undefined
}
