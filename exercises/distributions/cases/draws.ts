import type { Random } from '#authoring/random'
import reference from '../reference.ts'
import type * as Api from '../solution.ts'

export const uniform = (low: number, high: number): Api.Uniform => ({ kind: 'uniform', low, high })
export const normal = (mean: number, sd: number): Api.Normal => ({ kind: 'normal', mean, sd })
export const binomial = (n: number, p: number): Api.Binomial => ({ kind: 'binomial', n, p })

export const seedOf = (random: Random) => random.int(1, 2147483646)

/** The state before this one: 48271 times it leaves the remainder `state`. */
export function seedBefore(state: number): number {
  return Number((1899818559n * BigInt(state)) % 2147483647n)
}

/** Far enough from the standard normal, and from a standard deviation of 1, that no parameter can be left out. */
export function bell(random: Random): Api.Normal {
  return normal(random.uniform(5, 8), random.uniform(2.5, 4))
}

export function aroundNormal(random: Random, zs: number[]): [Api.Normal, number[]] {
  const curve = bell(random)
  return [curve, zs.map((z) => curve.mean + curve.sd * z)]
}

export function narrow(random: Random): [Api.Normal, number[]] {
  const [mean, sd] = [random.uniform(0.1, 0.5), random.uniform(0.3, 0.6)]
  return [normal(mean, sd), [-1.5, -0.4, 0.6, 2].map((z) => mean + sd * z)]
}

/** A bell below zero, at which the density is still asked for where hardly anything is left of it. */
export function tails(random: Random): [Api.Normal, number[]] {
  const [mean, sd] = [random.uniform(-8, -5), random.uniform(2.5, 4)]
  return [normal(mean, sd), [-20, -11, 0, 11, 20].map((z) => mean + sd * z)]
}

/** A bell of which the squares of its numbers keep hardly a digit. */
export function farAndNarrow(random: Random): [Api.Normal, number[]] {
  const [mean, sd] = [random.uniform(2000, 5000), random.uniform(1e-5, 2e-5)]
  return [normal(mean, sd), [-2, -0.5, 0, 1.2].map((z) => mean + sd * z)]
}

const atto = 1e-18

/** In a unit so large that all numbers are next to nothing, which is not to say that nothing lies between them. */
export function inLargeUnit(random: Random): { curve: [Api.Normal, number[]]; stretch: [Api.Uniform, number[]] } {
  const [{ mean, sd }, xs] = aroundNormal(random, [-2, -0.5, 0.3, 1.4])
  const [{ low, high }, places] = aroundUniform(random)
  return {
    curve: [normal(mean * atto, sd * atto), xs.map((x) => x * atto)],
    stretch: [uniform(low * atto, high * atto), places.map((x) => x * atto)],
  }
}

export function interval(random: Random): Api.Uniform {
  const low = random.uniform(1, 2)
  return uniform(low, low + random.uniform(2, 3))
}

export function aroundUniform(random: Random): [Api.Uniform, number[]] {
  const { low, high } = interval(random)
  return [uniform(low, high), [low, random.uniform(low, high), (low + high) / 2, high, low - 0.3, high + 2]]
}

export function aroundZero(random: Random): [Api.Uniform, number[]] {
  // eighths, so that the upper end is where the length says it is, to the last digit
  const [low, high] = [random.int(-24, -17) / 8, random.int(8, 12) / 8]
  return [uniform(low, high), [low - 1, low, -1, 0, 0.5, high, high + 1]]
}

/** A skewed one, so that p and 1 − p, and the normal curve, are told apart. */
export function trials(random: Random, n: number): Api.Binomial {
  return { kind: 'binomial', n, p: random.uniform(0.28, 0.38) }
}

export function everyCount(random: Random): [Api.Binomial, number[]] {
  const n = random.int(18, 23)
  return [trials(random, n), Array.from({ length: n + 1 }, (_, k) => k)]
}

export function alwaysSucceeds(random: Random): [Api.Binomial, number[]] {
  const n = random.int(5, 9)
  return [{ kind: 'binomial', n, p: 1 }, [0, n - 1, n]]
}

export function aroundBinomial(random: Random, n: number): [Api.Binomial, number[]] {
  const skewed = trials(random, n)
  return [skewed, countsAt(skewed, [-8, 0.3])]
}

/** A count of which the probability is far below what is lost beside one. */
export function farOut(random: Random): [Api.Binomial, number[]] {
  const skewed = trials(random, 100_000)
  return [skewed, countsAt(skewed, [-25])]
}

/** The counts that lie so many standard deviations from the mean. */
function countsAt({ n, p }: Api.Binomial, zs: number[]): number[] {
  return zs.map((z) => Math.round(n * p + z * Math.sqrt(n * p * (1 - p))))
}

/** Levels whose quantiles are these counts, well away from the steps of F on either side. */
export function betweenSteps(random: Random, distribution: Api.Binomial, counts: number[]): [Api.Binomial, number[]] {
  const tops = reference.oracle.cumulative(distribution, counts)
  const heights = reference.oracle.density(distribution, counts)
  return [distribution, tops.map((top, i) => top - random.uniform(0.2, 0.8) * heights[i]!)]
}

/** Two levels, one a little above a step of F and one a little below another. */
export function closeToSteps(distribution: Api.Binomial): [Api.Binomial, number[]] {
  const [low, high] = reference.oracle.cumulative(distribution, [2, 4])
  return [distribution, [low! + 2e-6, high! - 2e-6]]
}

export function manyLevels(random: Random): [Api.Binomial, number[]] {
  const skewed = trials(random, 100_000)
  return betweenSteps(random, skewed, countsAt(skewed, [1]))
}

/** Levels at which a bell in place of the counts is off by one at least: its skewness is missing. */
export function seldom(random: Random): [Api.Binomial, number[]] {
  const skewed = binomial(random.int(1100, 1300), random.uniform(0.015, 0.02))
  return betweenSteps(random, skewed, countsAt(skewed, [-0.5, 3]))
}

export function rare(random: Random): Api.Binomial {
  return binomial(20, random.uniform(0.04, 0.06))
}
