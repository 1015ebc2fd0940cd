import { checksOf, type Tolerance } from '#authoring/check'
import {
  areSameProfiles,
  areSameScores,
  exactly,
  isSamePartition,
  isSameSegmentation,
  isSegmentation,
  measureColumns,
  renumber,
  reorder,
} from './matching.ts'
import { spread, suspectClusters, suspectProfiles, suspectScaled, suspectSegmentations, suspectSilhouettes } from './mistakes.ts'
import type * as Api from './solution.ts'

/** Segments may be numbered in any order. Scaled columns and silhouettes have the unit 1, means that of their column. */
export default checksOf<typeof Api>({
  standardise({ actual, expected, args: [X], tolerance: { relative }, close, property }) {
    const columns = X[0]!.map((_, j) => ({ raw: X.map((row) => row[j]!), mine: actual.map((row) => row[j]!) }))
    const isZero = ({ raw, mine }: Column) => differs(raw) || mine.every((z) => z === 0)
    if (!property('a column of equal values becomes zeros', columns.every(isZero))) return
    const isSpread = ({ raw, mine }: Column) => !differs(raw) || mine.some((z) => z !== 0)
    if (
      !property('a column becomes zeros only where all its values are equal, however little they differ', columns.every(isSpread))
    )
      return
    const hasUnit = ({ raw, mine }: Column) => !isFarAway(raw) || Math.abs(spread(mine) - 1) < 1e-2
    if (!property('a column has standard deviation 1, however far from zero it lies', columns.every(hasUnit))) return
    close('', actual, expected, { absolute: relative, relative: 0 }, suspectScaled(X))
  },

  cluster({ actual, expected, args: [X, starts], close, property }) {
    if (isSamePartition(actual, expected)) return void property(areNumbered, isNumbered(actual, starts.length))
    const suspects = Object.entries(suspectClusters(X, starts))
    const known = suspects.find(([, compute]) => isSamePartition(actual, compute()))
    if (!known) return void property(areTogether, false)
    close('', renumber(actual), renumber(expected), exactly, { [known[0]]: () => renumber(actual) })
  },

  silhouette({ actual, expected, args: [X, labels], tolerance: { relative }, close }) {
    close('', actual, expected, { absolute: relative, relative: 0 }, suspectSilhouettes(X, labels))
  },

  profile({ actual, expected, args: [X, labels], tolerance, close }) {
    const suspects = Object.entries(suspectProfiles(X, labels))
    const within = measureColumns(X, tolerance)
    const known = suspects.find(([, compute]) => areSameProfiles(actual, compute(), within))
    for (const [c, { size, means }] of expected.entries()) {
      const mine = actual[c]!
      const told = known && { [known[0]]: () => mine.size }
      if (!close([c, 'size'], mine.size, size, exactly, told)) return
      for (const [j, x] of means.entries()) {
        if (!close([c, 'means', j], mine.means[j], x, within[j], known && { [known[0]]: () => mine.means[j] })) return
      }
    }
  },

  segment: {
    anyStructure({ actual, expected, args: [X, candidates], tolerance, close, property }) {
      if (!isSegmentation(actual, X.length)) return void close('', actual, expected, tolerance)
      const { labels, profiles, scores } = actual
      const isRight = isSameSegmentation(actual, expected, X, tolerance)
      if (isRight) return void property(areNumbered, isNumbered(labels, expected.profiles.length), 'labels')
      const suspects = Object.entries(suspectSegmentations(X, candidates))
      const known = suspects.find(([, compute]) => isSameSegmentation(actual, compute(), X, tolerance))
      const tell = <T>(value: T) => known && { [known[0]]: () => value }

      if (String(scores.map(({ k }) => k)) !== String(expected.scores.map(({ k }) => k)))
        return void property('there is one score for each number of segments tried, in ascending order', false, 'scores')
      if (!areSameScores(scores, expected.scores, tolerance)) {
        for (const [i, score] of expected.scores.entries()) {
          const mine = scores[i]!
          const isNear = close(['scores', i, 'inertia'], mine.inertia, score.inertia, byItself(tolerance), tell(mine.inertia))
          if (!isNear) return
        }
        const absolute: Tolerance = { absolute: tolerance.relative, relative: 0 }
        for (const [i, score] of expected.scores.entries()) {
          const mine = scores[i]!.silhouette
          if (!close(['scores', i, 'silhouette'], mine, score.silhouette, absolute, tell(mine))) return
        }
      }
      if (!isSamePartition(labels, expected.labels)) {
        if (known) return void close('labels', renumber(labels), renumber(expected.labels), exactly, tell(renumber(labels)))
        return void property(areTogether, false, 'labels')
      }
      const right = reorder(expected.profiles, expected.labels)
      const within = measureColumns(X, tolerance)
      const isOtherOrder =
        profiles.length === right.length && right.every((it) => profiles.some((mine) => areSameProfiles([mine], [it], within)))
      if (isOtherOrder) return void property('profiles[c] is the profile of the rows that are labelled c', false, 'profiles')
      const mine = reorder(profiles, labels)
      if (known) return void close('profiles', mine, right, exactly, tell(mine))
      close('profiles', mine, right, tolerance)
    },
  },
})

interface Column {
  raw: number[]
  mine: number[]
}

const differs = (column: number[]) => column.some((x) => x !== column[0])
const isFarAway = (column: number[]) => differs(column) && Math.abs(column[0]!) > 1e6 * spread(column)

const areTogether = 'two rows have the same label exactly where they end in the same segment'
const areNumbered = 'labels are integers from 0 to k − 1'

const isNumbered = (labels: number[], k: number) => labels.every((label) => Number.isInteger(label) && label >= 0 && label < k)

const byItself = ({ relative }: Tolerance): Tolerance => ({ absolute: 0, relative })
