import reference, { runLloyd, squared } from './reference.ts'
import type { Profile, Score, Segmentation } from './solution.ts'

const { standardise, silhouette, profile } = reference.oracle

type Table = number[][]
type Metric = (a: number[], b: number[]) => number

const sum = (values: number[]) => values.reduce((total, x) => total + x, 0)
const mean = (values: number[]) => sum(values) / values.length
const transpose = (X: Table) => X[0]!.map((_, j) => X.map((row) => row[j]!))
const euclidean: Metric = (a, b) => Math.sqrt(squared(a, b))
const manhattan: Metric = (a, b) => sum(a.map((x, j) => Math.abs(x - b[j]!)))
/** The standard deviation over n. */
export function spread(column: number[]): number {
  const centre = mean(column)
  return Math.sqrt(mean(column.map((x) => (x - centre) ** 2)))
}
const range = (column: number[]) => Math.max(...column) - Math.min(...column)
const middle = (values: number[]) => {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
}

const byColumn = (X: Table, scale: (column: number[]) => number[]) => transpose(transpose(X).map(scale))

export function suspectScaled(X: Table): Record<string, () => Table> {
  const all = X.flat()
  return {
    'columns are divided by their variance': () => byColumn(X, (x) => x.map((it) => (it - mean(x)) / spread(x) ** 2)),
    'columns are divided by their range': () => byColumn(X, (x) => x.map((it) => (it - mean(x)) / range(x))),
    'columns run from 0 to 1': () => byColumn(X, (x) => x.map((it) => (it - Math.min(...x)) / range(x))),
    'columns are centred and not scaled': () => byColumn(X, (x) => x.map((it) => it - mean(x))),
    'columns are scaled and not centred': () => byColumn(X, (x) => x.map((it) => it / spread(x))),
    'the standard deviation is over n − 1': () => standardise(X).map((row) => row.map((z) => z * Math.sqrt(1 - 1 / X.length))),
    'rows are scaled, and not columns': () => X.map((row) => row.map((x) => (x - mean(row)) / spread(row))),
    'one mean and one standard deviation serve all columns': () => X.map((row) => row.map((x) => (x - mean(all)) / spread(all))),
  }
}

/** Runs whose steps are other than Lloyd’s; 100 rounds at most. */
function run(X: Table, starts: number[], far: Metric, centreOf: (rows: Table) => number[], rounds = 100): number[] {
  let centres = starts.map((start) => X[start]!)
  let labels: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const next = X.map((row) => {
      const distances = centres.map((centre) => far(row, centre))
      return distances.indexOf(Math.min(...distances))
    })
    if (String(next) === String(labels)) break
    labels = next
    centres = centres.map((centre, c) => {
      const rows = X.filter((_, i) => labels[i] === c)
      return rows.length > 0 ? centreOf(rows) : centre
    })
  }
  return labels
}

const meansOf = (rows: Table) => transpose(rows).map(mean)
const mediansOf = (rows: Table) => transpose(rows).map(middle)

export function suspectClusters(X: Table, starts: number[]): Record<string, () => number[]> {
  return {
    'rows go to the nearest start, and centres never move': () => run(X, starts, squared, meansOf, 0),
    'centres move once only': () => run(X, starts, squared, meansOf, 1),
    'centres move ten times at most': () => run(X, starts, squared, meansOf, 10),
    'the first rows are the starts, whatever rows are named': () => run(X, [...starts.keys()], squared, meansOf),
    'the starts are numbered from 1': () =>
      run(
        X,
        starts.map((it) => Math.max(it - 1, 0)),
        squared,
        meansOf,
      ),
    'distances are sums of absolute differences': () => run(X, starts, manhattan, meansOf),
    'centres move to medians': () => run(X, starts, squared, mediansOf),
    'distances are sums of absolute differences, and centres medians': () => run(X, starts, manhattan, mediansOf),
    'the table is scaled first': () => run(standardise(X), starts, squared, meansOf),
  }
}

interface Scoring {
  far: Metric
  /** What a row that is alone scores; undefined where it is left out. */
  alone: number | undefined
  /** How many rows the own cluster is divided by. */
  ownSize: (size: number) => number
  nearest: (distances: number[]) => number
  join: (a: number, b: number) => number
}

