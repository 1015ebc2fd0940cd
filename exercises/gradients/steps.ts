import { dot, scaleOf } from './closed-forms.ts'

export interface Look {
  /** How far from x the function was asked. */
  offsets: readonly number[][]
  x: number[]
  /** Undefined where every component is moved by itself. */
  v: number[] | undefined
  /** How far off the worst number is, on its natural scale. */
  error: number
}

/**
 * What is wrong with the places where a function was asked, as far as that explains the error; undefined where it does not. Completes "This is
 * what comes out when …". The bounds are four times what theory gives for central differences.
 */
export function nameStep({ offsets, x, v, error }: Look): string | undefined {
  const away = offsets.filter((offset) => offset.some((it) => it !== 0))
  if (away.length === 0) return offsets.length > 1 ? 'the step is lost in the rounding of x' : undefined
  if (!v && away.some((offset) => offset.filter((it) => it !== 0).length > 1))
    return 'a component is not put back before the next one is moved'
  const sizes = away.map((offset) => Math.max(...offset.map((it, j) => Math.abs(it) / scaleOf(x[j]!))))
  const nearest = Math.min(...sizes)
  const farthest = Math.max(...sizes)
  const sides = away.map((offset) => dot(offset, v ?? offset.map(() => 1)) > 0)
  const rounding = (4 * Number.EPSILON) / nearest
  const areUneven = farthest > 10 * nearest
  if (new Set(sides).size === 1 && error <= 4 * farthest + rounding) return 'f is asked on one side of x only'
  if (error <= rounding) {
    if (!v && areUneven) {
      const j = away[sizes.indexOf(nearest)]!.findIndex((it) => it !== 0)
      return Math.abs(x[j]!) > 1
        ? 'the step does not grow with the component that it moves'
        : 'the step shrinks with a component that is close to zero'
    }
    return v && nearest < 1e-8
      ? 'the step along v does not suit the length of v'
      : 'the step is so short that rounding drowns the difference'
  }
  if (!v && areUneven) return 'the step of one component is taken for others'
  if (error > 4 * farthest ** 2) return undefined
  return v && farthest > 1e-3 ? 'the step along v does not suit the length of v' : 'the step is so long that the bend of f shows'
}
