import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { matrixOf, studyOf } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

const illConditioned = 'float32 has too few digits for a table this near to a lower rank'

const nothingToStack = 'the tensors stack draws, of which there are none'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('more rows than columns', 'minimumNormFit', (random) => fitOf(random, 20, 5, [6, 4, 3, 2, 1]), {
    kills: ['adds-a-ridge', 'interpolates-by-the-wide-formula'],
  }),
  hidden('more columns than rows', 'minimumNormFit', (random) => fitOf(random, 6, 15, [6, 5, 4, 3, 2, 1]), {
    kills: ['zeros-for-the-rest', 'solves-normal-equations'],
  }),
  hidden('as many columns as rows', 'minimumNormFit', (random) => fitOf(random, 7, 7, [6, 5, 4, 3, 2, 1, 0.5])),
  hidden('a wide table of low rank', 'minimumNormFit', (random) => fitOf(random, 8, 14, [5, 3, 2, 1]), {
    kills: ['inverts-the-gram', 'looks-for-exact-zeros'],
  }),
  hidden('a tall table of low rank', 'minimumNormFit', (random) => fitOf(random, 14, 8, [5, 3, 2, 1]), {
    kills: ['inverts-the-gram', 'solves-normal-equations', 'looks-for-exact-zeros'],
  }),
  hidden('a direction in which the table is thin', 'minimumNormFit', (random) => fitOf(random, 6, 12, [5, 4, 3, 2, 1, 0.0007]), {
    kills: ['adds-a-ridge', 'cuts-small-directions', 'cuts-at-a-thousandth', 'adds-a-tiny-ridge'],
    oracleOnly: illConditioned,
  }),
  hidden('a table of tiny numbers', 'minimumNormFit', (random) => fitOf(random, 5, 9, [6e-6, 5e-6, 4e-6, 2e-6, 1e-6]), {
    kills: ['takes-small-for-zero', 'adds-a-tiny-ridge'],
  }),
  hidden('a table of zeros', 'minimumNormFit', (random) => [random.matrix(3, 4).map((row) => row.map(() => 0)), random.vector(3)], {
    oracleOnly: 'the iteration of the tensors divides by the size of the table',
  }),
  hidden('no rows', 'minimumNormFit', () => [[], []], { throws: 'RangeError', kills: ['fits-nothing'] }),
  hidden('one target too few', 'minimumNormFit', (random) => [random.matrix(4, 2), random.vector(3)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('one target too many', 'minimumNormFit', (random) => [random.matrix(4, 2), random.vector(5)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),

  hidden('many models, and many observations', 'decompose', (random) => outcomes(random, 12, 7, 9), {
    kills: [
      'divides-by-m-minus-1',
      'divides-noise-by-r-minus-1',
      'bias-of-each-model',
      'averages-the-bias',
      'bias-against-one-target',
      'forgets-the-noise',
      'pairs-row-by-row',
      'sums-over-points',
      'varies-over-points',
    ],
  }),
  hidden('a single model', 'decompose', (random) => outcomes(random, 1, 5, 6)),
  hidden('a single observation of each point', 'decompose', (random) => outcomes(random, 8, 1, 6)),
  hidden(
    'models far from zero that hardly differ',
    'decompose',
    (random) => {
      const [predictions, targets] = outcomes(random, 6, 5, 4)
      const lift = (rows: number[][]) => rows.map((row) => row.map((x) => x + 3e7))
      return [lift(predictions), lift(targets)]
    },
    { kills: ['subtracts-squares'], oracleOnly: 'float32 keeps no digit after the point of numbers so far from zero' },
  ),
  hidden('no models', 'decompose', (random) => [[], random.matrix(2, 3)], { throws: 'RangeError', kills: ['decomposes-nothing'] }),
  hidden('no observations', 'decompose', (random) => [random.matrix(2, 3), []], {
    throws: 'RangeError',
    kills: ['decomposes-nothing'],
  }),
  hidden('one point too few', 'decompose', (random) => [random.matrix(2, 4), random.matrix(3, 3)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden(
    'a model that leaves a point out',
    'decompose',
    (random) => [[...random.matrix(2, 4), random.vector(3)], random.matrix(3, 4)],
    {
      throws: 'RangeError',
      kills: ['compares-first-rows'],
    },
  ),
  hidden(
    'an observation of a point too many',
    'decompose',
    (random) => [random.matrix(2, 4), [...random.matrix(2, 4), random.vector(5)]],
    {
      throws: 'RangeError',
      kills: ['compares-first-rows', 'trusts-later-observations'],
    },
  ),

  hidden('draws with more rows than columns', 'bootstrapPredictions', (random) => studyFor(random, 5), {
    kills: ['counts-repeats-once', 'fits-all-rows', 'adds-a-ridge'],
  }),
  hidden('draws with fewer rows than columns', 'bootstrapPredictions', (random) => studyFor(random, 20), {
    kills: ['inverts-the-gram', 'zeros-for-the-rest'],
  }),
  hidden('no draws, and so no models', 'bootstrapPredictions', (random) => noDraws(random, 3), { oracleOnly: nothingToStack }),
  hidden(
    'an empty draw',
    'bootstrapPredictions',
    (random) => [random.matrix(3, 2), random.vector(3), [[0, 1], []], random.matrix(2, 2)],
    {
      throws: 'RangeError',
    },
  ),
  hidden(
    'a draw of a row that follows the last',
    'bootstrapPredictions',
    (random) => [
      random.matrix(3, 2),
      random.vector(3),
      [
        [0, 1],
        [2, 3],
      ],
      random.matrix(2, 2),
    ],
    {
      throws: 'RangeError',
      kills: ['passes-over-unknown-rows'],
    },
  ),
  hidden(
    'a draw of a row before the first',
    'bootstrapPredictions',
    (random) => [
      random.matrix(3, 2),
      random.vector(3),
      [
        [0, 1],
        [2, -1],
      ],
      random.matrix(2, 2),
    ],
    {
      throws: 'RangeError',
      kills: ['passes-over-unknown-rows'],
    },
  ),

  ...[0.5, Number.NaN].map((row) =>
    hidden(
      Number.isNaN(row) ? 'a row number that is no number' : 'a row number between two rows',
      'bootstrapPredictions',
      (random) => [
        random.matrix(3, 2),
        random.vector(3),
        [
          [0, 1],
          [2, row],
        ],
        random.matrix(2, 2),
      ],
      { throws: 'RangeError', kills: ['passes-over-unknown-rows', 'truncates-row-numbers'] },
    ),
  ),

  hidden(
    'few parameters, and more than rows, one number of them twice',
    'complexityCurve',
    (random) => curveOf(random, [20, 4, 1, 24, 4]),
    {
      kills: [
        'takes-each-size-once',
        'takes-the-last-columns',
        'counts-repeats-once',
        'fits-all-rows',
        'divides-by-m-minus-1',
        'forgets-the-noise',
        'sorts-the-sizes',
      ],
    },
  ),
  hidden(
    'a table of one row',
    'complexityCurve',
    (random) => [random.matrix(1, 3), random.vector(1), [[0], [0, 0]], random.matrix(4, 3), random.matrix(2, 4), [1, 3]],
    { oracleOnly: 'the tensors stack draws of equal length' },
  ),
  hidden('no parameters', 'complexityCurve', (random) => curveOf(random, [2, 0]), {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('more parameters than columns', 'complexityCurve', (random) => curveOf(random, [3, 25]), {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('half a parameter', 'complexityCurve', (random) => curveOf(random, [3, 2.5]), {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('a number of parameters that is no number', 'complexityCurve', (random) => curveOf(random, [3, Number.NaN]), {
    throws: 'RangeError',
    kills: ['compares-with-nan'],
  }),
  hidden(
    'a curve of no models',
    'complexityCurve',
    (random) => {
      const [X, y, draws, points] = noDraws(random, 3)
      return [X, y, draws, points, random.matrix(2, points.length), [1, 3]]
    },
    { throws: 'RangeError', kills: ['decomposes-nothing'] },
  ),
]

function noDraws(random: Random, d: number): [number[][], number[], number[][], number[][]] {
  return [random.matrix(4, d), random.vector(4), [], random.matrix(2, d)]
}

/** A table and targets that no weights fit exactly unless all can. */
function fitOf(random: Random, n: number, p: number, singular: number[]): [A: number[][], y: number[]] {
  return [matrixOf(random, n, p, singular), random.vector(n)]
}

/** Predictions and observations of q points, each with a bias of its own. */
function outcomes(random: Random, m: number, r: number, q: number): [predictions: number[][], targets: number[][]] {
  const [centres, truth] = [random.vector(q), random.vector(q)]
  const around = (rows: number, at: number[], sd: number) => Array.from({ length: rows }, () => at.map((x) => random.normal(x, sd)))
  return [around(m, centres, 1), around(r, truth, 0.7)]
}

const shape = { n: 18, d: 24, q: 6, r: 4, m: 6, distinct: 10, size: 14 }

function studyFor(random: Random, d: number): [number[][], number[], number[][], number[][]] {
  const { X, y, draws, points } = studyOf(random, { ...shape, d })
  return [X, y, draws, points]
}

function curveOf(random: Random, sizes: number[]): [number[][], number[], number[][], number[][], number[][], number[]] {
  const { X, y, draws, points, targets } = studyOf(random, shape)
  return [X, y, draws, points, targets, sizes]
}
