import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import type * as Drive from './drive.ts'
import { generatorFrom } from './drive.ts'
import type * as Api from './solution.ts'

/**
 * The oracle takes no steps. A batch moves the parameters by an affine map, so an epoch is the product of its batches’ matrices: with
 * the bias as the weight of a constant feature, θ ← (I − 2η/b AᵀA) θ + 2η/b Aᵀy. The tensors do take steps, along gradients found by
 * automatic differentiation.
 */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle: {
    loss(X, y, { weights, bias }) {
      requireTable(X, y, weights.length)
      return meanSquare(X, y, [...weights, bias])
    },
    gradient(X, y, { weights, bias }) {
      requireTable(X, y, weights.length)
      const theta = [...weights, bias]
      const { gram, moments } = normalEquations(X, y)
      const slopes = gram.map((row, j) => 2 * (product(row, theta) - moments[j]!))
      return { weights: slopes.slice(0, -1), bias: slopes.at(-1)! }
    },
    shuffledOrder: (n, seed) => ({ order: drawFromRest(n, generatorFrom(seed)), draws: n - 1 }),
    batchDescent: (X, y, settings) => byAffineMaps(X, y, { ...settings, batchSize: X.length }, () => [...X.keys()]),
    stochasticDescent: (X, y, settings, seed) => byAffineMaps(X, y, { ...settings, batchSize: 1 }, ordersFrom(X.length, seed)),
    miniBatchDescent: (X, y, settings, seed) => byAffineMaps(X, y, settings, ordersFrom(X.length, seed)),
  },
  // a shuffle is not the tensors’ business: they take the orders of the oracle, and would come to other losses in others
  tensors: {
    loss: (tf, X, y, { weights, bias }) => meanSquareIn(tf, X, y)(tf.tensor1d(weights), tf.scalar(bias)),
    gradient: (tf, X, y, { weights, bias }) => differentiate(tf, X, y, tf.tensor1d(weights), tf.scalar(bias)),
    batchDescent: (tf, X, y, settings) => byAutodiff(tf, X, y, { ...settings, batchSize: X.length }, () => [...X.keys()]),
    stochasticDescent: (tf, X, y, settings, seed) =>
      byAutodiff(tf, X, y, { ...settings, batchSize: 1 }, ordersFrom(X.length, seed)),
    miniBatchDescent: (tf, X, y, settings, seed) => byAutodiff(tf, X, y, settings, ordersFrom(X.length, seed)),
  },
})

function ordersFrom(n: number, seed: number): () => number[] {
  const random = generatorFrom(seed)
  return () => drawFromRest(n, random)
}

function byAffineMaps(X: number[][], y: number[], settings: Api.MiniBatchSettings, nextOrder: () => number[]): Api.Fit {
  const { learningRate, epochs, batchSize } = settings
  if (!(learningRate > 0)) throw new RangeError('learning rate')
  if (!Number.isSafeInteger(epochs) || Math.sign(epochs) === -1) throw new RangeError('epochs')
  if (!Array.from(X, (_, i) => i + 1).includes(batchSize)) throw new RangeError('batch size')
  requireTable(X, y, X[0]!.length)

  const start = X[0]!.map(() => 0).concat(0)
  const visited = [start]
  const losses = [meanSquare(X, y, start)]
  while (losses.length <= epochs) {
    const order = nextOrder()
    // the last coordinate is the constant 1 that carries the shift
    let map = identity(start.length + 1)
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize)
      map = compose(stepOf(at(X, batch), at(y, batch), learningRate), map)
    }
    const theta = map.slice(0, -1).map((row) => product(row, [...visited.at(-1)!, 1]))
    const after = meanSquare(X, y, theta)
    if (Math.abs(after) < Infinity) {
      visited.push(theta)
      losses.push(after)
    } else return toFit(visited.at(-1)!, losses, true)
  }
  return toFit(visited.at(-1)!, losses, false)
}

