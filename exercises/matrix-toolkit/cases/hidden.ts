import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { chain, count, large, ragged, scaled, shuffle, uneven } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

/** A function's ordinary cases first, then what it must refuse. */
export default [
  ...inParts('transposes of tables of every shape', [
    hidden('a tall table', 'transpose', (random) => [random.matrix(7, 3)], { kills: ['turns-by-a-quarter', 'one-row-for-all'] }),
    hidden('a square table: the caller keeps the original', 'transpose', (random) => [random.matrix(4, 4)], {
      kills: ['transposes-in-place'],
    }),
    hidden('a single row becomes a column', 'transpose', (random) => [random.matrix(1, random.int(3, 6))], {
      kills: ['flattens-a-single-row'],
    }),
    hidden('a single column becomes a row', 'transpose', (random) => [random.matrix(random.int(3, 6), 1)]),
    hidden(
      'a table of zeros is a table',
      'transpose',
      () => [
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ],
      { kills: ['takes-zeros-for-nothing'] },
    ),
  ]),
  ...inParts('tables that have no transpose', [
    hidden('a row that is too long: transpose', 'transpose', (random) => [ragged(random, 4, 3, 4)], {
      throws: 'RangeError',
      kills: ['looks-for-short-rows-only', 'trusts-the-first-row'],
    }),
    hidden('a row that is too short: transpose', 'transpose', (random) => [ragged(random, 4, 3, 2)], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row'],
    }),
    hidden('the last row is too short: transpose', 'transpose', (random) => [random.matrix(5, 3).with(4, random.vector(2))], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row', 'compares-with-the-second-row'],
    }),
    hidden('the last row is empty: transpose', 'transpose', (random) => [random.matrix(3, 2).with(2, [])], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row'],
    }),
    hidden('the first row is empty: transpose', 'transpose', (random) => [random.matrix(3, 2).with(0, [])], {
      throws: 'RangeError',
    }),
    hidden('one row too short and another too long: transpose', 'transpose', (random) => [uneven(random, 4)], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row', 'counts-all-numbers'],
    }),
    hidden('no rows at all: transpose', 'transpose', () => [[]], { throws: 'RangeError', kills: ['takes-nothing-for-a-matrix'] }),
    hidden('rows without columns: transpose', 'transpose', () => [[[], []]], {
      throws: 'RangeError',
      kills: ['takes-nothing-for-a-matrix'],
    }),
  ]),

  ...inParts('identities of every size', [
    hidden('an identity of another size', 'identity', (random) => [random.int(5, 9)]),
    hidden('an identity of size one', 'identity', () => [1]),
    hidden('an identity as large as there may be', 'identity', () => [256]),
  ]),
  ...inParts('sizes that no identity has', [
    hidden('an identity of size zero', 'identity', () => [0], { throws: 'RangeError', kills: ['identity-of-anything'] }),
    hidden('an identity of negative size', 'identity', (random) => [-random.int(1, 5)], {
      throws: 'RangeError',
      kills: ['identity-of-anything'],
    }),
    hidden('an identity of half a row', 'identity', () => [0.5], { throws: 'RangeError', kills: ['identity-of-anything'] }),
    hidden('an identity of two and a half rows', 'identity', () => [2.5], {
      throws: 'RangeError',
      kills: ['identity-of-anything'],
    }),
    hidden('an identity of a size that is no number', 'identity', () => [Number.NaN], {
      throws: 'RangeError',
      kills: ['identity-of-anything', 'compares-with-nan'],
    }),
  ]),

  ...inParts('products of matrices of every shape', [
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
  ]),
  ...inParts('products of tiny numbers, of huge ones and of zeros', [
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
    hidden(
      'a matrix of zeros times another',
      'multiply',
      (random) => [
        [
          [0, 0],
          [0, 0],
          [0, 0],
        ],
        random.matrix(2, 4),
      ],
      {
        kills: ['takes-zeros-for-nothing'],
      },
    ),
  ]),
  hidden('256 × 256, in time', 'multiply', (random) => [large(random), large(random)], { kills: ['transposes-for-every-entry'] }),
  ...inParts('columns and rows that do not meet', [
    hidden('fewer columns than rows to meet', 'multiply', (random) => [random.matrix(3, 2), random.matrix(4, 3)], {
      throws: 'RangeError',
      kills: ['never-compares-sizes', 'compares-the-outer-sizes'],
    }),
    hidden('more columns than rows to meet', 'multiply', (random) => [random.matrix(3, 4), random.matrix(2, 3)], {
      throws: 'RangeError',
      kills: ['never-compares-sizes', 'compares-the-outer-sizes'],
    }),
    hidden('two rows do not meet', 'multiply', (random) => [random.matrix(1, 3), random.matrix(1, 3)], {
      throws: 'RangeError',
      kills: ['never-compares-sizes'],
    }),
    hidden('two columns do not meet', 'multiply', (random) => [random.matrix(3, 1), random.matrix(3, 1)], {
      throws: 'RangeError',
      kills: ['never-compares-sizes'],
    }),
  ]),
  ...inParts('first factors that are no matrix', [
    hidden('a row that is too long: the first factor', 'multiply', (random) => [ragged(random, 4, 3, 4), random.matrix(3, 2)], {
      throws: 'RangeError',
      kills: ['looks-for-short-rows-only', 'throws-any-error'],
    }),
    hidden('a row that is too short: the first factor', 'multiply', (random) => [ragged(random, 4, 3, 2), random.matrix(3, 2)], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row', 'trusts-the-weights'],
    }),
    hidden(
      'one row too short and another too long: the first factor',
      'multiply',
      (random) => [uneven(random, 4), random.matrix(3, 2)],
      {
        throws: 'RangeError',
        kills: ['trusts-the-first-row', 'counts-all-numbers', 'trusts-the-weights'],
      },
    ),
    hidden('no rows at all: the first factor', 'multiply', (random) => [[], random.matrix(2, 2)], { throws: 'RangeError' }),
    hidden('rows without columns: the first factor', 'multiply', (random) => [[[], []], random.matrix(2, 2)], {
      throws: 'RangeError',
    }),
    hidden('rows without columns before no rows at all', 'multiply', () => [[[], []], []], {
      throws: 'RangeError',
      kills: ['takes-nothing-for-a-matrix'],
    }),
  ]),
  ...inParts('second factors that are no matrix', [
    hidden('a row that is too long: the second factor', 'multiply', (random) => [random.matrix(2, 4), ragged(random, 4, 3, 4)], {
      throws: 'RangeError',
      kills: ['looks-for-short-rows-only', 'trusts-the-second-factor', 'trusts-the-first-row'],
    }),
    hidden('a row that is too short: the second factor', 'multiply', (random) => [random.matrix(2, 4), ragged(random, 4, 3, 2)], {
      throws: 'RangeError',
      kills: ['trusts-the-second-factor', 'trusts-the-first-row'],
    }),
    hidden(
      'one row too short and another too long: the second factor',
      'multiply',
      (random) => [random.matrix(2, 4), uneven(random, 4)],
      {
        throws: 'RangeError',
        kills: ['trusts-the-second-factor', 'trusts-the-first-row', 'counts-all-numbers'],
      },
    ),
    hidden('no rows at all: the second factor', 'multiply', (random) => [random.matrix(2, 2), []], { throws: 'RangeError' }),
    hidden('rows without columns: the second factor', 'multiply', (random) => [random.matrix(2, 2), [[], []]], {
      throws: 'RangeError',
      kills: ['takes-nothing-for-a-matrix', 'trusts-the-second-factor'],
    }),
  ]),

  ...inParts('powers with few factors', [
    hidden('a week and a half in the life of a Markov chain', 'power', (random) => [chain(random, 5), random.int(9, 12)], {
      kills: ['squares-in-place', 'only-powers-of-two'],
    }),
    hidden('a square: the caller keeps the matrix', 'power', (random) => [random.matrix(3, 3), 2], {
      kills: ['squares-in-place', 'squares-into-the-argument'],
    }),
    hidden('a single factor', 'power', (random) => [random.matrix(3, 3), 1], { kills: ['one-factor-too-many'] }),
    hidden('no factors at all leave everything as it is', 'power', (random) => [random.matrix(3, 3), 0], {
      kills: ['zeroth-power-is-the-matrix'],
    }),
    hidden(
      'no factors of zeros leave everything as it is, too',
      'power',
      () => [
        [
          [0, 0],
          [0, 0],
        ],
        0,
      ],
      {
        kills: ['zeroth-power-is-the-matrix', 'takes-zeros-for-nothing'],
      },
    ),
    hidden('a single number, compounded like interest', 'power', (random) => [[[random.uniform(1.01, 1.05)]], random.int(3, 7)]),
  ]),
  ...inParts('powers with more factors than can be multiplied one by one', [
    hidden('a billion shuffles of twelve cards', 'power', (random) => [shuffle(random), count(random, 1.5e7, 1.6e7)], {
      kills: ['multiplies-one-by-one'],
    }),
    hidden('more shuffles than 32 bits can count', 'power', (random) => [shuffle(random), count(random, 1.5e8, 1e9)], {
      kills: ['halves-with-bits'],
    }),
    hidden('nearly as many shuffles as there may be', 'power', (random) => [shuffle(random), count(random, 1.5e10, 1.6e10)]),
  ]),
  ...inParts('tables that have no powers, not even the one of no factors', [
    hidden('a wide matrix has no powers, not even the one of no factors', 'power', (random) => [random.matrix(2, 3), 0], {
      throws: 'RangeError',
      kills: ['leaves-the-shape-to-the-product'],
    }),
    hidden('a wide matrix, multiplied with itself', 'power', (random) => [random.matrix(2, 3), 2], { throws: 'RangeError' }),
    hidden('a tall matrix, a single factor', 'power', (random) => [random.matrix(3, 2), 1], {
      throws: 'RangeError',
      kills: ['hands-a-single-factor-back'],
    }),
    hidden('a tall matrix, no factors', 'power', (random) => [random.matrix(3, 2), 0], {
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
    hidden('one row too short and another too long: two factors', 'power', (random) => [uneven(random, 3), 2], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row', 'counts-all-numbers'],
    }),
    hidden('no rows at all: no factors', 'power', () => [[], 0], { throws: 'RangeError', kills: ['takes-nothing-for-a-matrix'] }),
    hidden('a row without columns: one factor', 'power', () => [[[]], 1], {
      throws: 'RangeError',
    }),
  ]),
  ...inParts('numbers of factors that there cannot be', [
    hidden('one factor fewer than none', 'power', (random) => [random.matrix(2, 2), -1], {
      throws: 'RangeError',
      kills: ['any-number-of-factors'],
    }),
    hidden('two and a half factors', 'power', (random) => [random.matrix(2, 2), 2.5], {
      throws: 'RangeError',
      kills: ['any-number-of-factors'],
    }),
    hidden('half a factor fewer than none', 'power', (random) => [random.matrix(2, 2), -0.5], {
      throws: 'RangeError',
      kills: ['any-number-of-factors'],
    }),
    hidden('a number of factors that is no number', 'power', (random) => [random.matrix(2, 2), Number.NaN], {
      throws: 'RangeError',
      kills: ['any-number-of-factors', 'compares-with-nan'],
    }),
  ]),
]
