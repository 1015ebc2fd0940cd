import { checksOf } from '#authoring/check'
import { suspectClipping, suspectDerivatives, suspectResults, suspectSlopes } from './mistakes.ts'
import type * as Api from './solution.ts'

/** All is compared by closeness, values before derivatives: what is computed wrongly forwards is not looked at backwards. */
export default checksOf<typeof Api>({
  applyOperation({ actual, expected, args, close }) {
    if (close('value', actual.value, expected.value)) {
      close('slopes', actual.slopes, expected.slopes, undefined, suspectSlopes(...args))
    }
  },

  gradients({ actual, expected, args: [nodes], close }) {
    if (close('value', actual.value, expected.value, undefined, suspectResults(nodes))) {
      close('derivatives', actual.derivatives, expected.derivatives, undefined, {
        ...suspectDerivatives(nodes),
        ...suspectClipping(actual.derivatives, expected.derivatives),
      })
    }
  },
})
