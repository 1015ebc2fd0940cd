import { checksOf } from '#authoring/check'
import type * as Api from './solution.ts'

/** Write: what closeness cannot judge, and the mistakes whose answers are known; or remove this file. */
export default checksOf<typeof Api>({
  mean({ actual, expected, args: [x], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'the sum is divided by n − 1': () => (expected * x.length) / (x.length - 1),
    })
  },
})
