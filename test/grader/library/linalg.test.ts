import fc from 'fast-check'
import { dot, identity, matmul, norm1, norm2, normFrobenius, normInf, solve, symmetricEigen, transpose } from 'gradus/linalg'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../grader/authoring/random.ts'
import { anyMatrix, matrixOf, sizes, solvable, symmetricMatrix, vectorOf } from './matrices.ts'

const subtract = (A: number[][], B: number[][]) => A.map((row, i) => row.map((x, j) => x - B[i]![j]!))
const diagonal = (values: number[]) => identity(values.length).map((row, i) => row.with(i, values[i]!))
const column = (v: number[]) => v.map((x) => [x])
const spoil = (value: unknown): unknown => (Array.isArray(value) ? Object.freeze(value.map(spoil)) : value)

function check<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void, numRuns = 300) {
  fc.assert(fc.property(arbitrary, predicate), { numRuns })
}

describe('vectors', () => {
  it('the dot product is bilinear to the rounding of its terms, and the square of the 2-norm', () => {
    check(
      sizes.chain((n) => fc.tuple(vectorOf(n), vectorOf(n), vectorOf(n))),
      ([a, b, c]) => {
        const sum = b.map((x, i) => x + c[i]!)
        expect(Math.abs(dot(a, sum) - dot(a, b) - dot(a, c))).toBeLessThanOrEqual(1e-14 * norm1(a) * (norm1(b) + norm1(c)))
        expect(dot(a, b)).toBe(dot(b, a))
        expect(Math.abs(dot(a, a) - norm2(a) ** 2)).toBeLessThanOrEqual(1e-14 * dot(a, a) + 1e-300)
      },
    )
  })

  it('norms are ordered, and scale with powers of two to the last bit', () => {
    check(fc.tuple(sizes.chain(vectorOf), fc.integer({ min: -900, max: 900 })), ([v, power]) => {
      const slack = 1 + 1e-14
      expect(normInf(v)).toBeLessThanOrEqual(norm2(v) * slack)
      expect(norm2(v)).toBeLessThanOrEqual(norm1(v) * slack)
      for (const norm of [norm1, norm2, normInf]) expect(norm(v.map((x) => x * 2 ** power))).toBe(norm(v) * 2 ** power)
    })
  })

  it.each([
    [[], 0, 0, 0],
    [[-0], 0, 0, 0],
    [[3 * 2 ** 700, 4 * 2 ** 700], 7 * 2 ** 700, 5 * 2 ** 700, 4 * 2 ** 700],
    [[2 ** -700, -(2 ** -700)], 2 ** -699, Math.SQRT2 * 2 ** -700, 2 ** -700],
    [[1, -Infinity], Infinity, Infinity, Infinity],
    [[Infinity, NaN], NaN, NaN, NaN],
    [[NaN, 1], NaN, NaN, NaN],
  ])('the norms of %j', (v, one, two, infinity) => {
    expect([norm1(v), normInf(v)]).toEqual([one, infinity])
    expect(norm2(v)).toBe(two)
  })

  it('lengths that differ are refused', () => {
    expect(() => dot([1, 2], [1])).toThrow(new RangeError('dot: the lengths differ, 2 and 1'))
  })
})

describe('matrices', () => {
  it('transposing twice changes nothing, and turns products round', () => {
    check(anyMatrix, (A) => {
      expect(transpose(transpose(A))).toEqual(A)
    })
    check(
      fc.tuple(sizes, sizes, sizes).chain(([n, m, p]) => fc.tuple(matrixOf(n, m), matrixOf(m, p))),
      ([A, B]) => {
        expect(transpose(matmul(A, B))).toEqual(matmul(transpose(B), transpose(A)))
      },
    )
  })

  it('the identity changes nothing, from either side', () => {
    check(anyMatrix, (A) => {
      expect(matmul(identity(A.length), A)).toEqual(A.map((row) => row.map((x) => x + 0)))
      expect(matmul(A, identity(A[0]!.length))).toEqual(A.map((row) => row.map((x) => x + 0)))
    })
  })

  it('products are dot products of rows and columns, and associative to their rounding', () => {
    check(
      fc.tuple(sizes, sizes, sizes, sizes).chain(([n, m, p, q]) => fc.tuple(matrixOf(n, m), matrixOf(m, p), matrixOf(p, q))),
      ([A, B, C]) => {
        const columns = transpose(B)
        expect(matmul(A, B)).toEqual(A.map((row) => columns.map((column) => dot(row, column))))
        const difference = subtract(matmul(matmul(A, B), C), matmul(A, matmul(B, C)))
        expect(normFrobenius(difference)).toBeLessThanOrEqual(1e-13 * normFrobenius(A) * normFrobenius(B) * normFrobenius(C))
      },
    )
  })

  it('the norm of Frobenius is the 2-norm of all entries', () => {
    check(anyMatrix, (A) => {
      const whole = norm2(A.flat())
      expect(Math.abs(normFrobenius(A) - whole)).toBeLessThanOrEqual(1e-14 * whole)
    })
  })

  it.each([[[]], [[[]]], [[[1], []]], [[[1, 2], [3]]], [[1, 2]]])('%j is refused', (A) => {
    const matrix = A as number[][]
    const calls = [
      () => transpose(matrix),
      () => normFrobenius(matrix),
      () => matmul(matrix, [[1]]),
      () => matmul([[1]], matrix),
      () => solve(matrix, [1]),
      () => symmetricEigen(matrix),
    ]
    for (const call of calls) expect(call).toThrow(/is not a matrix/)
    for (const call of calls) expect(call).toThrow(RangeError)
  })

  it('shapes that do not fit are said', () => {
    expect(() => matmul([[1, 2]], [[1, 2]])).toThrow(new RangeError('matmul: A has 2 columns, B has 1 rows'))
    for (const n of [0, -1, 1.5, NaN, Infinity]) expect(() => identity(n)).toThrow(RangeError)
  })
})

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

