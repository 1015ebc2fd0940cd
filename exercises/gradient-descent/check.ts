import { type Checking, checksOf, type Suspects } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import { areNear, areSameFits, measureParameters } from './closeness.ts'
import type * as Drive from './drive.ts'
import { nameFit, nameGradient, suspectLosses } from './mistakes.ts'
import { suspectOrders } from './mistakes/orders.ts'
import type * as Api from './solution.ts'

/**
 * A residual is a difference, and near a good fit most of its digits cancel: it is measured by the terms that went into it. Losses of a
 * descent stand on their own, since the tables are noisy; parameters are measured by the largest of them.
 */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  loss({ actual, expected, args: [X, y, parameters], tolerance, close }) {
    const terms = magnitudes(X, y, parameters)
    const within = { ...tolerance, absolute: mean(terms.map((term) => (tolerance.relative * term) ** 2)) }
    close('', actual, expected, within, suspectLosses(X, y, parameters))
  },

  gradient({ actual, expected, args: [X, y, parameters], tolerance: { relative }, gradient }) {
    const terms = magnitudes(X, y, parameters)
    const scaleOf = (factor: (i: number) => number) => 2 * relative * mean(terms.map((term, i) => term * Math.abs(factor(i))))
    const forWeights = { absolute: Math.max(...parameters.weights.map((_, j) => scaleOf((i) => X[i]![j]!))), relative }
    const forBias = { absolute: scaleOf(() => 1), relative }
    const isSame = (other: Api.Parameters) =>
      areNear(actual.weights, other.weights, forWeights) && areNear([actual.bias], [other.bias], forBias)
    if (isSame(expected)) return
    const words = nameGradient(X, y, parameters, isSame)
    gradient('weights', actual.weights, expected.weights, forWeights, telling(words, actual.weights))
    gradient('bias', actual.bias, expected.bias, forBias, telling(words, actual.bias))
  },

  shuffledOrder({ actual, expected, args: [n, seed], close, property }) {
    property('one number is drawn for each place but the first', actual.draws === expected.draws)
    close('order', actual.order, expected.order, { absolute: 0, relative: 0 }, suspectOrders(n, seed))
  },

  batchDescent: {
    anyStructure(checking) {
      const [X, y, settings] = checking.args
      compareFits(checking, X, y, { ...settings, batchSize: X.length })
    },
  },

  stochasticDescent: {
    anyStructure(checking) {
      const [X, y, settings, seed] = checking.args
      compareFits(checking, X, y, { ...settings, batchSize: 1 }, seed)
    },
  },

  miniBatchDescent: {
    anyStructure(checking) {
      const [X, y, settings, seed] = checking.args
      compareFits(checking, X, y, settings, seed)
    },
  },
})

type ComparingFits = Pick<Checking<unknown, Api.Fit>, 'expected' | 'tolerance' | 'close' | 'property'> & { actual: unknown }

/** Says the first thing that is wrong with a fit: wrong losses say all there is to say about the parameters behind them. */
function compareFits(
  { actual, expected, tolerance, close, property }: ComparingFits,
  X: number[][],
  y: number[],
  settings: Api.MiniBatchSettings,
  seed?: number,
): void {
  if (!isFit(actual)) return void close('', actual, expected)
  if (areSameFits(actual, expected, tolerance)) return
  const { weights, bias, losses, diverged } = actual
  if (!property('there is one weight for each feature', weights.length === expected.weights.length, 'weights')) return
  const words = nameFit(actual, tolerance, X, y, settings, seed)

  const claim = claimLength(actual, expected)
  if (claim === everyLoss && words === undefined) return void property(claim, false, 'losses')
  // a curve of another length is compared as far as it can be
  const shared = Math.min(losses.length, expected.losses.length)
  const [ours, theirs] = [losses.slice(0, shared), expected.losses.slice(0, shared)]
  if (!close('losses', ours, theirs, tolerance, telling(words, ours))) return
  if (claim !== undefined) return void property(claim, false, 'losses')
  property('a descent has diverged where the loss of an epoch was not finite, and nowhere else', diverged === expected.diverged)
  const within = measureParameters(expected, tolerance)
  close('weights', weights, expected.weights, within, telling(words, weights))
  close('bias', bias, expected.bias, within, telling(words, bias))
}

const everyLoss = 'one loss is recorded before the first epoch and one after each'

/** What a curve of another length breaks, if it is one. */
function claimLength(actual: Api.Fit, expected: Api.Fit): string | undefined {
  const surplus = actual.losses.length - expected.losses.length
  if (surplus === 0) return undefined
  if (actual.losses.length === 0 || (!expected.diverged && (!actual.diverged || surplus > 0))) return everyLoss
  return surplus < 0
    ? 'the descent goes on as long as its loss is finite, however large it becomes'
    : 'the loss of an epoch overflows here, and the descent ends with the epoch before'
}

function isFit(value: unknown): value is Api.Fit {
  if (typeof value !== 'object' || value === null) return false
  const { weights, bias, losses, diverged } = value as Record<keyof Api.Fit, unknown>
  return areNumbers(weights) && areNumbers(losses) && areNumbers([bias]) && typeof diverged === 'boolean'
}

function areNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number')
}

/** A mistake that is known by more than the value in question. */
function telling(words: string | undefined, value: unknown): Suspects {
  return words === undefined ? {} : { [words]: () => value }
}

/** For each row the sum of all magnitudes in its residual. */
function magnitudes(X: number[][], y: number[], { weights, bias }: Api.Parameters): number[] {
  return X.map((row, i) => row.reduce((sum, x, j) => sum + Math.abs(weights[j]! * x), Math.abs(bias) + Math.abs(y[i]!)))
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
