import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

type Table = number[][]

const sum = (values: number[]) => values.reduce((total, x) => total + x, 0)

// Loops, because these run over all pairs of rows of every table that is graded, several times.

export function squared(a: number[], b: number[]): number {
  let total = 0
  for (let j = 0; j < a.length; j++) total += (a[j]! - b[j]!) ** 2
  return total
}

function sumAt(places: number[], values: number[]): number {
  let total = 0
  for (const place of places) total += values[place]!
  return total
}

/**
 * Without a single mean: n² times a variance is the sum of the squared differences of all pairs, and the squared distance to a cluster’s centre
 * is the mean squared distance to its rows less half of that among them.
 */
const oracle = {
  standardise(X: Table): Table {
    requireTable(X)
    const spreads = X[0]!.map((_, j) => Math.sqrt(sum(X.map((row, i) => sum(X.slice(0, i).map((it) => (row[j]! - it[j]!) ** 2))))))
    return X.map((row) => row.map((x, j) => (spreads[j] === 0 ? 0 : sum(X.map((other) => x - other[j]!)) / spreads[j]!)))
  },

  cluster: (X: Table, starts: number[]) => runLloyd(X, starts).labels,

  silhouette(X: Table, labels: number[]): number {
    requireTable(X)
    const names = [...new Set(labels)].toSorted((a, b) => a - b)
    if (labels.length !== X.length || names.length === 1) throw new RangeError('labels that cannot be compared')
    const scores = X.map((row, i) => {
      const totals = new Map(names.map((name) => [name, { count: 0, sum: 0 }]))
      for (const [j, other] of X.entries()) {
        const total = totals.get(labels[j]!)!
        if (j === i) continue
        total.count++
        total.sum += Math.sqrt(squared(row, other))
      }
      const { count, sum: own } = totals.get(labels[i]!)!
      totals.delete(labels[i]!)
      if (count === 0) return 0
      const a = own / count
      const b = [...totals.values()].reduce((least, it) => Math.min(least, it.sum / it.count), Infinity)
      if (a === b) return 0
      return a < b ? 1 - a / b : b / a - 1
    })
    return sum(scores) / scores.length
  },

  profile(X: Table, labels: number[]): Api.Profile[] {
    requireTable(X)
    if (labels.length !== X.length) throw new RangeError('labels that do not fit')
    const profiles: Api.Profile[] = []
    for (const [i, row] of X.entries()) {
      const known = (profiles[labels[i]!] ??= { size: 0, means: row })
      known.size++
      known.means = known.means.map((mean, j) => mean + (row[j]! - mean) / known.size)
    }
    return profiles
  },

  segment(X: Table, candidates: Table): Api.Segmentation {
    const Z = oracle.standardise(X)
    const { runs, scores } = tryAll(Z, candidates)
    const top = scores.toSorted((a, b) => b.silhouette - a.silhouette)[0]!
    const { labels } = runs.get(top.k)!
    return { labels, profiles: oracle.profile(X, labels), scores }
  },
}

/** Rounds until nothing moves, and the numbers of the starts that won, are told to the tensors; every figure is theirs. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    standardise: (tf, X) => standardiseIn(tf, X),
    cluster: (tf, X, starts) => clusterIn(tf, tf.tensor2d(X), starts, runLloyd(X, starts).rounds),
    silhouette: (tf, X, labels) => silhouetteIn(tf, tf.tensor2d(X), memberships(tf, labels)),
    profile: (tf, X, labels) => profileIn(tf, X, labels),

    segment(tf, X, candidates) {
      const scaled = oracle.standardise(X)
      const Z = standardiseIn(tf, X)
      const { runs } = tryAll(scaled, candidates)
      const scores = [...runs].map(([k, { starts, labels, rounds }]) => {
        const members = memberships(tf, labels)
        const ownMeans = tf.matMul(members, meansIn(tf, Z, members))
        return { k, labels: clusterIn(tf, Z, starts, rounds), inertia: tf.sum(tf.squaredDifference(Z, ownMeans)), members }
      })
      const { labels } = oracle.segment(X, candidates)
      const chosen = scores.find(({ k }) => k === new Set(labels).size)!
      return {
        labels: chosen.labels,
        profiles: profileIn(tf, X, labels),
        scores: scores.map(({ k, inertia, members }) => ({ k, inertia, silhouette: silhouetteIn(tf, Z, members) })),
      }
    },
  },
})

interface Run {
  starts: number[]
  labels: number[]
  rounds: number
  inertia: number
}

/** The run with the least inertia for each k, ascending, and its scores. */
function tryAll(Z: Table, candidates: Table): { runs: Map<number, Run>; scores: Api.Score[] } {
  if (candidates.length === 0) throw new RangeError('no candidates')
  const all = candidates.map((starts): Run => {
    const { labels, rounds } = runLloyd(Z, starts)
    return { starts, labels, rounds, inertia: pairInertia(Z, labels) }
  })
  const byK = Map.groupBy(all, ({ starts }) => starts.length)
  const runs = new Map(
    [...byK.keys()].toSorted((a, b) => a - b).map((k) => [k, byK.get(k)!.toSorted((a, b) => a.inertia - b.inertia)[0]!]),
  )
  return { runs, scores: [...runs].map(([k, { labels, inertia }]) => ({ k, inertia, silhouette: oracle.silhouette(Z, labels) })) }
}

