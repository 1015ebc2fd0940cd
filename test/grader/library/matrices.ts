import fc from 'fast-check'

/** Zero, or nine digits below one: never so small that its square would vanish. */
const fraction = fc.integer({ min: -1e9, max: 1e9 }).map((x) => x / 1e9)

/** Entries of one magnitude, which may lie anywhere between 1e-100 and 1e100. */
const entries = fc.integer({ min: -100, max: 100 }).chain((exponent) => {
  return fc.constant(fraction.map((x) => x * 10 ** exponent))
})

export const sizes = fc.integer({ min: 1, max: 7 })

export const vectorOf = (n: number) => fc.array(fraction, { minLength: n, maxLength: n })

export const matrixOf = (rows: number, columns: number) => fc.array(vectorOf(columns), { minLength: rows, maxLength: rows })

/** Of any size, with entries of any magnitude. */
export const anyMatrix = fc.tuple(sizes, sizes, entries).chain(([n, m, entry]) => {
  return fc.array(fc.array(entry, { minLength: m, maxLength: m }), { minLength: n, maxLength: n })
})

/** Symmetric, of any magnitude, often with equal entries and zeros. */
export const symmetricMatrix = fc.tuple(sizes, entries).chain(([n, entry]) => {
  const sparse = fc.oneof(entry, fc.constant(0))
  return fc.array(fc.array(sparse, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }).map((A) => {
    return A.map((row, i) => row.map((x, j) => (i <= j ? x : A[j]![i]!)))
  })
})

/** Far from singular: the diagonal outweighs the rest of its row, rows are scaled by powers of two and in any order. */
export const solvable = sizes.chain((n) => {
  const powers = fc.array(fc.integer({ min: -200, max: 200 }), { minLength: n, maxLength: n })
  const order = fc.shuffledSubarray(
    Array.from({ length: n }, (_, i) => i),
    { minLength: n, maxLength: n },
  )
  return fc.tuple(matrixOf(n, n), powers, order).map(([A, powers, order]) => {
    const heavy = A.map((row, i) => row.with(i, 1 + row.reduce((sum, x) => sum + Math.abs(x), 0)))
    const scaled = heavy.map((row, i) => row.map((x) => x * 2 ** powers[i]!))
    return order.map((i) => scaled[i]!)
  })
})

export function check<T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void, numRuns = 300) {
  fc.assert(fc.property(arbitrary, predicate), { numRuns })
}

export function subtract(A: number[][], B: number[][]): number[][] {
  return A.map((row, i) => row.map((x, j) => x - B[i]![j]!))
}
