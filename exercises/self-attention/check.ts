import { checksOf } from '#authoring/check'
import type * as Api from './solution.ts'
import { suspectHeads, suspectMixes } from './suspects/heads.ts'
import { suspectNorms } from './suspects/norms.ts'
import { suspectStacks } from './suspects/stacks.ts'
import { suspectOutputs, suspectSoftmaxes, suspectWeights } from './suspects/weights.ts'

/**
 * All is compared by closeness; the suspects are what well-known mistakes give. An output that was made with wrong weights is wrong as
 * well and says nothing new, so it is looked at only where the weights are right.
 */
export default checksOf<typeof Api>({
  softmaxRows({ actual, expected, args: [S], tolerance, close }) {
    close('', actual, expected, tolerance, suspectSoftmaxes(S))
  },

  attention({ actual, expected, args: [Q, K, V, mask], tolerance, close }) {
    if (close('weights', actual.weights, expected.weights, tolerance, suspectWeights(Q, K, mask)))
      close('output', actual.output, expected.output, tolerance, suspectOutputs(expected.weights, V))
  },

  selfAttention({ actual, expected, args: [X, projections, heads, causal], tolerance, close }) {
    if (close('weights', actual.weights, expected.weights, tolerance, suspectHeads(X, projections, heads, causal)))
      close('output', actual.output, expected.output, tolerance, suspectMixes(X, projections, expected.weights))
  },

  layerNorm({ actual, expected, args: [X, norm], tolerance, close }) {
    close('', actual, expected, tolerance, suspectNorms(X, norm))
  },

  transformer({ actual, expected, args: [batch, blocks, heads, causal], tolerance, close }) {
    close('', actual, expected, tolerance, suspectStacks(batch, blocks, heads, causal))
  },
})
