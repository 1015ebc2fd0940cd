import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import reference from '../../exercises/self-attention/reference.ts'
import * as model from '../../exercises/self-attention/solution.ts'

const number = fc.double({ min: -3, max: 3, noNaN: true })
const matrix = (rows: number, columns: number) => fc.array(fc.array(number, size(columns)), size(rows))
const norm = (d: number) =>
  fc.record({
    gamma: fc.array(number, size(d)),
    beta: fc.array(number, size(d)),
    epsilon: fc.double({ min: 1e-2, max: 1, noNaN: true }),
  })
const projections = (d: number) => fc.record({ Wq: matrix(d, d), Wk: matrix(d, d), Wv: matrix(d, d), Wo: matrix(d, d) })
const block = (d: number, hidden: number) =>
  fc.record({
    attention: projections(d),
    norm1: norm(d),
    feedForward: fc.record({
      W1: matrix(d, hidden),
      b1: fc.array(number, size(hidden)),
      W2: matrix(hidden, d),
      b2: fc.array(number, size(d)),
    }),
    norm2: norm(d),
  })

const size = (length: number) => ({ minLength: length, maxLength: length })
const flatten = (nested: unknown): number[] => (Array.isArray(nested) ? nested.flatMap(flatten) : [nested as number])
const sum = (values: number[]) => values.reduce((total, x) => total + x, 0)
const identity = (d: number) => Array.from({ length: d }, (_, i) => Array.from({ length: d }, (_, j) => (i === j ? 1 : 0)))

function expectClose(actual: unknown, expected: unknown): void {
  const [a, e] = [flatten(actual), flatten(expected)]
  expect(a).toHaveLength(e.length)
  for (const [i, x] of a.entries()) expect(Math.abs(x - e[i]!)).toBeLessThan(1e-9 * (1 + Math.abs(e[i]!)))
}

describe.each([
  ['the model solution', model],
  ['the oracle', reference.oracle],
])('%s', (_, { softmaxRows, attention, selfAttention, layerNorm, transformer }) => {
  it('agrees with the worked example of the statement', () => {
    const [Q, K, V] = [
      [[2 * Math.log(3), 0, 0, 0]],
      [
        [1, 0, 0, 0],
        [0, 1, 0, 0],
      ],
      [[4], [8]],
    ]
    expectClose(attention(Q, K, V).weights, [[3 / 4, 1 / 4]])
    expectClose(attention(Q, K, V).output, [[5]])
    expectClose(attention(Q, K, V, [[false, true]]).output, [[8]])
  })

  it('gives the same weights to scores that are all moved by one number', () => {
    fc.assert(
      fc.property(matrix(3, 4), fc.double({ min: -1e4, max: 1e4, noNaN: true }), (S, offset) => {
        const moved = S.map((row) => row.map((x) => x + offset))
        const weights = softmaxRows(S)
        for (const [i, row] of softmaxRows(moved).entries()) {
          expect(sum(row)).toBeCloseTo(1, 12)
          for (const [j, weight] of row.entries()) expect(weight).toBeCloseTo(weights[i]![j]!, 9)
        }
      }),
    )
  })

  it('averages: no output lies outside the values', () => {
    fc.assert(
      fc.property(matrix(2, 3), matrix(5, 3), matrix(5, 2), (Q, K, V) => {
        for (const row of attention(Q, K, V).output) {
          for (const [c, x] of row.entries()) {
            const column = V.map((value) => value[c]!)
            expect(x).toBeGreaterThanOrEqual(Math.min(...column) - 1e-9)
            expect(x).toBeLessThanOrEqual(Math.max(...column) + 1e-9)
          }
        }
      }),
    )
  })

  it('does not care in which order keys and their values come', () => {
    fc.assert(
      fc.property(matrix(3, 4), matrix(5, 4), matrix(5, 2), (Q, K, V) => {
        expectClose(attention(Q, K.toReversed(), V.toReversed()).output, attention(Q, K, V).output)
      }),
    )
  })

  it('treats hidden keys as if they were not there', () => {
    fc.assert(
      fc.property(matrix(3, 2), matrix(5, 2), matrix(5, 2), fc.array(fc.boolean(), size(5)), (Q, K, V, shown) => {
        fc.pre(shown.includes(true))
        const keep = <T>(rows: T[]) => rows.filter((_, j) => shown[j])
        const masked = attention(
          Q,
          K,
          V,
          Q.map(() => shown),
        )
        expectClose(masked.output, attention(Q, keep(K), keep(V)).output)
      }),
    )
  })

  it('is plain attention of X with itself when the only head projects nothing', () => {
    fc.assert(
      fc.property(matrix(4, 3), (X) => {
        const [Wq, Wk, Wv, Wo] = Array.from({ length: 4 }, () => identity(3))
        const { output, weights } = selfAttention(X, { Wq: Wq!, Wk: Wk!, Wv: Wv!, Wo: Wo! }, 1, false)
        const plain = attention(X, X, X)
        expectClose([output, ...weights], [plain.output, plain.weights])
      }),
    )
  })

  it('moves its outputs with the positions when every position sees all', () => {
    fc.assert(
      fc.property(matrix(4, 4), projections(4), (X, weights) => {
        const { output } = selfAttention(X, weights, 2, false)
        expectClose(selfAttention(X.toReversed(), weights, 2, false).output, output.toReversed())
      }),
    )
  })

  it('never lets a later position change an earlier output through causal blocks', () => {
    fc.assert(
      fc.property(matrix(4, 4), matrix(1, 4), block(4, 3), block(4, 2), (X, [other], first, second) => {
        const changed = [...X.slice(0, 3), other!]
        const [before, after] = [X, changed].map((sequence) => transformer([sequence], [first, second], 2, true)[0]!.slice(0, 3))
        expectClose(after, before)
      }),
    )
  })

  it('normalises rows to mean β and spread γ, less what ε takes', () => {
    fc.assert(
      fc.property(matrix(3, 5), fc.double({ min: 0.01, max: 2, noNaN: true }), (X, epsilon) => {
        const [gamma, beta] = [X[0]!.map(() => 2), X[0]!.map(() => 7)]
        for (const [i, row] of layerNorm(X, { gamma, beta, epsilon }).entries()) {
          const mean = sum(X[i]!) / 5
          const variance = sum(X[i]!.map((x) => (x - mean) ** 2)) / 5
          expect(sum(row) / 5).toBeCloseTo(7, 9)
          expect(sum(row.map((x) => (x - 7) ** 2)) / 5).toBeCloseTo((4 * variance) / (variance + epsilon), 8)
        }
      }),
    )
  })

  it('keeps the sequences of a batch apart, and a stack is one block after the other', () => {
    fc.assert(
      fc.property(matrix(3, 4), matrix(2, 4), block(4, 5), block(4, 2), (A, B, first, second) => {
        const alone = [A, B].map((X) => transformer(transformer([X], [first], 2, false), [second], 2, false)[0]!)
        expectClose(transformer([A, B], [first, second], 2, false), alone)
      }),
    )
  })
})

it('the model and the oracle agree, although they share no formula', () => {
  fc.assert(
    fc.property(matrix(4, 6), block(6, 4), fc.constantFrom(1, 2, 3, 6), fc.boolean(), (X, block, heads, causal) => {
      expectClose(model.transformer([X], [block], heads, causal), reference.oracle.transformer([X], [block], heads, causal))
    }),
  )
})
