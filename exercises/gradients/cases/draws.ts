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

/** Nothing but the component in this place moves: the others of n rest. */
export function alone(random: Random, n: number, place: number): [f: Drive.Formula, x: number[], v: number[]] {
  const [f, x] = somewhere(random, ones(n))
  return [f, x, x.map((_, j) => (j === place ? random.pick([-1, 1]) * random.uniform(1, 3) : 0))]
}

/** The component in this place falls ten thousand times as fast as the other two rise. */
export function outrun(random: Random, place: number): [f: Drive.Formula, x: number[], v: number[]] {
  const [f, x] = somewhere(random, ones(3))
  return [f, x, x.map((_, j) => (j === place ? -random.uniform(1, 3) : 1e-4 * random.uniform(1, 3)))]
}

/** Far below zero one component moves, as fast as it is far, and another of ordinary size rests. */
export function farBelow(random: Random): [f: Drive.Formula, x: number[], v: number[]] {
  const x = [-random.uniform(1e5, 5e5), random.uniform(0.5, 2)]
  return [mixture(random, x), x, [random.uniform(1e5, 5e5), 0]]
}

/** So close to zero that x says nothing about the scale, and all components move. */
export function besideZero(random: Random): [f: Drive.Formula, x: number[], v: number[]] {
  const x = random.shuffle([0, random.uniform(1e-9, 1e-8), -random.uniform(1e-6, 1e-5)])
  return [mixture(random, x, ['u', 'sin u', 'exp u']), x, direction(random, 3, 2)]
}

/** One of two hundred components moves, and the function depends on no other. */
export function oneOfMany(random: Random): [f: Drive.Formula, x: number[], v: number[]] {
  const [place, [at]] = [random.int(0, 199), pointNear(random, [1])]
  const among = (it: number) => Array.from({ length: 200 }, (_, j) => (j === place ? it : 0))
  const f = mixture(random, [at!]).map(([c, shape, [weight]]): Drive.Formula[number] => [c, shape, among(weight!)])
  return [f, pointNear(random, ones(200)).with(place, at!), among(random.pick([-1, 1]) * random.uniform(1, 3))]
}

/** Two hundred components move alike, and the function is this shape of a single one: a step as for their sum drowns in rounding. */
export function manyAlike(random: Random, shape: 'u' | 'u²', place: number): [f: Drive.Formula, x: number[], v: number[]] {
  const x = Array.from({ length: 200 }, () => random.uniform(1, 1.05))
  return [[[1, shape, x.map((_, j) => (j === place ? 1 : 0))]], x, x.map((xj) => xj)]
}
