import type { Formula, Shape } from './drive.ts'

/** The value of a shape and its first four derivatives. */
const closedForms: Record<Shape, (u: number) => readonly number[]> = {
  u: (u) => [u, 1, 0, 0, 0],
  'u²': (u) => [u ** 2, 2 * u, 2, 0, 0],
  'u³': (u) => [u ** 3, 3 * u ** 2, 6 * u, 6, 0],
  'sin u': (u) => [Math.sin(u), Math.cos(u), -Math.sin(u), -Math.cos(u), Math.sin(u)],
  'exp u': (u) => Array<number>(5).fill(Math.exp(u)),
}

/** ∇f · v at x. */
export function slopeAlong(f: Formula, x: number[], v: number[]): number {
  return add(f.map(([c, shape, weights]) => c * closedForms[shape](dot(weights, x))[1]! * dot(weights, v)))
}

export function slopes(f: Formula, x: number[]): number[] {
  return x.map((_, j) => add(f.map(([c, shape, weights]) => c * closedForms[shape](dot(weights, x))[1]! * weights[j]!)))
}

/** n × n, symmetric. */
export function hessian(f: Formula, x: number[]): number[][] {
  const bends = f.map(([c, shape, weights]) => c * closedForms[shape](dot(weights, x))[2]!)
  return x.map((_, i) => x.map((_, j) => add(f.map(([, , weights], k) => bends[k]! * weights[i]! * weights[j]!))))
}

/** M of the statement: over the terms, the sum of the largest of |cφ|, ρ|cφ′| … ρ⁴|cφ⁗|. */
export function magnitudeOf(f: Formula, x: number[]): number {
  return add(
    f.map(([c, shape, weights]) => {
      const reach = add(weights.map((weight, j) => Math.abs(weight) * scaleOf(x[j]!)))
      return Math.max(...closedForms[shape](dot(weights, x)).map((it, k) => Math.abs(c * it) * reach ** k))
    }),
  )
}

/** σ of the statement: how fast the component moves that moves fastest on its scale. */
export function speedOf(x: number[], v: number[]): number {
  return Math.max(...v.map((vj, j) => Math.abs(vj) / scaleOf(x[j]!)))
}

export function scaleOf(xj: number): number {
  return Math.max(1, Math.abs(xj))
}

export function dot(a: number[], b: number[]): number {
  return add(a.map((ai, i) => ai * b[i]!))
}

function add(terms: number[]): number {
  return terms.reduce((sum, term) => sum + term, 0)
}
