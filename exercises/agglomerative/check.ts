import { checksOf, type Tolerance } from '#authoring/check'
import { defineBetween, euclidean } from './hierarchy.ts'
import { suspectCuts, suspectDistances, suspectTables } from './mistakes.ts'
import { areSameTables, claimTable } from './replay.ts'
import type * as Api from './solution.ts'

/**
 * Among equally near pairs any may be merged first, so a table is followed merge by merge and never compared with the expected one. Labels may
 * be numbered in any order.
 */
export default checksOf<typeof Api>({
  distances({ actual, expected, args: [X], tolerance, close }) {
    close('', actual, expected, measure(X, tolerance), suspectDistances(X))
  },

  linkage({ actual, expected, args: [X, method], tolerance, close, property }) {
    const within = measure(X, tolerance)
    const claim = claimTable(actual, X.length, defineBetween(X, method), within)
    if (claim === undefined) return
    const known = Object.entries(suspectTables(X, method)).find(([, table]) => areSameTables(actual, table(), within))
    // the first number that is really another one is pointed at, where there is one
    if (!known || close('', actual, expected, within, { [known[0]]: () => actual })) property(claim.words, false, [claim.merge])
  },

  cutTree({ actual, expected, args: [merges, k], close, property }) {
    const ours = renumber(actual)
    const theirs = renumber(expected)
    const suspects = Object.entries(suspectCuts(merges, k)).map(([words, cut]) => [words, () => renumber(cut())])
    if (close('', ours, theirs, { absolute: 0, relative: 0 }, Object.fromEntries(suspects)))
      property(
        'labels are integers from 0 to k − 1',
        actual.every((label) => Number.isInteger(label) && label >= 0 && label < k),
      )
  },
})

/** Heights by themselves, and small ones by a millionth of how far the table reaches: float32 has no more digits of the coordinates. */
function measure(X: number[][], { relative }: Tolerance): Tolerance {
  const reach = X.reduce((most, row) => Math.max(most, euclidean(row, X[0]!)), 0)
  return { absolute: 1e-2 * relative * reach, relative }
}

/** The same partition with labels 0, 1, … in the order of the rows. */
function renumber(labels: number[]): number[] {
  const seen = [...new Set(labels)]
  return labels.map((label) => seen.indexOf(label))
}
