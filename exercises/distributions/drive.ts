import type * as Api from './solution.ts'

export function density(solution: typeof Api, distribution: Api.Distribution, xs: number[]): number[] {
  return xs.map((x) => solution.density(distribution, x))
}

export function cumulative(solution: typeof Api, distribution: Api.Distribution, xs: number[]): number[] {
  return xs.map((x) => solution.cumulative(distribution, x))
}

export function quantile(solution: typeof Api, distribution: Api.Distribution, levels: number[]): number[] {
  return levels.map((level) => solution.quantile(distribution, level))
}

/** The values, and how many numbers were drawn for them: some have to be. */
export function sample(solution: typeof Api, distribution: Api.Distribution, count: number, seed: number) {
  const next = generatorFrom(seed)
  let draws = 0
  const values = solution.sample(distribution, count, () => {
    draws++
    return next()
  })
  return { values, draws }
}

/** Park and Miller’s minimal standard generator with the multiplier 48271. seed: an integer from 1 to 2³¹ − 2. Gives numbers in [0, 1). */
export function generatorFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (48271 * state) % 2147483647
    return (state - 1) / 2147483646
  }
}
