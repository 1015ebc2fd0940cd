import { checksOf, type Checking, type Tolerance } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import type * as Drive from './drive.ts'
import { suspectFits, suspectOrders } from './mistakes.ts'
import type * as Api from './solution.ts'

/**
 * A residual is a difference, and near a good fit most of its digits cancel: it is measured by the terms that went into it. Losses of a
 * descent stand on their own, since the tables are noisy; parameters are measured by the largest of them.
 */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  loss({ actual, expected, args: [X, y, parameters], tolerance, close }) {
    const terms = magnitudes(X, y, parameters)
    close('', actual, expected, { ...tolerance, absolute: mean(terms.map((term) => (tolerance.relative * term) ** 2)) })
  },

  gradient({ actual, expected, args: [X, y, parameters], tolerance: { relative }, gradient }) {
    const terms = magnitudes(X, y, parameters)
    const scaleOf = (factor: (i: number) => number) => 2 * relative * mean(terms.map((term, i) => term * Math.abs(factor(i))))
    const weights = parameters.weights.map((_, j) => scaleOf((i) => X[i]![j]!))
    gradient('weights', actual.weights, expected.weights, { absolute: Math.max(...weights), relative })
    gradient('bias', actual.bias, expected.bias, { absolute: scaleOf(() => 1), relative })
  },

  shuffledOrder({ actual, expected, args: [n, seed], close, property }) {
    property('one number is drawn for each place but the first', actual.draws === expected.draws)
    close('order', actual.order, expected.order, exactly, suspectOrders(n, seed))
  },

  batchDescent(checking) {
    const [X, y, settings] = checking.args
    compareFits(checking, X, y, { ...settings, batchSize: X.length })
  },

  stochasticDescent(checking) {
    const [X, y, settings, seed] = checking.args
    compareFits(checking, X, y, { ...settings, batchSize: 1 }, seed)
  },

  miniBatchDescent(checking) {
    const [X, y, settings, seed] = checking.args
    compareFits(checking, X, y, settings, seed)
  },
})

const exactly: Tolerance = { absolute: 0, relative: 0 }

function compareFits(
  { actual, expected, tolerance, close }: Pick<Checking<unknown, Api.Fit>, 'actual' | 'expected' | 'tolerance' | 'close'>,
  X: number[][],
  y: number[],
  settings: Api.MiniBatchSettings,
  seed?: number,
): void {
  const suspects = (field: keyof Api.Fit) => suspectFits(field, X, y, settings, seed)
  close('diverged', actual.diverged, expected.diverged)
  // wrong losses say all there is to say about the parameters behind them
  if (!close('losses', actual.losses, expected.losses, tolerance, suspects('losses'))) return
  const largest = Math.max(...[...expected.weights, expected.bias].map(Math.abs))
  const within: Tolerance = { ...tolerance, absolute: tolerance.relative * largest }
  close('weights', actual.weights, expected.weights, within, suspects('weights'))
  close('bias', actual.bias, expected.bias, within, suspects('bias'))
}

/** For each row the sum of all magnitudes in its residual. */
function magnitudes(X: number[][], y: number[], { weights, bias }: Api.Parameters): number[] {
  return X.map((row, i) => row.reduce((sum, x, j) => sum + Math.abs(weights[j]! * x), Math.abs(bias) + Math.abs(y[i]!)))
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
