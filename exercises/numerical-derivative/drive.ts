import type * as Api from './solution.ts'

/** f(x) = Σ coefficient · shape(u), with u = x / unit. */
export interface Formula {
  terms: [coefficient: number, shape: Shape][]
  unit: number
}

export type Shape = keyof typeof shapes

/** A derivative at each point, and how far from it f was asked (the first hundred times). */
export interface Answers {
  values: number[]
  asked?: number[][]
}

export function derivative(solution: typeof Api, formula: Formula, points: number[], precision: number): Answers {
  return answerEach(points, toCurve(formula, precision), (f, x) => solution.derivative(f, x, precision))
}

export function derivativeWithin(
  solution: typeof Api,
  formula: Formula,
  points: number[],
  precision: number,
  low: number,
  high: number,
): Answers {
  const inside = toCurve(formula, precision)
  const f: Api.Curve = (x) => (x < low || x > high ? Number.NaN : inside(x))
  return answerEach(points, f, (f, x) => solution.derivativeWithin(f, x, precision, low, high))
}

export function secondDerivative(solution: typeof Api, formula: Formula, points: number[], precision: number): Answers {
  return answerEach(points, toCurve(formula, precision), (f, x) => solution.secondDerivative(f, x, precision))
}

function answerEach(points: number[], f: Api.Curve, answer: (f: Api.Curve, x: number) => number): Answers {
  const asked: number[][] = []
  const values = points.map((x) => {
    const offsets: number[] = []
    asked.push(offsets)
    return answer((at) => {
      if (offsets.length < 100) offsets.push(at - x)
      return f(at)
    }, x)
  })
  return { values, asked }
}

/** The formula as a function whose values are rounded to the precision. */
export function toCurve({ terms, unit }: Formula, precision: number): Api.Curve {
  return (x) => {
    const value = terms.reduce((sum, [coefficient, shape]) => sum + coefficient * shapes[shape](x / unit), 0)
    return precision <= Number.EPSILON ? value : roundTo(precision, value)
  }
}

const shapes = {
  '1': () => 1,
  u: (u: number) => u,
  'u²': (u: number) => u * u,
  'u³': (u: number) => u * u * u,
  'sin u': Math.sin,
  'exp u': Math.exp,
  'ln u': Math.log,
  '√u': Math.sqrt,
}

/** To the nearest multiple of precision · 2ᵏ, where 2ᵏ is the largest power of two up to the value: 2⁻²³ gives what a float32 holds. */
function roundTo(precision: number, value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value
  const quantum = precision * 2 ** Math.floor(Math.log2(Math.abs(value)))
  return Math.round(value / quantum) * quantum
}
