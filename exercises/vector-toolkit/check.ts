import { checksOf } from '#authoring/check'
import reference from './reference.ts'
import type * as Api from './solution.ts'

const { norm2, normInf, projection } = reference.oracle

/**
 * Norms are compared by closeness, relative to the expected value. A sum whose terms cancel has no such yardstick: its rounding error
 * is proportional to the magnitudes that were added (Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed., §3.1), and so
 * is what we allow.
 */
export default checksOf<typeof Api>({
  norm1({ actual, expected, args: [v], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'the components are added with their signs': () => v.reduce((sum, x) => sum + x, 0),
      'a zero is taken for the end of the vector': () => untilZero(v).reduce((sum, x) => sum + Math.abs(x), 0),
    })
  },

  norm2({ actual, expected, args: [v], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'the components are squared as they are, and the squares of small ones have few digits': () =>
        Math.sqrt(v.reduce((sum, x) => sum + x * x, 0)),
      'a vector that begins with a zero is taken for the zero vector': () => (v[0] === 0 ? 0 : expected),
    })
  },

  normInf({ actual, expected, args: [v], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'the largest component is taken and not the largest magnitude': () =>
        v.reduce((largest, x) => Math.max(largest, x), -Infinity),
      'components below zero are passed over': () => v.reduce((largest, x) => Math.max(largest, x), 0),
      'numbers are sorted as text': () => v.map(Math.abs).map(String).toSorted().map(Number).at(-1) ?? 0,
    })
  },

  dot({ actual, expected, args: [a, b], tolerance, close }) {
    const magnitude = a.reduce((sum, x, i) => sum + Math.abs(x * b[i]!), 0)
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative * magnitude, relative: 0 },
      {
        'the magnitudes of the products are added': () => magnitude,
        'a product that is small is taken for zero': () => (magnitude < 1e-9 ? 0 : expected),
        'a zero is taken for the end of a vector': () => untilZero(a.map((x, i) => x * b[i]!)).reduce((sum, x) => sum + x, 0),
      },
    )
  },

  cosineSimilarity({ actual, expected, tolerance, close, property }) {
    property('a cosine lies between −1 and 1', Math.abs(actual) <= 1)
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative, relative: 0 },
      { 'the cosine loses its sign': () => Math.abs(expected) },
    )
  },

  projection({ actual, expected, args: [a, b], tolerance, close }) {
    const magnitude = normInf(a)
    // beside a much longer vector a shadow vanishes, and so do products of tiny ones, and with them what would tell one mistake from another
    const isUsual = normInf(b) > 1e-100 && normInf(b) < 1e100
    const isComparable = isUsual && magnitude <= 1e3 * normInf(b) && normInf(b) <= 1e3 * magnitude
    const along = expected.reduce((sum, x, i) => sum + x * b[i]!, 0)
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative * magnitude, relative: 0 },
      isComparable
        ? {
            'the length of b divides and not its square': () => expected.map((x) => x * norm2(b)),
            'the first vector is stretched and not the second': () => a.map((x) => (x * along) / norm2(b) ** 2),
            'the second vector is projected onto the first': () => projection(b, a),
            'a shadow against the direction is cut to zero': () => expected.map((x) => (along < 0 ? 0 : x)),
          }
        : { 'products of tiny components vanish, and the shadow with them': () => expected.map(() => 0) },
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
        'an obtuse angle is folded to an acute one': () => Math.min(expected, Math.PI - expected),
        'the arctangent of sine over cosine forgets the quadrant': () => (expected > Math.PI / 2 ? expected - Math.PI : expected),
      },
    )
  },
})

const untilZero = (terms: number[]) => (terms.includes(0) ? terms.slice(0, terms.indexOf(0)) : terms)
