import { checksOf, type Tolerance } from '#authoring/check'
import { mean, measure, minimise, type Penalty, product } from './exact.ts'
import type * as Api from './solution.ts'

/** What a training may have minimised instead. */
const others: Record<string, (lambda: number, n: number) => Penalty> = {
  'the bias is penalised like the weights': (lambda) => ({ lambda, biasLambda: lambda }),
  'there is no bias': (lambda) => ({ lambda, isThroughOrigin: true }),
  'the penalty is added to the sum of the losses instead of their mean': (lambda, n) => ({ lambda: lambda / n }),
  'the penalty is λ‖w‖² instead of half of it': (lambda) => ({ lambda: 2 * lambda }),
  'the penalty is halved twice': (lambda) => ({ lambda: lambda / 2 }),
  'the penalty is divided by λ instead of multiplied': (lambda) => ({ lambda: 1 / lambda }),
}

/**
 * Many planes come within the accuracy of the minimum, so that a trained one is judged by its objective alone. A sum that cancels is measured
 * by its terms. Which rows are support vectors is exact.
 */
export default checksOf<typeof Api>({
  objective({ actual, expected, args: [X, y, lambda, plane], tolerance, close }) {
    const { weights, bias } = plane
    const margins = X.map((row, i) => y[i]! * (product(row, weights) + bias))
    const hinge = mean(margins.map((margin) => Math.max(0, 1 - margin)))
    const penalty = (lambda / 2) * product(weights, weights)
    close('', actual, expected, tolerance, {
      'the penalty is λ‖w‖² instead of half of it': () => hinge + 2 * penalty,
      'the penalty is left out': () => hinge,
      'the bias is penalised like the weights': () => measure(X, y, { lambda, biasLambda: lambda }, plane),
      'the losses are summed': () => hinge * X.length + penalty,
      'the length of the weights is not squared': () => hinge + (lambda / 2) * Math.sqrt(product(weights, weights)),
      'the hinge opens at 0 instead of 1': () => penalty + mean(margins.map((margin) => Math.max(0, -margin))),
      'rows beyond their margin are rewarded': () => penalty + mean(margins.map((margin) => 1 - margin)),
      'the hinge loss is squared': () => penalty + mean(margins.map((margin) => Math.max(0, 1 - margin) ** 2)),
      'the penalty has no λ': () => hinge + penalty / lambda,
      'λ weighs the losses instead of the penalty': () => lambda * hinge + penalty / lambda,
      'the mean is taken over the rows with a loss, and not over all': () =>
        penalty + (hinge * X.length) / Math.max(1, margins.filter((margin) => margin < 1).length),
    })
  },

  subgradient({ actual, expected, args: [X, y, lambda, { weights, bias }], tolerance: { relative }, gradient }) {
    const size = Math.max(...weights.map((w, j) => lambda * Math.abs(w) + mean(X.map((row) => Math.abs(row[j]!)))))
    const margins = X.map((row, i) => y[i]! * (product(row, weights) + bias))
    const slopesOf = (counts: (margin: number) => boolean, factor = lambda, share = 1 / X.length) => {
      const pulls = margins.map((margin, i) => (counts(margin) ? y[i]! * share : 0))
      return {
        weights: weights.map((w, j) => X.reduce((sum, row, i) => sum - pulls[i]! * row[j]!, factor * w)),
        bias: -pulls.reduce((sum, pull) => sum + pull, 0),
      }
    }
    const inside = (margin: number) => margin < 1
    const suspects = {
      'rows exactly on their margin are counted': () => slopesOf((margin) => margin <= 1),
      'only rows on the wrong side are counted': () => slopesOf((margin) => margin < 0),
      'all rows are counted': () => slopesOf(() => true),
      'the penalty is left out': () => slopesOf(inside, 0),
      'the slope of the penalty is twice as large': () => slopesOf(inside, 2 * lambda),
      'the rows are summed': () => slopesOf(inside, lambda, 1),
      'the mean is taken over the rows inside, and not over all': () =>
        slopesOf(inside, lambda, 1 / Math.max(1, margins.filter(inside).length)),
      'the rows push the way they should pull': () => slopesOf(inside, lambda, -1 / X.length),
      'the bias is penalised like the weights': () => ({ ...slopesOf(inside), bias: slopesOf(inside).bias + lambda * bias }),
    }
    const forWeights = { absolute: relative * size, relative }
    const forBias = { absolute: relative, relative }
    const isSame = (slopes: Api.Parameters) =>
      areNear(actual.weights, slopes.weights, forWeights) && areNear([actual.bias], [slopes.bias], forBias)
    if (isSame(expected)) return
    // told by both fields together: one of them alone can have many reasons
    const known = Object.entries(suspects).find(([, compute]) => isSame(compute()))
    const telling = (value: unknown) => (known ? { [known[0]]: () => value } : {})
    gradient('weights', actual.weights, expected.weights, forWeights, telling(actual.weights))
    gradient('bias', actual.bias, expected.bias, forBias, telling(actual.bias))
  },

  train({ actual, expected, args: [X, y, lambda, accuracy], close, property }) {
    // a millionth of the minimum for the oracle's own distance from it
    const [reached, least] = [actual, expected].map((plane) => measure(X, y, { lambda }, plane))
    const isWithin = (value: number) => value <= least! * (1 + 1e-6) + accuracy
    if (!property('there is one weight for each feature', actual.weights.length === expected.weights.length)) return
    if (isWithin(reached!)) return
    const means = X[0]!.map((_, j) => mean(X.map((row) => row[j]!)))
    const spreads = means.map((centre, j) => Math.sqrt(mean(X.map((row) => (row[j]! - centre) ** 2))) || 1)
    /** By how much the plane misses the lowest objective of another penalty, where the rows were first centred and measured in these units. */
    const missBy = (penalty: Penalty, units?: number[]) => {
      const rows = units ? X.map((row) => row.map((x, j) => (x - means[j]!) / units[j]!)) : X
      const measureThere = ({ weights, bias }: Api.Parameters) =>
        units
          ? measure(rows, y, penalty, { weights: weights.map((w, j) => w * units[j]!), bias: bias + product(weights, means) })
          : measure(X, y, penalty, { weights, bias })
      const mine = measureThere(actual)
      // the lowest takes long to find, and is not above that of the right plane, unless that one may not be chosen
      if (!penalty.isThroughOrigin && mine > measureThere(expected) + accuracy) return Infinity
      const lowest = measure(rows, y, penalty, minimise(rows, y, penalty))
      // where the lowest is small itself, any plane that separates the classes would be near it; and who stopped too early is near many
      const near = Math.min(accuracy, lowest / 2, (reached! - least!) / 8)
      return mine - lowest <= near ? mine - lowest : Infinity
    }
    const misses: [words: string, missed: number][] = [
      ...Object.entries(others).map(([words, penaltyOf]): [string, number] => {
        const penalty = penaltyOf(lambda, X.length)
        return [words, penalty.isThroughOrigin && actual.bias !== 0 ? Infinity : missBy(penalty)]
      }),
      [
        'the bias is penalised like the weights, once the rows are centred',
        missBy(
          { lambda, biasLambda: lambda },
          means.map(() => 1),
        ),
      ],
      ['the features are standardised before the penalty is laid on them', missBy({ lambda }, spreads)],
    ]
    const [words, missed] = misses.reduce((best, it) => (it[1] < best[1] ? it : best))
    if (missed < Infinity)
      return void close('objective', reached, least!, { absolute: accuracy, relative: 1e-6 }, { [words]: () => reached })
    property('the objective is within the accuracy of its minimum', false)
    // along the bias the objective has its kinks where a row meets its margin, and its minimum is at one of them
    const biases = X.map((row, i) => y[i]! - product(row, actual.weights))
    const within = biases.map((bias) => measure(X, y, { lambda }, { ...actual, bias })).some(isWithin)
    property('the bias is the best one for its weights', !within)
  },

  readMargin: {
    // a list of another length is a wrong choice of rows, and is told which
    anyStructure({ actual, expected, args: [X, y, plane], tolerance, close, property }) {
      if (!isMargin(actual)) return void close('', actual, expected)
      const answer = actual
      const length = Math.sqrt(product(plane.weights, plane.weights))
      const margins = X.map((row, i) => y[i]! * (product(row, plane.weights) + plane.bias))
      close('width', answer.width, expected.width, tolerance, {
        'only half of the strip is measured': () => 1 / length,
        'the length of the weights is not inverted': () => 2 * length,
        'the width is divided by the length of the weights twice': () => 2 / length ** 2,
        'the bias is counted among the weights': () => 2 / Math.hypot(length, plane.bias),
        'the weights are added up instead of their squares': () => 2 / plane.weights.reduce((sum, w) => sum + Math.abs(w), 0),
      })
      const listed = String(answer.supportVectors)
      const isList = (select: (margin: number) => boolean) =>
        listed === String([...margins.keys()].filter((i) => select(margins[i]!)))
      if (isList((margin) => margin <= 1 + 1e-6)) return
      if (String(answer.supportVectors.toSorted((i, k) => i - k)) === String(expected.supportVectors))
        return void property('row numbers rise, as numbers and not as text', false, 'supportVectors')
      const names: [claim: string, select: (margin: number) => boolean][] = [
        ['rows inside the strip or on its wrong side are support vectors too', (margin) => Math.abs(margin - 1) <= 1e-6],
        ['rows on their margin are support vectors, though rounding may put them a little beyond', (margin) => margin <= 1],
        ['rows on their margin are support vectors', (margin) => margin < 1 - 1e-6],
        ['rows that are sorted wrongly are support vectors too', (margin) => margin >= 0 && margin <= 1 + 1e-6],
        ['rows on their own side count as well, as long as they are not beyond their margin', (margin) => margin < 0],
      ]
      const [claim] = names.find(([, select]) => isList(select)) ?? ['exactly the rows on their margin or beyond it are listed']
      property(claim, false, 'supportVectors')
    },
  },
})

function areNear(a: number[], b: number[], { absolute, relative }: Tolerance): boolean {
  return a.every((x, i) => Math.abs(x - b[i]!) <= absolute + relative * Math.abs(b[i]!))
}

function isMargin(value: unknown): value is Api.Margin {
  if (typeof value !== 'object' || value === null) return false
  const { width, supportVectors } = value as Record<keyof Api.Margin, unknown>
  return typeof width === 'number' && Array.isArray(supportVectors) && supportVectors.every((i) => typeof i === 'number')
}
