import { type Checking, checksOf } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import type * as Drive from './drive.ts'
import type { Landscape } from './drive.ts'
import { isRightStep } from './armijo.ts'
import { gradientAt, valueAt } from './landscapes.ts'
import { suspectPoints, suspectSteps } from './mistakes.ts'
import reference from './reference.ts'
import type * as Api from './solution.ts'

/**
 * A run is judged step by step from the learner’s own points: in a narrow valley a last digit decides about a trial now and then, and two right
 * runs part. The first thing that is wrong is said, and nothing that follows from it.
 */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  backtrack({ actual, expected, args: [landscape, x, search], tolerance, close }) {
    if (isRightStep(actual, landscape, x, search, tolerance.relative)) return
    close('', actual, expected, tolerance, suspectSteps(landscape, x, search))
  },

  descend: {
    anyStructure({ actual, expected, args: [landscape, start, settings], tolerance, close, property }) {
      if (!isRun(actual)) return void close('', actual, expected)
      const { path, values, steps, status } = actual
      const first = path[0] ?? []
      if (!property('the path begins at the start, and stays there', areEqual(first, start), 'path')) return
      const fits = values.length === path.length && steps.length === path.length - 1
      if (!property('there is a value for each point and a step between any two', fits, 'path')) return
      for (const [k, x] of path.entries()) {
        const { g, norm, within } = measure(landscape, x, tolerance.relative)
        const lagging = k > 0 && { 'values are those of the point before': () => valueAt(landscape, path[k - 1]!) }
        if (!close(['values', k], values[k], valueAt(landscape, x), within.value, { ...lagging })) return
        if (k === path.length - 1) break
        if (!property(firstShort, norm > settings.tolerance * (1 - tolerance.relative), 'path')) return
        if (!property('a run takes no more steps than it may', k < settings.maxIterations, 'steps')) return
        const step = steps[k]!
        if (!property('a search that fails ends the run, and is no step', step !== 0, 'steps')) return
        if (!isRightStep(step, landscape, x, settings, tolerance.relative)) {
          const right = reference.oracle.backtrack(landscape, x, settings)
          return void close(
            ['steps', k],
            step,
            right,
            tolerance,
            suspectSteps(landscape, x, settings, { values, last: steps[k - 1] }),
          )
        }
        const next = x.map((xi, i) => xi - step * g[i]!)
        if (!close(['path', k + 1], path[k + 1], next, within.point(step), suspectPoints(x, g, step))) return
      }
      compareEnds({ property }, path.at(-1)!, status, steps.length, landscape, settings, tolerance.relative)
    },
  },
})

const firstShort = 'a run ends at the first point where the Euclidean norm of the gradient is within the tolerance'

const claims: Record<Api.Run['status'], string> = {
  converged: 'a run has converged where the gradient at its last point is within the tolerance, whatever else has run out',
  limit: 'a run is at its limit where all steps are taken and the gradient is still too long',
  stuck: 'a run is stuck where none of the trials decreases f enough',
}

function compareEnds(
  { property }: Pick<Checking<unknown, unknown>, 'property'>,
  x: number[],
  status: string,
  taken: number,
  landscape: Landscape,
  settings: Api.Settings,
  relative: number,
): void {
  const { norm } = measure(landscape, x, relative)
  const isStuck = () => isRightStep(0, landscape, x, settings, relative)
  let right: Api.Run['status'] | undefined
  if (norm <= settings.tolerance * (1 + relative)) right = 'converged'
  else if (taken === settings.maxIterations) right = 'limit'
  else if (isStuck()) right = 'stuck'
  if (right === undefined)
    property('a run goes on while the gradient is too long, steps are left and a trial is good enough', false, 'path')
  else property(claims[right], status === right, 'status')
}

/** The gradient, and how far a value or a next point may be off: by that share of what it is computed from. */
function measure(landscape: Landscape, x: number[], relative: number) {
  const g = gradientAt(landscape, x)
  const [norm, size] = [Math.hypot(...g), Math.hypot(...x)]
  return {
    g,
    norm,
    within: {
      value: { absolute: relative * norm * size, relative },
      point: (step: number) => ({ absolute: relative * Math.max(size, step * norm), relative: 0 }),
    },
  }
}

function isRun(value: unknown): value is Omit<Api.Run, 'status'> & { status: string } {
  if (typeof value !== 'object' || value === null) return false
  const { path, values, steps, status } = value as Record<keyof Api.Run, unknown>
  if (!Array.isArray(path) || !areNumbers(values) || !areNumbers(steps) || typeof status !== 'string') return false
  return path.every((x) => areNumbers(x) && x.length === path[0].length)
}

function areNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number')
}

/** A start is copied and not computed; float32 may round it. */
function areEqual(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((x, i) => Math.fround(x) === Math.fround(b[i]!))
}
