import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

export const seedOf = (random: Random) => random.int(1, 2147483646)

export function adapter(random: Random, inputs: number, outputs: number, rank: number): Api.Adapter {
  return { A: random.matrix(rank, inputs), B: random.matrix(outputs, rank), alpha: random.uniform(5, 9) }
}

/** Its halves have different ranks. */
export function torn(random: Random, inputs: number, outputs: number, ranks: [ofA: number, ofB: number]): Api.Adapter {
  return { ...adapter(random, inputs, outputs, ranks[0]), B: random.matrix(outputs, ranks[1]) }
}

export function small({ A, B, alpha }: Api.Adapter): Api.Adapter {
  const shrink = (M: number[][]) => M.map((row) => row.map((x) => x / 5))
  return { A: shrink(A), B: shrink(B), alpha: alpha / 3 }
}
