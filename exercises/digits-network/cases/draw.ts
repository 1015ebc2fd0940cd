import type { Random } from '#authoring/random'
import { disguise, disguiseFor, drawDigits } from '../digits.ts'
import type { Call } from '../drive.ts'
import type * as Api from '../solution.ts'

export const seedOf = (random: Random) => random.int(1, 2147483646)

/** Weights that keep the size of what goes through them, and biases that matter beside it. */
export function layersOf(random: Random, sizes: readonly number[]): Api.Layer[] {
  return sizes.slice(1).map((units, l) => ({
    weights: random.matrix(sizes[l]!, units).map((row) => row.map((x) => x * Math.sqrt(2 / sizes[l]!))),
    biases: random.vector(units).map((x) => x / 2),
  }))
}

export function imagesOf(random: Random, n: number, pixels: number): number[][] {
  return Array.from({ length: n }, () => Array.from({ length: pixels }, () => random.uniform()))
}

/** Every class at least once where there are images enough, the last one too. */
export function labelsOf(random: Random, n: number, classes: number): number[] {
  return random.shuffle(Array.from({ length: n }, (_, i) => classes - 1 - (i % classes)))
}

/** Real digits, disguised as their seed says, class by class as the disguise numbers them. */
export function sortedDigits(random: Random, ofEach: number): [images: number[][], labels: number[], seed: number] {
  const seed = seedOf(random)
  const disguised = drawDigits(random, ofEach)
    .map((digit) => disguise(digit, disguiseFor(seed)))
    .toSorted((a, b) => a.label - b.label)
  return [disguised.map(({ image }) => image), disguised.map(({ label }) => label), seed]
}

/** So many images, and what the network makes of them. */
export function forwardOf(random: Random, sizes: number[], n: number, pixels = sizes[0]!): [Api.Layer[], Call[]] {
  return [layersOf(random, sizes), [{ forward: imagesOf(random, n, pixels) }]]
}
