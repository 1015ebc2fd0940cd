import { checksOf } from '#authoring/check'
import { suspectBeliefs, suspectClasses, suspectDiagnoses, suspectLabels, suspectLikelihoods, suspectPriors } from './mistakes.ts'
import type * as Api from './solution.ts'

/**
 * Beliefs are measured as shares of 1, and so are logarithms, in which an error is a share of a probability. A diagnosis can be rare and still
 * matter, and is measured by itself, however small.
 */
export default checksOf<typeof Api>({
  updateBeliefs({ actual, expected, args: [prior, likelihoods], tolerance: { absolute }, close, property }) {
    const ruledOutAt = prior.map((p, k) => (p === 0 ? 0 : likelihoods.findIndex((row) => row[k] === 0)))
    const isKept = ruledOutAt.every((first, k) => first < 0 || actual.every((row, t) => t < first || row[k]! <= absolute))
    if (property('a hypothesis that a probability of 0 has ruled out stays at 0, whatever follows', isKept))
      close('', actual, expected, { absolute, relative: 0 }, suspectBeliefs(prior, likelihoods))
  },

  diagnose({ actual, expected, args, tolerance: { relative }, close }) {
    close('', actual, expected, { absolute: 0, relative }, suspectDiagnoses(...args))
  },

  trainNaiveBayes({ actual, expected, args, tolerance: { absolute }, close }) {
    const tolerance = { absolute, relative: 0 }
    close('logPriors', actual.logPriors, expected.logPriors, tolerance, suspectPriors(...args))
    close('logLikelihoods', actual.logLikelihoods, expected.logLikelihoods, tolerance, suspectLikelihoods(...args))
  },

  classify({ actual, expected, args, tolerance: { absolute }, close }) {
    const { labels, probabilities } = expected
    const suspects = Object.entries(suspectClasses(...args)).map(([words, compute]) => [words, () => compute().probabilities])
    if (close('probabilities', actual.probabilities, probabilities, { absolute, relative: 0 }, Object.fromEntries(suspects)))
      close('labels', actual.labels, labels, { absolute: 0, relative: 0 }, suspectLabels(...args))
  },
})
