import { checksOf } from '#authoring/check'
import type * as Api from './solution.ts'

/**
 * Norms are compared by closeness, relative to the expected value. A sum whose terms cancel has no such yardstick: its rounding error
 * is proportional to the magnitudes that were added (Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed., §3.1), and so
 * is what we allow.
 */
export default checksOf<typeof Api>({
  dot({ actual, expected, args: [a, b], tolerance, close }) {
    const magnitude = a.reduce((sum, x, i) => sum + Math.abs(x * b[i]!), 0)
    close('', actual, expected, { absolute: tolerance.relative * magnitude, relative: 0 })
  },

  cosineSimilarity({ actual, expected, tolerance, close, property }) {
    property('a cosine lies between −1 and 1', Math.abs(actual) <= 1)
    close('', actual, expected, { absolute: tolerance.relative, relative: 0 })
  },

  projection({ actual, expected, args: [a], tolerance, close }) {
    const magnitude = a.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0)
    close('', actual, expected, { absolute: tolerance.relative * magnitude, relative: 0 })
  },

  // the arccosine of a rounded cosine is off by up to 1e-7 near 0 and π: accepted, NaN is not
  angle({ actual, expected, tolerance, close }) {
    close('', actual, expected, { absolute: tolerance.relative, relative: 0 })
  },
})
