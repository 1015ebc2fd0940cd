import type { Suspects } from '#authoring/check'
import { generatorFrom } from './drive.ts'
import { combine, multiply, sum, transpose } from './matrix.ts'
import { contract, type Habits, slopesFrom, softmax } from './replay.ts'
import type { Layer } from './solution.ts'

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
const cutOff = (limit: number) => (z: number) => Math.min(Math.max(z, -limit), limit)

/** Each completes "This is what comes out when …". Where two come to the same, the first one is told. */
export const mistakes: Record<string, Partial<Habits>> = {
  'the hidden units have no activation': { activate: (z) => z, slope: () => 1 },
  'the hidden units are sigmoids': { activate: sigmoid, slope: (z) => sigmoid(z) * (1 - sigmoid(z)) },
  'the hidden units are hyperbolic tangents': { activate: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
  'the hidden units let a little through below zero': { activate: (z) => Math.max(0.01 * z, z), slope: (z) => (z > 0 ? 1 : 0.01) },
  'the biases are left out of the sums': { addBias: (sum) => sum },
  'the ReLU is applied to the logits as well': {
    finish: (logits) => logits.map((row) => softmax(row.map((z) => Math.max(0, z)))),
  },
  'the logits are returned without a softmax': { finish: (logits) => logits },
  'logits are cut off at 500 before the softmax': { finish: (logits) => logits.map((row) => softmax(row.map(cutOff(500)))) },
  'logits are cut off at 700 before the softmax': { finish: (logits) => logits.map((row) => softmax(row.map(cutOff(700)))) },
  'each class has a sigmoid of its own': { finish: (logits) => logits.map((row) => row.map(sigmoid)) },
  'the softmax runs over the images of the batch': { finish: (logits) => transpose(transpose(logits).map(softmax)) },
  'the gradient is a sum over the images and not a mean': { divisor: () => 1 },
  'the gradient is divided by the number of classes as well': { divisor: (images, classes) => images * classes },
  'labels count from 1': { residual: (p, label) => contract.residual(p, label - 1) },
  'the labels are never subtracted': { residual: (p) => p },
  'the ReLU is forgotten on the way back': { slope: () => 1 },
  'a unit at exactly zero lets the gradient through': { slope: (z) => (z >= 0 ? 1 : 0) },
  'the loss is the squared error': { residual: (p, label) => throughSoftmax(p, label, 2) },
  'the loss is half the squared error': { residual: (p, label) => throughSoftmax(p, label, 1) },
  'residuals are multiplied by p (1 − p), as if each class had a sigmoid and a squared error': {
    residual: (p, label) => contract.residual(p, label).map((r, j) => r * p[j]! * (1 - p[j]!)),
  },
  'the residuals go back through weights that are not transposed': {
    carryBack: (deltas, weights) => multiply(deltas, weights.length === weights[0]!.length ? weights : transpose(weights)),
  },
  'the slopes of the biases are left at zero': { biasSlopes: (deltas) => deltas[0]!.map(() => 0) },
  'the slopes of the biases are those of one image alone': { biasSlopes: (deltas) => deltas[0]! },
  'backward looks at the images of the first forward, and not of the last': {
    remember: (kept, latest) =>
      kept && kept.probabilities.length === latest.probabilities.length ? { ...kept, probabilities: latest.probabilities } : latest,
  },
  'the gradients of all calls of backward are added up': {
    gather: (before, now) => (before === undefined ? now : joinLayers(before, now, (x, y) => x + y)),
  },
  'the gradients of the first backward are kept for good': { gather: (before, now) => before ?? now },
  'a step mixes the images of the last forward with the residuals of an earlier one': {
    follow: ({ deltas, gradients }, { inputs }) =>
      inputs[0]!.length === deltas[0]!.length ? slopesFrom(inputs, deltas, contract) : gradients,
  },
  'a second step along the same gradient goes nowhere': {
    leave: (gradients) => joinLayers(gradients, gradients, (x, y) => x - y),
  },
  'the step goes along the gradient and not against it': { move: (value, slope, rate) => value + rate * slope },
  'the step leaves the learning rate out': { move: (value, slope) => value - slope },
  'the biases never step': { move: (value, slope, rate, isBias) => (isBias ? value : value - rate * slope) },
  'only the last layer steps': { move: (value, slope, rate, _, fromEnd) => (fromEnd === 0 ? value - rate * slope : value) },
  'the layers become the step': { move: (_, slope, rate) => -rate * slope },
}

/** What slips in drawing the first weights come to. */
export function suspectLayers(sizes: number[], seed: number): Suspects {
  const drawn =
    (limitOf: (inputs: number, units: number) => number, toWeight = (u: number, limit: number) => limit * (2 * u - 1)) =>
    () => {
      const random = generatorFrom(seed)
      return sizes.slice(1).map((units, l) => {
        const limit = limitOf(sizes[l]!, units)
        const weights = Array.from({ length: sizes[l]! }, () => Array.from({ length: units }, () => toWeight(random(), limit)))
        return { weights, biases: weights[0]!.map(() => 0) }
      })
    }
  return {
    'all weights start at zero': drawn(() => 0),
    'the limit is that of Glorot, with the units under the root as well': drawn((inputs, units) => Math.sqrt(6 / (inputs + units))),
    'the limit has the units under the root and not the inputs': drawn((_, units) => Math.sqrt(6 / units)),
    'the limit is the standard deviation √(2/n)': drawn((inputs) => Math.sqrt(2 / inputs)),
    'the limit lacks its root': drawn((inputs) => 6 / inputs),
    'no limit is applied, and weights reach from −1 to 1': drawn(() => 1),
    'no weight is below zero': drawn(
      (inputs) => Math.sqrt(6 / inputs),
      (u, limit) => limit * u,
    ),
    'biases are drawn like weights': () => {
      const random = generatorFrom(seed)
      return sizes.slice(1).map((units, l) => {
        const row = () => Array.from({ length: units }, () => Math.sqrt(6 / sizes[l]!) * (2 * random() - 1))
        return { weights: Array.from({ length: sizes[l]! }, row), biases: row() }
      })
    },
    'weights are drawn unit by unit and not input by input': () => {
      const random = generatorFrom(seed)
      return sizes.slice(1).map((units, l) => {
        const inputs = sizes[l]!
        const columns = Array.from({ length: units }, () =>
          Array.from({ length: inputs }, () => Math.sqrt(6 / inputs) * (2 * random() - 1)),
        )
        return { weights: transpose(columns), biases: columns.map(() => 0) }
      })
    },
  }
}

/** The squared error’s residual, carried through the whole softmax: each probability moves with every logit. */
function throughSoftmax(p: number[], label: number, factor: number): number[] {
  const residual = contract.residual(p, label).map((r) => factor * r)
  const mean = sum(p.map((it, j) => it * residual[j]!))
  return p.map((it, j) => it * (residual[j]! - mean))
}

function joinLayers(a: Layer[], b: Layer[], join: (x: number, y: number) => number): Layer[] {
  return a.map(({ weights, biases }, l) => ({
    weights: combine(weights, b[l]!.weights, join),
    biases: combine([biases], [b[l]!.biases], join)[0]!,
  }))
}