function toFit(theta: number[], losses: number[], diverged: boolean): Api.Fit {
  return { weights: theta.slice(0, -1), bias: theta.at(-1)!, losses, diverged }
}

/** One step as a matrix on (θ, 1). */
function stepOf(X: number[][], y: number[], rate: number): number[][] {
  const { gram, moments } = normalEquations(X, y)
  const rows = gram.map((row, j) => [...row.map((g, k) => (j === k ? 1 : 0) - 2 * rate * g), 2 * rate * moments[j]!])
  return [...rows, [...moments.map(() => 0), 1]]
}

/** AᵀA/n and Aᵀy/n, where A is X with a column of ones. */
function normalEquations(X: number[][], y: number[]): { gram: number[][]; moments: number[] } {
  const columns = [...X[0]!.map((_, j) => X.map((row) => row[j]!)), X.map(() => 1)]
  return {
    gram: columns.map((a) => columns.map((b) => product(a, b) / X.length)),
    moments: columns.map((a) => product(a, y) / X.length),
  }
}

function meanSquare(X: number[][], y: number[], theta: number[]): number {
  return sum(X.map((row, i) => (product([...row, 1], theta) - y[i]!) ** 2)) / X.length
}

/** The same shuffle told the other way round: each place, from the last, takes a row out of the rest, and the rest closes its gap. */
function drawFromRest(n: number, random: () => number): number[] {
  const rest = Array.from({ length: n }, (_, i) => i)
  const drawn: number[] = []
  while (rest.length > 1) {
    const place = Math.floor(rest.length * random())
    const end = rest.pop()!
    drawn.push(place < rest.length ? rest.splice(place, 1, end)[0]! : end)
  }
  return [...rest, ...drawn.toReversed()]
}

function requireTable(X: number[][], y: number[], d: number): void {
  if (X.length === 0 || X.length !== y.length || !X.every((row) => row.length === d)) throw new RangeError('lengths')
}

function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
}

function compose(after: number[][], before: number[][]): number[][] {
  return after.map((row) =>
    before[0]!.map((_, j) =>
      product(
        row,
        before.map((it) => it[j]!),
      ),
    ),
  )
}

function at<T>(items: readonly T[], indices: readonly number[]): T[] {
  return indices.map((i) => items[i]!)
}

function product(a: number[], b: number[]): number {
  return sum(a.map((x, i) => x * b[i]!))
}

/** Pairwise: halves first, so that rounding grows with the logarithm of the length. */
function sum(terms: number[]): number {
  if (terms.length <= 8) return terms.reduce((total, term) => total + term, 0)
  const half = terms.length >> 1
  return sum(terms.slice(0, half)) + sum(terms.slice(half))
}

function meanSquareIn(tf: Tensors, X: number[][], y: number[]) {
  const table = tf.tensor2d(X)
  return (weights: Tensor, bias: Tensor) => tf.mean(tf.square(tf.sub(tf.add(tf.dot(table, weights), bias), y)))
}

function differentiate(tf: Tensors, X: number[][], y: number[], ...parameters: [weights: Tensor, bias: Tensor]) {
  const [weights, bias] = tf.grads(meanSquareIn(tf, X, y))(parameters)
  return { weights: weights!, bias: bias! }
}

function byAutodiff(tf: Tensors, X: number[][], y: number[], settings: Api.MiniBatchSettings, nextOrder: () => number[]) {
  const { learningRate, epochs, batchSize } = settings
  const lossAt = meanSquareIn(tf, X, y)
  let weights: Tensor = tf.zeros([X[0]!.length])
  let bias: Tensor = tf.scalar(0)
  const losses = [lossAt(weights, bias)]
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = nextOrder()
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize)
      const slope = differentiate(tf, at(X, batch), at(y, batch), weights, bias)
      weights = tf.sub(weights, tf.mul(learningRate, slope.weights))
      bias = tf.sub(bias, tf.mul(learningRate, slope.bias))
    }
    losses.push(lossAt(weights, bias))
  }
  return { weights, bias, losses, diverged: false }
}
