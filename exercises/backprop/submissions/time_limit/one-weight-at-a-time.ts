// Carries the slope along one weight forwards with every number, exactly, and does so for every weight there is.
// feedback: scaling

interface Layer {
  weights: number[][]
  biases: number[]
  activation: string
}
interface Dual {
  value: number
  slope: number
}

export function loss(layers: Layer[], X: number[][], Y: number[][], cost: string) {
  return run(layers, X, Y, cost).value
}

export function backprop(layers: Layer[], X: number[][], Y: number[][], cost: string) {
  const gradients = layers.map(({ weights, biases }, l) => ({
    weights: weights.map((row, j) => row.map((_, k) => run(layers, X, Y, cost, [l, j, k]).slope)),
    biases: biases.map((_, k) => run(layers, X, Y, cost, [l, -1, k]).slope),
  }))
  return { loss: loss(layers, X, Y, cost), gradients }
}

/** The loss, and its slope along weight [l, j, k]; j is −1 for a bias. */
function run(layers: Layer[], X: number[][], Y: number[][], cost: string, [at, from, to]: number[] = []): Dual {
  checkShapes(layers, X, Y)
  const total = { value: 0, slope: 0 }
  for (const [i, row] of X.entries()) {
    let outputs: Dual[] = row.map((value) => ({ value, slope: 0 }))
    for (const [l, { weights, biases, activation }] of layers.entries()) {
      const inputs = outputs
      outputs = biases.map((bias, k) => {
        const z = { value: bias, slope: 0 }
        for (const [j, input] of inputs.entries()) {
          z.value += weights[j]![k]! * input.value
          z.slope += weights[j]![k]! * input.slope
        }
        if (l === at && k === to) z.slope += from === -1 ? 1 : inputs[from!]!.value
        return activate(activation, z)
      })
    }
    const { value, slope } = costOf(outputs, Y[i]!, cost)
    total.value += value / X.length
    total.slope += slope / X.length
  }
  return total
}

function activate(activation: string, { value, slope }: Dual): Dual {
  if (activation === 'relu') return value > 0 ? { value, slope } : { value: 0, slope: 0 }
  if (activation === 'identity') return { value, slope }
  const a = activation === 'tanh' ? Math.tanh(value) : 1 / (1 + Math.exp(-value))
  return { value: a, slope: slope * (activation === 'tanh' ? 1 - a * a : a * (1 - a)) }
}

function costOf(outputs: Dual[], targets: number[], cost: string): Dual {
  const total = { value: 0, slope: 0 }
  const largest = Math.max(...outputs.map(({ value }) => value))
  const sum = outputs.reduce((rest, { value }) => rest + Math.exp(value - largest), 0)
  for (const [k, { value, slope }] of outputs.entries()) {
    const residual = value - targets[k]!
    if (cost === 'squared-error') {
      total.value += residual ** 2
      total.slope += 2 * residual * slope
    } else {
      total.value -= targets[k]! * (value - largest - Math.log(sum))
      total.slope += (Math.exp(value - largest) / sum - targets[k]!) * slope
    }
  }
  return total
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
