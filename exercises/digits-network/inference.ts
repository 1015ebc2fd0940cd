import { classes, disguise, disguiseFor, heldOut, side } from './digits.ts'
import type { Layer } from './solution.ts'

/** The most numbers a trained network may have: the judge runs it on 500 digits while others wait. */
export const mostParameters = 20_000

/** The share of the held-out digits a network must recognise: below the model’s mean less six standard deviations (see exercise.json). */
export function leastAccuracy(images: number): number {
  return images < 800 ? 0.75 : 0.9
}

/** Which digit, undisguised, a trained network takes each of the held-out ones for. */
export function recognise(layers: readonly Layer[], seed: number): number[] {
  const disguised = disguiseFor(seed)
  return heldOut.map((digit) => {
    const logits = runLayers(layers, disguise(digit, disguised).image)
    return disguised.classOf.indexOf(logits.indexOf(Math.max(...logits)))
  })
}

/** The share of the held-out digits that are taken for what they are. */
export function measureAccuracy(guesses: readonly number[]): number {
  return guesses.filter((guess, i) => guess === heldOut[i]!.label).length / heldOut.length
}

/** The logits: the softmax changes no ranking. */
function runLayers(layers: readonly Layer[], image: number[]): number[] {
  return layers.reduce((inputs, { weights, biases }, l) => {
    const sums = [...biases]
    inputs.forEach((x, k) => {
      if (x === 0) return
      const row = weights[k]!
      for (let j = 0; j < sums.length; j++) sums[j] = sums[j]! + x * row[j]!
    })
    return l === layers.length - 1 ? sums : sums.map((z) => Math.max(0, z))
  }, image)
}

/** Whether this is a list of layers that lead from the pixels of a digit to the classes. */
export function fitTogether(value: unknown): value is Layer[] {
  if (!Array.isArray(value) || value.length === 0) return false
  let inputs = side * side
  for (const layer of value) {
    if (typeof layer !== 'object' || layer === null) return false
    const { weights, biases } = layer as Record<keyof Layer, unknown>
    if (!isList(weights, inputs) || !areNumbers(biases)) return false
    if (!weights.every((row) => areNumbers(row) && row.length === biases.length)) return false
    inputs = biases.length
  }
  return inputs === classes
}

function isList(value: unknown, length: number): value is unknown[] {
  return Array.isArray(value) && value.length === length
}

function areNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number')
}

/** All weights and biases. */
export function listParameters(layers: readonly Layer[]): number[] {
  return layers.flatMap(({ weights, biases }) => [...weights.flat(), ...biases])
}
