import type { Formula, Shape } from './drive.ts'

/** The value of a shape and its first four derivatives, each with respect to u. */
const closedForms: Record<Shape, (u: number) => readonly number[]> = {
  '1': () => [1, 0, 0, 0, 0],
  u: (u) => [u, 1, 0, 0, 0],
  'u²': (u) => [u ** 2, 2 * u, 2, 0, 0],
  'u³': (u) => [u ** 3, 3 * u ** 2, 6 * u, 6, 0],
  'sin u': (u) => [Math.sin(u), Math.cos(u), -Math.sin(u), -Math.cos(u), Math.sin(u)],
  'exp u': (u) => Array<number>(5).fill(Math.exp(u)),
  'ln u': (u) => [Math.log(u), 1 / u, -1 / u ** 2, 2 / u ** 3, -6 / u ** 4],
  '√u': (u) => [1, 1 / (2 * u), -1 / (4 * u ** 2), 3 / (8 * u ** 3), -15 / (16 * u ** 4)].map((it) => it * Math.sqrt(u)),
}

/** The derivative of this order with respect to x. */
export function differentiate({ terms, unit }: Formula, x: number, order: number): number {
  return terms.reduce((sum, [coefficient, shape]) => sum + coefficient * closedForms[shape](x / unit)[order]!, 0) / unit ** order
}

/**
 * M of the statement: over the terms of f, the sum of the largest of |φ|, s |φ′| … up to the derivative of this order. It bounds both what the
 * rounding of f and what its bend can do to a difference.
 */
export function magnitudeOf({ terms, unit }: Formula, x: number, highest: number): number {
  const scale = scaleOf(x)
  return terms.reduce((sum, [coefficient, shape]) => {
    const derivatives = closedForms[shape](x / unit).slice(0, highest + 1)
    return sum + Math.max(...derivatives.map((it, k) => Math.abs(coefficient * it) * (scale / unit) ** k))
  }, 0)
}

export function scaleOf(x: number): number {
  return Math.max(1, Math.abs(x))
}
