import type { Answer, Call } from './drive.ts'
import { combine, type Matrix, multiply, sum, transpose } from './matrix.ts'
import type { Layer } from './solution.ts'

/** What `forward` keeps for `backward`. `sums` are those of the units before their activation. */
export interface Trace {
  inputs: Matrix[]
  sums: Matrix[]
  probabilities: Matrix
}

export interface Residuals {
  deltas: Matrix[]
  gradients: Layer[]
}

/** How somebody runs a network and its gradient. */
export interface Habits {
  activate(z: number): number
  slope(z: number): number
  addBias(sum: number, bias: number): number
  finish(logits: Matrix): Matrix
  /** The derivative of one image’s loss by its logits. */
  residual(probabilities: number[], label: number): number[]
  /** By what the sum over the images is divided. */
  divisor(images: number, classes: number): number
  carryBack(deltas: Matrix, weights: Matrix): Matrix
  biasSlopes(deltas: Matrix): number[]
  /** Which of two runs `backward` looks at: the first one that was kept, or the latest. */
  remember(kept: Trace | undefined, latest: Trace): Trace
  /** What becomes of gradients that a `backward` before this one has left. */
  gather(before: Layer[] | undefined, now: Layer[]): Layer[]
  /** What a step goes along. */
  follow(kept: Residuals, latest: Trace): Layer[]
  /** What a step leaves of the gradients it went along. */
  leave(gradients: Layer[]): Layer[]
  /** A parameter after a step. `fromEnd`: 0 in the last layer. */
  move(value: number, slope: number, rate: number, isBias: boolean, fromEnd: number): number
}

/** What the statement asks for. */
export const contract: Habits = {
  activate: (z) => Math.max(0, z),
  slope: (z) => (z > 0 ? 1 : 0),
  addBias: (sum, bias) => sum + bias,
  finish: (logits) => logits.map(softmax),
  residual: (probabilities, label) => probabilities.map((p, j) => (j === label ? p - 1 : p)),
  divisor: (images) => images,
  carryBack: (deltas, weights) => multiply(deltas, transpose(weights)),
  biasSlopes: (deltas) => transpose(deltas).map(sum),
  remember: (_, latest) => latest,
  gather: (_, now) => now,
  follow: ({ gradients }) => gradients,
  leave: (gradients) => gradients,
  move: (value, slope, rate) => value - rate * slope,
}

/** What calls come to in the hands of somebody with these habits. */
export function replay(start: Layer[], calls: readonly Call[], habits: Habits): Answer[] {
  let layers = start
  let latest: Trace | undefined
  let kept: Trace | undefined
  let residuals: Residuals | undefined
  return calls.map((call) => {
    if ('forward' in call) {
      latest = run(layers, call.forward, habits)
      kept = habits.remember(kept, latest)
      return { probabilities: latest.probabilities }
    }
    if ('backward' in call) {
      const now = goBack(layers, kept!, call.backward, habits)
      residuals = { deltas: now.deltas, gradients: habits.gather(residuals?.gradients, now.gradients) }
      return { gradients: residuals.gradients }
    }
    const along = habits.follow(residuals!, latest!)
    layers = layers.map(({ weights, biases }, l) => {
      const fromEnd = layers.length - 1 - l
      const step = (isBias: boolean) => (value: number, slope: number) =>
        habits.move(value, slope, call.updateWeights, isBias, fromEnd)
      return {
        weights: combine(weights, along[l]!.weights, step(false)),
        biases: combine([biases], [along[l]!.biases], step(true))[0]!,
      }
    })
    residuals = { ...residuals!, gradients: habits.leave(residuals!.gradients) }
    return { layers }
  })
}

export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits)
  const exponentials = logits.map((z) => Math.exp(z - largest))
  return exponentials.map((e) => e / sum(exponentials))
}

/** Inputsᵀ · deltas for each layer. */
export function slopesFrom(inputs: Matrix[], deltas: Matrix[], { biasSlopes }: Pick<Habits, 'biasSlopes'>): Layer[] {
  return deltas.map((delta, l) => ({ weights: multiply(transpose(inputs[l]!), delta), biases: biasSlopes(delta) }))
}

function run(layers: Layer[], images: Matrix, { activate, addBias, finish }: Habits): Trace {
  const inputs = [images]
  const sums = layers.map(({ weights, biases }) => {
    const reached = multiply(inputs.at(-1)!, weights).map((row) => row.map((x, j) => addBias(x, biases[j]!)))
    inputs.push(reached.map((row) => row.map(activate)))
    return reached
  })
  return { inputs, sums, probabilities: finish(sums.at(-1)!) }
}

function goBack(layers: Layer[], { inputs, sums, probabilities }: Trace, labels: number[], habits: Habits): Residuals {
  const divisor = habits.divisor(labels.length, probabilities[0]!.length)
  const last = labels.map((label, i) => habits.residual(probabilities[i]!, label).map((r) => r / divisor))
  const deltas = [last]
  for (let l = layers.length - 1; l > 0; l--)
    deltas.unshift(combine(habits.carryBack(deltas[0]!, layers[l]!.weights), sums[l - 1]!, (d, z) => d * habits.slope(z)))
  return { deltas, gradients: slopesFrom(inputs, deltas, habits) }
}
