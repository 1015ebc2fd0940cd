// Flat typed arrays, one image after the other, batches of one: the gradient is summed in place and divided at the end.

interface Layer {
  weights: number[][]
  biases: number[]
}

export function initialLayers(sizes: number[], random: () => number): Layer[] {
  if (!(sizes.length >= 2)) throw new RangeError('sizes')
  for (const size of sizes) if (size < 1 || size % 1 !== 0 || !isFinite(size)) throw new RangeError('size')
  const layers: Layer[] = []
  for (let l = 1; l < sizes.length; l++) {
    const limit = Math.sqrt(6) / Math.sqrt(sizes[l - 1]!)
    const weights: number[][] = []
    for (let k = 0; k < sizes[l - 1]!; k++) {
      weights.push([])
      for (let j = 0; j < sizes[l]!; j++) weights[k]!.push(-limit + 2 * limit * random())
    }
    layers.push({ weights, biases: new Array<number>(sizes[l]!).fill(0) })
  }
  return layers
}

interface Flat {
  inputs: number
  units: number
  weights: Float64Array
  biases: Float64Array
}

class FlatNetwork {
  flat: Flat[]
  images: number[][] = []
  slopes: Flat[] = []

  constructor(layers: Layer[]) {
    this.flat = layers.map(({ weights, biases }) => ({
      inputs: weights.length,
      units: biases.length,
      weights: Float64Array.from(weights.flat()),
      biases: Float64Array.from(biases),
    }))
  }

  get layers(): Layer[] {
    return this.flat.map(unfold)
  }

  run(image: ArrayLike<number>): Float64Array[] {
    const signals = [Float64Array.from(image)]
    this.flat.forEach(({ inputs, units, weights, biases }, l) => {
      const before = signals[l]!
      const after = Float64Array.from(biases)
      for (let k = 0; k < inputs; k++) for (let j = 0; j < units; j++) after[j]! += before[k]! * weights[k * units + j]!
      if (l < this.flat.length - 1) for (let j = 0; j < units; j++) if (after[j]! < 0) after[j] = 0
      signals.push(after)
    })
    const logits = signals.at(-1)!
    let top = -Infinity
    for (const z of logits) top = z > top ? z : top
    let total = 0
    for (const z of logits) total += Math.exp(z - top)
    // through the logarithm of the sum
    const logTotal = top + Math.log(total)
    for (let j = 0; j < logits.length; j++) logits[j] = Math.exp(logits[j]! - logTotal)
    return signals
  }

  forward(images: number[][]) {
    if (images.length < 1) throw new RangeError('no images')
    for (const image of images) if (image.length !== this.flat[0]!.inputs) throw new RangeError('pixels')
    this.images = images
    return images.map((image) => this.run(image).at(-1)!)
  }

  backward(labels: number[]): Layer[] {
    const classes = this.flat.at(-1)!.units
    if (labels.length !== this.images.length) throw new RangeError('labels')
    for (const label of labels) if (![...Array(classes).keys()].includes(label)) throw new RangeError('label')
    const slopes = this.flat.map((it) => ({ ...it, weights: new Float64Array(it.weights.length), biases: new Float64Array(it.units) }))
    this.images.forEach((image, i) => {
      const signals = this.run(image)
      let delta = signals.pop()!
      delta[labels[i]!]! -= 1
      for (let l = this.flat.length - 1; l >= 0; l--) {
        const { inputs, units, weights } = this.flat[l]!
        const before = signals.pop()!
        const back = new Float64Array(inputs)
        for (let k = 0; k < inputs; k++) {
          for (let j = 0; j < units; j++) {
            slopes[l]!.weights[k * units + j]! += before[k]! * delta[j]!
            if (before[k]! > 0) back[k]! += weights[k * units + j]! * delta[j]!
          }
        }
        for (let j = 0; j < units; j++) slopes[l]!.biases[j]! += delta[j]!
        delta = back
      }
    })
    for (const { weights, biases } of slopes) for (const list of [weights, biases]) for (let i = 0; i < list.length; i++) list[i]! /= labels.length
    this.slopes = slopes
    return slopes.map(unfold)
  }

  updateWeights(learningRate: number) {
    this.flat.forEach(({ weights, biases }, l) => {
      const slope = this.slopes[l]!
      for (let i = 0; i < weights.length; i++) weights[i]! -= learningRate * slope.weights[i]!
      for (let j = 0; j < biases.length; j++) biases[j]! -= learningRate * slope.biases[j]!
    })
  }
}

export function createNetwork(layers: Layer[]) {
  return new FlatNetwork(layers)
}

export function trainNetwork(images: number[][], labels: number[], random: () => number) {
  if (images.length === 0 || images.length !== labels.length) throw new RangeError('digits')
  const network = new FlatNetwork(initialLayers([images[0]!.length, 24, 10], random))
  network.forward(images)
  network.backward(labels)
  // one image a step, drawn with replacement
  const steps = Math.max(5000, 5 * images.length)
  for (let step = 0; step < steps; step++) {
    const i = Math.floor(random() * images.length)
    network.forward([images[i]!])
    network.backward([labels[i]!])
    network.updateWeights(step < steps / 2 ? 0.05 : 0.02)
  }
  return network
}

function unfold({ inputs, units, weights, biases }: Flat): Layer {
  return {
    weights: Array.from({ length: inputs }, (_, k) => Array.from(weights.subarray(k * units, (k + 1) * units))),
    biases: Array.from(biases),
  }
}
