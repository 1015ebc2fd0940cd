import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

/** A function's ordinary cases first, then what it must refuse. */
export default [
  hidden('a tall table', 'transpose', (random) => [random.matrix(7, 3)], { kills: ['turns-by-a-quarter', 'one-row-for-all'] }),
  hidden('a square table: the caller keeps the original', 'transpose', (random) => [random.matrix(4, 4)], {
    kills: ['transposes-in-place'],
  }),
  hidden('a single row becomes a column', 'transpose', (random) => [random.matrix(1, random.int(3, 6))], {
    kills: ['flattens-a-single-row'],
  }),
  hidden('a row that is too long: transpose', 'transpose', (random) => [ragged(random, 4, 3, 4)], {
    throws: 'RangeError',
    kills: ['looks-for-short-rows-only', 'trusts-the-first-row'],
  }),
  hidden('a row that is too short: transpose', 'transpose', (random) => [ragged(random, 4, 3, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-first-row'],
  }),
  hidden('no rows at all: transpose', 'transpose', () => [[]], { throws: 'RangeError', kills: ['takes-nothing-for-a-matrix'] }),
  hidden('rows without columns: transpose', 'transpose', () => [[[], []]], {
    throws: 'RangeError',
    kills: ['takes-nothing-for-a-matrix'],
  }),

  hidden('an identity of another size', 'identity', (random) => [random.int(5, 9)]),
  hidden('an identity of size one', 'identity', () => [1]),
  hidden('an identity of size zero', 'identity', () => [0], { throws: 'RangeError', kills: ['identity-of-anything'] }),
  hidden('an identity of two and a half rows', 'identity', () => [2.5], {
    throws: 'RangeError',
    kills: ['identity-of-anything'],
  }),

  hidden(
    'rows, columns and what is summed over, three different sizes',
    'multiply',
    (random) => [random.matrix(3, 5), random.matrix(5, 4)],
    { kills: ['one-size-for-all-loops', 'keeps-the-last-product', 'compares-the-outer-sizes'] },
  ),
  hidden('square matrices: the order decides', 'multiply', (random) => [random.matrix(4, 4), random.matrix(4, 4)], {
    kills: ['swaps-the-factors', 'entry-by-entry', 'rows-by-rows', 'writes-over-the-first-factor'],
  }),
  hidden('a row times a column is a single number', 'multiply', (random) => [random.matrix(1, 6), random.matrix(6, 1)], {
    kills: ['asks-for-equal-shapes'],
  }),
  hidden('a column times a row is a whole table', 'multiply', (random) => [random.matrix(4, 1), random.matrix(1, 3)]),
  hidden('tiny weights on huge numbers', 'multiply', (random) => [scaled(random, 3, 4, 1e-13), scaled(random, 4, 3, 1e8)], {
    kills: ['skips-tiny-weights'],
  }),
  hidden('numbers whose products are tiny', 'multiply', (random) => [scaled(random, 3, 4, 1e-7), scaled(random, 4, 3, 1e-7)], {
    kills: ['rounds-tiny-sums-off'],
  }),
  hidden('zeros of either sign', 'multiply', (random) => [
    random.matrix(2, 3).with(random.int(0, 1), [0, -0, 1]),
    [[-0, 1], [0, -0], random.vector(2)],
  ]),
  hidden('256 × 256, in time', 'multiply', (random) => [large(random), large(random)], { kills: ['transposes-for-every-entry'] }),
  hidden('fewer columns than rows to meet', 'multiply', (random) => [random.matrix(3, 2), random.matrix(4, 3)], {
    throws: 'RangeError',
    kills: ['never-compares-sizes', 'compares-the-outer-sizes'],
  }),
  hidden('a row that is too long: the first factor', 'multiply', (random) => [ragged(random, 4, 3, 4), random.matrix(3, 2)], {
    throws: 'RangeError',
    kills: ['looks-for-short-rows-only', 'throws-any-error'],
  }),
  hidden('a row that is too short: the second factor', 'multiply', (random) => [random.matrix(2, 4), ragged(random, 4, 3, 2)], {
    throws: 'RangeError',
    kills: ['trusts-the-second-factor', 'trusts-the-first-row'],
  }),
  hidden('a row that is too long: the second factor', 'multiply', (random) => [random.matrix(2, 4), ragged(random, 4, 3, 4)], {
    throws: 'RangeError',
    kills: ['looks-for-short-rows-only', 'trusts-the-second-factor', 'trusts-the-first-row'],
  }),
  hidden('no rows at all: the first factor', 'multiply', (random) => [[], random.matrix(2, 2)], { throws: 'RangeError' }),
  hidden('rows without columns: the second factor', 'multiply', (random) => [random.matrix(2, 2), [[], []]], {
    throws: 'RangeError',
    kills: ['takes-nothing-for-a-matrix', 'trusts-the-second-factor'],
  }),

  hidden('a week and a half in the life of a Markov chain', 'power', (random) => [chain(random, 5), random.int(9, 12)], {
    kills: ['squares-in-place', 'only-powers-of-two'],
  }),
  hidden('a square: the caller keeps the matrix', 'power', (random) => [random.matrix(3, 3), 2], {
    kills: ['squares-in-place', 'squares-into-the-argument'],
  }),
  hidden('no factors at all leave everything as it is', 'power', (random) => [random.matrix(3, 3), 0], {
    kills: ['zeroth-power-is-the-matrix'],
  }),
  hidden('a billion shuffles of twelve cards', 'power', (random) => [shuffle(random), count(random, 1.5e7, 1.6e7)], {
    kills: ['multiplies-one-by-one'],
  }),
  hidden('more shuffles than 32 bits can count', 'power', (random) => [shuffle(random), count(random, 1.5e8, 1e9)], {
    kills: ['halves-with-bits'],
  }),
  hidden('a single number, compounded like interest', 'power', (random) => [[[random.uniform(1.01, 1.05)]], random.int(3, 7)]),
  hidden('a wide matrix has no powers, not even the one of no factors', 'power', (random) => [random.matrix(2, 3), 0], {
    throws: 'RangeError',
    kills: ['leaves-the-shape-to-the-product'],
  }),
  hidden('a row that is too short: no factors', 'power', (random) => [ragged(random, 4, 4, 3), 0], {
    throws: 'RangeError',
    kills: ['trusts-the-first-row'],
  }),
  hidden('a row that is too long: one factor', 'power', (random) => [ragged(random, 4, 4, 5), 1], {
    throws: 'RangeError',
    kills: ['looks-for-short-rows-only', 'trusts-the-first-row'],
  }),
  hidden('no rows at all: no factors', 'power', () => [[], 0], { throws: 'RangeError', kills: ['takes-nothing-for-a-matrix'] }),
  hidden('one factor fewer than none', 'power', (random) => [random.matrix(2, 2), -1], {
    throws: 'RangeError',
    kills: ['any-number-of-factors'],
  }),
  hidden('two and a half factors', 'power', (random) => [random.matrix(2, 2), 2.5], {
    throws: 'RangeError',
    kills: ['any-number-of-factors'],
  }),
]

/** Rows of `columns` numbers, but for one row after the first, which has `other`. */
function ragged(random: Random, rows: number, columns: number, other: number): number[][] {
  return random.matrix(rows, columns).with(random.int(1, rows - 1), random.vector(other))
}

/** Positive numbers of one size: none is close to zero, and their sums do not cancel. */
function scaled(random: Random, rows: number, columns: number, size: number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => size * random.uniform(0.5, 2)))
}

