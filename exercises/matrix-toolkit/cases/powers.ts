import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { chain, count, lower, ragged, scaled, shuffle, uneven } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

/** Powers with few factors and with many, then what has no power. */
export const powerCases = [
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
    hidden('a matrix that is zero above its diagonal', 'power', (random) => [lower(random), random.int(5, 9)]),
    hidden('a matrix of tiny numbers', 'power', (random) => [scaled(random, 3, 3, 1e-8), 3], { kills: ['rounds-tiny-sums-off'] }),
  ]),
  ...inParts('powers with more factors than can be multiplied one by one', [
    hidden('a billion shuffles of twelve cards', 'power', (random) => [shuffle(random), count(random, 1.5e7, 1.6e7)], {
      kills: ['multiplies-one-by-one'],
    }),
    hidden('more shuffles than 32 bits can count', 'power', (random) => [shuffle(random), count(random, 1.5e8, 1e9)], {
      kills: ['halves-with-bits'],
    }),
    hidden('nearly as many shuffles as there may be', 'power', (random) => [shuffle(random), count(random, 1.5e10, 1.6e10)]),
    hidden(
      'interest that is paid by the billion, and so small that one payment hardly counts',
      'power',
      (random) => [[[1 + random.uniform(2e-10, 4e-10)]], random.int(3e9, 4e9)],
      { oracleOnly: 'float32 takes such interest for none' },
    ),
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
    hidden('half a factor', 'power', (random) => [random.matrix(2, 2), 0.5], {
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
