import { checksOf } from '#authoring/check'
import { suspectGradients, suspectLosses, wrongBiases, wrongErrors } from './mistakes.ts'
import type * as Api from './solution.ts'

/**
 * All is compared by closeness. What is wrong in a layer makes the layers before it wrong too and says nothing new there, so gradients are
 * looked at as they come to be: from the last layer to the first, and no further than the first wrong one.
 */
export default checksOf<typeof Api>({
  loss({ actual, expected, args, tolerance, close }) {
    close('', actual, expected, tolerance, suspectLosses(args))
  },

  backprop({ actual, expected, args, tolerance, close, gradient }) {
    if (!close('loss', actual.loss, expected.loss, tolerance, suspectLosses(args))) return
    for (const [l, right] of [...expected.gradients.entries()].toReversed()) {
      const { weights, biases } = actual.gradients[l]!
      const areWeights = gradient(`W${l + 1}`, weights, right.weights, tolerance, suspectGradients(wrongErrors, args, l, 'weights'))
      const mistakes = areWeights ? wrongBiases : wrongErrors
      const areBiases = gradient(`b${l + 1}`, biases, right.biases, tolerance, suspectGradients(mistakes, args, l, 'biases'))
      if (!areWeights || !areBiases) return
    }
  },
})
