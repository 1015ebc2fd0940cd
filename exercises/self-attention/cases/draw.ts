import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

export function row<T>(length: number, make: () => T): T[] {
  return Array.from({ length }, make)
}

/** Keeps the size of the rows it is multiplied by, as initial weights do: no weight of attention is 0 or 1 to rounding. */
export function layer(random: Random, rows: number, columns: number): number[][] {
  return random.matrix(rows, columns).map((row) => row.map((x) => x / Math.sqrt(rows)))
}

export function projections(random: Random, d: number): Api.Projections {
  return { Wq: layer(random, d, d), Wk: layer(random, d, d), Wv: layer(random, d, d), Wo: layer(random, d, d) }
}

export function norm(random: Random, d: number, epsilon: number): Api.Norm {
  return { gamma: row(d, () => random.uniform(0.5, 1.5)), beta: random.vector(d), epsilon }
}

export function block(random: Random, d: number, hidden: number): Api.Block {
  return {
    attention: projections(random, d),
    norm1: norm(random, d, 0.1),
    feedForward: {
      W1: layer(random, d, hidden),
      b1: random.vector(hidden),
      W2: layer(random, hidden, d),
      b2: random.vector(d),
    },
    norm2: norm(random, d, 0.1),
  }
}
