import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hidden from '../../exercises/matrix-toolkit/cases/hidden.ts'
import reference from '../../exercises/matrix-toolkit/reference.ts'
import * as model from '../../exercises/matrix-toolkit/solution.ts'
import { randomFrom } from '../../grader/authoring/random.ts'

/** Whole numbers, so that every sum is exact and equality may be asked for. */
const matrix = (rows: number, columns: number) =>
  fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  })
const size = fc.integer({ min: 1, max: 5 })
/** Matrices of the given number of factors that can be multiplied in this order. */
const chainOf = (factors: number) =>
  fc
    .array(size, { minLength: factors + 1, maxLength: factors + 1 })
    .chain((sizes) => fc.tuple(...sizes.slice(1).map((columns, i) => matrix(sizes[i]!, columns))))
const square = size.chain((n) => matrix(n, n))

it('draws every case, whatever the seed', () => {
  for (let seed = 0; seed < 20; seed++) for (const { title, draw } of hidden) draw(randomFrom(`seed ${seed}`, title))
})

it('draws shuffles that leave no card in its place, and exponents that 32 bits change', () => {
  for (let seed = 0; seed < 50; seed++) {
    for (const { title, draw } of hidden.filter((it) => it.title.includes('shuffles'))) {
      const [A, k] = draw(randomFrom(`seed ${seed}`, title)) as [number[][], number]
      const shuffled = model.power(A, k)
      expect(shuffled.every((row, i) => row[i] === 0)).toBe(true)
      if (title.includes('32 bits')) expect(model.power(A, k % 2 ** 32)).not.toEqual(shuffled)
    }
  }
})

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { transpose, identity, multiply, power }) => {
  it('transposes back to where it began', () => {
    fc.assert(
      fc.property(chainOf(1), ([A]) => {
        expect(transpose(transpose(A!))).toEqual(A)
      }),
    )
  })

  it('turns the factors around when it transposes a product', () => {
    fc.assert(
      fc.property(chainOf(2), ([A, B]) => {
        expect(plusZero(transpose(multiply(A!, B!)))).toEqual(plusZero(multiply(transpose(B!), transpose(A!))))
      }),
    )
  })

  it('multiplies three matrices from either side', () => {
    fc.assert(
      fc.property(chainOf(3), ([A, B, C]) => {
        expect(plusZero(multiply(multiply(A!, B!), C!))).toEqual(plusZero(multiply(A!, multiply(B!, C!))))
      }),
    )
  })

  it('changes nothing by the identity, from either side', () => {
    fc.assert(
      fc.property(chainOf(1), ([A]) => {
        expect(plusZero(multiply(identity(A!.length), A!))).toEqual(plusZero(A!))
        expect(plusZero(multiply(A!, identity(A![0]!.length)))).toEqual(plusZero(A!))
      }),
    )
  })

  it('multiplies powers by adding their exponents', () => {
    fc.assert(
      fc.property(square, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (A, i, j) => {
        expect(plusZero(multiply(power(A, i), power(A, j)))).toEqual(plusZero(power(A, i + j)))
      }),
    )
  })

  it('counts rabbits', () => {
    const rabbits = [
      [1, 1],
      [1, 0],
    ]
    expect(power(rabbits, 5)).toEqual([
      [8, 5],
      [5, 3],
    ])
    expect(power(rabbits, 70)[0]![1]).toBe(190392490709135)
  })

  it('agrees with the worked example of the statement', () => {
    const orders = [
      [2, 0, 1],
      [1, 3, 0],
    ]
    const products = [
      [5, 1],
      [2, 0],
      [4, 3],
    ]
    expect(multiply(orders, products)).toEqual([
      [14, 5],
      [11, 1],
    ])
  })
})

/** Zeros without a sign: the order of a sum decides which one comes out. */
const plusZero = (A: number[][]) => A.map((row) => row.map((x) => x + 0))
