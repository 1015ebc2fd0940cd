import type { Suspects } from '#authoring/check'
import { type Landscape, toFunctions } from './drive.ts'
import { listSteps } from './reference.ts'
import type { Search } from './solution.ts'

type Condition = (value: number, ahead: number, t: number, c: number, squared: number) => boolean

const notSquared = 'the norm of the gradient is not squared'

const conditions: Record<string, Condition> = {
  'a trial is refused where both sides of the condition are equal': (value, ahead, t, c, squared) =>
    ahead < value - c * t * squared,
  'a trial without a value counts as a decrease': (value, ahead, t, c, squared) => !(ahead > value - c * t * squared),
  'any decrease is enough': (value, ahead) => ahead < value,
  'the decrease that is asked for does not shrink with the step': (value, ahead, _, c, squared) => ahead <= value - c * squared,
  [notSquared]: (value, ahead, t, c, squared) => ahead <= value - c * t * Math.sqrt(squared),
  'the share of the slope is added, so that f may rise': (value, ahead, t, c, squared) => ahead <= value + c * t * squared,
  'all of what the slope promises is asked for': (value, ahead, t, _, squared) => ahead <= value - t * squared,
  'a fixed slack is added, which outweighs small values of f': (value, ahead, t, c, squared) =>
    ahead <= value - c * t * squared + 1e-12,
  'the search gives up once a step is short in itself': (value, ahead, t, c, squared) =>
    t >= 1e-10 && ahead <= value - c * t * squared,
}

/** What a run knew before it came to the point in question. */
interface Past {
  values: readonly number[]
  /** The step before, if there was one. */
  last: number | undefined
}

/** Steps that known mistakes would take from x. */
export function suspectSteps(landscape: Landscape, x: number[], search: Search, past?: Past): Suspects {
  const { f, gradient } = toFunctions(landscape)
  const g = gradient(x)
  const squared = g.reduce((sum, gi) => sum + gi * gi, 0)
  const value = f(x)
  const armijo: Condition = (value, ahead, t, c, squared) => ahead <= value - c * t * squared
  const take = (condition: Condition, { steps = listSteps(search), from = value, length = 1 } = {}) =>
    steps.find((t) => {
      const ahead = f(x.map((xi, i) => xi - (t / length) * g[i]!))
      return condition(from, ahead, t, search.sufficient, squared)
    }) ?? 0
  const takeOf = (changes: Partial<Search>) => take(armijo, { steps: listSteps({ ...search, ...changes }) })
  const along = (condition: Condition) => take(condition, { length: Math.sqrt(squared) || 1 })
  const { initialStep, shrink, trials } = search
  return nameTogether({
    ...(past && {
      'f is compared with its value at the start': take(armijo, { from: past.values[0]! }),
      'a search begins with the step before': takeOf({ initialStep: past.last ?? initialStep }),
    }),
    'one step fewer is tried than may be': takeOf({ trials: trials - 1 }),
    'one step more is tried than may be': takeOf({ trials: trials + 1 }),
    'the last trial is taken though it failed': listSteps(search).at(-1)!,
    'the search goes on after the last trial': takeOf({ trials: 1100 }),
    'the step is shrunk before it is tried for the first time': takeOf({ initialStep: initialStep * shrink }),
    ...Object.fromEntries(Object.entries(conditions).map(([words, condition]) => [words, take(condition)])),
    'a step is halved, whatever shrink says': takeOf({ shrink: 0.5 }),
    'the first step is taken without a test': initialStep,
    'trials lead along the gradient scaled to length one': along(conditions[notSquared]!),
    'trials lead along the gradient scaled to length one, and the decrease is asked of the whole': along(armijo),
  })
}

/** Where several mistakes lead to the same step, it cannot tell which was made: they are named together. */
function nameTogether(steps: Record<string, number>): Suspects {
  const mistakes = Object.groupBy(Object.keys(steps), (words) => steps[words]!)
  return Object.fromEntries(Object.entries(mistakes).map(([step, words]) => [words!.join(', or '), () => Number(step)]))
}

/** Where known mistakes would go from x with the right step. */
export function suspectPoints(x: number[], g: number[], step: number): Suspects {
  const along = (factor: number) => () => x.map((xi, i) => xi + factor * g[i]!)
  return {
    'the step goes up along the gradient': along(step),
    'the gradient is scaled to length one': along(-step / Math.hypot(...g)),
  }
}
