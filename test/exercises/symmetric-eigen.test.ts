import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/symmetric-eigen/cases/hidden.ts'
import reference from '../../exercises/symmetric-eigen/reference.ts'
import * as model from '../../exercises/symmetric-eigen/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

/** Whole numbers are often zero or equal, which is where eigenvalues repeat and vanish. */
const symmetric = fc
  .integer({ min: 1, max: 7 })
  .chain((n) => fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }))
  .map((M) => M.map((row, i) => row.map((x, j) => (i < j ? x : M[j]![i]!))))

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { rayleighQuotient, residual, symmetricEigen }) => {
  it('finds orthonormal eigenvectors of every symmetric matrix, the largest eigenvalue first', () => {
    fc.assert(
      fc.property(symmetric, (A) => {
        const { values, vectors } = symmetricEigen(A)
        values.forEach((value, k) => {
          expect(residual(A, value, vectors[k]!)).toBeLessThan(1e-12)
          expect(value).toBeLessThanOrEqual(values[k - 1] ?? Infinity)
          vectors.forEach((v, j) => expect(dot(v, vectors[k]!)).toBeCloseTo(j === k ? 1 : 0, 12))
        })
      }),
    )
  })

  it('comes to an end where eigenvalues repeat, on a draw that rounding once kept going round in circles', () => {
    const title = 'eigenvalues that repeat'
    const seed = '9c7a9ff290717d03eeef8a5082454d7571f0d5293acdedfdd3e152badf1b2690'
    const [A] = hidden.find((it) => it.title === title)!.draw(randomFrom(seed, title)) as [number[][]]
    const { values } = symmetricEigen(A)
    ;[5, 5, 5, 2, 2, -1].forEach((value, k) => expect(values[k]).toBeCloseTo(value, 12))
  })

  it('keeps the trace and the sum of squares', () => {
    fc.assert(
      fc.property(symmetric, (A) => {
        const { values } = symmetricEigen(A)
        expect(sum(values)).toBeCloseTo(sum(A.map((row, i) => row[i]!)), 10)
        expect(dot(values, values)).toBeCloseTo(sum(A.map((row) => dot(row, row))), 10)
      }),
    )
  })

  it('lets no quotient pass the largest or the smallest eigenvalue', () => {
    fc.assert(
      fc.property(symmetric, fc.integer({ min: 1, max: 5 }), (A, first) => {
        const { values } = symmetricEigen(A)
        const quotient = rayleighQuotient(
          A,
          A.map((_, i) => first - i),
        )
        expect(quotient).toBeLessThanOrEqual(values[0]! + 1e-12)
        expect(quotient).toBeGreaterThanOrEqual(values.at(-1)! - 1e-12)
      }),
    )
  })

  it('knows the eigenvalues of a string of beads in closed form', () => {
    const n = 12
    const beads = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => [2, -1][Math.abs(i - j)] ?? 0))
    const { values } = symmetricEigen(beads)
    values.forEach((value, k) => expect(value).toBeCloseTo(4 * Math.sin(((n - k) * Math.PI) / (2 * (n + 1))) ** 2, 12))
  })

  it('agrees with the worked example of the statement', () => {
    const A = [
      [2, 1],
      [1, 2],
    ]
    const { values } = symmetricEigen(A)
    expect(values[0]).toBeCloseTo(3, 12)
    expect(values[1]).toBeCloseTo(1, 12)
    expect(rayleighQuotient(A, [3, 0])).toBeCloseTo(2, 12)
    expect(residual(A, 2, [3, 0])).toBeCloseTo(3, 12)
  })
})

const sum = (terms: number[]) => terms.reduce((total, x) => total + x, 0)

const dot = (a: number[], b: number[]) => sum(a.map((x, i) => x * b[i]!))
