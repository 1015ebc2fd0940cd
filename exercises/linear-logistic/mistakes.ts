import type { Suspects } from '#authoring/check'
import { type Fit, mean, minimiseLogLoss, minimiseSquares, type Penalty, product } from './exact.ts'
import type * as Api from './solution.ts'

/** Slips in what is minimised: the same for both fits. */
const penalties: Record<string, (ridge: number, n: number) => Penalty> = {
  'the bias is penalised like the weights': (ridge) => ({ ridge, biasRidge: ridge }),
  'there is no bias': (ridge) => ({ ridge, isThroughOrigin: true }),
  'the ridge is left out': () => ({ ridge: 0 }),
  'the penalty is added to the sum of the losses instead of their mean': (ridge, n) => ({ ridge: ridge / n }),
  'the penalty is halved': (ridge) => ({ ridge: ridge / 2 }),
  'the penalty is doubled': (ridge) => ({ ridge: 2 * ridge }),
  'the penalty is taken times the number of rows': (ridge, n) => ({ ridge: ridge * n }),
}

export function suspectLinear(X: number[][], y: number[], ridge: number): Record<string, () => Fit> {
  const right = () => minimiseSquares(X, y, { ridge })
  return {
    ...suspectPenalties(ridge, X.length, (penalty) => minimiseSquares(X, y, penalty)),
    'the bias is the mean target, as if every feature had the mean 0': () => ({ ...right(), bias: mean(y) }),
    'the features are standardised before the penalty is laid on them': () => fitStandardised(X, y, ridge),
  }
}

export function suspectLogistic(X: number[][], y: number[], ridge: number): Record<string, () => Fit> {
  const fit = (labels: number[], penalty: Penalty) => minimiseLogLoss(X, labels, penalty) ?? nowhere(X)
  return {
    ...suspectPenalties(ridge, X.length, (penalty) => fit(y, penalty)),
    'the weights belong to the other class': () => fit(opposite(y), { ridge }),
    'a line is fitted to the labels by least squares': () => minimiseSquares(X, y, { ridge }),
    'the scores are fitted to labels of 1 and −1 by least squares': () =>
      minimiseSquares(
        X,
        y.map((label) => 2 * label - 1),
        { ridge },
      ),
  }
}

export function suspectProbabilities(X: number[][], { weights, bias }: Api.Parameters): Suspects {
  const scores = X.map((row) => product(row, weights) + bias)
  const p = scores.map(sigmoid)
  return {
    'the probability of the other class is given': () => scores.map((score) => sigmoid(-score)),
    'the bias is left out': () => scores.map((score) => sigmoid(score - bias)),
    'the scores themselves are given': () => scores,
    'a small probability is what is left when the other one, rounded, is taken from 1': () =>
      scores.map((score) => 1 - 1 / (1 + Math.exp(score))),
    'a class is given where its probability belongs': () => p.map((value) => (value >= 0.5 ? 1 : 0)),
    ...suspectBounds((bound) => p.map((value) => Math.min(1 - bound, Math.max(bound, value)))),
  }
}

export function suspectLosses(X: number[][], y: number[], { weights, bias }: Api.Parameters): Suspects {
  const margins = X.map((row, i) => (2 * y[i]! - 1) * (product(row, weights) + bias))
  const p = margins.map(sigmoid)
  return {
    'the labels are taken for those of the other class': () => mean(margins.map((margin) => surprise(-margin))),
    'the bias is left out': () => mean(margins.map((margin, i) => surprise(margin - (2 * y[i]! - 1) * bias))),
    'only the rows of class 1 are counted': () => mean(margins.map((margin, i) => y[i]! * surprise(margin))),
    'a small loss is rounded away when it is added to 1': () =>
      mean(margins.map((margin) => Math.max(0, -margin) + Math.log(1 + Math.exp(-Math.abs(margin))))),
    ...suspectBounds((bound) => mean(p.map((value) => -Math.log(Math.min(1 - bound, Math.max(bound, value)))))),
    ...suspectBounds((bound) => mean(p.map((value) => -Math.log(value + bound)))),
  }
}

/** Guards against a logarithm of 0 that put another number in its place. */
function suspectBounds(answer: (bound: number) => unknown): Suspects {
  const bounds = [1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16, Number.EPSILON]
  return Object.fromEntries(bounds.map((bound) => [`probabilities are kept away from 0 and 1 (by ${bound})`, () => answer(bound)]))
}

function suspectPenalties(ridge: number, n: number, fit: (penalty: Penalty) => Fit): Record<string, () => Fit> {
  return Object.fromEntries(Object.entries(penalties).map(([words, penalty]) => [words, () => fit(penalty(ridge, n))]))
}

function fitStandardised(X: number[][], y: number[], ridge: number): Fit {
  const { means, table } = centre(X)
  const spreads = means.map((_, j) => Math.sqrt(mean(table.map((row) => row[j]! ** 2))))
  const scaled = table.map((row) => row.map((x, j) => x / spreads[j]!))
  const fit = minimiseSquares(scaled, y, { ridge })
  const weights = fit.weights.map((w, j) => w / spreads[j]!)
  return { weights, bias: fit.bias - product(weights, means) }
}

function centre(X: number[][]): { means: number[]; table: number[][] } {
  const means = X[0]!.map((_, j) => mean(X.map((row) => row[j]!)))
  return { means, table: X.map((row) => row.map((x, j) => x - means[j]!)) }
}

/** Where a slip leaves nothing to minimise, it explains no answer. */
function nowhere(X: number[][]): Fit {
  return { weights: X[0]!.map(() => Infinity), bias: Infinity }
}

const opposite = (y: number[]) => y.map((label) => 1 - label)

const sigmoid = (score: number) => 1 / (1 + Math.exp(-score))

const surprise = (margin: number) => Math.max(0, -margin) + Math.log1p(Math.exp(-Math.abs(margin)))
