import type { Random } from '#authoring/random'
import type { Formula, Shape } from '../drive.ts'

/** The distance from 1 to the next number of each format: the relative accuracy of what it holds. */
export const float64 = 2 ** -52
export const float32 = 2 ** -23

export const tooFine = 'float32 has seven digits, and more are asked for here'

/** Terms of all kinds, none of which is small beside the others where |u| is about 1. */
export function mixture(random: Random, unit: number): Formula {
  return draw(random, unit, ['1', 'u', 'u²', 'u³', 'sin u', 'exp u'])
}

/** Nearly straight: M is hardly more than |f|, and rounding has all the say. */
export function gentle(random: Random, unit: number): Formula {
  return draw(random, unit, ['1', 'u', 'sin u'])
}

/** Terms that change over distances of x itself, however large it is. */
export function powers(random: Random): Formula {
  return draw(random, 1, ['1', 'u', 'u²', 'u³'])
}

/** Terms that are defined for u > 0 alone. */
export function halfLine(random: Random, unit: number): Formula {
  return draw(random, unit, ['u²', 'ln u', '√u'])
}

function draw(random: Random, unit: number, shapes: Shape[]): Formula {
  // one sign for all: terms that cancel would leave less to see than M promises
  const sign = random.pick([-1, 1])
  return { terms: random.shuffle(shapes).map((shape) => [sign * random.uniform(1, 3), shape]), unit }
}

/** Points on both sides of zero, none of them close to it. */
export function around(random: Random, unit: number, count = 12): number[] {
  return Array.from({ length: count }, (_, i) => (i % 2 === 0 ? unit : -unit) * random.uniform(0.5, 2.5))
}

export function beyond(random: Random, unit: number, count = 8): number[] {
  return Array.from({ length: count }, () => unit * random.uniform(1, 2.5))
}

/** From 1e-8 to a tenth, each not twice the one before: whatever the step, one of them lies between a half of it and the whole. */
export const distances = Array.from({ length: 36 }, (_, i) => 10 ** (-8 + i / 5))
