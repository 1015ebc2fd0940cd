import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import { direction, mixture, pointNear, wholeNumbers } from './formulas.ts'

export const ones = (n: number) => Array<number>(n).fill(1)

export function somewhere(random: Random, units: number[]): [f: Drive.Formula, x: number[]] {
  const x = pointNear(random, units)
  return [mixture(random, x), x]
}

/** Along the shortest directions of all: σ is between 10⁻⁹ and 10⁻⁸. */
export function shortest(random: Random): [f: Drive.Formula, x: number[], v: number[]] {
  const [f, x] = somewhere(random, ones(3))
  return [f, x, x.map((xj) => random.pick([-1, 1]) * Math.max(1, Math.abs(xj)) * random.uniform(1.5e-9, 4e-9))]
}

/** Along the longest directions of all: σ is between 10⁸ and 10⁹. */
export function longest(random: Random): [f: Drive.Formula, x: number[], v: number[]] {
  const [f, x] = somewhere(random, ones(3))
  return [f, x, x.map((xj) => random.pick([-1, 1]) * Math.max(1, Math.abs(xj)) * random.uniform(2e8, 9e8))]
}

/** Nothing but bend, so close to zero that rounding is small: what a one-sided difference gets wrong most. */
export function bent(random: Random, shape: 'u²' | 'u³'): [f: Drive.Formula, x: number[]] {
  return [[[random.uniform(1, 3), shape, [1]]], [random.pick([-1, 1]) * random.uniform(0.4, 0.9)]]
}

export function parabolas(random: Random): [F: Drive.Formula[], x: number[]] {
  const [[f, x], [g]] = [bent(random, 'u²'), bent(random, 'u²')]
  return [[f, g], x]
}

export function several(random: Random, outputs: number, units: number[]): [F: Drive.Formula[], x: number[]] {
  const x = pointNear(random, units)
  return [Array.from({ length: outputs }, () => mixture(random, x)), x]
}

export function polynomials(random: Random, outputs: number, n: number): [F: Drive.Formula[], x: number[]] {
  const drawn = Array.from({ length: outputs }, () => wholeNumbers(random, n))
  return [drawn.map(([f]) => f), drawn[0]![1]]
}

export function along(random: Random, units: number[], length: number): [f: Drive.Formula, x: number[], v: number[]] {
  return [...somewhere(random, units), direction(random, units.length, length)]
}
