import { isClose } from '../closeness.ts'
import { areLooselyClose, type Difference, type Named } from './difference.ts'

/** One number is added everywhere. */
export function findOffset({ actual, expected, tolerance }: Difference): Named | undefined {
  if (expected.length < 2) return undefined
  const offset = actual[0]! - expected[0]!
  const moved = expected.map((value) => value + offset)
  return areLooselyClose(actual, moved, tolerance) ? { kind: 'offset' } : undefined
}

/** A thousand tolerances away at most, and no more than a five-hundredth of the largest value: the right idea with too few digits. */
export function findImprecision({ actual, expected, tolerance }: Difference): Named | undefined {
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const nearly = {
    absolute: Math.max(tolerance.absolute, Math.min(tolerance.absolute * 1e3, 2e-3 * largest)),
    relative: Math.min(2e-3, Math.max(tolerance.relative * 1e3, 1e-6)),
  }
  return actual.every((value, i) => isClose(value, expected[i]!, nearly)) ? { kind: 'precision' } : undefined
}
