export type Activation = 'identity' | 'relu' | 'sigmoid' | 'tanh'
export type Cost = 'squared-error' | 'cross-entropy'

/** One layer from p inputs to q outputs. */
export interface Layer {
  /** p × q: weights[j][k] leads from input j to output k. */
  weights: number[][]
  /** q numbers, one for each output. */
  biases: number[]
  activation: Activation
}

/** The derivatives of the loss with respect to the weights and biases of one layer, in the same shapes. */
export interface Gradient {
  weights: number[][]
  biases: number[]
}

export interface Backward {
  loss: number
  /** One for each layer, in the order of the layers. */
  gradients: Gradient[]
}

/**
 * The mean cost of the rows. layers: at least one, the first one applied first. X: n × p, n ≥ 1, one row an example. Y: n × q, what the
 * last layer should give; with 'cross-entropy' the probabilities of q classes, which add up to 1 in each row. Returns a number ≥ 0.
 * RangeError when the shapes do not fit. Only reads its arguments.
 */
export function loss(layers: Layer[], X: number[][], Y: number[][], cost: Cost): number {
  throw new Error('not implemented')
}

/** The same loss, and its derivatives with respect to every weight and bias. RangeError as above; arguments are only read. */
export function backprop(layers: Layer[], X: number[][], Y: number[][], cost: Cost): Backward {
  throw new Error('not implemented')
}
