import type { Random } from '#authoring/random'
import type { Parameters } from '../drive.ts'
import type * as Api from '../solution.ts'

export const seedOf = (random: Random) => random.int(1, 2147483646)

export function parametersOf(random: Random, d: number, h: number, c: number): Parameters {
  return { W1: random.matrix(d, h), b1: random.vector(h), W2: random.matrix(h, c), b2: random.vector(c) }
}

/** Rows around one centre for each class, so that there is something to learn. */
export function rowsOf(random: Random, n: number, d: number, c: number): [X: number[][], labels: number[]] {
  const centres = random.matrix(c, d)
  const labels = random.shuffle(Array.from({ length: n }, (_, i) => i % c))
  return [labels.map((label) => centres[label]!.map((x) => x + random.normal(0, 0.5))), labels]
}

/** Arguments of `train` on n rows of two features, three hidden units and two classes. */
export function trainingOf(
  random: Random,
  n: number,
  settings: Api.Settings,
): [Parameters, number[][], number[], Api.Settings, number] {
  return [parametersOf(random, 2, 3, 2), ...rowsOf(random, n, 2, 2), settings, seedOf(random)]
}
