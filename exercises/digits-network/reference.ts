import type { Driven } from '#authoring/drive'
import { referenceOf, type Tensor, type Tensors } from '#authoring/reference'
import { fitOnRandomFeatures } from './closed-form.ts'
import { classes, side } from './digits.ts'
import type * as Drive from './drive.ts'
import { generatorFrom } from './drive.ts'
import { combine, type Matrix, multiply, sum, transpose } from './matrix.ts'
import type * as Api from './solution.ts'

/**
 * The oracle does not propagate anything back: with the units that are at work held fixed, the logits are linear in each layer's sums, and the
 * matrices of that map are multiplied out from the front. Tensors differentiate the loss automatically. There is no one right trained network; the oracle's
 * is none that was trained.
 */
export default referenceOf<Driven<typeof Api, typeof Drive>>({
  oracle: {
    initialLayers(sizes, seed) {
      if (!(sizes.length > 1) || sizes.some((size) => !(size > 0 && Math.floor(size) === size && size < Infinity)))
        throw new RangeError('sizes')
      const random = generatorFrom(seed)
      let draws = 0
      const layers = sizes.slice(0, -1).map((inputs, l) => {
        const units = sizes[l + 1]!
        const numbers = Array.from({ length: inputs * units }, () => (draws++, random()))
        const centred = numbers.map((u) => (u - 0.5) * Math.sqrt(24 / inputs))
        return {
          weights: Array.from({ length: inputs }, (_, k) => centred.slice(k * units, (k + 1) * units)),
          biases: Array<number>(units).fill(0),
        }
      })
      return { layers, draws }
    },
    createNetwork(start, calls) {
      let layers = start
      let images: Matrix = []
      let gradients: Api.Layer[] = []
      const answers = calls.map((call): Drive.Answer => {
        if ('forward' in call) {
          images = call.forward
          requireImages(images, layers[0]!.weights.length)
          return { probabilities: images.map((image) => follow(layers, image).probabilities) }
        }
        if ('backward' in call) {
          requireLabels(call.backward, images.length, layers.at(-1)!.biases.length)
          gradients = averageSlopes(images.map((image, i) => slopesOf(layers, image, call.backward[i]!)))
          return { gradients }
        }
        const moved = (values: Matrix, slopes: Matrix) =>
          combine(values, slopes, (value, slope) => value - call.updateWeights * slope)
        layers = layers.map(({ weights, biases }, l) => ({
          weights: moved(weights, gradients[l]!.weights),
          biases: moved([biases], [gradients[l]!.biases])[0]!,
        }))
        return { layers }
      })
      return { answers, layers }
    },
    trainNetwork(images, labels, seed) {
      requireImages(images, side * side)
      requireLabels(labels, images.length, classes)
      return fitOnRandomFeatures(images, labels, generatorFrom(seed))
    },
  },
  // an initialisation is its draws, and a network that was trained by hand is judged by what it recognises: tensors have nothing to add
  tensors: {
    createNetwork(tf, start, calls) {
      let parameters: Tensor[] = start.flatMap(({ weights, biases }) => [tf.tensor2d(weights), tf.tensor1d(biases)])
      let images: Matrix = []
      let gradients: Tensor[] = []
      const answers = calls.map((call) => {
        if ('forward' in call) {
          images = call.forward
          return { probabilities: tf.softmax(logitsIn(tf, images, parameters)) }
        }
        if ('backward' in call) {
          gradients = tf.grads((...at) => crossEntropyIn(tf, images, call.backward, at))(parameters)
          return { gradients: toLayers(gradients) }
        }
        parameters = parameters.map((values, i) => tf.sub(values, tf.mul(call.updateWeights, gradients[i]!)))
        return { layers: toLayers(parameters) }
      })
      return { answers, layers: toLayers(parameters) } as never
    },
  },
})

/** What each layer gets of an image, and the probabilities in the end: each is one over a sum of ratios, which may well be infinite. */
function follow(layers: Api.Layer[], image: number[]): { inputs: Matrix; probabilities: number[] } {
  const inputs = [image]
  const sums = layers.map(({ weights, biases }) => {
    const reached = multiply([inputs.at(-1)!], weights)[0]!.map((x, j) => x + biases[j]!)
    inputs.push(reached.map((z) => (z > 0 ? z : 0)))
    return reached
  })
  const logits = sums.at(-1)!
  return { inputs, probabilities: logits.map((z) => 1 / sum(logits.map((other) => Math.exp(other - z)))) }
}

/** The slopes of one image’s cross-entropy. */
function slopesOf(layers: Api.Layer[], image: number[], label: number): Api.Layer[] {
  const { inputs, probabilities } = follow(layers, image)
  const residuals = probabilities.map((p, j) => [j === label ? p - 1 : p])
  return layers.map(({ biases }, l) => {
    let map: Matrix = biases.map((_, j) => biases.map((_, k) => (j === k ? 1 : 0)))
    for (let next = l + 1; next < layers.length; next++) {
      const working = map.map((row) => row.map((x, j) => (inputs[next]![j]! > 0 ? x : 0)))
      map = multiply(working, layers[next]!.weights)
    }
    const slopes = transpose(multiply(map, residuals))[0]!
    return { weights: inputs[l]!.map((x) => slopes.map((slope) => x * slope)), biases: slopes }
  })
}

function averageSlopes(ofImages: Api.Layer[][]): Api.Layer[] {
  const mean = (values: number[]) => sum(values) / values.length
  return ofImages[0]!.map(({ weights, biases }, l) => ({
    weights: weights.map((row, k) => row.map((_, j) => mean(ofImages.map((it) => it[l]!.weights[k]![j]!)))),
    biases: biases.map((_, j) => mean(ofImages.map((it) => it[l]!.biases[j]!))),
  }))
}

function requireImages(images: Matrix, pixels: number): void {
  if (!images.length || !images.every((image) => image.length === pixels)) throw new RangeError('images')
}

function requireLabels(labels: number[], images: number, classes: number): void {
  const known = Array.from({ length: classes }, (_, label) => label)
  if (labels.length !== images || !labels.every((label) => known.includes(label))) throw new RangeError('labels')
}

/** `parameters`: weights and biases in turn. */
function logitsIn(tf: Tensors, images: Matrix, parameters: Tensor[]): Tensor {
  let signals: Tensor = tf.tensor2d(images)
  for (let at = 0; at < parameters.length; at += 2) {
    const sums = tf.add(tf.matMul(signals as never, parameters[at] as never), parameters[at + 1]!)
    signals = at + 2 < parameters.length ? tf.relu(sums) : sums
  }
  return signals
}

function crossEntropyIn(tf: Tensors, images: Matrix, labels: number[], parameters: Tensor[]) {
  const logits = logitsIn(tf, images, parameters)
  const wanted = tf.oneHot(tf.tensor1d(labels, 'int32'), logits.shape[1]!)
  return tf.mul(-1 / labels.length, tf.sum(tf.mul(wanted, tf.logSoftmax(logits)))) as never
}

function toLayers(parameters: Tensor[]) {
  return Array.from({ length: parameters.length / 2 }, (_, l) => ({ weights: parameters[2 * l]!, biases: parameters[2 * l + 1]! }))
}
