import { type Checking, checksOf } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import { magnitudeOf, scaleOf } from './closed-forms.ts'
import type * as Drive from './drive.ts'
import { type Answers, type Formula, toCurve } from './drive.ts'
import { nameSecondDifference, nameStep } from './steps.ts'
import type * as Api from './solution.ts'

/**
 * Judged by what can be reached at each point, in units of ε^(2/3) M / s, and of √ε M / s² for second derivatives. The first wrong point
 * speaks for all.
 */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  derivative(checking) {
    compareEach(checking, 1, -Infinity, Infinity)
  },
  derivativeWithin(checking) {
    const [, , , low, high] = checking.args
    compareEach(checking, 1, low, high)
  },
  secondDerivative(checking) {
    compareEach(checking, 2, -Infinity, Infinity)
  },
})

type Comparing = Checking<[formula: Formula, points: number[], precision: number, ...unknown[]], Answers>

function compareEach({ actual, expected, args, tolerance, close }: Comparing, order: 1 | 2, low: number, high: number): void {
  const [formula, points, precision] = args
  points.every((x, i) => {
    const unit = magnitudeOf(formula, x, order + 2) / scaleOf(x) ** order
    const within = { absolute: tolerance.absolute * precision ** (order === 1 ? 2 / 3 : 1 / 2) * unit, relative: 0 }
    const [ours, theirs] = [actual.values[i]!, expected.values[i]!]
    const offsets = actual.asked?.[i] ?? []
    const words =
      (order === 2 ? nameSecondDifference(ours, theirs, offsets, toCurve(formula, precision)(x)) : undefined) ??
      nameStep({ offsets, error: Math.abs(ours - theirs) / unit, ratio: ours / theirs, x, precision, order, low, high })
    return close(['values', i], ours, theirs, within, words === undefined ? {} : { [words]: () => ours })
  })
}
