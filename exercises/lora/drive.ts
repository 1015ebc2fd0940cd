import type * as Api from './solution.ts'

/** `draws` counts the numbers taken from the generator. */
export function initialAdapter(solution: typeof Api, inputs: number, outputs: number, rank: number, alpha: number, seed: number) {
  const random = generatorFrom(seed)
  let draws = 0
  const adapter = solution.initialAdapter(inputs, outputs, rank, alpha, () => {
    draws++
    return random()
  })
  return { adapter, draws }
}

/** Park and Miller’s minimal standard generator with the multiplier 48271. seed: an integer from 1 to 2³¹ − 2. Gives numbers in [0, 1). */
export function generatorFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (48271 * state) % 2147483647
    return (state - 1) / 2147483646
  }
}
