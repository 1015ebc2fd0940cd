import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { large, ragged, scaled, uneven, whole } from './draws.ts'
import { powerCases } from './powers.ts'

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
    hidden('a table times a column is a column', 'multiply', (random) => [random.matrix(4, 3), random.matrix(3, 1)], {
      kills: ['hands-columns-back-flat'],
    }),
    hidden('a row times a table is a row', 'multiply', (random) => [random.matrix(1, 3), random.matrix(3, 4)]),
    hidden('sizes that no block divides', 'multiply', (random) => [random.matrix(3, 131), random.matrix(131, 5)]),
  ]),
  ...inParts('products of tiny numbers, of huge ones and of zeros', [
    hidden('tiny weights on huge numbers', 'multiply', (random) => [scaled(random, 3, 4, 1e-13), scaled(random, 4, 3, 1e8)], {
      kills: ['skips-tiny-weights'],
    }),
    hidden('numbers whose products are tiny', 'multiply', (random) => [scaled(random, 3, 4, 1e-12), scaled(random, 4, 3, 1e-12)], {
      kills: ['rounds-tiny-sums-off'],
    }),
    hidden('whole numbers whose products are longer than 32 bits', 'multiply', (random) => [
      whole(random, 3, 4),
      whole(random, 4, 3),
    ]),
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
    hidden('a single number does not meet several rows', 'multiply', (random) => [random.matrix(1, 1), random.matrix(3, 2)], {
      throws: 'RangeError',
      kills: ['never-compares-sizes', 'stretches-by-a-single-number'],
    }),
    hidden('several columns do not meet a single number', 'multiply', (random) => [random.matrix(2, 3), random.matrix(1, 1)], {
      throws: 'RangeError',
      kills: ['never-compares-sizes', 'stretches-by-a-single-number'],
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
    hidden('no rows in either factor', 'multiply', () => [[], []], { throws: 'RangeError' }),
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

  ...powerCases,
]