/** The sum of squared distances to the centres of clusters. */
export function pairInertia(Z: Table, labels: number[]): number {
  return sum(
    [...new Set(labels)].map((name) => {
      const rows = Z.filter((_, i) => labels[i] === name)
      return sum(rows.map((row) => sum(rows.map((other) => squared(row, other))))) / (2 * rows.length)
    }),
  )
}

/** Lloyd’s algorithm on the table of squared distances: no centre is ever computed. */
export function runLloyd(X: Table, starts: number[]): { labels: number[]; rounds: number; margin: number } {
  requireTable(X)
  const areRows = starts.every((start) => Number.isInteger(start) && start >= 0 && start < X.length)
  if (!areRows || starts.length === 0 || starts.some((start, i) => starts.indexOf(start) !== i)) throw new RangeError('bad starts')
  const D = X.map((row) => X.map((other) => squared(row, other)))
  let margin = Infinity
  const assign = (members: number[][]) => {
    const inner = members.map((rows) => sum(rows.map((i) => sumAt(rows, D[i]!))) / (2 * rows.length ** 2))
    return D.map((distances) => {
      const far = members.map((rows, c) => sumAt(rows, distances) / rows.length - inner[c]!)
      const [least, next = Infinity] = far.toSorted((a, b) => a - b)
      if (next < Infinity) margin = Math.min(margin, (next - least!) / (1e-9 + Math.abs(next) + Math.abs(least!)))
      return far.indexOf(least!)
    })
  }
  let labels = assign(starts.map((start) => [start]))
  for (let rounds = 1; ; rounds++) {
    const members = starts.map((_, c) => [...X.keys()].filter((i) => labels[i] === c))
    // cases are drawn so that this does not happen; whoever draws them has to see it
    if (members.some((rows) => rows.length === 0)) return { labels, rounds, margin: 0 }
    const next = assign(members)
    if (String(next) === String(labels)) return { labels, rounds, margin }
    labels = next
  }
}

function requireTable(X: Table): void {
  if (X.length === 0 || X.some((row) => row.length !== X[0]!.length)) throw new RangeError('no table')
}

function standardiseIn(tf: Tensors, X: Table): Tensor {
  const table = tf.tensor2d(X)
  const { mean, variance } = tf.moments(table, 0)
  const varies = tf.cast(tf.greater(tf.max(table, 0), tf.min(table, 0)), 'float32')
  return tf.mul(tf.divNoNan(tf.sub(table, mean), tf.sqrt(variance)), varies)
}

/** n × k, ones where a row belongs. */
function memberships(tf: Tensors, labels: number[]): Tensor {
  const names = [...new Set(labels)].toSorted((a, b) => a - b)
  return tf.tensor2d(labels.map((label) => names.map((name) => (name === label ? 1 : 0))))
}

const meansIn = (tf: Tensors, X: Tensor, members: Tensor) =>
  tf.div(tf.matMul(members, X, true), tf.reshape(tf.sum(members, 0), [-1, 1]))

function clusterIn(tf: Tensors, X: Tensor, starts: number[], rounds: number): Tensor {
  let centres: Tensor = tf.gather(X, tf.tensor1d(starts, 'int32'))
  const assign = () => tf.argMin(distancesIn(tf, X, centres), 1)
  for (let round = 0; round < rounds; round++) {
    const members = tf.cast(tf.equal(tf.expandDims(assign(), 1), tf.range(0, starts.length, 1, 'int32')), 'float32')
    centres = meansIn(tf, X, members)
  }
  return assign()
}

/** Squared. */
function distancesIn(tf: Tensors, rows: Tensor, others: Tensor): Tensor {
  return tf.sum(tf.squaredDifference(tf.expandDims(rows, 1), tf.expandDims(others, 0)), 2)
}

function silhouetteIn(tf: Tensors, X: Tensor, members: Tensor): Tensor {
  const sums = tf.matMul(tf.sqrt(distancesIn(tf, X, X)), members)
  const sizes = tf.sum(members, 0)
  const own = tf.sum(tf.mul(members, sizes), 1)
  const a = tf.divNoNan(tf.sum(tf.mul(members, sums), 1), tf.sub(own, 1))
  const b = tf.min(tf.add(tf.div(sums, sizes), tf.mul(members, 1e6)), 1)
  const scores = tf.divNoNan(tf.sub(b, a), tf.maximum(a, b))
  return tf.mean(tf.mul(scores, tf.cast(tf.greater(own, 1), 'float32')))
}

function profileIn(tf: Tensors, X: Table, labels: number[]) {
  const members = memberships(tf, labels)
  const means = meansIn(tf, tf.tensor2d(X), members)
  return Array.from({ length: members.shape[1]! }, (_, c) => ({
    size: tf.sum(tf.slice(members, [0, c], [-1, 1])),
    means: tf.reshape(tf.slice(means, [c, 0], [1, -1]), [-1]),
  }))
}
