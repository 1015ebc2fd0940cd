import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import iris from '../data/iris.json' with { type: 'json' }
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

/** Ordinary tables first, then awkward ones, then what must be refused. */
export default [
  hidden('a cloud away from the origin', 'pca', (random) => [random.cloud(120, [9, 4, 1], 40), 2], {
    kills: ['forgets-to-centre', 'projects-uncentred-rows', 'centres-in-place', 'components-in-columns'],
  }),
  hidden('two rows: the smallest table that varies, where n and n − 1 differ most', 'pca', (random) => [random.matrix(2, 3), 1], {
    kills: ['divides-by-n'],
  }),
  hidden('variances that fall by tens', 'pca', (random) => [random.cloud(80, [100, 10, 1, 0.1], 5), 4], {
    kills: ['ascending-order', 'reports-standard-deviations'],
  }),
  hidden('a few components of many: shares are of the whole', 'pca', (random) => [random.cloud(60, [6, 5, 4, 3, 2, 1], 10), 2], {
    kills: ['ratios-over-kept', 'cumulates-ratios'],
  }),
  hidden(
    'all components of a wide table: each coordinate has the sign of its component',
    'pca',
    (random) => [random.cloud(40, [12, 10, 8.5, 7, 5.5, 4.5, 3.5, 2.5, 1.5, 0.5], 1), 10],
    { kills: ['flips-signs-after-projecting'] },
  ),
  hidden(
    'a feature in millimetres beside one in metres',
    'pca',
    (random) => [random.cloud(50, [4, 2, 1], 2).map(([a, b, c]) => [1000 * a!, b!, c!]), 2],
    { kills: ['standardises-features'] },
  ),
  hidden(
    'half of the Iris flowers in a huge unit, so that all numbers are tiny',
    'pca',
    (random) => {
      const unit = random.uniform(1e-8, 2e-8)
      return [
        random
          .shuffle(iris)
          .slice(0, 75)
          .map((row) => row.map((x) => unit * x)),
        3,
      ]
    },
    { kills: ['absolute-threshold', 'takes-little-for-nothing'] },
  ),
  hidden('two variances close together', 'pca', (random) => [random.cloud(90, [5, 4.6, 1, 0.3], 8), 2], {
    kills: ['stops-too-early'],
  }),
  hidden('a large table', 'pca', (random) => [random.cloud(600, [20, 16, 12, 9, 7, 5, 4, 3, 2, 1.5, 1, 0.5], 30), 5], {
    kills: ['covariance-of-rows'],
  }),

  ...inParts('tables that do not vary', [
    hidden(
      'rows that are all equal: the rounded mean of equal numbers may be another number',
      'pca',
      (random) => {
        const n = random.int(7, 13)
        const row = Array.from({ length: 3 }, () => withoutExactMean(random, n))
        return [Array.from({ length: n }, () => [...row]), 2]
      },
      { kills: ['waits-for-convergence', 'ratio-of-nothing', 'shares-out-rounding'] },
    ),
    hidden(
      'rows that are all equal, of numbers near a billion',
      'pca',
      (random) => {
        const n = random.int(7, 13)
        const row = Array.from({ length: 2 }, () => withoutExactMean(random, n, 9e8))
        return [Array.from({ length: n }, () => [...row]), 1]
      },
      { kills: ['ratio-of-nothing', 'shares-out-rounding'] },
    ),
    hidden('nothing but zeros', 'pca', (random) => [Array.from({ length: random.int(3, 6) }, () => [0, 0, 0]), 3], {
      kills: ['ratio-of-nothing', 'divides-by-the-coupling'],
    }),
    hidden(
      'a single feature, always the same',
      'pca',
      (random) => {
        const x = random.normal()
        return [[[x], [x]], 1]
      },
      { kills: ['ratio-of-nothing'] },
    ),
  ]),
  hidden(
    'features that repeat each other: more components than there are directions',
    'pca',
    (random) => [random.cloud(25, [4, 1], 3).map(([a, b]) => [a!, b!, a! + b!, a! - b!, 2 * a!]), 5],
    { kills: ['deflates-into-noise', 'gives-up-beyond-the-rank'] },
  ),
  hidden('fewer rows than features, and as many components as there can be', 'pca', (random) => [random.matrix(10, 12), 12], {
    kills: ['deflates-into-noise'],
  }),
  hidden(
    'a balanced experiment: two factors of equal variance, exactly uncorrelated',
    'pca',
    (random) => {
      const step = random.int(1, 9)
      const corners = [-step, step].flatMap((a) => [-step, step].map((b) => [a, b, a + 2 * b]))
      return [random.shuffle([...corners, ...corners]), 2]
    },
    { kills: ['divides-by-the-coupling'] },
  ),
  ...inParts('zeros are numbers like others', [
    hidden('a row of zeros among others', 'pca', (random) => [random.matrix(6, 3).with(random.int(1, 4), [0, 0, 0]), 2]),
    hidden('a feature of zeros between two that vary', 'pca', (random) => [random.matrix(8, 2).map(([a, b]) => [a!, 0, b!]), 3]),
  ]),
  hidden(
    'a single feature, which varies as little as the contract allows',
    'pca',
    (random) => [random.cloud(12, [random.uniform(1e-18, 1.2e-18)], 5e-9), 1],
    { kills: ['takes-little-for-nothing'] },
  ),
  ...inParts('tables that vary hardly more than the contract asks for', [
    hidden(
      'two features that vary together, and hardly more than the contract asks for',
      'pca',
      (random) => {
        const angle = random.uniform(0.6, 1)
        const [cosine, sine] = [1e-9 * Math.cos(angle), 1e-9 * Math.sin(angle)]
        return [
          random.cloud(12, [1, 1], 0).map(([a, b]) => [6e-9 + cosine * a! - 0.3 * sine * b!, 6e-9 + sine * a! + 0.3 * cosine * b!]),
          2,
        ]
      },
      { kills: ['absolute-threshold', 'rotates-nothing-tiny', 'takes-little-for-nothing'] },
    ),
    hidden(
      'six features that vary hardly more than the contract asks for',
      'pca',
      (random) => [tinyCloud(random, [0.6, 0.25, 0.12, 0.07, 0.04, 0.02]), 6],
      { kills: ['absolute-threshold', 'takes-little-for-nothing'] },
    ),
    hidden(
      'four features, two variances of which are close, and that vary hardly more than the contract asks for',
      'pca',
      (random) => [tinyCloud(random, [0.55, 0.45, 0.1, 0.05]), 4],
      { kills: ['absolute-threshold', 'takes-little-for-nothing'] },
    ),
  ]),
  hidden('a cloud so far away that squares lose the spread', 'pca', (random) => [random.cloud(50, [3, 2, 1], 1e8), 2], {
    kills: ['one-pass-covariance'],
    oracleOnly: 'float32 keeps no digit of the spread so far from the origin',
  }),
  hidden(
    'numbers near a billion that differ from their tenth digit on',
    'pca',
    (random) => [random.cloud(6, [0.02, 0.005], 9e8), 2],
    {
      kills: ['takes-close-for-equal', 'one-pass-covariance'],
      oracleOnly: 'float32 keeps no digit of the spread so far from the origin',
    },
  ),

  ...inParts('tables that have no components', [
    hidden('a single row has no variance', 'pca', (random) => [[random.vector(3)], 1], { throws: 'RangeError' }),
    hidden('no rows at all', 'pca', () => [[], 1], { throws: 'RangeError' }),
    hidden('a row that is too short', 'pca', (random) => [random.matrix(5, 3).with(random.int(2, 3), random.vector(2)), 2], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row'],
    }),
    hidden('a row that is too long', 'pca', (random) => [random.matrix(5, 3).with(random.int(2, 3), random.vector(4)), 2], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row', 'cuts-longer-rows'],
    }),
    hidden('a last row that is too short', 'pca', (random) => [[...random.matrix(4, 3), random.vector(2)], 2], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row', 'compares-the-first-two-rows'],
    }),
    hidden('a first row that is too short', 'pca', (random) => [[random.vector(2), ...random.matrix(4, 3)], 2], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row', 'cuts-longer-rows'],
    }),
    hidden('one row that is too short and another that is too long', 'pca', (random) => [uneven(random), 2], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row', 'counts-all-numbers'],
    }),
    hidden('a row without numbers among others', 'pca', (random) => [random.matrix(4, 2).with(random.int(1, 3), []), 1], {
      throws: 'RangeError',
      kills: ['trusts-the-first-row'],
    }),
    hidden('rows without columns', 'pca', () => [[[], [], []], 1], { throws: 'RangeError' }),
  ]),
  ...inParts('numbers of components that there cannot be', [
    hidden('not even one component', 'pca', (random) => [random.matrix(5, 3), 0], { throws: 'RangeError' }),
    hidden('one component fewer than none', 'pca', (random) => [random.matrix(5, 3), -1], {
      throws: 'RangeError',
      kills: ['refuses-nothing-alone'],
    }),
    hidden('one component more than there are features', 'pca', (random) => [random.matrix(5, 3), 4], {
      throws: 'RangeError',
      kills: ['any-number-of-components'],
    }),
    hidden('as many components as there are rows, and fewer features', 'pca', (random) => [random.matrix(6, 2), 6], {
      throws: 'RangeError',
      kills: ['any-number-of-components', 'limits-by-rows'],
    }),
    hidden('half a component', 'pca', (random) => [random.matrix(5, 3), 1.5], { throws: 'RangeError' }),
    hidden('a number of components that is no number', 'pca', (random) => [random.matrix(5, 3), Number.NaN], {
      throws: 'RangeError',
      kills: ['compares-with-nan'],
    }),
  ]),
]

/** Five rows of three numbers, but one after the first has two and another four: as many numbers in all as a table would have. */
function uneven(random: Random): number[][] {
  const [short, long] = random.shuffle([1, 2, 3, 4])
  return random.matrix(5, 3).with(short!, random.vector(2)).with(long!, random.vector(4))
}

/** Thirty rows about a place where no number is too small for the contract; the spectrum is in units of the least total variance. */
function tinyCloud(random: Random, spectrum: number[]): number[][] {
  return random.cloud(30, spectrum, 0).map((row) => row.map((x) => 8e-9 + 1e-9 * x))
}

/**
 * A number, in tenths above `least`, of which n copies do not have it for a mean, whether they are divided by n after they are added up or
 * before. For n from 6 on there are many; for n up to 5 there is none.
 */
function withoutExactMean(random: Random, n: number, least = 0): number {
  for (;;) {
    const x = least + random.int(1, 999) / 10
    const copies = Array.from({ length: n }, () => x)
    const after = copies.reduce((sum, copy) => sum + copy, 0) / n
    const before = copies.reduce((sum, copy) => sum + copy / n, 0)
    if (after !== x && before !== x) return x
  }
}
