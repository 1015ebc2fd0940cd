import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/distributions/cases/hidden.ts'
import * as drive from '../../exercises/distributions/drive.ts'
import { areIndependent, follows, reachesOut } from '../../exercises/distributions/goodness.ts'
import reference from '../../exercises/distributions/reference.ts'
import * as model from '../../exercises/distributions/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const uniform = fc
  .tuple(within(-50, 50), within(0.1, 20))
  .map(([low, length]): model.Uniform => ({ kind: 'uniform', low, high: low + length }))
const normal = fc.tuple(within(-50, 50), within(0.1, 20)).map(([mean, sd]): model.Normal => ({ kind: 'normal', mean, sd }))
const binomial = fc
  .tuple(fc.integer({ min: 1, max: 60 }), within(0.02, 0.98))
  .map(([n, p]): model.Binomial => ({ kind: 'binomial', n, p }))
const anyDistribution = fc.oneof(uniform, normal, binomial)
const level = within(0.001, 0.999)
const standard: model.Normal = { kind: 'normal', mean: 0, sd: 1 }

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

const driven = {
  density: (distribution: model.Distribution, xs: number[]) => drive.density(model, distribution, xs),
  cumulative: (distribution: model.Distribution, xs: number[]) => drive.cumulative(model, distribution, xs),
  quantile: (distribution: model.Distribution, levels: number[]) => drive.quantile(model, distribution, levels),
  sample: (distribution: model.Distribution, count: number, seed: number) => drive.sample(model, distribution, count, seed),
}

describe.each([
  ['the model solution', driven],
  ['the oracle', reference.oracle],
])('%s', (_, { density, cumulative, quantile, sample }) => {
  it('agrees with the tables of the normal distribution to ten digits', () => {
    const F = cumulative(standard, [0, 0.5, 1, 1.96, 2.5, 3, -4])
    const table = [0.5, 0.6914624613, 0.8413447461, 0.9750021049, 0.9937903347, 0.998650102, 0.0000316712]
    for (const [i, value] of F.entries()) expect(value).toBeCloseTo(table[i]!, 9)
    const z = quantile(standard, [0.5, 0.95, 0.975, 0.995])
    for (const [i, value] of [0, 1.644853627, 1.959963985, 2.575829304].entries()) expect(z[i]).toBeCloseTo(value, 8)
  })

  it('spreads a probability of one over all counts, around np, with the variance np(1 − p)', () => {
    fc.assert(
      fc.property(binomial, (distribution) => {
        const { n, p } = distribution
        const counts = Array.from({ length: n + 1 }, (_, k) => k)
        const f = density(distribution, counts)
        const expectation = (of: (k: number) => number) => counts.reduce((sum, k) => sum + of(k) * f[k]!, 0)
        expect(expectation(() => 1)).toBeCloseTo(1, 10)
        expect(expectation((k) => k)).toBeCloseTo(n * p, 9)
        expect(expectation((k) => (k - n * p) ** 2)).toBeCloseTo(n * p * (1 - p), 8)
      }),
    )
  })

  it('never lets F fall', () => {
    fc.assert(
      fc.property(anyDistribution, within(-100, 100), within(0, 20), (distribution, x, step) => {
        const [here, there] = cumulative(distribution, [x, x + step])
        expect(there).toBeGreaterThanOrEqual(here! - 1e-12)
      }),
    )
  })

  it('reaches a level at its quantile, and not before', () => {
    fc.assert(
      fc.property(anyDistribution, level, (distribution, q) => {
        const [x] = quantile(distribution, [q])
        const before = distribution.kind === 'binomial' ? 1 : 1e-6
        const [at, below] = cumulative(distribution, [x!, x! - before])
        expect(at).toBeGreaterThanOrEqual(q - 1e-9)
        expect(below).toBeLessThanOrEqual(q + 1e-9)
      }),
    )
  })

  it('has the density as the slope of F', () => {
    fc.assert(
      fc.property(normal, within(-3, 3), (distribution, z) => {
        const x = distribution.mean + distribution.sd * z
        const h = 1e-4 * distribution.sd
        const [above, below] = cumulative(distribution, [x + h, x - h])
        const [f] = density(distribution, [x])
        expect(((above! - below!) / (2 * h)) * distribution.sd).toBeCloseTo(f! * distribution.sd, 6)
      }),
    )
  })

  it('counts failures as successes with p and 1 − p swapped', () => {
    fc.assert(
      fc.property(binomial, fc.nat({ max: 60 }), (distribution, k) => {
        const { n, p } = distribution
        const [there] = density(distribution, [k])
        const [back] = density({ ...distribution, p: 1 - p }, [n - k])
        expect(back).toBeCloseTo(there!, 10)
      }),
    )
  })

  it('draws what follows the distribution, value by value', () => {
    fc.assert(
      fc.property(anyDistribution, fc.integer({ min: 1, max: 2147483646 }), (distribution, seed) => {
        const { values } = sample(distribution, 1000, seed)
        expect(follows(values, distribution)).toBe(true)
        expect(reachesOut(values, distribution)).toBe(true)
        expect(areIndependent(values)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })
})

it('computes with a hundred thousand trials, and agrees with the oracle to ten digits', () => {
  const distribution: model.Binomial = { kind: 'binomial', n: 100_000, p: 0.31 }
  const counts = [30_400, 31_000, 31_800]
  const [f, F] = [reference.oracle.density(distribution, counts), reference.oracle.cumulative(distribution, counts)]
  for (const [i, k] of counts.entries()) {
    expect(model.density(distribution, k) / f[i]!).toBeCloseTo(1, 8)
    expect(model.cumulative(distribution, k)).toBeCloseTo(F[i]!, 9)
  }
})

it('tells draws of another spread from right ones', () => {
  const { values } = driven.sample({ ...standard, sd: 1.3 }, 4000, 7)
  expect(follows(values, standard)).toBe(false)
})

it.each([
  ['above', (z: number) => z > 2],
  ['below', (z: number) => z < -2],
])('tells draws that nothing is of two standard deviations %s the mean', (_, isOut) => {
  const { values } = driven.sample(standard, 4000, 7)
  const near = values.filter((z) => !isOut(z))
  expect(follows(near, standard)).toBe(true)
  expect(reachesOut(near, standard)).toBe(false)
})
