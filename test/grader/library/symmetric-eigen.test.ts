import { identity, matmul, norm2, normFrobenius, symmetricEigen, transpose } from 'gradus/linalg'
import { describe, expect, it } from 'vitest'
import { check, subtract, symmetricMatrix } from './matrices.ts'

const diagonal = (values: number[]) => identity(values.length).map((row, i) => row.with(i, values[i]!))

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
