import { disguise, disguiseFor, heldOut } from './digits.ts'
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
