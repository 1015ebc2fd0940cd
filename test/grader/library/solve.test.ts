import fc from 'fast-check'
import { identity, matmul, norm1, norm2, normFrobenius, normInf, solve, transpose } from 'gradus/linalg'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../grader/authoring/random.ts'
import { check, matrixOf, sizes, solvable, subtract, vectorOf } from './matrices.ts'

const column = (v: number[]) => v.map((x) => [x])

describe('solve', () => {
  it('finds what was multiplied, however its rows are scaled and ordered', () => {
    check(
      solvable.chain((A) => fc.tuple(fc.constant(A), vectorOf(A.length))),
      ([A, b]) => {
        const x = solve(A, b)
        // with each row at a scale of one, no residual is more than rounding of what went into the sums
        const rows = A.map((row, i) => ({ scale: normInf(row), terms: [b[i]!, ...row.map((a, j) => -a * x[j]!)] }))
        const largest = Math.max(...rows.map(({ scale, terms }) => norm1(terms) / scale))
        for (const { scale, terms } of rows)
          expect(Math.abs(terms.reduce((sum, term) => sum + term, 0)) / scale).toBeLessThanOrEqual(1e-13 * largest)
      },
    )
  })

  it('solve(A, identity(n)) is the inverse of A from both sides', () => {
    check(
      sizes.chain((n) => matrixOf(n, n)),
      (M) => {
        const n = M.length
        const A = M.map((row, i) => row.with(i, 1 + norm1(row)))
        const inverse = solve(A, identity(n))
        const condition = normFrobenius(A) * normFrobenius(inverse)
        for (const product of [matmul(A, inverse), matmul(inverse, A)])
          expect(normFrobenius(subtract(product, identity(n)))).toBeLessThanOrEqual(1e-14 * condition)
      },
    )
  })

  it('each column of a matrix is a right-hand side of its own', () => {
    check(
      solvable.chain((A) => fc.tuple(fc.constant(A), matrixOf(A.length, 3))),
      ([A, B]) => {
        expect(transpose(solve(A, B))).toEqual(transpose(B).map((b) => solve(A, b)))
      },
    )
  })

  it.each([
    ['a zero', [[0]]],
    [
      'equal rows',
      [
        [1, 2],
        [1, 2],
      ],
    ],
    [
      'a column of zeros',
      [
        [1, 0],
        [2, 0],
      ],
    ],
    [
      'rounding alone',
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
    [
      'thirds',
      [
        [0.1, 0.3],
        [1 / 3, 1],
      ],
    ],
    [
      'not a number',
      [
        [1, NaN],
        [2, 3],
      ],
    ],
    [
      'infinity',
      [
        [Infinity, 1],
        [1, 1],
      ],
    ],
  ])('a singular matrix is refused: %s', (_, A) => {
    expect(() =>
      solve(
        A,
        A.map(() => 1),
      ),
    ).toThrow(new RangeError('solve: A is singular, or too near to it'))
  })

  it.each([
    ['tiny', [[1e-200]], [1e-200]],
    [
      'scaled very unevenly',
      [
        [1e-150, 0],
        [0, 1e150],
      ],
      [1e-150, 1e150],
    ],
    [
      'nearly singular',
      [
        [1, 1],
        [1, 1 + 1e-13],
      ],
      [2, 2 + 1e-13],
    ],
    [
      'without a first pivot',
      [
        [0, 1],
        [1, 0],
      ],
      [1, 1],
    ],
  ])('a matrix that is not is solved: %s', (_, A, b) => {
    for (const x of solve(A, b)) expect(x).toBeCloseTo(1, 2)
  })

  it('size alone makes nothing singular', () => {
    check(
      fc.tuple(fc.integer({ min: 50, max: 100 }), fc.integer()),
      ([n, seed]) => {
        const A = randomFrom(String(seed), 'solve').matrix(n, n)
        expect(norm2(subtract(matmul(A, column(solve(A, A[0]!))), column(A[0]!)).flat())).toBeLessThan(1e-9)
      },
      20,
    )
  })

  it('shapes that do not fit are said', () => {
    expect(() => solve([[1, 2]], [1])).toThrow(new RangeError('solve: A is not square, it is 1 × 2'))
    expect(() => solve([[1]], [1, 2])).toThrow(new RangeError('solve: A has 1 rows, b has 2'))
    expect(() => solve([[1]], [[]])).toThrow(/b is not a matrix/)
  })
})
