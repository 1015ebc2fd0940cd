import { type Checking, checksOf, type Suspects } from '#authoring/check'
import { contract, type Habits, partsOf, rowBasis } from './exact.ts'
import reference from './reference.ts'
import type * as Api from './solution.ts'

const { bootstrapPredictions, complexityCurve } = reference.oracle

/** Each completes "This is what comes out when …". */
const habits: Record<string, Partial<Habits>> = {
  'variances are divided by m − 1': { models: 'm - 1' },
  'predictions vary over the points, and not over the models': { models: 'points' },
  'the noise is divided by r − 1': { observations: 'r - 1' },
  'squared errors of single models stand for the bias of their mean': { bias: 'of each model' },
  'biases are averaged over the points before they are squared': { bias: 'over points' },
  'the bias is measured against one observation, noise included': { bias: 'of one observation' },
  'the error goes without the noise': { error: 'without noise' },
  'each model meets one observation, and not all of them': { error: 'row by row' },
  'the square of a mean is subtracted from the mean of the squares, and digits cancel': { spread: 'squares' },
  'points are summed and not averaged': { over: 'sum' },
}
const names = ['biasSquared', 'variance', 'noise', 'error'] as const

/** Weights and predictions are measured by the largest of them, and the parts of an error by the error. */
export default checksOf<typeof Api>({
  minimumNormFit({ actual, expected, args: [A], tolerance: { relative }, close, property }) {
    const absolute = relative * Math.max(...expected.map(Math.abs))
    const off = actual.map((w, j) => w - expected[j]!)
    if (off.every((gap) => Math.abs(gap) <= absolute)) return
    close('', actual, expected, { absolute, relative: 0 })
    // what moves predictions on the rows lies within their span, the rest only makes weights longer
    const within = rowBasis(A).map((b) => b.reduce((sum, x, j) => sum + x * off[j]!, 0))
    const isLonger = Math.hypot(...off) ** 2 > 2 * Math.hypot(...within) ** 2
    property(
      isLonger ? 'no other weights of the same squared error have a smaller norm' : 'no other weights have a smaller squared error',
      false,
    )
  },

  decompose({ actual, expected, args, tolerance, close }) {
    const recall = recallParts((kind) => [partsOf(...args, kind)])
    compareParts([actual], [expected], tolerance, close, recall)
  },

  bootstrapPredictions({ actual, expected, args: [X, y, draws, points], tolerance: { relative }, close }) {
    const absolute = relative * Math.max(...expected.flat().map(Math.abs))
    close(
      '',
      actual,
      expected,
      { absolute, relative: 0 },
      {
        'a row that is drawn again counts once': () => bootstrapPredictions(X, y, draws.map(distinct), points),
        'every model is fitted to all rows': () =>
          bootstrapPredictions(
            X,
            y,
            draws.map(() => [...X.keys()]),
            points,
          ),
      },
    )
  },

  complexityCurve({ actual, expected, args, tolerance, close }) {
    const [X, y, draws, points, targets, sizes] = args
    const turned = (rows: number[][]) => rows.map((row) => row.toReversed())
    const cut = (rows: number[][], p: number) => rows.map((row) => row.slice(0, p))
    const predictions = once(() => sizes.map((p) => bootstrapPredictions(cut(X, p), y, draws, cut(points, p))))
    compareParts(actual, expected, tolerance, close, {
      'the sizes are sorted': () =>
        complexityCurve(
          X,
          y,
          draws,
          points,
          targets,
          sizes.toSorted((a, b) => a - b),
        ),
      'the last columns are taken, and not the first': () => complexityCurve(turned(X), y, draws, turned(points), targets, sizes),
      'a row that is drawn again counts once': () => complexityCurve(X, y, draws.map(distinct), points, targets, sizes),
      'every model is fitted to all rows': () => complexityCurve(X, y, [[...X.keys()]], points, targets, sizes),
      ...recallParts((kind) => predictions().map((rows) => partsOf(rows, targets, kind))),
    })
  },
})

const distinct = (rows: number[]) => [...new Set(rows)]

/** What each habit makes of the parts. */
function recallParts(compute: (habits: Habits) => Api.Parts[]): Record<string, () => Api.Parts[]> {
  return Object.fromEntries(Object.entries(habits).map(([words, some]) => [words, () => compute({ ...contract, ...some })]))
}

/** Curves are dear, and several parts of them are looked at. */
function once<Value>(compute: () => Value): () => Value {
  let found: { value: Value } | undefined
  return () => (found ??= { value: compute() }).value
}

type Comparing = Checking<unknown, unknown>

function compareParts(
  actual: Api.Parts[],
  expected: Api.Parts[],
  { relative }: Comparing['tolerance'],
  close: Comparing['close'],
  recalled: Record<string, () => Api.Parts[]>,
): void {
  const computed = Object.entries(recalled).map(([words, of]) => [words, once(of)] as const)
  for (const [i, parts] of expected.entries()) {
    const within = { absolute: relative * parts.error, relative }
    for (const name of names) {
      const suspects: Suspects = Object.fromEntries(computed.map(([words, of]) => [words, () => of()[i]![name]]))
      close(expected.length === 1 ? name : [i, name], actual[i]![name], parts[name], within, suspects)
    }
  }
}
