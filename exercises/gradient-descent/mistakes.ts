import type { Suspects, Tolerance } from '#authoring/check'
import { areSameFits, beginsWith } from './closeness.ts'
import { curves } from './mistakes/curves.ts'
import { formulas } from './mistakes/formulas.ts'
import { orders } from './mistakes/orders.ts'
import { steps } from './mistakes/steps.ts'
import { contract, type Habits, pairsOf, replay } from './replay.ts'
import type { Fit, MiniBatchSettings, Parameters } from './solution.ts'

/** Each completes "This is what comes out when …". Where two come to the same, the first one is told. */
const mistakes: Record<string, Partial<Habits>> = { ...steps, ...orders, ...curves, ...formulas }

export function suspectLosses(X: number[][], y: number[], { weights, bias }: Parameters): Suspects {
  const known = Object.entries(formulas).flatMap(([words, { loss }]) => (loss ? [[words, loss] as const] : []))
  return Object.fromEntries(known.map(([words, loss]) => [words, () => loss(pairsOf(X, y), [...weights, bias])]))
}

/** The words of the mistake in the formulas that leads to a gradient, told by all its slopes together. */
export function nameGradient(
  X: number[][],
  y: number[],
  { weights, bias }: Parameters,
  isSame: (gradient: Parameters) => boolean,
): string | undefined {
  const pairs = pairsOf(X, y)
  return Object.keys(formulas).find((words) => {
    const slopes = formulas[words]!.slopes?.(pairs, [...weights, bias])
    return slopes !== undefined && isSame({ weights: slopes.slice(0, -1), bias: slopes.at(-1)! })
  })
}

/** The words of the mistake that leads to a fit, told by all of the fit: one field alone can have many reasons. */
export function nameFit(
  actual: Fit,
  tolerance: Tolerance,
  X: number[][],
  y: number[],
  settings: MiniBatchSettings,
  seed?: number,
): string | undefined {
  return Object.keys(mistakes).find((words) => {
    const repeat = (epochs: number) => replay({ ...contract, ...mistakes[words] }, X, y, { ...settings, epochs }, seed)
    // most mistakes are ruled out by the first epochs
    const { losses } = repeat(Math.min(2, settings.epochs))
    return beginsWith(actual, losses, tolerance) && areSameFits(actual, repeat(settings.epochs), tolerance)
  })
}