/** 256 × 256, drawn at a fraction of the cost: every row is the first one, turned by a step and stretched. */
function large(random: Random): number[][] {
  const first = random.vector(256)
  const stretches = random.vector(256)
  return stretches.map((stretch, i) => first.map((_, j) => stretch * first[(i + j) % 256]!))
}

/**
 * Row i holds the chances of moving from state i to each state: they add up to one, and so do those of every power. Three times in four a
 * state stays what it is, so that ten steps and eleven can be told apart.
 */
function chain(random: Random, states: number): number[][] {
  return Array.from({ length: states }, (_, i) => {
    const weights = Array.from({ length: states }, () => random.uniform(0.1, 1))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight, j) => (0.25 * weight) / total + (i === j ? 0.75 : 0))
  })
}

/** A permutation of twelve with cycles of 3, 4 and 5, as a matrix: it comes back after sixty steps, and no power of it is ever rounded. */
function shuffle(random: Random): number[][] {
  const cards = random.shuffle(Array.from({ length: 12 }, (_, i) => i))
  const moves = [cards.slice(0, 3), cards.slice(3, 7), cards.slice(7)].flatMap((cycle) =>
    cycle.map((card, i) => ({ card, next: cycle[(i + 1) % cycle.length]! })),
  )
  return cards.map((_, i) => cards.map((_, j) => (moves.some(({ card, next }) => card === i && next === j) ? 1 : 0)))
}

/** Sixty times a number from low to high, and a remainder prime to sixty, so that no card is back in its place. */
function count(random: Random, low: number, high: number): number {
  return 60 * random.int(low, high) + random.pick([7, 11, 13, 17, 19, 23])
}
