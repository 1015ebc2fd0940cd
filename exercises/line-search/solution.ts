/** The function to be made small, and its gradient. */
export type Objective = (x: number[]) => number
export type Gradient = (x: number[]) => number[]

export interface Search {
  initialStep: number
  shrink: number
  sufficient: number
  trials: number
}

export interface Settings extends Search {
  tolerance: number
  maxIterations: number
}

export interface Run {
  path: number[][]
  values: number[]
  steps: number[]
  status: 'converged' | 'limit' | 'stuck'
}

/**
 * The longest of the steps t, t·shrink, t·shrink² … along the negative gradient that decreases f as much as Armijo asks for, or 0 when none of
 * the trials does. RangeError for a search out of range, and where f(x) is not finite.
 */
export function backtrack(f: Objective, x: number[], slope: number[], search: Search): number {
  requireSearch(search)
  const value = f(x)
  if (!Number.isFinite(value)) throw new RangeError('f has no finite value to begin with')
  const promised = search.sufficient * squaredNorm(slope)
  let step = search.initialStep
  for (let trial = 0; trial < search.trials; trial++) {
    // false for NaN too: what has no value is no decrease
    if (f(move(x, slope, step)) <= value - promised * step) return step
    step *= search.shrink
  }
  return 0
}

/** Gradient descent with a new search at every point. RangeError for settings out of range, and where f(start) is not finite. */
export function descend(f: Objective, gradient: Gradient, start: number[], settings: Settings): Run {
  requireSettings(settings)
  let x = [...start]
  const path = [x]
  const values = [f(x)]
  const steps: number[] = []
  if (!Number.isFinite(values[0])) throw new RangeError('f has no finite value at the start')

  for (;;) {
    const slope = gradient(x)
    if (Math.sqrt(squaredNorm(slope)) <= settings.tolerance) return { path, values, steps, status: 'converged' }
    if (steps.length === settings.maxIterations) return { path, values, steps, status: 'limit' }
    const step = backtrack(f, x, slope, settings)
    if (step === 0) return { path, values, steps, status: 'stuck' }
    x = move(x, slope, step)
    path.push(x)
    values.push(f(x))
    steps.push(step)
  }
}

function move(x: number[], slope: number[], step: number): number[] {
  return x.map((xi, i) => xi - step * slope[i]!)
}

function squaredNorm(v: number[]): number {
  return v.reduce((sum, vi) => sum + vi * vi, 0)
}

function requireSettings({ tolerance, maxIterations, ...search }: Settings): void {
  requireSearch(search)
  // put so that NaN is refused as well
  if (!(tolerance >= 0)) throw new RangeError('the tolerance must not be negative')
  if (!Number.isInteger(maxIterations) || maxIterations < 0) throw new RangeError('maxIterations must be an integer from 0')
}

function requireSearch({ initialStep, shrink, sufficient, trials }: Search): void {
  if (!(initialStep > 0)) throw new RangeError('the initial step must be positive')
  if (!isShare(shrink) || !isShare(sufficient)) throw new RangeError('shrink and sufficient must lie between 0 and 1')
  if (!Number.isInteger(trials) || trials < 1) throw new RangeError('trials must be an integer from 1')
}

function isShare(x: number): boolean {
  return x > 0 && x < 1
}
