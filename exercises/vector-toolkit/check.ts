import { checksOf } from '#authoring/check'
import type * as Api from './solution.ts'

/**
 * Norms are compared by closeness, relative to the expected value. A sum whose terms cancel has no such yardstick: its rounding error
 * is proportional to the magnitudes that were added (Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed., §3.1), and so
 * is what we allow.
 */
export default checksOf<typeof Api>({
  norm1({ actual, expected, args: [v], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'the components are added with their signs': () => v.reduce((sum, x) => sum + x, 0),
    })
  },

  normInf({ actual, expected, args: [v], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'the largest component is taken and not the largest magnitude': () =>
        v.reduce((largest, x) => Math.max(largest, x), -Infinity),
    })
  },

  dot({ actual, expected, args: [a, b], tolerance, close }) {
    const magnitude = a.reduce((sum, x, i) => sum + Math.abs(x * b[i]!), 0)
    close('', actual, expected, { absolute: tolerance.relative * magnitude, relative: 0 })
  },

  cosineSimilarity({ actual, expected, tolerance, close, property }) {
    property('a cosine lies between −1 and 1', Math.abs(actual) <= 1)
    close('', actual, expected, { absolute: tolerance.relative, relative: 0 })
  },

  projection({ actual, expected, args: [a, b], tolerance, close }) {
    const magnitude = a.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0)
    const product = (x: number[], y: number[]) => x.reduce((sum, xi, i) => sum + xi * y[i]!, 0)
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative * magnitude, relative: 0 },
      {
        'the length of b divides and not its square': () => b.map((x) => (x * product(a, b)) / Math.sqrt(product(b, b))),
        'the first vector is stretched and not the second': () => a.map((x) => (x * product(a, b)) / product(b, b)),
        'the second vector is projected onto the first': () => a.map((x) => (x * product(a, b)) / product(a, a)),
      },
    )
  },

  // the arccosine of a rounded cosine is off by up to 1e-7 near 0 and π: accepted, NaN is not
  angle({ actual, expected, tolerance, close }) {
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative, relative: 0 },
      {
        'an obtuse angle is folded to an acute one': () => Math.PI - expected,
      },
    )
  },
})
