import type { Random } from '#authoring/random'

export const zeros = (n: number) => Array.from({ length: n }, () => 0)

/** Magnitudes from low to high, either sign. */
export const magnitudes = (random: Random, n: number, low: number, high: number) =>
  Array.from({ length: n }, () => random.pick([-1, 1]) * random.uniform(low, high))

export const huge = (random: Random, n: number) => magnitudes(random, n, 1e199, 1e200)
export const tiny = (random: Random, n: number) => magnitudes(random, n, 1e-200, 1e-199)

/** All below zero: seven magnitudes from 2 to 9.9, and one from 10 to 19, which comes before them in a dictionary. */
export function oneDigitMore(random: Random): number[] {
  const few = Array.from({ length: 7 }, () => -random.uniform(2, 9.9))
  return random.shuffle([...few, -random.uniform(10, 19)])
}

/**
 * 149 987 components, a number that no usual length of a piece divides, the largest of them last. The same 500 over and over: drawing them
 * all would take longer than the rest of the exercise.
 */
export function long(random: Random): number[] {
  const block = random.vector(500)
  return [...Array.from({ length: 300 }, () => block).flat(), -random.uniform(10, 20)].slice(14)
}

export function unequal(random: Random): [number[], number[]] {
  const n = random.int(2, 6)
  return [random.vector(n), random.vector(n + 1)]
}

export const swap = <T>([a, b]: [T, T]): [T, T] => [b, a]

/** Components from −2 to −1, and before them a vector whose components are all positive, from 1 to 5. */
export function against(random: Random): [number[], number[]] {
  const b = Array.from({ length: 5 }, () => -random.uniform(1, 2))
  return [b.map((x) => random.uniform(0, 3) - x), b]
}

export function obtuse(random: Random): [number[], number[]] {
  const a = random.vector(6)
  return [a, random.vector(6).map((x, i) => 0.25 * x - a[i]!)]
}

/** Some 5e-5 radians apart, and drawn again until unit vectors rounded to float32 are not. */
export function hair(random: Random): [number[], number[]] {
  const dot = (u: number[], v: number[]) => u.reduce((sum, x, i) => sum + x * v[i]!, 0)
  const narrow = (v: number[]) => v.map((x) => Math.fround(x / Math.hypot(...v)))
  const angleOf = (cosine: number) => Math.acos(Math.min(1, cosine))
  for (;;) {
    const a = random.vector(4)
    const b = random.vector(4).map((x, i) => 5e-5 * x + 2 * a[i]!)
    const wide = dot(a, b) / Math.hypot(...a) / Math.hypot(...b)
    if (Math.abs(angleOf(wide) - angleOf(dot(narrow(a), narrow(b)))) > 3e-5) return [a, b]
  }
}

/** This angle apart, in radians, and of different lengths. */
export function apart(random: Random, radians: number): [number[], number[]] {
  const a = random.vector(4)
  const other = random.vector(4)
  const product = (u: number[], v: number[]) => u.reduce((sum, x, i) => sum + x * v[i]!, 0)
  const across = other.map((x, i) => x - (product(other, a) / product(a, a)) * a[i]!)
  const [along, away] = [Math.cos(radians) / Math.hypot(...a), Math.sin(radians) / Math.hypot(...across)]
  const stretch = random.uniform(1, 9)
  return [a, a.map((x, i) => stretch * (along * x + away * across[i]!))]
}

/** Sixty components of a hundredth and a thousand of a thousandth add a third of a percent to the length of one. */
export function dust(random: Random): number[] {
  const stretch = random.uniform(1, 9)
  const parts = [
    ...magnitudes(random, 1, 1, 1.5),
    ...magnitudes(random, 60, 8e-3, 9.5e-3),
    ...magnitudes(random, 1000, 8e-4, 9.5e-4),
  ]
  return random.shuffle(parts).map((x) => stretch * x)
}

/** Wherever one has a number, the other has a zero: each length is representable, their product is not. */
export function meetZeros(random: Random): [number[], number[]] {
  const [a, b] = [huge(random, 6), huge(random, 6)]
  return [a.map((x, i) => (i % 3 === 0 ? 0 : x)), b.map((x, i) => (i % 3 === 0 ? x : 0))]
}
