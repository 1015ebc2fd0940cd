// Moves each weight a little to either side and looks what the loss does, also where it has a kink.
// feedback: gradient: ½

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
  const network: Layer[] = JSON.parse(JSON.stringify(layers))
  const slopesOf = (parameters: number[]) =>
    parameters.map((start, k) => {
      const at = (x: number) => {
        parameters[k] = x
        return loss(network, X, Y, cost)
      }
      const slope = (at(start + 1e-5) - at(start - 1e-5)) / 2e-5
      parameters[k] = start
      return slope
    })
  const gradients = network.map(({ weights, biases }) => ({ weights: weights.map(slopesOf), biases: slopesOf(biases) }))
  return { loss: loss(layers, X, Y, cost), gradients }
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

function costOf(outputs: number[][], Y: number[][], cost: Cost) {
  let total = 0
  for (const [i, row] of outputs.entries()) {
    if (cost === 'squared-error') for (const [k, a] of row.entries()) total += (a - Y[i]![k]!) ** 2
    else {
      const largest = Math.max(...row)
      const rest = Math.log(row.reduce((sum, a) => sum + Math.exp(a - largest), 0))
      for (const [k, a] of row.entries()) total -= Y[i]![k]! * (a - largest - rest)
    }
  }
  return total / outputs.length
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
