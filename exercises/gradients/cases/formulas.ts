import type { Random } from '#authoring/random'
import { scaleOf } from '../closed-forms.ts'
import type { Formula, Shape } from '../drive.ts'

export const tooFine = 'float32 has seven digits, and nine are asked for'

const all: Shape[] = ['u', 'u²', 'u³', 'sin u', 'exp u']

/** Components of both signs about as large as these units, none close to zero. */
export function pointNear(random: Random, units: number[]): number[] {
  return units.map((unit) => random.pick([-1, 1]) * unit * random.uniform(0.5, 2))
}

/** Units of n components from a hundredth to a hundred thousand, in any order. */
export function mixedUnits(random: Random, n: number): number[] {
  return random.shuffle([0.01, 1, ...Array.from({ length: n - 2 }, () => 10 ** random.uniform(4, 5))])
}

/** Terms of all kinds, none small beside the others, each of which depends on all components and changes over their scales. */
export function mixture(random: Random, x: number[], shapes = all): Formula {
  // one sign for all: terms that cancel would leave less to see than M promises
  const sign = random.pick([-1, 1])
  return random.shuffle(shapes).map((shape) => {
    const shares = x.map(() => random.pick([-1, 1]) * random.uniform(0.5, 1.5))
    const total = shares.reduce((sum, share) => sum + Math.abs(share), 0)
    return [sign * random.uniform(1, 3), shape, shares.map((share, j) => (1.5 * share) / total / scaleOf(x[j]!))]
  })
}

/** Small whole numbers throughout, which float32 holds exactly. */
export function wholeNumbers(random: Random, n: number): [f: Formula, x: number[]] {
  const draw = () => random.pick([-3, -2, -1, 1, 2, 3])
  const f = (['u', 'u²', 'u³', 'u³'] as const).map((shape): Formula[number] => [draw(), shape, Array.from({ length: n }, draw)])
  return [f, Array.from({ length: n }, draw)]
}

/** A direction of about this length. */
export function direction(random: Random, n: number, length: number): number[] {
  return Array.from({ length: n }, () => (random.pick([-1, 1]) * length * random.uniform(0.5, 1.5)) / Math.sqrt(n))
}