describe('symmetricEigen', () => {
  it('answers with orthonormal rows that A only stretches, by values in order, and that make up A', () => {
    check(symmetricMatrix, (A) => {
      const { values, vectors } = symmetricEigen(A)
      const size = normFrobenius(A)
      const stretched = matmul(A, transpose(vectors))
      expect(normFrobenius(subtract(stretched, matmul(transpose(vectors), diagonal(values))))).toBeLessThanOrEqual(1e-14 * size)
      expect(normFrobenius(subtract(matmul(vectors, transpose(vectors)), identity(A.length)))).toBeLessThanOrEqual(1e-14)
      const again = matmul(matmul(transpose(vectors), diagonal(values)), vectors)
      expect(normFrobenius(subtract(again, A))).toBeLessThanOrEqual(1e-14 * size)
      expect(values).toEqual(values.toSorted((a, b) => b - a))
      for (const v of vectors) expect(v.find((x) => Math.abs(x) > 1e-8)).toBeGreaterThan(0)
    })
  })

  it('agrees with trace and norm, and with the eigenvalues of a shifted matrix', () => {
    check(symmetricMatrix, (A) => {
      const { values } = symmetricEigen(A)
      const size = normFrobenius(A)
      const trace = A.reduce((sum, row, i) => sum + row[i]!, 0)
      expect(Math.abs(values.reduce((sum, x) => sum + x, 0) - trace)).toBeLessThanOrEqual(1e-13 * size)
      expect(Math.abs(norm2(values) - size)).toBeLessThanOrEqual(1e-13 * size)
      const shifted = symmetricEigen(A.map((row, i) => row.with(i, row[i]! + size)))
      for (const [k, value] of values.entries())
        expect(Math.abs(shifted.values[k]! - size - value)).toBeLessThanOrEqual(1e-13 * size)
    })
  })

  it('knows a hundred eigenvalues: 2 − 2 cos of k π / 101, for the second difference', () => {
    const A = Array.from({ length: 100 }, (_, i) => Array.from({ length: 100 }, (_, j) => [2, -1][Math.abs(i - j)] ?? 0))
    const known = Array.from({ length: 100 }, (_, k) => 2 - 2 * Math.cos(((100 - k) * Math.PI) / 101))
    for (const [k, value] of symmetricEigen(A).values.entries()) expect(value).toBeCloseTo(known[k]!, 12)
  })

  it('takes rounding for symmetry, and nothing else', () => {
    expect(
      symmetricEigen([
        [2, 1],
        [1 + 1e-12, 2],
      ]).values[0],
    ).toBeCloseTo(3, 11)
    const message = 'symmetricEigen: A is not symmetric, look at row 1, column 0'
    expect(() =>
      symmetricEigen([
        [2, 1],
        [1.001, 2],
      ]),
    ).toThrow(new RangeError(message))
    expect(() => symmetricEigen([[1, 2]])).toThrow(/not square/)
    for (const x of [NaN, Infinity])
      expect(() =>
        symmetricEigen([
          [x, x],
          [x, x],
        ]),
      ).toThrow(/not finite/)
  })

  it.each([5e-324, 1e-310, 1e-200, 1e200, 1e308])('keeps its digits at a magnitude of %d', (unit) => {
    const { values, vectors } = symmetricEigen([
      [unit, unit],
      [unit, -unit],
    ])
    for (const value of values) expect(Math.abs(value) / unit).toBeCloseTo(unit < 1e-300 ? 1 : Math.SQRT2, unit < 1e-300 ? -1 : 12)
    expect(vectors[0]![0]).toBeCloseTo(Math.cos(Math.PI / 8), 14)
  })

  it('a matrix of zeros has the axes for its eigenvectors', () => {
    expect(
      symmetricEigen([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ values: [0, 0], vectors: identity(2) })
  })
})

it('no function changes what it is given, or hands any of it out again', () => {
  const A = spoil([
    [2, 1],
    [1, 3],
  ]) as number[][]
  const b = spoil([1, 2]) as number[]
  const { values, vectors } = symmetricEigen(A)
  const answers = [transpose(A), matmul(A, A), solve(A, b), solve(A, A), values, vectors, identity(2)]
  expect([dot(b, b), norm1(b), norm2(b), normInf(b), normFrobenius(A)]).toHaveLength(5)
  for (const answer of answers.flatMap((it) => [it, ...it]))
    expect(Object.isFrozen(answer) && typeof answer === 'object').toBe(false)
})

it('a column vector is a matrix too', () => {
  expect(
    matmul(
      [
        [1, 2],
        [3, 4],
      ],
      column([1, 1]),
    ),
  ).toEqual(column([3, 7]))
})
