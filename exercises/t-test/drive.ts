import type * as Api from './solution.ts'

/** The p-value, and how many numbers were drawn for it: one too many changes all shuffles that follow. */
export function permutationP(solution: typeof Api, a: number[], b: number[], rounds: number, seed: number) {
  const next = generatorFrom(seed)
  let draws = 0
  const p = solution.permutationP(a, b, rounds, () => {
    draws++
    return next()
  })
  return { p, draws }
}

/** Park and Miller’s minimal standard generator with the multiplier 48271. seed: an integer from 1 to 2³¹ − 2. Gives numbers in [0, 1). */
export function generatorFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (48271 * state) % 2147483647
    return (state - 1) / 2147483646
  }
}
