import { referenceOf } from '#authoring/reference'
import type * as Api from './solution.ts'

/** Write: by which other way the oracle gets its answers. This one moves the mean with every number (Welford). */
export default referenceOf<typeof Api>({
  oracle: {
    mean(x) {
      if (x.length === 0) throw new RangeError('empty')
      return x.reduce((mean, value, i) => mean + (value - mean) / (i + 1), 0)
    },
  },
  tensors: { mean: (tf, x) => tf.mean(tf.tensor1d(x)) },
})