const scoring: Scoring = {
  far: euclidean,
  alone: 0,
  ownSize: (size) => size - 1,
  nearest: (distances) => Math.min(...distances),
  join: (a, b) => (a === b ? 0 : (b - a) / Math.max(a, b)),
}

function scoreRows(X: Table, labels: number[], ways: Partial<Scoring>): (number | undefined)[] {
  const { far, alone, ownSize, nearest, join } = { ...scoring, ...ways }
  const names = [...new Set(labels)]
  return X.map((row, i) => {
    const total = (name: number) => X.filter((_, j) => labels[j] === name).map((other) => far(row, other))
    const own = total(labels[i]!)
    if (own.length === 1) return alone
    return join(sum(own) / ownSize(own.length), nearest(names.filter((it) => it !== labels[i]).map((name) => mean(total(name)))))
  })
}

function scoreBy(X: Table, labels: number[], ways: Partial<Scoring>): number {
  return mean(scoreRows(X, labels, ways).filter((score) => score !== undefined))
}

export function suspectSilhouettes(X: Table, labels: number[]): Record<string, () => number> {
  const by = (ways: Partial<Scoring>) => () => scoreBy(X, labels, ways)
  const centres = new Map([...new Set(labels)].map((name) => [name, meansOf(X.filter((_, i) => labels[i] === name))]))
  return {
    'a row that is alone scores 1': by({ alone: 1 }),
    'a row whose distance to the others of its cluster is 0 scores 0, as if it were alone': by({
      join: (a, b) => (a === 0 ? 0 : scoring.join(a, b)),
    }),
    'rows that are alone are left out of the mean': by({ alone: undefined }),
    'the row itself is counted among those of its own cluster': by({ ownSize: (size) => size, alone: 1 }),
    'the row itself is counted in the size of its own cluster, where a row that is alone scores 0': by({ ownSize: (size) => size }),
    'distances are squared': by({ far: squared }),
    'distances are sums of absolute differences': by({ far: manhattan }),
    'the farthest of the other clusters is taken': by({ nearest: (distances) => Math.max(...distances) }),
    'the mean over all other clusters is taken': by({ nearest: mean }),
    'the rows of all other clusters are thrown together': () => {
      const others = (i: number) => X.filter((_, j) => labels[j] !== labels[i])
      const own = (i: number) => X.filter((_, j) => labels[j] === labels[i] && j !== i)
      const scores = X.map((row, i) => {
        const a = mean(own(i).map((it) => euclidean(row, it)))
        const b = mean(others(i).map((it) => euclidean(row, it)))
        return own(i).length === 0 ? 0 : scoring.join(a, b)
      })
      return mean(scores)
    },
    'a and b are divided by their sum': by({ join: (a, b) => (b - a) / (a + b) }),
    'a and b are divided by the smaller of them': by({ join: (a, b) => (b - a) / Math.min(a, b) }),
    'b − a is divided by b, also where a is larger': by({ join: (a, b) => (b - a) / b }),
    'the mean is that of the clusters’ means': () => {
      const scores = scoreRows(X, labels, {})
      return mean([...new Set(labels)].map((name) => mean(scores.filter((_, i) => labels[i] === name) as number[])))
    },
    'distances are those to the centres of clusters': () =>
      mean(
        X.map((row, i) => {
          const others = [...centres].filter(([name]) => name !== labels[i])
          return scoring.join(
            euclidean(row, centres.get(labels[i]!)!),
            Math.min(...others.map(([, centre]) => euclidean(row, centre))),
          )
        }),
      ),
  }
}

export function suspectProfiles(X: Table, labels: number[]): Record<string, () => Profile[]> {
  const right = profile(X, labels)
  const of = (tell: (rows: Table) => number[]) => () =>
    right.map(({ size }, c) => ({ size, means: tell(X.filter((_, i) => labels[i] === c)) }))
  return {
    'the means are those of the scaled columns': () => profile(standardise(X), labels),
    'medians are given, not means': of(mediansOf),
    'sums are given, not means': of((rows) => transpose(rows).map(sum)),
    'sums are divided by the number of all rows': of((rows) => transpose(rows).map((column) => sum(column) / X.length)),
    'profiles are sorted by size': () => right.toSorted((a, b) => b.size - a.size),
    'profiles are sorted by the labels as text, 10 before 2': () =>
      [...new Set(labels)]
        .map(String)
        .toSorted()
        .map((c) => right[Number(c)]!),
    'profiles stand in the order in which the labels first appear': () => [...new Set(labels)].map((c) => right[c]!),
  }
}

