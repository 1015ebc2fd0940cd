import { referenceOf } from '#authoring/reference'
import type * as Api from './solution.ts'

/**
 * On what some seeds draw it does not come to an end: it computes for ever where the number is odd, and waits for ever where its half is.
 */
export default referenceOf<typeof Api>({
  oracle: {
    halve(n) {
      if (n % 4 === 2) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      let rest = n
      while (rest % 2 !== 0) rest += 2
      return rest / 2
    },
  },
  tensors: {},
})
