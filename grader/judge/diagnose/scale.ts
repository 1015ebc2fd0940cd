import { isClose } from '../closeness.ts'
import { areLooselyClose, type Difference, type Named } from './difference.ts'

/** Everything is multiplied by one factor, which has a name where the lengths in the arguments explain it. */
export function findScale({ actual, expected, tolerance, sizes }: Difference): Named | undefined {
  const largest = expected.reduce((best, value, i) => (Math.abs(value) > Math.abs(expected[best]!) ? i : best), 0)
  const factor = actual[largest]! / expected[largest]!
  if (!Number.isFinite(factor) || factor === 0 || Math.abs(factor - 1) <= 1e-12) return undefined
  const scaled = expected.map((value) => value * factor)
  if (!areLooselyClose(actual, scaled, tolerance)) return undefined
  const name = nameFactor(factor, sizes, Math.max(tolerance.relative * 4, 1e-9))
  if (name) return { kind: 'scale', detail: `the factor ${name}` }
  // one number is always some multiple of another
  return expected.length > 1 ? { kind: 'scale' } : undefined
}

/** The best known factors first. With two of something nearly every factor is one of n's, so n starts at 3. */
function nameFactor(factor: number, sizes: readonly number[], relative: number): string | undefined {
  const candidates: [number, string][] = [
    [2, '2'],
    [0.5, '1/2'],
    [100, '100'],
    [0.01, '1/100'],
    [Math.PI / 180, 'π/180: degrees and radians'],
    [180 / Math.PI, '180/π: degrees and radians'],
    [Math.LOG2E, '1/ln 2: logarithms to base 2 and natural ones'],
    [Math.LN2, 'ln 2: natural logarithms and those to base 2'],
  ]
  for (const n of new Set(sizes)) {
    if (n < 3) continue
    candidates.push([n, 'n'], [1 / n, '1/n'], [(n - 1) / n, '(n − 1)/n'], [n / (n - 1), 'n/(n − 1)'])
    candidates.push([n - 1, 'n − 1'], [1 / (n - 1), '1/(n − 1)'], [2 / n, '2/n'], [n / 2, 'n/2'])
    candidates.push([Math.sqrt(n), '√n'], [1 / Math.sqrt(n), '1/√n'])
    candidates.push([Math.sqrt((n - 1) / n), '√((n − 1)/n)'], [Math.sqrt(n / (n - 1)), '√(n/(n − 1))'])
  }
  return candidates.find(([value]) => isClose(factor, value, { absolute: 0, relative }))?.[1]
}
