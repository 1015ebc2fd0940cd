/** The function to be made small: takes d numbers, gives one. Where it is not defined, that is NaN or Infinity. */
export type Objective = (x: number[]) => number
/** Its gradient: takes d numbers, gives d. */
export type Gradient = (x: number[]) => number[]

export interface Search {
  /** The step that is tried first, η₀; > 0. */
  initialStep: number
  /** What a refused step is multiplied by, ρ; 0 < ρ < 1. */
  shrink: number
  /** The share of the decrease promised by the slope that is enough, c; 0 < c < 1. */
  sufficient: number
  /** How many steps are tried at most; an integer ≥ 1. */
  trials: number
}

export interface Settings extends Search {
  /** A gradient whose Euclidean norm is no longer than this ends the run; ≥ 0. */
  tolerance: number
  /** Steps taken at most; an integer ≥ 0. */
  maxIterations: number
}

export interface Run {
  /** The start and the point after each step, n + 1 × d. */
  path: number[][]
  /** f at each point of the path, n + 1. */
  values: number[]
  /** The n steps taken. */
  steps: number[]
  /** Why the run ended. */
  status: 'converged' | 'limit' | 'stuck'
}

/**
 * A step from x along the negative gradient. x: d numbers, d ≥ 1; slope: the gradient at x. Returns the first of η₀, ρη₀, ρ²η₀ … that fulfils
 * Armijo’s condition, 0 when none of the trials does. RangeError for a search out of range and where f(x) is not finite.
 */
export function backtrack(f: Objective, x: number[], slope: number[], search: Search): number {
  throw new Error('not implemented')
}

/** Gradient descent, each step by `backtrack`. RangeError for settings out of range and where f(start) is not finite. */
export function descend(f: Objective, gradient: Gradient, start: number[], settings: Settings): Run {
  throw new Error('not implemented')
}
