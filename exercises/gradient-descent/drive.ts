import type * as Api from './solution.ts'

type Random = () => number

/** The order, and how many numbers were drawn for it: one too many changes all orders that follow. */
export function shuffledOrder(solution: typeof Api, n: number, seed: number) {
  const random = generatorFrom(seed)
  let draws = 0
  const order = solution.shuffledOrder(n, () => {
    draws++
    return random()
  })
  return { order, draws }
}

export function stochasticDescent(solution: typeof Api, X: number[][], y: number[], settings: Api.Settings, seed: number) {
  return solution.stochasticDescent(X, y, settings, generatorFrom(seed))
}

export function miniBatchDescent(solution: typeof Api, X: number[][], y: number[], settings: Api.MiniBatchSettings, seed: number) {
  return solution.miniBatchDescent(X, y, settings, generatorFrom(seed))
}

/** Park and Miller’s minimal standard generator with the multiplier 48271. seed: an integer from 1 to 2³¹ − 2. Gives numbers in [0, 1). */
export function generatorFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (48271 * state) % 2147483647
    return (state - 1) / 2147483646
  }
}