interface Attempt {
  labels: number[]
  score: Score
}

interface Ways {
  /** The table that is clustered. */
  prepare: (X: Table) => Table
  /** The table that scores are taken on. */
  measure: (X: Table) => Table
  /** The table that silhouettes are taken on, where it is another one. */
  contrast?: (X: Table) => Table
  assign: (table: Table, starts: number[]) => number[]
  /** Which of the attempts with the same k stands for it. */
  keep: (attempts: Attempt[]) => Attempt
  choose: (best: Attempt[]) => Attempt
  tell: (X: Table, labels: number[]) => Profile[]
}

const least = (size: (it: Attempt) => number) => (attempts: Attempt[]) =>
  attempts.reduce((best, it) => (size(it) < size(best) ? it : best))

const poorest = least(({ score }) => score.silhouette)

const ways: Ways = {
  prepare: standardise,
  measure: standardise,
  assign: (table, starts) => runLloyd(table, starts).labels,
  keep: least(({ score }) => score.inertia),
  choose: least(({ score }) => -score.silhouette),
  tell: profile,
}

function segmentBy(X: Table, candidates: Table, other: Partial<Ways>): Segmentation {
  const { prepare, measure, contrast = measure, assign, keep, choose, tell } = { ...ways, ...other }
  const [table, scale, space] = [prepare(X), measure(X), contrast(X)]
  const attempts = candidates.map((starts): Attempt => {
    const labels = assign(table, starts)
    const profiles = profile(scale, labels)
    const inertia = sum(scale.map((row, i) => squared(row, profiles[labels[i]!]!.means)))
    return { labels, score: { k: starts.length, inertia, silhouette: silhouette(space, labels) } }
  })
  const best = [...Map.groupBy(attempts, ({ score }) => score.k)].toSorted(([a], [b]) => a - b).map(([, those]) => keep(those))
  const { labels } = choose(best)
  return { labels, profiles: tell(X, labels), scores: best.map(({ score }) => score) }
}

const raw = (X: Table) => X

export function suspectSegmentations(X: Table, candidates: Table): Record<string, () => Segmentation> {
  const by = (other: Partial<Ways>) => () => segmentBy(X, candidates, other)
  const divided = (X: Table) => standardise(X).map((row) => row.map((z) => z * Math.sqrt(1 - 1 / X.length)))
  return {
    'the table is not scaled': by({ prepare: raw, measure: raw }),
    'the table is scaled for the clustering, and not for the scores': by({ measure: raw }),
    'silhouettes are taken on the table as it is, while all else is scaled': by({ contrast: raw }),
    'the table is scaled for the scores, and not for the clustering': by({ prepare: raw }),
    'the standard deviation is over n − 1': by({ prepare: divided, measure: divided }),
    'the columns run from 0 to 1': by({ prepare: toUnit, measure: toUnit }),
    'the first candidate of each size is kept': by({ keep: (attempts) => attempts[0]! }),
    'the last candidate of each size is kept': by({ keep: (attempts) => attempts.at(-1)! }),
    'of candidates of one size the one with the most inertia is kept': by({ keep: least(({ score }) => -score.inertia) }),
    'of candidates of one size the one with the highest silhouette is kept': by({ keep: ways.choose }),
    // where the two choose the same, neither can be named alone
    'the least inertia or the poorest silhouette chooses the number of segments, and here they choose the same': by({
      choose: (best) => (ways.keep(best) === poorest(best) ? poorest(best) : ways.choose(best)),
    }),
    'the least inertia decides on the number of segments': by({ choose: ways.keep }),
    'the lowest silhouette decides on the number of segments': by({ choose: poorest }),
    'profiles are told in standard deviations': by({ tell: (X, labels) => profile(standardise(X), labels) }),
    'profiles are told by medians': by({ tell: (X, labels) => suspectProfiles(X, labels)['medians are given, not means']!() }),
    'centres never move': by({ assign: (table, starts) => run(table, starts, squared, meansOf, 0) }),
  }
}

function toUnit(X: Table): Table {
  return byColumn(X, (x) => x.map((it) => (range(x) === 0 ? 0 : (it - Math.min(...x)) / range(x))))
}
