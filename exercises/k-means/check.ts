import { checksOf, type Suspects } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import { exactly, findDifference, isClustering, measureTable } from './closeness.ts'
import type * as Drive from './drive.ts'
import { suspectCentres, suspectInertias, suspectLabels, suspectRuns, suspectStarts } from './mistakes.ts'
import type * as Api from './solution.ts'

/** Labels, row numbers and the number of rounds are exact; coordinates and inertias are close (see closeness.ts). */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  nearestCentres({ actual, expected, args: [X, centres], close, property }) {
    const suspects = suspectLabels(X, centres)
    if (actual.every((label, i) => label === expected[i])) return
    const isKnown = Object.values(suspects).some((suspect) => String(suspect()) === String(actual))
    if (!isKnown && actual.every((label) => label in centres))
      property('every row is given the number of its nearest centre', false)
    else close('', actual, expected, exactly, suspects)
  },

  inertia({ actual, expected, args: [X, centres, labels], tolerance, close }) {
    close('', actual, expected, measureTable(X, tolerance).inertias, suspectInertias(X, centres, labels))
  },

  moveCentres: {
    anyStructure({ actual, expected, args: [X, centres, labels], tolerance, close }) {
      const suspects = suspectCentres(X, centres, labels)
      if (Array.isArray(actual) && actual.length !== expected.length)
        close(['length'], actual.length, expected.length, exactly, takeLengths(suspects))
      else close('', actual, expected, measureTable(X, tolerance).centres, suspects)
    },
  },

  chooseStarts({ actual, expected, args: [X, k, seed], close, property }) {
    close('starts', actual.starts, expected.starts, exactly, suspectStarts(X, k, seed))
    property('one number is drawn for each start', actual.draws === expected.draws)
  },

  kMeans: {
    anyStructure({ actual, expected, args: [X, starts, maxRounds], tolerance, close, property }) {
      if (!isClustering(actual)) return void close('', actual, expected, tolerance)
      const within = measureTable(X, tolerance)
      const field = findDifference(actual, expected, within)
      if (field === undefined) return
      const known = Object.entries(suspectRuns(X, starts, maxRounds)).find(([, run]) => !findDifference(actual, run(), within))
      const telling = known ? { [known[0]]: () => actual[field] } : {}
      const rises = actual.inertias.some((inertia, t) => inertia > actual.inertias[t - 1]! * (1 + tolerance.relative))
      if (!known && rises) return void property('the inertia never rises from one round to the next', false, 'inertias')
      if (field === 'converged' && !known)
        return void property('converged says whether the last round changed no label', false, 'converged')
      const ours = actual.inertias.length
      if (ours !== expected.inertias.length && known)
        return void close(['inertias', 'length'], ours, expected.inertias.length, exactly, { [known[0]]: () => ours })
      if (ours !== expected.inertias.length)
        return void property('inertias holds one with the starts, and one after each round up to the last', false, 'inertias')
      close(field, actual[field], expected[field], within[field], telling)
    },
  },
})

function takeLengths(suspects: Suspects): Suspects {
  return Object.fromEntries(Object.entries(suspects).map(([words, compute]) => [words, () => (compute() as unknown[]).length]))
}
