import type { Activation, Cost, Gradient, Layer } from './solution.ts'

export type Matrix = number[][]

/** What one layer took in and gave, a row for each row of the batch. */
export interface Pass {
  inputs: Matrix
  sums: Matrix
  outputs: Matrix
}

/** Where people go wrong on the way back: each place is a function that a mistake may replace. */
export interface Habits {
  /** The derivatives of one row's cost with respect to the outputs of the last layer. */
  startErrors(cost: Cost, outputs: number[], targets: number[]): number[]
  /** By how many the costs of a batch are divided. */
  countOf(rows: number, outputs: number): number
  /** The slope of a hidden activation, by its sum z and its output a. */
  hiddenSlope(activation: Activation, z: number, a: number): number
  /** The same in the last layer. */
  lastSlope(activation: Activation, z: number, a: number): number
  /** What meets the errors in the derivative of the weights. `before` is the layer that feeds this one, if there is one. */
  inputsOf(pass: Pass, before: Pass | undefined): Matrix
  biasOf(deltas: Matrix): number[]
  passBack(deltas: Matrix, weights: Matrix, gradient: Matrix): Matrix
}

const sigmoid = (z: number) => (1 + Math.tanh(z / 2)) / 2

export function activate(activation: Activation, z: number): number {
  return { identity: z, relu: z > 0 ? z : 0, sigmoid: sigmoid(z), tanh: Math.tanh(z) }[activation]
}

/** f′(z), from z or, where the formula is usually written so, from a = f(z). */
export function slopeOf(activation: Activation, z: number, a: number): number {
  return { identity: 1, relu: z > 0 ? 1 : 0, sigmoid: a * (1 - a), tanh: 1 - a * a }[activation]
}

export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits)
  const exponentials = logits.map((a) => Math.exp(a - largest))
  const total = exponentials.reduce((sum, x) => sum + x, 0)
  return exponentials.map((x) => x / total)
}

/** Nobody's mistake. */
export const contract: Habits = {
  startErrors(cost, outputs, targets) {
    const chances = softmax(outputs)
    return outputs
      .map((a, k) => (cost === 'cross-entropy' ? chances[k]! : a) - targets[k]!)
      .map((x) => (cost === 'cross-entropy' ? x : 2 * x))
  },
  countOf: (rows) => rows,
  hiddenSlope: slopeOf,
  lastSlope: slopeOf,
  inputsOf: ({ inputs }) => inputs,
  biasOf: (deltas) => deltas[0]!.map((_, k) => deltas.reduce((sum, row) => sum + row[k]!, 0)),
  passBack: (deltas, weights) => multiply(deltas, transpose(weights)),
}

export function runForward(layers: Layer[], X: Matrix): Pass[] {
  const passes: Pass[] = []
  for (const { weights, biases, activation } of layers) {
    const inputs = passes.at(-1)?.outputs ?? X
    const sums = multiply(inputs, weights).map((row) => row.map((z, k) => z + biases[k]!))
    passes.push({ inputs, sums, outputs: sums.map((row) => row.map((z) => activate(activation, z))) })
  }
  return passes
}

/** The gradients that these habits lead to. */
export function replay(habits: Habits, layers: Layer[], X: Matrix, Y: Matrix, cost: Cost): Gradient[] {
  const passes = runForward(layers, X)
  const last = layers.length - 1
  const { outputs } = passes[last]!
  const share = 1 / habits.countOf(X.length, outputs[0]!.length)
  let errors = outputs.map((row, i) => habits.startErrors(cost, row, Y[i]!).map((error) => share * error))
  const gradients: Gradient[] = []
  for (let l = last; l >= 0; l--) {
    const { weights, activation } = layers[l]!
    const { sums, outputs: own } = passes[l]!
    const slope = l === last ? habits.lastSlope : habits.hiddenSlope
    const deltas = errors.map((row, i) => row.map((error, k) => error * slope(activation, sums[i]![k]!, own[i]![k]!)))
    const gradient = multiply(transpose(habits.inputsOf(passes[l]!, passes[l - 1])), deltas)
    gradients.unshift({ weights: gradient, biases: habits.biasOf(deltas) })
    errors = habits.passBack(deltas, weights, gradient)
  }
  return gradients
}

/** What does not fit counts as 0: a mistaken product must come to an end as well. */
export function multiply(A: Matrix, B: Matrix): Matrix {
  return A.map((row) => B[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * (B[k]?.[j] ?? 0), 0)))
}

export function transpose(M: Matrix): Matrix {
  return M[0]!.map((_, j) => M.map((row) => row[j]!))
}
