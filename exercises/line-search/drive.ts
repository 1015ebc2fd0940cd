import type * as Api from './solution.ts'

export type Landscape = (
  | { kind: 'bowl'; matrix: number[][]; centre: number[] }
  | { kind: 'rosenbrock'; a: number; b: number }
  | { kind: 'barrier'; weights: number[] }
  | { kind: 'slope'; weights: number[] }
) & {
  /** The gradient that is handed over points downhill, by mistake. */
  wrongSign?: true
}

export function backtrack(solution: typeof Api, landscape: Landscape, x: number[], search: Api.Search): number {
  const { f, gradient } = toFunctions(landscape)
  return solution.backtrack(f, x, gradient(x), search)
}

export function descend(solution: typeof Api, landscape: Landscape, start: number[], settings: Api.Settings): Api.Run {
  const { f, gradient } = toFunctions(landscape)
  return solution.descend(f, gradient, start, settings)
}

export function toFunctions(landscape: Landscape): { f: Api.Objective; gradient: Api.Gradient } {
  const { f, gradient } = differentiable(landscape)
  return { f, gradient: landscape.wrongSign ? (x) => gradient(x).map((it) => -it) : gradient }
}

function differentiable(landscape: Landscape): { f: Api.Objective; gradient: Api.Gradient } {
  switch (landscape.kind) {
    case 'bowl': {
      const { matrix, centre } = landscape
      const gradient: Api.Gradient = (x) => matrix.map((row) => sum(row.map((entry, j) => entry * (x[j]! - centre[j]!))))
      return { f: (x) => sum(gradient(x).map((it, i) => it * (x[i]! - centre[i]!))) / 2, gradient }
    }
    case 'rosenbrock': {
      const { a, b } = landscape
      return {
        f: ([x, y]) => (a - x!) ** 2 + b * (y! - x! * x!) ** 2,
        gradient: ([x, y]) => [2 * (x! - a) - 4 * b * x! * (y! - x! * x!), 2 * b * (y! - x! * x!)],
      }
    }
    case 'barrier': {
      const { weights } = landscape
      return {
        f: (x) => sum(x.map((xi, i) => weights[i]! * xi - Math.log(xi))),
        gradient: (x) => x.map((xi, i) => weights[i]! - 1 / xi),
      }
    }
    case 'slope': {
      const { weights } = landscape
      return { f: (x) => sum(x.map((xi, i) => weights[i]! * xi)), gradient: () => [...weights] }
    }
  }
}

function sum(terms: number[]): number {
  return terms.reduce((total, term) => total + term, 0)
}
