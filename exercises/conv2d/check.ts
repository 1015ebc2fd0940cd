import { checksOf } from '#authoring/check'
import { suspectBiases, suspectFilters, suspectInputs, suspectOutputs } from './mistakes.ts'
import type * as Api from './solution.ts'
import { missingOf } from './windows.ts'

/** All is compared by closeness, gradients one by one; the suspects are what well-known mistakes give. */
export default checksOf<typeof Api>({
  planAxis({ actual, expected, args: [size, filterSize, stride, padding], close, property }) {
    const exact = { absolute: 0, relative: 0 }
    const missing = missingOf(size, filterSize, stride, padding)
    close('outputs', actual.outputs, expected.outputs, exact, {
      'the size over the stride is rounded the other way': () =>
        padding === 'same' ? Math.floor(size / stride) : Math.ceil((size - filterSize) / stride) + 1,
      'the last window is not counted': () => expected.outputs - 1,
    })
    if (!property('zeros are added, and none are fewer than 0', actual.before >= 0 && actual.after >= 0)) return
    const zerosOf = ({ before, after }: Api.Axis) => ({ before, after })
    close('', zerosOf(actual), zerosOf(expected), exact, {
      'the padding of stride 1 is used for a larger stride': () => oddAfter(padding === 'same' ? filterSize - 1 : 0),
      'the odd zero of the padding stands before the image, not after it': () => oddBefore(missing),
    })
  },

  conv2d({ actual, expected, args: [X, filter, bias, stride, padding], tolerance, close }) {
    close('', actual, expected, tolerance, suspectOutputs({ X, filter, bias, stride, padding }))
  },

  conv2dGradients({ actual, expected, args: [X, filter, bias, stride, padding, upstream], tolerance, gradient }) {
    const layer = { X, filter, bias, stride, padding }
    gradient('input', actual.input, expected.input, tolerance, suspectInputs(layer, upstream))
    gradient('filter', actual.filter, expected.filter, tolerance, suspectFilters(layer, upstream))
    gradient('bias', actual.bias, expected.bias, tolerance, suspectBiases(layer, upstream))
  },
})

const oddAfter = (zeros: number) => ({ before: Math.floor(zeros / 2), after: Math.ceil(zeros / 2) })
const oddBefore = (zeros: number) => ({ before: Math.ceil(zeros / 2), after: Math.floor(zeros / 2) })
