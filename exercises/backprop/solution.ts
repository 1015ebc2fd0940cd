export type Activation = 'identity' | 'relu' | 'sigmoid' | 'tanh'
export type Cost = 'squared-error' | 'cross-entropy'

export interface Layer {
  weights: number[][]
  biases: number[]
  activation: Activation
}

export interface Gradient {
  weights: number[][]
  biases: number[]
}

export interface Backward {
  loss: number
  gradients: Gradient[]
}

/** What one layer took in and gave, a row for each row of the batch. */
interface Pass {
  inputs: number[][]
  sums: number[][]
  outputs: number[][]
}

/** f and f′, both as functions of the sum that goes in. */
const activations: Record<Activation, { of(z: number): number; slope(z: number): number }> = {
  identity: { of: (z) => z, slope: () => 1 },
  relu: { of: (z) => Math.max(0, z), slope: (z) => (z > 0 ? 1 : 0) },
  sigmoid: { of: sigmoid, slope: (z) => sigmoid(z) * sigmoid(-z) },
  tanh: { of: Math.tanh, slope: (z) => 1 - Math.tanh(z) ** 2 },
}

/** The cost of one row, and its derivatives with respect to the outputs of the last layer. */
const costs: Record<
  Cost,
  { of(outputs: number[], targets: number[]): number; slopes(outputs: number[], targets: number[]): number[] }
> = {
  'squared-error': {
    of: (outputs, targets) => sum(outputs.map((a, k) => (a - targets[k]!) ** 2)),
    slopes: (outputs, targets) => outputs.map((a, k) => 2 * (a - targets[k]!)),
  },
  'cross-entropy': {
    of: (logits, targets) => -sum(logSoftmax(logits).map((logarithm, k) => targets[k]! * logarithm)),
    // softmax and logarithm together leave this, because the targets add up to 1
    slopes: (logits, targets) => logSoftmax(logits).map((logarithm, k) => Math.exp(logarithm) - targets[k]!),
  },
}

/** The mean cost over the rows of X. RangeError when the shapes do not fit. */
export function loss(layers: Layer[], X: number[][], Y: number[][], cost: Cost): number {
  return meanCost(runForward(layers, X, Y).at(-1)!.outputs, Y, cost)
}

/**
 * The mean cost, and its derivatives with respect to every weight and bias: forwards once, keeping what each layer saw, then backwards
 * once, handing the derivatives with respect to a layer's outputs to the layer before. RangeError when the shapes do not fit.
 */
export function backprop(layers: Layer[], X: number[][], Y: number[][], cost: Cost): Backward {
  const passes = runForward(layers, X, Y)
  const { outputs } = passes.at(-1)!
  const gradients: Gradient[] = []
  let errors = outputs.map((row, i) => costs[cost].slopes(row, Y[i]!).map((slope) => slope / X.length))
  for (const [l, { weights, activation }] of [...layers.entries()].toReversed()) {
    const { inputs, sums } = passes[l]!
    const { slope } = activations[activation]
    const deltas = errors.map((row, i) => row.map((error, k) => error * slope(sums[i]![k]!)))
    gradients.unshift({ weights: multiply(transpose(inputs), deltas), biases: transpose(deltas).map(sum) })
    errors = multiply(deltas, transpose(weights))
  }
  return { loss: meanCost(outputs, Y, cost), gradients }
}

function runForward(layers: Layer[], X: number[][], Y: number[][]): Pass[] {
  requireShapes(layers, X, Y)
  const passes: Pass[] = []
  for (const { weights, biases, activation } of layers) {
    const inputs = passes.at(-1)?.outputs ?? X
    const sums = multiply(inputs, weights).map((row) => row.map((z, k) => z + biases[k]!))
    passes.push({ inputs, sums, outputs: sums.map((row) => row.map(activations[activation].of)) })
  }
  return passes
}

function meanCost(outputs: number[][], Y: number[][], cost: Cost): number {
  return sum(outputs.map((row, i) => costs[cost].of(row, Y[i]!))) / Y.length
}

/** A large negative z makes the exponential infinite and the sigmoid 0, which is right. */
function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z))
}

/** ln softmax. The largest logit is taken out first, so that no exponential overflows and their sum is at least 1. */
function logSoftmax(logits: number[]): number[] {
  const largest = Math.max(...logits)
  const logOfSum = Math.log(sum(logits.map((a) => Math.exp(a - largest))))
  return logits.map((a) => a - largest - logOfSum)
}

function multiply(A: number[][], B: number[][]): number[][] {
  const columns = transpose(B)
  return A.map((row) => columns.map((column) => sum(row.map((x, k) => x * column[k]!))))
}

function transpose(M: number[][]): number[][] {
  return M[0]!.map((_, j) => M.map((row) => row[j]!))
}

function sum(values: number[]): number {
  return values.reduce((total, x) => total + x, 0)
}

function requireShapes(layers: Layer[], X: number[][], Y: number[][]): void {
  if (layers.length === 0 || X.length === 0) throw new RangeError('there is nothing to compute without layers or rows')
  let width = layers[0]!.weights.length
  requireShape(X, X.length, width)
  for (const { weights, biases } of layers) {
    requireShape(weights, width, biases.length)
    width = biases.length
  }
  requireShape(Y, X.length, width)
}

function requireShape(M: number[][], rows: number, columns: number): void {
  if (M.length !== rows || M.some((row) => row.length !== columns)) throw new RangeError(`expected ${rows} × ${columns} numbers`)
}
