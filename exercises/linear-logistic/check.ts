import { type Checking, checksOf, type Suspects } from '#authoring/check'
import type { Fit } from './exact.ts'
import { suspectLinear, suspectLogistic, suspectLosses, suspectProbabilities } from './mistakes.ts'
import type * as Api from './solution.ts'

/**
 * Probabilities and losses are compared each on its own scale, since the small ones are what goes wrong; below 1e-300 they may be 0. Weights
 * are measured by the largest of them, or by what rounding leaves where all should be 0; a bias also by the offsets it makes up for.
 */
export default checksOf<typeof Api>({
  fitLinear: (checking) => compareFits(checking, suspectLinear(...checking.args)),

  probabilities({ actual, expected, args: [X, parameters], tolerance, close }) {
    close('', actual, expected, tolerance, suspectProbabilities(X, parameters))
  },

  logLoss({ actual, expected, args: [X, y, parameters], tolerance, close }) {
    close('', actual, expected, tolerance, suspectLosses(X, y, parameters))
  },

  fitLogistic: (checking) => compareFits(checking, suspectLogistic(...checking.args)),
})

/** A mistake is recognised by weights and bias together: a bias may be right by chance, or weights because they are 0. */
function compareFits(
  { actual, expected, args: [X, y], tolerance: { relative }, close, property }: Checking<[number[][], number[], number], Fit>,
  suspects: Record<string, () => Fit>,
): void {
  const offsets = expected.weights.map((w, j) => (w * X.reduce((sum, row) => sum + row[j]!, 0)) / X.length)
  const within = (terms: number[]) => ({ absolute: relative * Math.max(...terms.map(Math.abs)), relative: 0 })
  const rounding = (1e-12 * Math.max(...y.map(Math.abs))) / Math.max(...X.flat().map(Math.abs))
  const forWeights = { absolute: Math.max(within(expected.weights).absolute, rounding), relative: 0 }
  const forBias = within([expected.bias, ...offsets])
  const isSame = ({ weights, bias }: Fit) =>
    weights.every((w, j) => Math.abs(w - actual.weights[j]!) <= forWeights.absolute) &&
    Math.abs(bias - actual.bias) <= forBias.absolute
  if (isSame(expected)) return

  const words = Object.keys(suspects).find((it) => isSame(suspects[it]!()))
  const telling = (value: unknown): Suspects => (words === undefined ? {} : { [words]: () => value })
  close('weights', actual.weights, expected.weights, forWeights, telling(actual.weights))
  close('bias', actual.bias, expected.bias, forBias, telling(actual.bias))
  if (words === undefined) property('at the minimum the objective has no slope left in any parameter', false)
}
