/**
 * One layer of a network, or the derivatives by its parameters, which have the same shape.
 */
export interface Layer {
  /** inputs × units: weights[k][j] leads from input k to unit j. */
  weights: number[][]
  /** One number a unit. */
  biases: number[]
}

/**
 * The first layers of a network. sizes: the number of inputs, then the number of units of each layer; two or more integers ≥ 1, or a
 * RangeError. random: gives a number from [0, 1) at every call; it is called once for each weight.
 */
export function initialLayers(sizes: number[], random: () => number): Layer[] {
  throw new Error('not implemented')
}

/** A network of layers that fit each other, one or more. It reads the arrays it is given and never writes to them. */
export function createNetwork(layers: Layer[]): Network {
  return new Network(layers)
}

class Network {
  /** The parameters as they are now; `updateWeights` alone changes them. */
  layers: Layer[]

  constructor(layers: Layer[]) {
    this.layers = layers
  }

  /**
   * images: n × pixels. Returns n × classes: the probability of each class, each row summing to 1. RangeError for no images, or for one
   * that has not one pixel for each input.
   */
  forward(images: number[][]): number[][] {
    throw new Error('not implemented')
  }

  /**
   * labels: the class of each image last given to `forward`, integers from 0 to classes − 1. Returns the derivatives of the mean
   * cross-entropy by all parameters, and keeps them for `updateWeights`. RangeError for another number of labels, or one that is no class.
   */
  backward(labels: number[]): Layer[] {
    throw new Error('not implemented')
  }

  /** One step against the derivatives of the last `backward`. learningRate: > 0. */
  updateWeights(learningRate: number): void {
    throw new Error('not implemented')
  }
}

/**
 * A network for 64 pixels, 10 classes and at least one hidden layer, trained on these digits. images: n × 64, numbers from 0 to 1; labels: n
 * integers from 0 to 9. RangeError for no images, or where lengths do not match. random: as above.
 */
export function trainNetwork(images: number[][], labels: number[], random: () => number): Network {
  throw new Error('not implemented')
}
