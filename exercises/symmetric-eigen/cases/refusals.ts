import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { crooked, long, nudged, offByShare, uneven, withSpectrum } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

/** Vectors and matrices that do not fit each other, and matrices that are not symmetric. */
export const refusals = [
  ...inParts('vectors without a quotient', [
    hidden('a zero vector has no direction', 'rayleighQuotient', (random) => [withSpectrum(random, [2, 1]), [0, 0]], {
      throws: 'RangeError',
      kills: ['quotient-of-nothing', 'throws-any-error'],
    }),
    hidden('a vector one component too long', 'rayleighQuotient', (random) => [withSpectrum(random, [2, 1]), random.vector(3)], {
      throws: 'RangeError',
      kills: ['trusts-the-vector'],
    }),
    hidden(
      'a vector one component too short: quotient',
      'rayleighQuotient',
      (random) => [withSpectrum(random, [2, 1, 0]), random.vector(2)],
      {
        throws: 'RangeError',
        kills: ['trusts-the-vector'],
      },
    ),
    hidden('a vector without components: quotient', 'rayleighQuotient', (random) => [withSpectrum(random, [2, 1]), []], {
      throws: 'RangeError',
    }),
  ]),
  ...inParts('matrices without a quotient', [
    hidden('a matrix that is not symmetric: quotient', 'rayleighQuotient', (random) => [crooked(random), long(random, 4)], {
      throws: 'RangeError',
      kills: ['never-looks-at-symmetry', 'forgives-too-much'],
    }),
    hidden(
      'an entry that is off by more than is forgiven: quotient',
      'rayleighQuotient',
      (random) => [offByShare(random, 5e-10), long(random, 4)],
      {
        throws: 'RangeError',
        kills: ['never-looks-at-symmetry', 'forgives-too-much', 'forgives-parts-in-a-hundred-million'],
      },
    ),
    hidden(
      'a vanishing matrix that is not symmetric: quotient',
      'rayleighQuotient',
      (random) => [crooked(random).map((row) => row.map((x) => 1e-9 * x)), long(random, 4)],
      {
        throws: 'RangeError',
        kills: ['absolute-asymmetry'],
      },
    ),
    hidden(
      'more columns than rows: quotient',
      'rayleighQuotient',
      (random) => [
        [
          [1, 2, random.normal()],
          [2, 1, random.normal()],
        ],
        random.vector(2),
      ],
      {
        throws: 'RangeError',
      },
    ),
    hidden(
      'more rows than columns: quotient',
      'rayleighQuotient',
      (random) => [[[1, 2], [2, 1], random.vector(2)], random.vector(2)],
      {
        throws: 'RangeError',
      },
    ),
    hidden(
      'a row that is too short: quotient',
      'rayleighQuotient',
      (random) => [withSpectrum(random, [3, 2, 1]).map((row, i) => row.slice(0, i === 2 ? 2 : 3)), random.vector(3)],
      {
        throws: 'RangeError',
      },
    ),
    hidden('a row too short and another too long: quotient', 'rayleighQuotient', (random) => [uneven(random), long(random, 3)], {
      throws: 'RangeError',
      kills: ['counts-all-numbers'],
    }),
    hidden('no matrix to be stretched by', 'rayleighQuotient', () => [[], []], { throws: 'RangeError' }),
  ]),
  ...inParts('vectors and matrices that leave no residual', [
    hidden('a matrix that is not symmetric: residual', 'residual', (random) => [crooked(random), 1, random.vector(4)], {
      throws: 'RangeError',
      kills: ['never-looks-at-symmetry', 'forgives-too-much'],
    }),
    hidden(
      'an entry that is off by more than is forgiven: residual',
      'residual',
      (random) => [offByShare(random, 5e-10), 2, long(random, 4)],
      {
        throws: 'RangeError',
        kills: ['never-looks-at-symmetry', 'forgives-too-much', 'forgives-parts-in-a-hundred-million'],
      },
    ),
    hidden(
      'more columns than rows: residual',
      'residual',
      (random) => [
        [
          [1, 2, random.normal()],
          [2, 1, random.normal()],
        ],
        1,
        random.vector(2),
      ],
      {
        throws: 'RangeError',
      },
    ),
    hidden('more rows than columns: residual', 'residual', (random) => [[[1, 2], [2, 1], random.vector(2)], 1, random.vector(2)], {
      throws: 'RangeError',
    }),
    hidden(
      'a row that is too short: residual',
      'residual',
      (random) => [withSpectrum(random, [3, 2, 1]).map((row, i) => row.slice(0, i === 2 ? 2 : 3)), 1, random.vector(3)],
      {
        throws: 'RangeError',
      },
    ),
    hidden('a row too short and another too long: residual', 'residual', (random) => [uneven(random), 1, long(random, 3)], {
      throws: 'RangeError',
      kills: ['counts-all-numbers'],
    }),
    hidden(
      'a vanishing matrix that is not symmetric: residual',
      'residual',
      (random) => [crooked(random).map((row) => row.map((x) => 1e-9 * x)), 1e-9, long(random, 4)],
      { throws: 'RangeError', kills: ['absolute-asymmetry'] },
    ),
    hidden('no matrix to leave anything', 'residual', () => [[], 1, []], { throws: 'RangeError' }),
    hidden('a vector one component too short', 'residual', (random) => [withSpectrum(random, [2, 1, 0]), 1, random.vector(2)], {
      throws: 'RangeError',
      kills: ['trusts-the-vector'],
    }),
    hidden(
      'a vector one component too long: residual',
      'residual',
      (random) => [withSpectrum(random, [2, 1]), 1, random.vector(3)],
      {
        throws: 'RangeError',
        kills: ['trusts-the-vector'],
      },
    ),
    hidden('a vector without components: residual', 'residual', (random) => [withSpectrum(random, [2, 1]), 1, []], {
      throws: 'RangeError',
    }),
  ]),
  ...inParts('matrices that are not symmetric', [
    hidden('a single pair of entries that do not mirror each other', 'symmetricEigen', (random) => [crooked(random)], {
      throws: 'RangeError',
      kills: ['never-looks-at-symmetry', 'forgives-too-much'],
    }),
    hidden(
      'only the last two axes do not mirror each other',
      'symmetricEigen',
      (random) => [nudged(withSpectrum(random, [5, 3, 1, -2, -4]), 4, 3, 0.01)],
      {
        throws: 'RangeError',
        kills: ['never-looks-at-symmetry', 'forgives-too-much'],
      },
    ),
    hidden(
      'only the corners do not mirror each other',
      'symmetricEigen',
      (random) => [nudged(withSpectrum(random, [5, 3, 1, -2, -4]), 0, 4, 0.01)],
      {
        throws: 'RangeError',
        kills: ['never-looks-at-symmetry', 'compares-neighbours'],
      },
    ),
    hidden(
      'mirrored entries of opposite signs',
      'symmetricEigen',
      () => [
        [
          [1, 2],
          [-2, 3],
        ],
      ],
      {
        throws: 'RangeError',
        kills: ['never-looks-at-symmetry', 'compares-magnitudes'],
      },
    ),
    hidden('an entry that is off by more than rounding would leave', 'symmetricEigen', (random) => [crooked(random, 3e-7)], {
      throws: 'RangeError',
      kills: ['never-looks-at-symmetry', 'forgives-too-much'],
    }),
    hidden('an entry that is off by five times what is forgiven', 'symmetricEigen', (random) => [offByShare(random, 5e-10)], {
      throws: 'RangeError',
      kills: ['never-looks-at-symmetry', 'forgives-too-much', 'forgives-parts-in-a-hundred-million'],
    }),
    hidden(
      'a vanishing matrix that is not symmetric',
      'symmetricEigen',
      (random) => [crooked(random).map((row) => row.map((x) => 1e-9 * x))],
      {
        throws: 'RangeError',
        kills: ['absolute-asymmetry'],
      },
    ),
  ]),
  ...inParts('matrices that are not square', [
    hidden(
      'more columns than rows',
      'symmetricEigen',
      (random) => [
        [
          [1, 2, random.normal()],
          [2, 1, random.normal()],
        ],
      ],
      {
        throws: 'RangeError',
        kills: ['counts-rows-only'],
      },
    ),
    hidden('more rows than columns', 'symmetricEigen', (random) => [[[1, 2], [2, 1], random.vector(2)]], { throws: 'RangeError' }),
    hidden(
      'a row that is too short',
      'symmetricEigen',
      (random) => [withSpectrum(random, [3, 2, 1]).map((row, i) => row.slice(0, i === 2 ? 2 : 3))],
      {
        throws: 'RangeError',
        kills: ['counts-rows-only'],
      },
    ),
    hidden(
      'a row that is too long',
      'symmetricEigen',
      (random) => [withSpectrum(random, [3, 2, 1]).map((row, i) => (i === 1 ? [...row, random.normal()] : row))],
      {
        throws: 'RangeError',
        kills: ['counts-rows-only'],
      },
    ),
    hidden('a row too short and another too long', 'symmetricEigen', (random) => [uneven(random)], {
      throws: 'RangeError',
      kills: ['counts-all-numbers'],
    }),
    hidden('a row without columns', 'symmetricEigen', () => [[[]]], { throws: 'RangeError' }),
    hidden('no rows at all', 'symmetricEigen', () => [[]], {
      throws: 'RangeError',
      kills: ['takes-nothing-for-a-matrix', 'throws-any-error'],
    }),
  ]),
]
