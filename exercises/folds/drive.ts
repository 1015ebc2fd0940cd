import type * as Api from './solution.ts'

/** The order, and how many numbers were drawn for it: one too many changes all that follows. */
export function shuffledOrder(solution: typeof Api, n: number, seed: number) {
  const { random, count } = countDraws(seed)
  const order = solution.shuffledOrder(n, random)
  return { order, draws: count() }
}

export function kFold(solution: typeof Api, n: number, k: number, seed: number) {
  const { random, count } = countDraws(seed)
  const folds = solution.kFold(n, k, random)
  return { folds, draws: count() }
}

export function stratifiedKFold(solution: typeof Api, labels: number[], k: number, seed: number) {
  const { random, count } = countDraws(seed)
  const folds = solution.stratifiedKFold(labels, k, random)
  return { folds, draws: count() }
}

function countDraws(seed: number) {
  const next = generatorFrom(seed)
  let draws = 0
  const random = () => {
    draws++
    return next()
  }
  return { random, count: () => draws }
}

/** Park and Miller’s minimal standard generator with the multiplier 48271. seed: an integer from 1 to 2³¹ − 2. Gives numbers in [0, 1). */
export function generatorFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (48271 * state) % 2147483647
    return (state - 1) / 2147483646
  }
}
