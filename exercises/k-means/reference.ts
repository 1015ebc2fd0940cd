import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { generatorFrom } from './drive.ts'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

/**
 * No distance is computed to compare it: a row x is nearer to the centre with the smaller |c|² − 2 x · c, measured from the first row. Means
 * are running ones, and the inertia is that around each mean, from all pairs of a cluster, plus what the centre's distance from the mean adds.
 */
const oracle = {
  nearestCentres(X: number[][], centres: number[][]) {
    requireTables(X, centres)
    const [origin] = X
    const near = centres.map((centre) => subtract(centre, origin!))
    return X.map((row) => {
      const x = subtract(row, origin!)
      return near.reduce(
        (best, c, i) => (dot(c, c) - 2 * dot(x, c) < dot(near[best]!, near[best]!) - 2 * dot(x, near[best]!) ? i : best),
        0,
      )
    })
  },

  inertia(X: number[][], centres: number[][], labels: number[]) {
    requireTables(X, centres)
    return centres.reduce((total, centre, c) => {
      const rows = X.filter((_, i) => labels[i] === c)
      if (rows.length === 0) return total
      const pairs = rows.reduce((sum, a, i) => rows.slice(0, i).reduce((part, b) => part + squared(subtract(a, b)), sum), 0)
      return total + pairs / rows.length + rows.length * squared(subtract(runningMean(rows), centre))
    }, 0)
  },

  moveCentres(X: number[][], centres: number[][], labels: number[]) {
    requireTables(X, centres)
    return centres.map((centre, c) => {
      const rows = X.filter((_, i) => labels[i] === c)
      return rows.length > 0 ? runningMean(rows) : centre.slice()
    })
  },

  /** The sums run from the last row: a row is drawn when what lies behind it is less than what the draw leaves. */
  chooseStarts(X: number[][], k: number, seed: number) {
    requireTables(X, X)
    if (!(k >= 1 && k % 1 === 0)) throw new RangeError('k is an integer from 1')
    if (new Set(X.map(String)).size < k) throw new RangeError('k is at most the number of different rows')
    const random = generatorFrom(seed)
    const starts = [Math.trunc(random() * X.length)]
    while (starts.length < k) {
      const weights = weigh(X, starts)
      const behind = weights.map((_, i) => weights.slice(i + 1).reduceRight((sum, weight) => sum + weight, 0))
      const left = (1 - random()) * (behind[0]! + weights[0]!)
      starts.push(weights.findIndex((weight, i) => weight > 0 && behind[i]! < left))
    }
    return { starts, draws: k }
  },

  kMeans(X: number[][], starts: number[][], maxRounds: number): Api.Clustering {
    requireTables(X, starts)
    if (!(maxRounds >= 0 && maxRounds % 1 === 0)) throw new RangeError('maxRounds is an integer from 0')
    const path = [{ centres: starts, labels: oracle.nearestCentres(X, starts) }]
    const hasConverged = () => path.length > 1 && String(path.at(-1)!.labels) === String(path.at(-2)!.labels)
    while (path.length <= maxRounds && !hasConverged()) {
      const { centres: before, labels } = path.at(-1)!
      const centres = oracle.moveCentres(X, before, labels)
      path.push({ centres, labels: oracle.nearestCentres(X, centres) })
    }
    const inertias = path.map(({ centres, labels }) => oracle.inertia(X, centres, labels))
    return { ...path.at(-1)!, inertias, converged: hasConverged() }
  },
}

/** Tensors hold all distances at once, and means are products with labels spread over one column a centre. When to stop, they are told. */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle,
  tensors: {
    nearestCentres: (tf, X, centres) => tf.argMin(distances(tf, tf.tensor2d(X), tf.tensor2d(centres)), 1),
    inertia: (tf, X, centres, labels) =>
      tf.sum(tf.square(tf.sub(tf.tensor2d(X), tf.gather(tf.tensor2d(centres), tf.tensor1d(labels, 'int32'))))),
    moveCentres: (tf, X, centres, labels) => move(tf, tf.tensor2d(X), tf.tensor2d(centres), tf.tensor1d(labels, 'int32')),

    chooseStarts(tf, X, k, seed) {
      const random = generatorFrom(seed)
      const table = tf.tensor2d(X)
      const starts: Tensor[] = [tf.tensor1d([Math.floor(random() * X.length)], 'int32')]
      while (starts.length < k) {
        const weights = tf.min(distances(tf, table, tf.gather(table, tf.concat(starts))), 1)
        const target = tf.mul(tf.sum(weights), random())
        starts.push(tf.reshape(tf.sum(tf.cast(tf.lessEqual(tf.cumsum(weights), target), 'int32')), [1]))
      }
      return { starts: tf.concat(starts), draws: k }
    },

    kMeans(tf, X, starts, maxRounds) {
      const { inertias, converged } = oracle.kMeans(X, starts, maxRounds)
      const table = tf.tensor2d(X)
      let centres: Tensor = tf.tensor2d(starts)
      const squares = () => distances(tf, table, centres)
      const curve = [tf.sum(tf.min(squares(), 1))]
      for (let round = 1; round < inertias.length; round++) {
        centres = move(tf, table, centres, tf.argMin(squares(), 1))
        curve.push(tf.sum(tf.min(squares(), 1)))
      }
      return { centres, labels: tf.argMin(squares(), 1), inertias: tf.stack(curve), converged }
    },
  },
})

/** n × k, squared. */
function distances(tf: Tensors, X: Tensor, centres: Tensor): Tensor {
  return tf.sum(tf.square(tf.sub(tf.expandDims(X, 1), tf.expandDims(centres, 0))), 2)
}

function move(tf: Tensors, X: Tensor, centres: Tensor, labels: Tensor): Tensor {
  // oneHot refuses a single centre
  const numbers = tf.range(0, centres.shape[0]!, 1, 'int32')
  const members = tf.cast(tf.equal(tf.expandDims(labels, 1), numbers), 'float32')
  const sizes = tf.expandDims(tf.sum(members, 0), 1)
  const means = tf.div(tf.matMul(members, X, true, false), tf.maximum(sizes, 1))
  const isEmpty = tf.cast(tf.equal(sizes, 0), 'float32')
  return tf.add(means, tf.mul(isEmpty, centres))
}

/** The squared distance of every row to the nearest of some others. */
function weigh(X: number[][], starts: number[]): number[] {
  return X.map((row) => starts.reduce((least, start) => Math.min(least, squared(subtract(row, X[start]!))), Infinity))
}

function runningMean(rows: number[][]): number[] {
  return rows.reduce((mean, row, i) => mean.map((m, j) => m + (row[j]! - m) / (i + 1)))
}

const subtract = (a: number[], b: number[]) => a.map((x, j) => x - b[j]!)

const dot = (a: number[], b: number[]) => a.reduce((sum, x, j) => sum + x * b[j]!, 0)

const squared = (a: number[]) => dot(a, a)

function requireTables(X: number[][], centres: number[][]): void {
  const lengths = new Set([...X, ...centres].map((row) => row.length))
  if (X.length === 0 || centres.length === 0 || lengths.size !== 1)
    throw new RangeError('rows and centres have equally many numbers')
}
