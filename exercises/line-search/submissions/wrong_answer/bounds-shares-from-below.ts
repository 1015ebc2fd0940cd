// Asks whether shares are above 0, and not whether they are below 1.
// feedback: should_throw: RangeError

interface Search {
  initialStep: number
  shrink: number
  sufficient: number
  trials: number
}

interface Settings extends Search {
  tolerance: number
  maxIterations: number
}

interface Run {
  path: number[][]
  values: number[]
  steps: number[]
  status: 'converged' | 'limit' | 'stuck'
}

export function backtrack(f: (x: number[]) => number, x: number[], slope: number[], search: Search): number {
  if (!(search.initialStep > 0)) throw new RangeError('initialStep')
  if (!(search.shrink > 0)) throw new RangeError('shrink')
  if (!(search.sufficient > 0)) throw new RangeError('sufficient')
  if (!Number.isInteger(search.trials) || search.trials < 1) throw new RangeError('trials')
  const here = f(x)
  if (!Number.isFinite(here)) throw new RangeError('no value')
  const squared = slope.reduce((sum, s) => sum + s * s, 0)
  let t = search.initialStep
  for (let k = 0; k < search.trials; k++) {
    const ahead = f(x.map((xi, i) => xi - t * slope[i]!))
    if (ahead <= here - search.sufficient * t * squared) return t
    t *= search.shrink
  }
  return 0
}

export function descend(
  f: (x: number[]) => number,
  gradient: (x: number[]) => number[],
  start: number[],
  settings: Settings,
): Run {
  if (!(settings.initialStep > 0)) throw new RangeError('initialStep')
  if (!(settings.shrink > 0)) throw new RangeError('shrink')
  if (!(settings.sufficient > 0)) throw new RangeError('sufficient')
  if (!Number.isInteger(settings.trials) || settings.trials < 1) throw new RangeError('trials')
  if (!(settings.tolerance >= 0)) throw new RangeError('tolerance')
  if (!Number.isInteger(settings.maxIterations) || settings.maxIterations < 0) throw new RangeError('maxIterations')
  if (!Number.isFinite(f(start))) throw new RangeError('no value')
  let x = [...start]
  const path: number[][] = [x]
  const values = [f(x)]
  const steps: number[] = []
  while (true) {
    const slope = gradient(x)
    const norm = Math.hypot(...slope)
    if (norm <= settings.tolerance) return { path, values, steps, status: 'converged' }
    if (steps.length >= settings.maxIterations) return { path, values, steps, status: 'limit' }
    const t = backtrack(f, x, slope, settings)
    if (t === 0) return { path, values, steps, status: 'stuck' }
    x = x.map((xi, i) => xi - t * slope[i]!)
    path.push(x)
    values.push(f(x))
    steps.push(t)
  }
}
