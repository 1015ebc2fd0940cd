import type { Parameters } from 'fast-check'

const seconds = Number(process.env['GRADUS_FUZZ_SECONDS'] ?? 0)

/** How long a property is tried: `runs` times in `npm test`, for `GRADUS_FUZZ_SECONDS` in `npm run fuzz`. */
export function budget<T>(runs: number): Parameters<T> {
  if (seconds === 0) return { numRuns: runs }
  return { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: seconds * 1000 }
}

/** For the test around it, ms. */
export const patienceMs = 60_000 + 3000 * seconds
