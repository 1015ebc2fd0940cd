// Steps come from a generator, and the run is a recursion over states that are never changed.

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

type F = (x: number[]) => number

interface State {
  path: number[][]
  values: number[]
  steps: number[]
}

function* candidates({ initialStep, shrink, trials }: Search) {
  for (let t = initialStep, left = trials; left > 0; left--, t *= shrink) yield t
}

const dot = (a: number[], b: number[]) => a.map((ai, i) => ai * b[i]!).reduce((s, it) => s + it)
const ahead = (x: number[], slope: number[], t: number) => x.map((xi, i) => xi + -t * slope[i]!)

export function backtrack(f: F, x: number[], slope: number[], search: Search): number {
  refuseUnless(search.initialStep > 0, search.initialStep !== Infinity, search.shrink > 0, search.shrink < 1)
  refuseUnless(search.sufficient > 0, search.sufficient < 1, Number.isInteger(search.trials), search.trials > 0)
  const value = f(x)
  refuseUnless(Number.isFinite(value))
  for (const t of candidates(search)) {
    const change = f(ahead(x, slope, t)) - value
    if (change + search.sufficient * t * dot(slope, slope) <= 0) return t
  }
  return 0
}

export function descend(f: F, gradient: (x: number[]) => number[], start: number[], settings: Settings) {
  refuseUnless(settings.tolerance >= 0, Number.isInteger(settings.maxIterations), settings.maxIterations >= 0)
  // also refuses a search or a start that will not do, when no step is taken
  backtrack(f, start, start, settings)
  let state: State = { path: [start.slice()], values: [f(start)], steps: [] }
  for (;;) {
    const x = state.path[state.path.length - 1]!
    const slope = gradient(x)
    if (dot(slope, slope) <= settings.tolerance ** 2) return { ...state, status: 'converged' }
    if (settings.maxIterations === state.steps.length) return { ...state, status: 'limit' }
    const t = backtrack(f, x, slope, settings)
    if (!t) return { ...state, status: 'stuck' }
    const next = ahead(x, slope, t)
    state = { path: state.path.concat([next]), values: [...state.values, f(next)], steps: [...state.steps, t] }
  }
}

function refuseUnless(...conditions: boolean[]): void {
  if (conditions.includes(false)) throw new RangeError('an argument is out of range')
}
