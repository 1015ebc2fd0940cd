import { checksOf, type Suspects } from '#authoring/check'
import { suspectAreas, suspectAverages, suspectClassScores, suspectCurves, suspectMatrices } from './mistakes.ts'
import type * as Api from './solution.ts'

/** Everything is compared by closeness, as shares of 1; this names mistakes. */
export default checksOf<typeof Api>({
  confusionMatrix({ actual, expected, tolerance, close }) {
    close('', actual, expected, tolerance, suspectMatrices(expected))
  },

  classScores({ actual, expected, args: [matrix], tolerance, close }) {
    for (const field of ['precision', 'recall', 'f1'] as const)
      close(field, actual[field], expected[field], tolerance, suspectClassScores(matrix, field))
  },

  averages({ actual, expected, args: [matrix, classes], tolerance, close }) {
    const suspects = suspectAverages(matrix, classes)
    for (const kind of ['macro', 'micro'] as const)
      for (const field of ['precision', 'recall', 'f1'] as const)
        close(
          [kind, field],
          actual[kind][field],
          expected[kind][field],
          tolerance,
          pick(suspects, (all) => all[kind][field]),
        )
  },

  rocCurve: {
    anyStructure({ actual, expected, args: [labels, scores], tolerance, close, property }) {
      if (!isCurve(actual)) return void close('', actual, expected)
      const claim = claimPoints(actual, expected, labels)
      if (claim !== undefined) return void property(claim, false)
      const suspects = suspectCurves(labels, scores)
      for (const field of fields)
        close(
          field,
          actual[field],
          expected[field],
          tolerance,
          pick(suspects, (all) => all[field]),
        )
    },
  },

  areaUnderCurve({ actual, expected, args: [labels, scores], tolerance, close }) {
    close('', actual, expected, tolerance, suspectAreas(labels, scores, expected))
  },
})

const fields = ['thresholds', 'falsePositiveRates', 'truePositiveRates'] as const

/** What a curve of another number of points breaks. */
function claimPoints(actual: Api.RocCurve, expected: Api.RocCurve, labels: number[]): string | undefined {
  const [length, wanted] = [actual.thresholds.length, expected.thresholds.length]
  if (fields.some((field) => actual[field].length !== length)) return 'the three lists of a curve are of equal length'
  if (length === wanted) return undefined
  if (length === labels.length + 1) return 'rows that share a score share a point'
  if (length === wanted - 1 && actual.falsePositiveRates[0]! + actual.truePositiveRates[0]! > 0) return 'the curve begins at (0, 0)'
  return 'there is one point at (0, 0) and one for each distinct score, those on a straight line included'
}

function isCurve(value: unknown): value is Api.RocCurve {
  if (typeof value !== 'object' || value === null) return false
  return fields.every((field) => Array.isArray((value as Record<string, unknown>)[field]))
}

function pick<Answer>(suspects: Record<string, () => Answer>, part: (answer: Answer) => unknown): Suspects {
  return Object.fromEntries(Object.entries(suspects).map(([words, compute]) => [words, () => part(compute())]))
}
