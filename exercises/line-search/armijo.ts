import type { Landscape } from './drive.ts'
import { changeAlong, gradientAt, valueAt } from './landscapes.ts'
import { listSteps } from './reference.ts'
import type { Search } from './solution.ts'

/**
 * Whether a step is the first that fulfils the condition, or 0 when none does. Where both sides of the condition are equal but for this share of
 * the values of f, a trial may be taken or not. Without a slope nothing is rounded: both sides are f(x), and every trial fulfils it.
 */
export function isRightStep(step: number, landscape: Landscape, x: number[], search: Search, relative: number): boolean {
  const g = gradientAt(landscape, x)
  const squared = g.reduce((sum, gi) => sum + gi * gi, 0)
  const change = changeAlong(landscape, x, g)
  const value = valueAt(landscape, x)
  const isLevel = g.every((gi) => gi === 0)
  const judge = (t: number) => {
    if (isLevel) return { mayPass: true, mustPass: true }
    const margin = -change(t) - search.sufficient * t * squared
    const slack = relative * (Math.abs(value) + Math.abs(value + change(t)))
    return { mayPass: margin >= -slack, mustPass: margin > slack }
  }
  const steps = listSteps(search)
  const place = step === 0 ? steps.length : steps.findIndex((t) => Math.abs(step - t) <= relative * t)
  if (place < 0) return false
  if (steps.slice(0, place).some((t) => judge(t).mustPass)) return false
  return place === steps.length || judge(steps[place]!).mayPass
}
