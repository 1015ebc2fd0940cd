import reference from './reference.ts'
import type * as Api from './solution.ts'

const { cumulative, density } = reference.oracle

/** The share of right samples that may be refused. */
const alpha = 1e-9

/**
 * Kolmogorov and Smirnov’s test: the largest distance between F and the share of values up to x is below √(ln(2/α) / 2n), which
 * independent values miss with a probability of α at most, whatever n (Massart, 1990).
 */
export function follows(values: number[], distribution: Api.Distribution): boolean {
  const n = values.length
  const sorted = Float64Array.from(values).toSorted()
  const places = [...sorted.keys()].filter((i) => sorted[i] !== sorted[i + 1])
  const distinct = places.map((i) => sorted[i]!)
  const upTo = cumulative(distribution, distinct)
  const before =
    distribution.kind === 'binomial'
      ? cumulative(
          distribution,
          distinct.map((x) => x - 1),
        )
      : upTo
  const bound = Math.sqrt(Math.log(2 / alpha) / (2 * n))
  return places.every((last, i) => {
    const first = i === 0 ? 0 : places[i - 1]! + 1
    return Math.abs((last + 1) / n - upTo[i]!) <= bound && Math.abs(first / n - before[i]!) <= bound
  })
}

/** What a distribution that the values do follow, and should not, says of the mistake. */
export function claimOrigin(values: number[], distribution: Api.Distribution): string | undefined {
  return otherOrigins(distribution).find(([, other]) => follows(values, other))?.[0]
}

function otherOrigins(distribution: Api.Distribution): [claim: string, other: Api.Distribution][] {
  switch (distribution.kind) {
    case 'uniform': {
      const { low, high } = distribution
      return [
        ['`high` is where the values end, and not how far they reach', { ...distribution, high: low + high }],
        ['`low` is where the values begin', { ...distribution, low: 0, high: high - low }],
      ]
    }
    case 'normal': {
      const { sd } = distribution
      return [
        ['`sd` is the standard deviation of the values, and not their variance', { ...distribution, sd: Math.sqrt(sd) }],
        ['a standard normal value is stretched by `sd`, and not by its square', { ...distribution, sd: sd ** 2 }],
        ['the values lie around `mean`', { ...distribution, mean: 0 }],
      ]
    }
    case 'binomial': {
      const { n, p } = distribution
      return [
        ['a trial succeeds with the probability p, and fails with 1 − p', { ...distribution, p: 1 - p }],
        ['there are n trials, and not one more', { ...distribution, n: n + 1 }],
      ]
    }
  }
}

/** The first thing that no value of this distribution could do. */
export function claimSupport(values: number[], distribution: Api.Distribution): string | undefined {
  switch (distribution.kind) {
    case 'uniform': {
      const { low, high } = distribution
      return values.every((x) => low <= x && x <= high) ? undefined : 'what is drawn lies between `low` and `high`'
    }
    case 'normal':
      return undefined
    case 'binomial':
      if (!values.every(Number.isInteger)) return 'counts are whole numbers'
      if (!values.every((k) => k >= 0 && k <= distribution.n)) return 'counts lie between 0 and n'
      return density(distribution, values).every((f) => f > 0) ? undefined : 'a count that has no probability never comes'
  }
}

/**
 * Whether the values reach as far out on either side as some of so many have to. At least a share q of all values is no larger than the quantile of
 * q, so that none among n is with a probability of (1 − q)ⁿ < e^(−nq) at most: for the q that is asked about, α.
 */
export function reachesOut(values: number[], distribution: Api.Distribution): boolean {
  const share = -Math.log(alpha) / values.length
  if (share >= 0.5 || isCertain(distribution)) return true
  const [low, high] = reference.oracle.quantile(distribution, [share, 1 - share])
  return values.some((x) => x <= low!) && values.some((x) => x >= high!)
}

/** Trials that never succeed, or always, need no chance. */
export function isCertain(distribution: Api.Distribution): boolean {
  return distribution.kind === 'binomial' && (distribution.p === 0 || distribution.p === 1)
}

/**
 * Continuous values that were drawn afresh: two of a few thousand are equal once in many samples, a hundredth of them never. One pair may be
 * equal however few they are: an angle and a radius give two values, which both are the mean where the number drawn for the radius is 0.
 */
export function hardlyRepeat(values: number[], distribution: Api.Distribution): boolean {
  return distribution.kind === 'binomial' || new Set(values).size >= 0.99 * values.length - 1
}

/** The correlation of a value with the next: among independent ones a thousandfold sample exceeds 6.2/√n once in a billion. */
export function areIndependent(values: number[]): boolean {
  const n = values.length
  if (n < 1000) return true
  const mean = values.reduce((sum, x) => sum + x, 0) / n
  const centred = values.map((x) => x - mean)
  const squares = centred.reduce((sum, x) => sum + x ** 2, 0)
  const products = centred.slice(1).reduce((sum, x, i) => sum + x * centred[i]!, 0)
  return Math.abs(products) <= (6.2 / Math.sqrt(n)) * squares
}
