// A class with typed arrays: points are written into one buffer, steps are powers of shrink, the sum runs backwards.

interface Search {
  initialStep: number
  shrink: number
  sufficient: number
  trials: number
}

type Settings = Search & { tolerance: number; maxIterations: number }

class Searcher {
  readonly f: (x: number[]) => number
  readonly search: Search

  constructor(f: (x: number[]) => number, search: Search) {
    const { initialStep, shrink, sufficient, trials } = search
    const isRight =
      Number.isFinite(initialStep) && initialStep > 0 && shrink > 0 && shrink < 1 && sufficient > 0 && sufficient < 1
    if (!isRight || !Number.isSafeInteger(trials) || trials <= 0) throw new RangeError('no such search')
    this.f = f
    this.search = search
  }

  valueAt(x: ArrayLike<number>): number {
    return this.f(Array.from(x))
  }

  find(x: ArrayLike<number>, slope: ArrayLike<number>): number {
    const here = this.valueAt(x)
    if (!isFinite(here)) throw new RangeError('f is not finite')
    const length = norm(slope)
    const trial = new Float64Array(x.length)
    for (let k = 0; k < this.search.trials; k++) {
      const t = this.search.initialStep * Math.pow(this.search.shrink, k)
      for (let i = trial.length - 1; i >= 0; i--) trial[i] = x[i]! - t * slope[i]!
      const fall = here - this.valueAt(trial)
      if (fall >= this.search.sufficient * t * length * length) return t
    }
    return 0
  }
}

export function backtrack(f: (x: number[]) => number, x: number[], slope: number[], search: Search): number {
  return new Searcher(f, search).find(x, slope)
}

export function descend(
  f: (x: number[]) => number,
  gradient: (x: number[]) => number[],
  start: number[],
  { tolerance, maxIterations, ...search }: Settings,
) {
  const searcher = new Searcher(f, search)
  if (Number.isNaN(tolerance) || tolerance < 0) throw new RangeError('no such tolerance')
  if (!Number.isSafeInteger(maxIterations) || maxIterations < 0) throw new RangeError('no such number of steps')
  const x = Float64Array.from(start)
  if (!isFinite(searcher.valueAt(x))) throw new RangeError('f is not finite')
  const path = [x.slice()]
  const steps: number[] = []
  let status = 'limit'
  for (let n = 0; ; n++) {
    const slope = gradient(Array.from(x))
    if (norm(slope) <= tolerance) {
      status = 'converged'
      break
    }
    if (n === maxIterations) break
    const t = searcher.find(x, slope)
    if (t === 0) {
      status = 'stuck'
      break
    }
    for (let i = 0; i < x.length; i++) x[i]! -= t * slope[i]!
    path.push(x.slice())
    steps.push(t)
  }
  return { path: path.map((it) => Array.from(it)), values: path.map((it) => searcher.valueAt(it)), steps, status }
}

/** Scaled by the largest component, so that no square overflows. */
function norm(v: ArrayLike<number>): number {
  let largest = 0
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]!))
  if (largest === 0) return 0
  let sum = 0
  for (let i = v.length - 1; i >= 0; i--) sum += (v[i]! / largest) ** 2
  return largest * Math.sqrt(sum)
}
