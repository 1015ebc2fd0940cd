import type { Random } from '#authoring/random'

export const seedOf = (random: Random) => random.int(1, 2147483646)

/** n normal values whose mean and standard deviation are these, up to rounding. */
export function draw(random: Random, n: number, mean: number, sd: number): number[] {
  return random.cloud(n, [sd ** 2], 0).map(([x]) => mean + x!)
}

/** Whole numbers, whose sums are exact: differences are equal or far from it. */
export function whole(random: Random, n: number, shift: number): number[] {
  return Array.from({ length: n }, () => shift + random.int(0, 12))
}

export const scaled = (values: number[], by: number) => values.map((x) => x * by)
