import type { Tolerance } from '../authoring/check.ts'
import { isClose, type Comparison } from './closeness.ts'
import type { Finding } from './finding.ts'

/**
 * Names the mistake that explains how two lists of numbers differ, the most telling first. `sizes` are lengths met in the arguments, to
 * recognise factors such as n/(n − 1).
 */
export function diagnose(comparison: Comparison, tolerance: Tolerance, sizes: readonly number[]): Pick<Finding, 'kind' | 'detail'> {
  const { actual, expected, paths, first } = comparison
  const loose: Tolerance = { absolute: tolerance.absolute * 4, relative: Math.max(tolerance.relative * 4, 1e-9) }
  const allClose = (a: readonly number[], e: readonly number[]) => a.every((value, i) => isClose(value, e[i]!, loose))
  const single = expected.length === 1

  if (
    expected.some((value) => Math.abs(value) > tolerance.absolute) &&
    allClose(
      actual.map((value) => -value),
      expected,
    )
  )
    return { kind: 'sign' }

  const largest = expected.reduce((best, value, i) => (Math.abs(value) > Math.abs(expected[best]!) ? i : best), 0)
  const factor = actual[largest]! / expected[largest]!
  if (
    Number.isFinite(factor) &&
    factor !== 0 &&
    Math.abs(factor - 1) > 1e-12 &&
    allClose(
      actual,
      expected.map((value) => value * factor),
    )
  ) {
    const name = nameFactor(factor, sizes, loose)
    if (name) return { kind: 'scale', detail: `the factor ${name}` }
    // one number is always some multiple of another
    if (!single) return { kind: 'scale' }
  }

  if (!single && isSquare(paths) && allClose(actual, transpose(expected))) return { kind: 'transposed' }
  if (!single && allClose(sorted(actual), sorted(expected))) return { kind: 'permuted' }
  const offset = actual[0]! - expected[0]!
  if (
    !single &&
    allClose(
      actual,
      expected.map((value) => value + offset),
    )
  )
    return { kind: 'offset' }

  const [a, e] = [actual[first]!, expected[first]!]
  const nearly: Tolerance = {
    absolute: tolerance.absolute * 1e3,
    relative: Math.min(1e-2, Math.max(tolerance.relative * 1e3, 1e-6)),
  }
  if (Number.isFinite(a) && actual.every((value, i) => isClose(value, expected[i]!, nearly)) && isClose(a, e, nearly))
    return { kind: 'precision' }
  return { kind: 'value' }
}

function nameFactor(factor: number, sizes: readonly number[], tolerance: Tolerance): string | undefined {
  const candidates: [number, string][] = [
    [2, '2'],
    [0.5, '1/2'],
    [100, '100'],
    [0.01, '1/100'],
    [Math.PI / 180, 'π/180: degrees and radians'],
    [180 / Math.PI, '180/π: degrees and radians'],
  ]
  for (const n of new Set(sizes)) {
    // with two of something nearly every factor is one of these
    if (n < 3) continue
    candidates.push(
      [n, 'n'],
      [1 / n, '1/n'],
      [(n - 1) / n, '(n − 1)/n'],
      [n / (n - 1), 'n/(n − 1)'],
      [Math.sqrt(n), '√n'],
      [1 / Math.sqrt(n), '1/√n'],
    )
    candidates.push([Math.sqrt((n - 1) / n), '√((n − 1)/n)'], [Math.sqrt(n / (n - 1)), '√(n/(n − 1))'])
  }
  return candidates.find(([value]) => isClose(factor, value, { absolute: 0, relative: tolerance.relative }))?.[1]
}

/** n² numbers that stand in n rows of n. */
function isSquare(paths: Comparison['paths']): boolean {
  const n = Math.sqrt(paths.length)
  return Number.isInteger(n) && n > 1 && paths.every((path, i) => path.at(-2) === Math.floor(i / n) && path.at(-1) === i % n)
}

function transpose(square: readonly number[]): number[] {
  const n = Math.sqrt(square.length)
  return square.map((_, i) => square[(i % n) * n + Math.floor(i / n)]!)
}

function sorted(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b)
}
