// Takes the pixels that an image lacks for black.
// feedback: should_throw

export interface Layer {
  weights: number[][]
  biases: number[]
}

export function initialLayers(sizes: number[], random: () => number): Layer[] {
  if (sizes.length < 2) throw new RangeError('a network has inputs and outputs')
  if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new RangeError('a size must be an integer from 1')
  return sizes.slice(1).map((units, l) => {
    const inputs = sizes[l]!
    const limit = Math.sqrt(6 / inputs)
    const draw = () => limit * (2 * random() - 1)
    return {
      weights: Array.from({ length: inputs }, () => Array.from({ length: units }, draw)),
      biases: Array.from({ length: units }, () => 0),
    }
  })
}

export function createNetwork(layers: Layer[]): Network {
  return new Network(layers)
}

class Network {
  readonly layers: Layer[]
  #inputs: number[][][] = []
  #probabilities: number[][] = []
  #gradients: Layer[] = []

  constructor(layers: Layer[]) {
    this.layers = layers.map(({ weights, biases }) => ({ weights: weights.map((row) => [...row]), biases: [...biases] }))
  }

  forward(images: number[][]): number[][] {
    requireImages(images, this.layers[0]!.weights.length)
    this.#inputs = [images.map((row) => Array.from(this.layers[0]!.weights, (_, k) => row[k] ?? 0))]
    for (const layer of this.layers.slice(0, -1)) {
      const sums = this.#inputs.at(-1)!.map((row) => applyLayer(row, layer))
      this.#inputs.push(sums.map((row) => row.map((z) => Math.max(0, z))))
    }
    this.#probabilities = this.#inputs.at(-1)!.map((row) => softmax(applyLayer(row, this.layers.at(-1)!)))
    return this.#probabilities
  }

  backward(labels: number[]): Layer[] {
    requireLabels(labels, this.#probabilities.length, this.layers.at(-1)!.biases.length)
    let deltas = this.#probabilities.map((row, i) => row.map((p, j) => (j === labels[i] ? p - 1 : p) / labels.length))
    this.#gradients = []
    for (let l = this.layers.length - 1; l >= 0; l--) {
      const inputs = this.#inputs[l]!
      const { weights } = this.layers[l]!
      this.#gradients.unshift(gradientOf(this.layers[l]!, inputs, deltas))
      deltas = deltas.map((delta, i) => inputs[i]!.map((x, k) => (x > 0 ? dot(weights[k]!, delta) : 0)))
    }
    return this.#gradients
  }

  updateWeights(learningRate: number): void {
    this.layers.forEach(({ weights, biases }, l) => {
      const slopes = this.#gradients[l]!
      weights.forEach((row, k) => addTimes(row, -learningRate, slopes.weights[k]!))
      addTimes(biases, -learningRate, slopes.biases)
    })
  }
}

const pixels = 64
const classes = 10
const hiddenUnits = 20
const batchSize = 10
const epochs = 7
const firstRate = 0.3

export function trainNetwork(images: number[][], labels: number[], random: () => number): Network {
  requireImages(images, pixels)
  requireLabels(labels, images.length, classes)
  const network = createNetwork(initialLayers([pixels, hiddenUnits, classes], random))
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffledOrder(images.length, random)
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize)
      network.forward(batch.map((i) => images[i]!))
      network.backward(batch.map((i) => labels[i]!))
      network.updateWeights(firstRate * (1 - epoch / epochs))
    }
  }
  return network
}

function applyLayer(row: number[], { weights, biases }: Layer): number[] {
  const sums = [...biases]
  for (let k = 0; k < row.length; k++) addTimes(sums, row[k]!, weights[k]!)
  return sums
}

function gradientOf({ weights, biases }: Layer, inputs: number[][], deltas: number[][]): Layer {
  const slopes = { weights: weights.map((row) => row.map(() => 0)), biases: biases.map(() => 0) }
  deltas.forEach((delta, i) => {
    slopes.weights.forEach((row, k) => addTimes(row, inputs[i]![k]!, delta))
    addTimes(slopes.biases, 1, delta)
  })
  return slopes
}

function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits)
  const exponentials = logits.map((z) => Math.exp(z - largest))
  const total = exponentials.reduce((sum, e) => sum + e, 0)
  return exponentials.map((e) => e / total)
}

function addTimes(sums: number[], factor: number, terms: number[]): void {
  if (factor === 0) return
  for (let j = 0; j < sums.length; j++) sums[j]! += factor * terms[j]!
}

function dot(a: number[], b: number[]): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!
  return sum
}

function shuffledOrder(n: number, random: () => number): number[] {
  const keys = Array.from({ length: n }, () => random())
  return [...keys.keys()].toSorted((a, b) => keys[a]! - keys[b]!)
}

function requireImages(images: number[][], pixels: number): void {
  if (images.length === 0) throw new RangeError('there are no images')
  if (images.some((row) => row.length > pixels)) throw new RangeError(`every image must have ${pixels} pixels`)
}

function requireLabels(labels: number[], images: number, classes: number): void {
  if (labels.length !== images) throw new RangeError(`${images} images, but ${labels.length} labels`)
  if (!labels.every((label) => Number.isInteger(label) && label >= 0 && label < classes))
    throw new RangeError(`a label must be an integer from 0 to ${classes - 1}`)
}
