import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import {
  allBelowZero,
  diagonal,
  hollow,
  long,
  nearlyDiagonal,
  offByShare,
  opposite,
  pairs,
  rounded,
  weaklyCoupled,
  withSpectrum,
} from './draws.ts'
import { refusals } from './refusals.ts'

const { hidden } = casesOf<typeof Api>()

/** A function's ordinary cases first, then its edges; at last what all three must refuse. */
export default [
  ...inParts('by how much a vector is stretched, whatever its length and the unit', [
    hidden('any vector, of any length', 'rayleighQuotient', (random) => [withSpectrum(random, [5, 2, -1, -4]), long(random, 4)], {
      kills: ['forgets-to-divide', 'divides-by-the-length', 'stretch-of-the-image'],
    }),
    hidden(
      'a short vector whose components cancel',
      'rayleighQuotient',
      (random) => [withSpectrum(random, [2, 1]), opposite(random)],
      {
        kills: ['cancels-to-nothing', 'takes-short-for-zero'],
      },
    ),
    hidden(
      'a vector so short that its square is close to nothing',
      'rayleighQuotient',
      (random) => [withSpectrum(random, [5, 2, -1, -4]), long(random, 4).map((x) => 1e-15 * x)],
      { kills: ['takes-short-for-zero'] },
    ),
    hidden(
      'a matrix of tiny entries: quotient',
      'rayleighQuotient',
      (random) => [withSpectrum(random, [4e-10, 2e-10, -3e-10]), long(random, 3)],
      {
        kills: ['forgets-to-divide', 'divides-by-the-length'],
      },
    ),
    hidden(
      'a matrix of huge entries: quotient',
      'rayleighQuotient',
      (random) => [withSpectrum(random, [9e9, 1e9, -8e9]), long(random, 3)],
      {
        kills: ['forgets-to-divide', 'divides-by-the-length'],
      },
    ),
    hidden('a matrix of zeros stretches nothing', 'rayleighQuotient', (random) => [diagonal([0, 0, 0]), random.vector(3)]),
    hidden(
      'mirrored entries that differ by rounding: quotient',
      'rayleighQuotient',
      (random) => [rounded(random), long(random, 4)],
      {
        kills: ['asks-for-exact-symmetry'],
      },
    ),
    hidden(
      'rounded entries, and zeros on the diagonal: quotient',
      'rayleighQuotient',
      (random) => [hollow(random), long(random, 3)],
      {
        kills: ['asks-for-exact-symmetry'],
      },
    ),
    hidden(
      'rounded entries that are all below zero: quotient',
      'rayleighQuotient',
      (random) => [allBelowZero(random), long(random, 3)],
      { kills: ['asks-for-exact-symmetry', 'measures-by-the-largest-entry'] },
    ),
  ]),
  ...inParts('what is left between the image of a vector and its multiple', [
    hidden('any value and any vector', 'residual', (random) => [withSpectrum(random, [5, 2, -1, -4]), 3, long(random, 4)], {
      kills: ['forgets-the-root', 'largest-component', 'compares-lengths'],
    }),
    hidden('nothing is left of an eigenvector', 'residual', (random) => {
      const k = random.int(2, 9)
      return [
        [
          [0, k],
          [k, 0],
        ],
        -k,
        [3, -3],
      ]
    }),
    hidden('the residual of a zero vector', 'residual', (random) => [
      withSpectrum(random, [2, 1, -3]),
      random.uniform(1, 3),
      [0, 0, 0],
    ]),
    hidden('a value of zero leaves the image', 'residual', (random) => [withSpectrum(random, [5, 2, -1, -4]), 0, long(random, 4)], {
      kills: ['forgets-the-root', 'largest-component'],
    }),
    hidden(
      'a matrix of tiny entries: residual',
      'residual',
      (random) => [withSpectrum(random, [4e-10, 2e-10, -3e-10]), -1e-10, long(random, 3)],
      {
        kills: ['forgets-the-root', 'largest-component'],
      },
    ),
    hidden('mirrored entries that differ by rounding: residual', 'residual', (random) => [rounded(random), 2, long(random, 4)], {
      kills: ['asks-for-exact-symmetry'],
    }),
    hidden(
      'mirrored entries of billions that differ by a tenth: residual',
      'residual',
      (random) => [offByShare(random, 1e-11).map((row) => row.map((x) => 4e8 * x)), 3e9, long(random, 4)],
      { kills: ['asks-for-exact-symmetry'] },
    ),
  ]),

  hidden('eigenvalues of both signs', 'symmetricEigen', (random) => [withSpectrum(random, [9, 4, 1, -2, -5.5, -8])], {
    kills: [
      'ascending-order',
      'orders-by-magnitude',
      'gives-magnitudes',
      'vectors-in-columns',
      'rotates-in-place',
      'stops-too-early',
    ],
  }),
  ...inParts('eigenvalues in no order, below zero, close together, of equal size', [
    hidden('a diagonal, in no order', 'symmetricEigen', (random) => [diagonal(random.shuffle([7, 3, 0.5, -2, -6]))], {
      kills: ['sorts-the-values-only', 'leaves-them-unsorted'],
    }),
    hidden(
      'a diagonal that is all below zero',
      'symmetricEigen',
      (random) => [diagonal([-9, -4.5, -3, -1].map((x) => x * random.uniform(0.9, 1.1)))],
      {
        kills: ['ascending-order', 'orders-by-magnitude', 'gives-magnitudes', 'cuts-below-zero', 'looks-for-more-than-zero'],
      },
    ),
    hidden('two large eigenvalues close together', 'symmetricEigen', (random) => [withSpectrum(random, [5, 4.9, 1, -0.3])], {
      kills: ['stops-too-early'],
    }),
    hidden('opposite signs, equal size', 'symmetricEigen', (random) => [withSpectrum(random, [3, 1, -3])], {
      kills: ['powers-of-opposites'],
    }),
  ]),
  hidden(
    'as large as the contract allows',
    'symmetricEigen',
    (random) => [
      withSpectrum(
        random,
        Array.from({ length: 20 }, (_, k) => 12 - 1.3 * k),
      ),
    ],
    {
      kills: ['one-sweep', 'vectors-in-columns'],
      oracleOnly: 'the power method in float32 loses digits with every eigenvector it takes away',
    },
  ),
  ...inParts('eigenvalues that repeat or vanish', [
    hidden('eigenvalues that repeat', 'symmetricEigen', (random) => [withSpectrum(random, [5, 5, 5, 2, 2, -1])], {
      kills: ['same-vector-again'],
    }),
    hidden('all of them one value', 'symmetricEigen', (random) => {
      const value = -random.uniform(1, 9)
      return [diagonal([value, value, value, value])]
    }),
    hidden('equal entries on the diagonal, and some pairs of axes not coupled', 'symmetricEigen', (random) => [pairs(random)], {
      kills: ['divides-nothing-by-nothing'],
    }),
    hidden('a projection: ones and zeros', 'symmetricEigen', (random) => [withSpectrum(random, [1, 1, 0, 0, 0])], {
      kills: ['same-vector-again', 'deflates-to-nothing'],
    }),
    hidden('a matrix of zeros', 'symmetricEigen', (random) => [diagonal(Array.from({ length: random.int(3, 5) }, () => 0))], {
      kills: ['waits-for-less-than-nothing', 'deflates-to-nothing'],
    }),
    hidden('a single zero', 'symmetricEigen', () => [[[0]]]),
    hidden('a single number below zero', 'symmetricEigen', (random) => [[[-random.uniform(1, 9)]]], {
      kills: ['gives-magnitudes', 'cuts-below-zero'],
    }),
  ]),
  ...inParts('tiny and huge units', [
    hidden('entries of a billionth', 'symmetricEigen', (random) => [withSpectrum(random, [4e-9, 1e-9, -2e-9, -7e-9])], {
      kills: ['absolute-threshold'],
    }),
    hidden(
      'entries as small as the contract allows',
      'symmetricEigen',
      (random) => [withSpectrum(random, [4e-10, 1e-10, -2e-10, -7e-10])],
      {
        kills: ['absolute-threshold'],
      },
    ),
    hidden(
      'eigenvalues of which some are tiny beside others that are tiny',
      'symmetricEigen',
      (random) => [withSpectrum(random, [3.5e-10, 9e-13, -5e-13])],
      { kills: ['takes-tiny-values-for-zero'] },
    ),
    hidden('two axes that are coupled weakly, in a tiny unit', 'symmetricEigen', (random) => [weaklyCoupled(random)], {
      kills: ['absolute-threshold'],
    }),
    hidden('entries in the billions', 'symmetricEigen', (random) => [withSpectrum(random, [6e9, 5e9, 1e9, -3e9, -4e9, -8e9])], {
      kills: ['waits-for-an-absolute-threshold'],
    }),
  ]),
  ...inParts('mirrored entries that differ by as little as rounding leaves', [
    hidden('mirrored entries that differ in the last digit', 'symmetricEigen', (random) => [rounded(random)], {
      kills: ['asks-for-exact-symmetry'],
    }),
    hidden('mirrored entries that are next to nothing, and differ', 'symmetricEigen', (random) => [nearlyDiagonal(random)], {
      kills: ['asks-for-exact-symmetry'],
    }),
    hidden('rounded entries, and zeros on the diagonal', 'symmetricEigen', (random) => [hollow(random)], {
      kills: ['asks-for-exact-symmetry'],
    }),
    hidden('rounded entries that are all below zero', 'symmetricEigen', (random) => [allBelowZero(random)], {
      kills: ['asks-for-exact-symmetry', 'measures-by-the-largest-entry'],
    }),
    hidden('mirrored entries that differ by half of what is forgiven', 'symmetricEigen', (random) => [offByShare(random, 5e-11)], {
      kills: ['asks-for-exact-symmetry'],
    }),
    hidden(
      'mirrored entries of billions that differ by a tenth',
      'symmetricEigen',
      (random) => [offByShare(random, 1e-11).map((row) => row.map((x) => 4e8 * x))],
      {
        kills: ['asks-for-exact-symmetry'],
      },
    ),
  ]),

  ...refusals,
]
