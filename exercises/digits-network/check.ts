import { checksOf, type Suspects, type Tolerance } from '#authoring/check'
import type { Driven } from '#authoring/drive'
import type * as Drive from './drive.ts'
import type { Answer, Call } from './drive.ts'
import { fitTogether, leastAccuracy, listParameters, measureAccuracy, mostParameters, recognise } from './inference.ts'
import { mistakes, suspectLayers } from './mistakes.ts'
import { contract, replay } from './replay.ts'
import type * as Api from './solution.ts'

/**
 * Answers are compared call by call, and the first wrong one is told: what follows from it is wrong as well. A trained network is free in all but what it
 * recognises, and that is found out here.
 */
export default checksOf<Driven<typeof Api, typeof Drive>>({
  initialLayers({ actual, expected, args: [sizes, seed], tolerance, close, property }) {
    if (!close('layers', actual.layers, expected.layers, tolerance, suspectLayers(sizes, seed))) return
    property('one number is drawn for each weight, and none for a bias', actual.draws === expected.draws)
  },

  createNetwork({ actual, expected, args: [layers, calls], tolerance, close, gradient, property }) {
    const wrong = expected.answers.findIndex((wanted, i) => !isSame(actual.answers[i], wanted, tolerance))
    if (wrong >= 0) {
      const [answer, wanted] = [actual.answers[wrong]!, expected.answers[wrong]!]
      const words = nameMistake(layers, calls, actual.answers, tolerance)
      if ('gradients' in answer && 'gradients' in wanted) {
        // from the last layer to the first, as they are computed
        for (let l = wanted.gradients.length - 1; l >= 0; l--) {
          for (const [kind, letter] of parameters) {
            const [ours, theirs] = [answer.gradients[l]![kind], wanted.gradients[l]![kind]]
            if (!gradient(`${letter}${l + 1}`, ours, theirs, tolerance, telling(words, ours))) return
          }
        }
      }
      const [[field, ours], [, theirs]] = [Object.entries(answer)[0]!, Object.entries(wanted)[0]!]
      close(field, ours, theirs, tolerance, telling(words, ours))
    } else if (calls.some((call) => 'updateWeights' in call)) close('layers', actual.layers, expected.layers)
    else
      property('forward and backward leave all weights and biases as they are', isSame(actual.layers, layers, tolerance), 'layers')
  },

  trainNetwork: {
    anyStructure({ actual, args: [images, , seed], property }) {
      const fits = fitTogether(actual)
      property('every layer has as many rows of weights as inputs, as many columns as units, and a bias for each unit', fits)
      if (!fits) return
      const numbers = listParameters(actual)
      if (!property(`the network has at most ${mostParameters} weights and biases`, numbers.length <= mostParameters)) return
      if (!property('all weights and biases are finite numbers after training', numbers.every(Number.isFinite))) return
      property('the network has a hidden layer', actual.length > 1)
      const guesses = recognise(actual, seed)
      if (!property('the network tells digits apart, and does not take them all for the same', new Set(guesses).size > 1)) return
      const least = leastAccuracy(images.length)
      property(
        `of 100 digits it has not seen, the network recognises at least ${100 * least} after training on ${images.length}`,
        measureAccuracy(guesses) >= least,
      )
    },
  },
})

const parameters = [
  ['weights', 'W'],
  ['biases', 'b'],
] as const

/** The words of the mistake that leads to all of these answers together. */
function nameMistake(layers: Api.Layer[], calls: Call[], answers: Answer[], tolerance: Tolerance): string | undefined {
  return Object.keys(mistakes).find((words) =>
    isSame(answers, replay(layers, calls, { ...contract, ...mistakes[words] }), tolerance),
  )
}

/** A mistake that is known by more than the value in question. */
function telling(words: string | undefined, value: unknown): Suspects {
  return words === undefined ? {} : { [words]: () => value }
}

/** Whether two values of the same structure hold the same numbers. */
function isSame(a: unknown, b: unknown, within: Tolerance): boolean {
  const [ours, theirs] = [listNumbers(a), listNumbers(b)]
  return (
    ours.length === theirs.length &&
    ours.every((x, i) => Math.abs(x - theirs[i]!) <= within.absolute + within.relative * Math.abs(theirs[i]!))
  )
}

function listNumbers(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listNumbers) : []
}
