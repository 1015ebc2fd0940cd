import type * as Api from './solution.ts'

/** The rows, and how many numbers were drawn for them: one too many changes all that follows. */
export function chooseStarts(solution: typeof Api, X: number[][], k: number, seed: number) {
  const next = generatorFrom(seed)
  let draws = 0
  const starts = solution.chooseStarts(X, k, () => {
    draws++
    return next()
  })
  return { starts, draws }
}

/** Park and Miller’s minimal standard generator with the multiplier 48271. seed: an integer from 1 to 2³¹ − 2. Gives numbers in [0, 1). */
export function generatorFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (48271 * state) % 2147483647
    return (state - 1) / 2147483646
  }
}
