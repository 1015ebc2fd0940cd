import type { Landscape } from './drive.ts'
import { toFunctions } from './drive.ts'

/**
 * f(x − t g) − f(x) as a function of t, without taking the difference of two values: a polynomial without a constant term, or the logarithm of a
 * ratio. NaN outside of where f is defined.
 */
export function changeAlong(landscape: Landscape, x: number[], g: number[]): (t: number) => number {
  switch (landscape.kind) {
    case 'bowl': {
      const { matrix, centre } = landscape
      const linear = bilinear(matrix, subtract(x, centre), g)
      const quadratic = bilinear(matrix, g, g) / 2
      return (t) => t * (t * quadratic - linear)
    }
    case 'rosenbrock': {
      const { a, b } = landscape
      const [u, v] = g as [number, number]
      // a − x and y − x² along the ray, as polynomials in t
      const distance = [a - x[0]!, u]
      const height = [x[1]! - x[0]! ** 2, 2 * x[0]! * u - v, -(u ** 2)]
      const [, ...square] = squarePolynomial(distance)
      const [, ...fourth] = squarePolynomial(height)
      return (t) => t * (evaluate(square, t) + b * evaluate(fourth, t))
    }
    case 'barrier':
      return (t) => sum(x.map((xi, i) => -landscape.weights[i]! * t * g[i]! - Math.log1p((-t * g[i]!) / xi)))
    case 'slope':
      return (t) => -t * sum(g.map((gi, i) => gi * landscape.weights[i]!))
  }
}

/** A point that gives a smaller value than all others, where there is one. */
export function lowestPoint(landscape: Landscape): number[] | undefined {
  switch (landscape.kind) {
    case 'bowl':
      return landscape.centre
    case 'rosenbrock':
      return [landscape.a, landscape.a ** 2]
    case 'barrier':
      return landscape.weights.map((w) => 1 / w)
    case 'slope':
      return undefined
  }
}

export function valueAt(landscape: Landscape, x: number[]): number {
  return toFunctions(landscape).f(x)
}

export function gradientAt(landscape: Landscape, x: number[]): number[] {
  return toFunctions(landscape).gradient(x)
}

function squarePolynomial(p: number[]): number[] {
  return Array.from({ length: 2 * p.length - 1 }, (_, k) => sum(p.map((c, i) => c * (p[k - i] ?? 0))))
}

function evaluate(coefficients: number[], t: number): number {
  return coefficients.reduceRight((value, c) => value * t + c, 0)
}

function bilinear(matrix: number[][], a: number[], b: number[]): number {
  return sum(matrix.map((row, i) => a[i]! * sum(row.map((entry, j) => entry * b[j]!))))
}

function subtract(a: number[], b: number[]): number[] {
  return a.map((ai, i) => ai - b[i]!)
}

function sum(terms: number[]): number {
  return terms.reduce((total, term) => total + term, 0)
}
