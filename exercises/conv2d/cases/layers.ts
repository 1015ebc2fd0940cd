import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

export const same: Api.Padding = 'same'
export const valid: Api.Padding = 'valid'

/** a × b × c × d standard normal numbers. */
export function tensor(random: Random, a: number, b: number, c: number, d: number): number[][][][] {
  return Array.from({ length: a }, () => Array.from({ length: b }, () => random.matrix(c, d)))
}

/** n images, a filter and its biases. */
export function drawLayer(
  random: Random,
  [n, height, width]: [number, number, number],
  [fh, fw]: [number, number],
  [channels, outputs]: [number, number],
): [Api.Batch, Api.Filter, number[]] {
  return [tensor(random, n, height, width, channels), tensor(random, fh, fw, channels, outputs), random.vector(outputs)]
}
