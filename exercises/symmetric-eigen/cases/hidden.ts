import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
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
  hidden('a matrix that is not symmetric: quotient', 'rayleighQuotient', (random) => [crooked(random), long(random, 4)], {
    throws: 'RangeError',
    kills: ['never-looks-at-symmetry', 'forgives-too-much'],
  }),
  hidden('no matrix to be stretched by', 'rayleighQuotient', () => [[], []], { throws: 'RangeError' }),

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
  hidden('a matrix that is not symmetric: residual', 'residual', (random) => [crooked(random), 1, random.vector(4)], {
    throws: 'RangeError',
    kills: ['never-looks-at-symmetry', 'forgives-too-much'],
  }),
  hidden('a vector one component too short', 'residual', (random) => [withSpectrum(random, [2, 1, 0]), 1, random.vector(2)], {
    throws: 'RangeError',
    kills: ['trusts-the-vector'],
  }),
  hidden('a vector one component too long: residual', 'residual', (random) => [withSpectrum(random, [2, 1]), 1, random.vector(3)], {
    throws: 'RangeError',
    kills: ['trusts-the-vector'],
  }),
  hidden('no matrix to leave anything', 'residual', () => [[], 1, []], { throws: 'RangeError' }),

  hidden('eigenvalues of both signs', 'symmetricEigen', (random) => [withSpectrum(random, [9, 4, 1, -2, -5.5, -8])], {
    kills: ['ascending-order', 'orders-by-magnitude', 'gives-magnitudes', 'vectors-in-columns', 'rotates-in-place'],
  }),
  hidden('a diagonal, in no order', 'symmetricEigen', (random) => [diagonal(random.shuffle([7, 3, 0.5, -2, -6]))], {
    kills: ['sorts-the-values-only', 'leaves-them-unsorted'],
  }),
  hidden('two large eigenvalues close together', 'symmetricEigen', (random) => [withSpectrum(random, [5, 4.9, 1, -0.3])], {
    kills: ['stops-too-early'],
  }),
  hidden('opposite signs, equal size', 'symmetricEigen', (random) => [withSpectrum(random, [3, 1, -3])], {
    kills: ['powers-of-opposites'],
  }),
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

  hidden('eigenvalues that repeat', 'symmetricEigen', (random) => [withSpectrum(random, [5, 5, 5, 2, 2, -1])], {
    kills: ['same-vector-again'],
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
  hidden('a single number below zero', 'symmetricEigen', (random) => [[[-random.uniform(1, 9)]]], {
    kills: ['gives-magnitudes', 'cuts-below-zero'],
  }),
  hidden('entries of a billionth', 'symmetricEigen', (random) => [withSpectrum(random, [4e-9, 1e-9, -2e-9, -7e-9])], {
    kills: ['absolute-threshold'],
  }),
  hidden('two axes that are coupled weakly, in a tiny unit', 'symmetricEigen', (random) => [weaklyCoupled(random)], {
    kills: ['absolute-threshold'],
  }),
  hidden('entries in the billions', 'symmetricEigen', (random) => [withSpectrum(random, [6e9, 5e9, 1e9, -3e9, -4e9, -8e9])], {
    kills: ['waits-for-an-absolute-threshold'],
  }),
  hidden('mirrored entries that differ in the last digit', 'symmetricEigen', (random) => [rounded(random)], {
    kills: ['asks-for-exact-symmetry'],
  }),
  hidden('mirrored entries that are next to nothing, and differ', 'symmetricEigen', (random) => [nearlyDiagonal(random)], {
    kills: ['asks-for-exact-symmetry'],
  }),

  hidden('a single pair of entries that do not mirror each other', 'symmetricEigen', (random) => [crooked(random)], {
    throws: 'RangeError',
    kills: ['never-looks-at-symmetry', 'forgives-too-much'],
  }),
  hidden('an entry that is off by more than rounding would leave', 'symmetricEigen', (random) => [crooked(random, 3e-7)], {
    throws: 'RangeError',
    kills: ['never-looks-at-symmetry', 'forgives-too-much'],
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
  hidden(
    'a row that is too short',
    'symmetricEigen',
    (random) => [withSpectrum(random, [3, 2, 1]).map((row, i) => row.slice(0, i === 2 ? 2 : 3))],
    {
      throws: 'RangeError',
      kills: ['counts-rows-only'],
    },
  ),
  hidden('no rows at all', 'symmetricEigen', () => [[]], {
    throws: 'RangeError',
    kills: ['takes-nothing-for-a-matrix', 'throws-any-error'],
  }),
]

/** A symmetric matrix with these eigenvalues along random directions. */
function withSpectrum(random: Random, spectrum: readonly number[]): number[][] {
  const axes = random.orthogonal(spectrum.length)
  const A = axes.map((_, i) => axes.map((_, j) => spectrum.reduce((sum, value, k) => sum + value * axes[k]![i]! * axes[k]![j]!, 0)))
  return A.map((row, i) => row.map((x, j) => (i < j ? x : A[j]![i]!)))
}

const diagonal = (values: number[]) => values.map((value, i) => values.map((_, j) => (i === j ? value : 0)))

/** Between 1.5 and 3 long: neither the length nor its square passes for 1. */
function long(random: Random, n: number): number[] {
  const v = random.vector(n)
  const stretch = random.uniform(1.5, 3) / Math.hypot(...v)
  return v.map((x) => stretch * x)
}

/** Blocks [[a, b], [b, a]] down the diagonal, with the same a everywhere. */
function pairs(random: Random): number[][] {
  const a = random.int(1, 9)
  const couplings = random.shuffle([2, 3, 0])
  return Array.from({ length: 6 }, (_, i) =>
    Array.from({ length: 6 }, (_, j) => (i === j ? a : i >> 1 === j >> 1 ? couplings[i >> 1]! : 0)),
  )
}

/** One triangle is off by parts in 10¹⁴, as sums in another order leave it. */
function rounded(random: Random): number[][] {
  return withSpectrum(random, [7, 3, -1, -4]).map((row, i) => row.map((x, j) => (i < j ? x * (1 + 3e-14) : x)))
}

/** Two components of opposite sign and equal size, in billionths. */
function opposite(random: Random): number[] {
  const x = random.pick([-1, 1]) * random.int(2, 6) * 1e-9
  return [x, -x]
}

/** Two nearly equal entries, and a coupling of a two-hundredth of them that turns the axes all the same. */
function weaklyCoupled(random: Random): number[][] {
  const unit = random.uniform(1, 1.2) * 1e-10
  return [
    [unit, 0.005 * unit],
    [0.005 * unit, 0.99 * unit],
  ]
}

/** A diagonal; beside it one entry of a trillionth, whose mirror image is 0. */
function nearlyDiagonal(random: Random): number[][] {
  const [a, b] = [random.uniform(1, 2), random.uniform(3, 4)]
  return [
    [a, 1e-12],
    [0, b],
  ]
}

/** One entry is off by a hundredth, or by this. */
function crooked(random: Random, by = 0.01): number[][] {
  const A = withSpectrum(random, [7, 3, -1, -4])
  const [i, j] = random.shuffle([0, 1, 2, 3]) as [number, number]
  return A.map((row, r) => row.map((x, c) => (r === i && c === j ? x + by : x)))
}
