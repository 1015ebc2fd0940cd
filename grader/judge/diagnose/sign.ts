import { areLooselyClose, type Difference, type Named } from './difference.ts'

/** All signs are opposite, or some of them. */
export function findSign({ actual, expected, tolerance }: Difference): Named | undefined {
  if (expected.every((value) => Math.abs(value) <= tolerance.absolute)) return undefined
  if (
    areLooselyClose(
      actual.map((value) => -value),
      expected,
      tolerance,
    )
  )
    return { kind: 'sign' }
  if (!actual.some((value, i) => value * expected[i]! < 0)) return undefined
  const sizes = [actual, expected].map((values) => values.map(Math.abs))
  return areLooselyClose(sizes[0]!, sizes[1]!, tolerance) ? { kind: 'up_to_sign' } : undefined
}
