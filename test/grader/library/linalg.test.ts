import fc from 'fast-check'
import { dot, identity, matmul, norm1, norm2, normFrobenius, normInf, solve, symmetricEigen, transpose } from 'gradus/linalg'
import { describe, expect, it } from 'vitest'
import { anyMatrix, check, matrixOf, sizes, subtract, vectorOf } from './matrices.ts'

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

const spoil = (value: unknown): unknown => (Array.isArray(value) ? Object.freeze(value.map(spoil)) : value)

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
