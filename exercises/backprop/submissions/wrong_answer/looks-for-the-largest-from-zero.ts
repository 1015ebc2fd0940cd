// Begins at 0 when it looks for the largest logit, which is far too high where all of them are far below.
// feedback: infinite

interface Layer {
  weights: number[][]
  biases: number[]
  activation: 'identity' | 'relu' | 'sigmoid' | 'tanh'
}
type Cost = 'squared-error' | 'cross-entropy'

export function loss(layers: Layer[], X: number[][], Y: number[][], cost: Cost) {
  checkShapes(layers, X, Y)
  const { outputs } = forward(layers, X)
  return costOf(outputs.at(-1)!, Y, cost)
}

export function backprop(layers: Layer[], X: number[][], Y: number[][], cost: Cost) {
  checkShapes(layers, X, Y)
  const { sums, outputs } = forward(layers, X)
  const n = X.length
  const gradients = layers.map(({ weights, biases }) => ({
    weights: weights.map((row) => row.map(() => 0)),
    biases: biases.map(() => 0),
  }))
  let errors = outputs.at(-1)!.map((row, i) => startErrors(row, Y[i]!, cost).map((e) => e / n))
  for (let l = layers.length - 1; l >= 0; l--) {
    const { weights, biases, activation } = layers[l]!
    const inputs = outputs[l]!
    const before = errors.map(() => weights.map(() => 0))
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < biases.length; k++) {
        const delta = errors[i]![k]! * slope(activation, sums[l]![i]![k]!)
        gradients[l]!.biases[k]! += delta
        for (let j = 0; j < weights.length; j++) {
          gradients[l]!.weights[j]![k]! += delta * inputs[i]![j]!
          before[i]![j]! += delta * weights[j]![k]!
        }
      }
    }
    errors = before
  }
  return { loss: costOf(outputs.at(-1)!, Y, cost), gradients }
}

/** outputs[l] is what goes into layer l; sums[l] is what its activation is applied to. */
function forward(layers: Layer[], X: number[][]) {
  const outputs = [X]
  const sums: number[][][] = []
  for (const { weights, biases, activation } of layers) {
    const z = outputs.at(-1)!.map((row) =>
      biases.map((bias, k) => {
        let total = bias
        for (let j = 0; j < row.length; j++) total += row[j]! * weights[j]![k]!
        return total
      }),
    )
    sums.push(z)
    outputs.push(z.map((row) => row.map((x) => activate(activation, x))))
  }
  return { sums, outputs }
}

function activate(activation: string, z: number) {
  if (activation === 'relu') return z > 0 ? z : 0
  if (activation === 'sigmoid') return 1 / (1 + Math.exp(-z))
  if (activation === 'tanh') return Math.tanh(z)
  return z
}

function slope(activation: string, z: number) {
  const a = activate(activation, z)
  if (activation === 'relu') return z > 0 ? 1 : 0
  if (activation === 'sigmoid') return a * (1 - a)
  if (activation === 'tanh') return 1 - a * a
  return 1
}

function startErrors(outputs: number[], targets: number[], cost: Cost) {
  if (cost === 'squared-error') return outputs.map((a, k) => 2 * (a - targets[k]!))
  return softmax(outputs).map((p, k) => p - targets[k]!)
}

function costOf(outputs: number[][], Y: number[][], cost: Cost) {
  let total = 0
  for (const [i, row] of outputs.entries()) {
    if (cost === 'squared-error') for (const [k, a] of row.entries()) total += (a - Y[i]![k]!) ** 2
    else {
      const largest = row.reduce((most, a) => Math.max(most, a), 0)
      const rest = Math.log(row.reduce((sum, a) => sum + Math.exp(a - largest), 0))
      for (const [k, a] of row.entries()) total -= Y[i]![k]! * (a - largest - rest)
    }
  }
  return total / outputs.length
}

function softmax(logits: number[]) {
  const largest = logits.reduce((most, a) => Math.max(most, a), 0)
  const exponentials = logits.map((a) => Math.exp(a - largest))
  const total = exponentials.reduce((sum, x) => sum + x, 0)
  return exponentials.map((x) => x / total)
}

function checkShapes(layers: Layer[], X: number[][], Y: number[][]) {
  if (layers.length === 0) throw new RangeError('no layers')
  if (X.length === 0) throw new RangeError('no rows')
  if (Y.length !== X.length) throw new RangeError('as many rows of targets as of inputs are needed')
  let width = layers[0]!.weights.length
  if (X.some((row) => row.length !== width)) throw new RangeError('the rows do not fit the first layer')
  for (const { weights, biases } of layers) {
    if (weights.length !== width) throw new RangeError('the layers do not chain')
    width = biases.length
    if (weights.some((row) => row.length !== width)) throw new RangeError('the weights do not fit the biases')
  }
  if (Y.some((row) => row.length !== width)) throw new RangeError('the targets do not fit the outputs')
}
