import { checksOf } from '#authoring/check'
import reference from './reference.ts'
import type * as Api from './solution.ts'

const { transpose, multiply, power } = reference.oracle

/**
 * A sum whose terms cancel has no yardstick of its own: the rounding error of an entry is proportional to the magnitudes that were added
 * (Higham, "Accuracy and Stability of Numerical Algorithms", 2nd ed., §3.5), which the longest row of A times the longest column of B bounds.
 */
export default checksOf<typeof Api>({
  transpose({ actual, expected, args: [A], tolerance, close }) {
    close('', actual, expected, tolerance, {
      'the table is turned by a quarter, and not mirrored': () => expected.map((row) => row.toReversed()),
      'the table is turned by a quarter the other way, and not mirrored': () => expected.toReversed(),
      'all rows are one and the same array': () => expected.map(() => expected.at(-1)!),
      'nothing is transposed': () => A,
    })
  },

  identity({ actual, expected, tolerance, close }) {
    close('', actual, expected, tolerance, {
      'all rows are one and the same array': () => expected.map((row) => row.map(() => 1)),
      'the ones lie on the other diagonal': () => expected.toReversed(),
    })
  },

  multiply({ actual, expected, args: [A, B], tolerance, close }) {
    const scale = longest(A) * longest(transpose(B))
    // these take a product each, too long to wait for where matrices are large
    const isSmallSquare = A.length <= 16 && A.length === A[0]!.length && B.length === B[0]!.length
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative * scale, relative: 0 },
      {
        'all rows are one and the same array': () => expected.map(() => expected.at(-1)!),
        'small numbers are taken for zero': () => expected.map((row) => row.map(() => 0)),
        'only the last product is kept, and not the sum': () => A.map((row) => B.at(-1)!.map((y) => row.at(-1)! * y)),
        ...(isSmallSquare && {
          'the factors are swapped': () => multiply(B, A),
          'entries that stand in the same place are multiplied': () => A.map((row, i) => row.map((x, j) => x * B[i]![j]!)),
          'rows of A meet rows of B': () => multiply(A, transpose(B)),
          'columns of A meet columns of B': () => multiply(transpose(A), B),
          'columns of A meet rows of B': () => transpose(multiply(B, A)),
        }),
      },
    )
  },

  power({ actual, expected, args: [A, k], tolerance, close }) {
    const scale = Math.max(...expected.flat().map(Math.abs))
    // what grows by less than single precision holds does not grow there, as if it had hardly any factors
    const isFine = A.some((row) => row.some((x) => Math.fround(x) !== x))
    close(
      '',
      actual,
      expected,
      { absolute: tolerance.relative * scale, relative: 0 },
      {
        'no factors at all give the matrix itself': () => (k === 0 ? A : expected),
        // a matrix of zeros and ones is the same with every entry raised, so this is asked first
        [`the exponent is cut to 32 bits and turns negative${isFine ? ', or numbers are kept in single precision' : ''}`]: () =>
          k >= 2 ** 31 && (k | 0) < 0 ? power(A, k % 2) : expected,
        'every entry is raised on its own': () => A.map((row) => row.map((x) => x ** k)),
        'one factor too many is multiplied': () => multiply(expected, A),
        'one factor is missing': () => power(A, Math.max(0, k - 1)),
        'squaring goes on, whatever the binary digits of k': () => power(A, 2 ** Math.ceil(Math.log2(Math.max(1, k)))),
        'the exponent is cut to 32 bits': () => power(A, k % 2 ** 32),
      },
    )
  },
})

const longest = (rows: number[][]) => rows.reduce((best, row) => Math.max(best, Math.hypot(...row)), 0)
