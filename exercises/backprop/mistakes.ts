import type { Suspects } from '#authoring/check'
import { activate, contract, type Habits, replay, runForward, slopeOf, softmax, transpose } from './replay.ts'
import type { Cost, Gradient, Layer } from './solution.ts'

type Arguments = [layers: Layer[], X: number[][], Y: number[][], cost: Cost]

/** Each completes "This is what comes out when …". */
export const wrongErrors: Record<string, Partial<Habits>> = {
  'the gradients are summed over the rows, not averaged': { countOf: () => 1 },
  'the mean is taken over the outputs too, not over the rows alone': { countOf: (rows, outputs) => rows * outputs },
  'the factor 2 of the square is left out': {
    startErrors: (cost, outputs, targets) =>
      contract.startErrors(cost, outputs, targets).map((error) => (cost === 'squared-error' ? error / 2 : error)),
  },
  'the target is not subtracted from the softmax': {
    startErrors: (cost, outputs, targets) =>
      cost === 'cross-entropy' ? softmax(outputs) : contract.startErrors(cost, outputs, targets),
  },
  'the target is subtracted from the logits, not from their softmax': {
    startErrors: (_, outputs, targets) => outputs.map((a, k) => a - targets[k]!),
  },
  'the target is subtracted, and then the slope p (1 − p) of the softmax comes in once more': {
    startErrors(cost, outputs, targets) {
      const slopes = softmax(outputs).map((p) => (cost === 'cross-entropy' ? p * (1 - p) : 1))
      return contract.startErrors(cost, outputs, targets).map((error, k) => error * slopes[k]!)
    },
  },
  'the slope of ReLU at 0 is 1': slopeAtZero(1),
  'the slope of ReLU at 0 is ½, as it is between its two sides': slopeAtZero(0.5),
  'the slope of the hidden activations is left out': { hiddenSlope: () => 1 },
  'the slope of the last activation is left out': { lastSlope: () => 1 },
  'the slope is taken at the output of an activation, not at its input': {
    hiddenSlope: (activation, _, a) => slopeOf(activation, a, activate(activation, a)),
    lastSlope: (activation, _, a) => slopeOf(activation, a, activate(activation, a)),
  },
  'a formula for the slope that is meant for the output of an activation is given its input': {
    hiddenSlope: (activation, z) => slopeOf(activation, z, z),
    lastSlope: (activation, z) => slopeOf(activation, z, z),
  },
  'the weights are not transposed on the way back': {
    passBack: (deltas, weights) => contract.passBack(deltas, transpose(weights), []),
  },
  ...Object.fromEntries(
    [1, 0.5, 0.1, 0.05, 0.01, 0.001].map((rate) => [
      `the errors are passed back through weights that were changed before (rate ${rate})`,
      {
        passBack: (deltas: number[][], weights: number[][], gradient: number[][]) =>
          contract.passBack(
            deltas,
            weights.map((row, j) => row.map((w, k) => w - rate * gradient[j]![k]!)),
            [],
          ),
      },
    ]),
  ),
  "a layer's own outputs stand where its inputs belong": { inputsOf: ({ outputs }) => outputs },
  'the sums of the layer before stand where its outputs belong': { inputsOf: ({ inputs }, before) => before?.sums ?? inputs },
}

function slopeAtZero(atZero: number): Partial<Habits> {
  const slope: Habits['hiddenSlope'] = (activation, z, a) => (activation === 'relu' && z === 0 ? atZero : slopeOf(activation, z, a))
  return { hiddenSlope: slope, lastSlope: slope }
}

/** Those that leave the weights as they should be. */
export const wrongBiases: Record<string, Partial<Habits>> = {
  'the biases take the error of the first row alone': { biasOf: (deltas) => deltas[0]! },
  'the biases take the error of the last row alone': { biasOf: (deltas) => deltas.at(-1)! },
  'the biases take the sum over the rows where the mean belongs': {
    biasOf: (deltas) => contract.biasOf(deltas).map((sum) => sum * deltas.length),
  },
  'the biases are divided by the number of rows once more': {
    biasOf: (deltas) => contract.biasOf(deltas).map((sum) => sum / deltas.length),
  },
}

/** What each mistake makes of one layer's weights or biases. */
export function suspectGradients(
  mistakes: Record<string, Partial<Habits>>,
  args: Arguments,
  l: number,
  parameter: keyof Gradient,
): Suspects {
  return Object.fromEntries(
    Object.entries(mistakes).map(([words, slip]) => [words, () => replay({ ...contract, ...slip }, ...args)[l]![parameter]]),
  )
}

export function suspectLosses([layers, X, Y, cost]: Arguments): Suspects {
  const lossOf = (network: Layer[], costOf = rowCost) =>
    mean(
      runForward(network, X)
        .at(-1)!
        .outputs.map((row, i) => costOf(cost, row, Y[i]!)),
    )
  const [first] = layers
  const networks: Record<string, Layer[]> = {
    'the biases are left out': layers.map((layer) => ({ ...layer, biases: layer.biases.map(() => 0) })),
    'every layer has the activation of the first': layers.map((layer) => ({ ...layer, activation: first!.activation })),
    'the last layer has no activation': [...layers.slice(0, -1), { ...layers.at(-1)!, activation: 'identity' }],
    'no layer has an activation': layers.map((layer) => ({ ...layer, activation: 'identity' })),
  }
  const q = Y[0]!.length
  return {
    'the costs of the rows are summed, not averaged': () => X.length * lossOf(layers),
    'the mean is taken over the outputs too, not over the rows alone': () => lossOf(layers) / q,
    'the costs are halved': () => lossOf(layers) / 2,
    ...Object.fromEntries(Object.entries(networks).map(([words, network]) => [words, () => lossOf(network)])),
    'the softmax runs over the rows of the batch, not over the outputs of a row': () => {
      const columns = transpose(runForward(layers, X).at(-1)!.outputs).map(softmax)
      return mean(
        X.map(
          (_, i) =>
            -dot(
              Y[i]!,
              columns.map((column) => Math.log(column[i]!)),
            ),
        ),
      )
    },
    'the largest target of a row counts as 1 and the others as 0': () =>
      lossOf(layers, (cost, row, targets) =>
        rowCost(
          cost,
          row,
          targets.map((_, k) => (k === targets.indexOf(Math.max(...targets)) ? 1 : 0)),
        ),
      ),
    ...Object.fromEntries(
      [1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16].map((least) => [
        `probabilities are kept from 0 before the logarithm (by ${least})`,
        () =>
          lossOf(
            layers,
            (_, row, targets) =>
              -dot(
                targets,
                softmax(row).map((p) => Math.log(Math.max(p, least))),
              ),
          ),
      ]),
    ),
  }
}

function rowCost(cost: Cost, outputs: number[], targets: number[]): number {
  if (cost === 'squared-error') return outputs.reduce((sum, a, k) => sum + (a - targets[k]!) ** 2, 0)
  return -dot(
    targets,
    softmax(outputs).map((p) => Math.log(p)),
  )
}

function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, k) => sum + (x === 0 ? 0 : x * b[k]!), 0)
}

function mean(values: number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length
}
