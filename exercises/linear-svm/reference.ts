import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { measure, minimise, product } from './exact.ts'
import type * as Api from './solution.ts'

/**
 * The oracle trains by an interior point method in the primal, where the model works in the dual; its sub-gradient is summed row by row.
 * The tensors differentiate the loss automatically. They neither train nor count support vectors: float32 can tell neither
 * objectives nor margins apart as finely as is asked for.
 */
export default referenceOf<typeof Api>({
  oracle: {
    objective(X, y, lambda, plane) {
      requireTable(X, y, plane.weights.length)
      requirePositive(lambda)
      return measure(X, y, { lambda }, plane)
    },
    subgradient(X, y, lambda, plane) {
      requireTable(X, y, plane.weights.length)
      requirePositive(lambda)
      const slope = { weights: plane.weights.map((w) => lambda * w), bias: 0 }
      for (const [i, row] of X.entries()) {
        if (marginOf(row, y[i]!, plane) >= 1) continue
        slope.weights = slope.weights.map((value, j) => value - (y[i]! * row[j]!) / X.length)
        slope.bias -= y[i]! / X.length
      }
      return slope
    },
    train(X, y, lambda, accuracy) {
      requireTable(X, y, X[0]?.length)
      requirePositive(lambda)
      requirePositive(accuracy)
      if (Math.min(...y) === Math.max(...y)) throw new RangeError('one class')
      return minimise(X, y, { lambda })
    },
    readMargin(X, y, plane) {
      requireTable(X, y, plane.weights.length)
      const square = product(plane.weights, plane.weights)
      if (square === 0) throw new RangeError('no direction')
      const supportVectors = X.flatMap((row, i) => (1 - marginOf(row, y[i]!, plane) >= -1e-6 ? [i] : []))
      return { width: Math.sqrt(4 / square), supportVectors }
    },
  },
  tensors: {
    objective: (tf, X, y, lambda, { weights, bias }) => measureIn(tf, X, y, lambda)(tf.tensor1d(weights), tf.scalar(bias)),
    subgradient(tf, X, y, lambda, plane) {
      const [weights, bias] = tf.grads(measureIn(tf, X, y, lambda))([tf.tensor1d(plane.weights), tf.scalar(plane.bias)])
      return { weights: weights!, bias: bias! }
    },
  },
})

const marginOf = (row: number[], label: number, { weights, bias }: Api.Parameters) => label * (product(row, weights) + bias)

function measureIn(tf: Tensors, X: number[][], y: number[], lambda: number) {
  const table = tf.tensor2d(X)
  return (weights: Tensor, bias: Tensor): Tensor => {
    const margins = tf.mul(y, tf.add(tf.dot(table, weights), bias))
    return tf.add(tf.mul(lambda / 2, tf.sum(tf.square(weights))), tf.mean(tf.relu(tf.sub(1, margins))))
  }
}

function requireTable(X: number[][], y: number[], d: number | undefined): void {
  if (X.length === 0 || X.length !== y.length || X.some((row) => row.length !== d)) throw new RangeError('lengths')
  if (!y.every((label) => [-1, 1].includes(label))) throw new RangeError('labels')
}

function requirePositive(value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError('settings')
}
