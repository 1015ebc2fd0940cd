import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { curveRefusals, decomposeRefusals, drawRefusals, fitRefusals, sizeRefusals } from './refusals.ts'
import { curveOf, matrixOf, noDraws, studyFor } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

const illConditioned = 'float32 has too few digits for a table this near to a lower rank'

const nothingToStack = 'the tensors stack draws, of which there are none'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  ...inParts('tables of full rank: tall, wide and square', [
    hidden('more rows than columns', 'minimumNormFit', (random) => fitOf(random, 20, 5, [6, 4, 3, 2, 1]), {
      kills: ['adds-a-ridge', 'interpolates-by-the-wide-formula'],
    }),
    hidden('more columns than rows', 'minimumNormFit', (random) => fitOf(random, 6, 15, [6, 5, 4, 3, 2, 1]), {
      kills: ['zeros-for-the-rest', 'solves-normal-equations'],
    }),
    hidden('as many columns as rows', 'minimumNormFit', (random) => fitOf(random, 7, 7, [6, 5, 4, 3, 2, 1, 0.5])),
  ]),
  ...inParts('tables of a lower rank', [
    hidden('a wide table of low rank', 'minimumNormFit', (random) => fitOf(random, 8, 14, [5, 3, 2, 1]), {
      kills: ['inverts-the-gram', 'looks-for-exact-zeros'],
    }),
    hidden('a tall table of low rank', 'minimumNormFit', (random) => fitOf(random, 14, 8, [5, 3, 2, 1]), {
      kills: ['inverts-the-gram', 'solves-normal-equations', 'looks-for-exact-zeros'],
    }),
    hidden(
      'a table of zeros',
      'minimumNormFit',
      (random) => [random.matrix(3, 4).map((row) => row.map(() => 0)), random.vector(3)],
      {
        oracleOnly: 'the iteration of the tensors divides by the size of the table',
      },
    ),
  ]),
  ...inParts('what is small beside one, and what is small beside the rest of a table', [
    hidden('a direction in which the table is thin', 'minimumNormFit', (random) => fitOf(random, 6, 12, [5, 4, 3, 2, 1, 0.0007]), {
      kills: ['adds-a-ridge', 'cuts-small-directions', 'cuts-at-a-thousandth', 'adds-a-tiny-ridge'],
      oracleOnly: illConditioned,
    }),
    hidden('a table of tiny numbers', 'minimumNormFit', (random) => fitOf(random, 5, 9, [6e-6, 5e-6, 4e-6, 2e-6, 1e-6]), {
      kills: ['takes-small-for-zero', 'adds-a-tiny-ridge'],
    }),
    hidden(
      'a table of numbers that are tinier still',
      'minimumNormFit',
      (random) => fitOf(random, 5, 9, [6e-9, 5e-9, 4e-9, 2e-9, 1e-9]),
      {
        kills: ['takes-small-for-zero', 'adds-a-tiny-ridge'],
      },
    ),
    hidden('a table of huge numbers, and of low rank', 'minimumNormFit', (random) => fitOf(random, 6, 20, [6e6, 4e6, 3e6]), {
      kills: ['takes-rounding-for-a-direction', 'takes-small-for-zero'],
    }),
  ]),
  ...fitRefusals,

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
  ...inParts('one model, one observation, one point', [
    hidden('a single model', 'decompose', (random) => outcomes(random, 1, 5, 6), { kills: ['pairs-row-by-row'] }),
    hidden('a single observation of each point', 'decompose', (random) => outcomes(random, 8, 1, 6), {
      kills: ['pairs-row-by-row'],
    }),
    hidden('a single model, and a single observation of each point', 'decompose', (random) => outcomes(random, 1, 1, 5)),
    hidden('a single point', 'decompose', (random) => outcomes(random, 4, 3, 1)),
  ]),
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
  ...decomposeRefusals,

  hidden('draws with more rows than columns', 'bootstrapPredictions', (random) => studyFor(random, 5), {
    kills: ['counts-repeats-once', 'fits-all-rows', 'adds-a-ridge'],
  }),
  ...inParts('draws of any length, and none', [
    hidden('draws with fewer rows than columns', 'bootstrapPredictions', (random) => studyFor(random, 20), {
      kills: ['inverts-the-gram', 'zeros-for-the-rest'],
    }),
    hidden(
      'draws that differ in length',
      'bootstrapPredictions',
      (random) => {
        const [X, y, draws, points] = studyFor(random, 20)
        return [X, y, draws.map((rows, a) => rows.slice(0, 2 * a + 1)), points]
      },
      { oracleOnly: 'the tensors stack draws of equal length' },
    ),
    hidden('a draw of more rows than there are', 'bootstrapPredictions', (random) => {
      const [X, y, , points] = studyFor(random, 9)
      return [X, y, [random.shuffle([...X.keys(), ...X.keys()])], points]
    }),
    hidden('no draws, and so no models', 'bootstrapPredictions', (random) => noDraws(random, 3), { oracleOnly: nothingToStack }),
  ]),
  ...drawRefusals,

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
  ...sizeRefusals,
  ...curveRefusals,
]

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
