import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { curveOf, noDraws } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

export const fitRefusals = inParts('tables that no weights can be fitted to', [
  hidden('no rows', 'minimumNormFit', () => [[], []], { throws: 'RangeError', kills: ['fits-nothing'] }),
  hidden('one target too few', 'minimumNormFit', (random) => [random.matrix(4, 2), random.vector(3)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('one target too many', 'minimumNormFit', (random) => [random.matrix(4, 2), random.vector(5)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('targets without rows', 'minimumNormFit', (random) => [[], random.vector(2)], { throws: 'RangeError' }),
  hidden('rows without targets', 'minimumNormFit', (random) => [random.matrix(2, 3), []], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
])

export const decomposeRefusals = inParts('models and observations that cannot be compared', [
  hidden('no models', 'decompose', (random) => [[], random.matrix(2, 3)], { throws: 'RangeError', kills: ['decomposes-nothing'] }),
  hidden('no observations', 'decompose', (random) => [random.matrix(2, 3), []], {
    throws: 'RangeError',
    kills: ['decomposes-nothing'],
  }),
  hidden('neither models nor observations', 'decompose', () => [[], []], { throws: 'RangeError', kills: ['decomposes-nothing'] }),
  hidden('one point too few', 'decompose', (random) => [random.matrix(2, 4), random.matrix(3, 3)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('observations of one point too many', 'decompose', (random) => [random.matrix(2, 3), random.matrix(3, 4)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden(
    'a model that leaves a point out',
    'decompose',
    (random) => [[...random.matrix(2, 4), random.vector(3)], random.matrix(3, 4)],
    { throws: 'RangeError', kills: ['compares-first-rows'] },
  ),
  hidden(
    'a model, amid others, of a point too many',
    'decompose',
    (random) => [random.matrix(3, 4).with(1, random.vector(5)), random.matrix(3, 4)],
    { throws: 'RangeError', kills: ['compares-first-rows'] },
  ),
  hidden(
    'an observation of a point too many',
    'decompose',
    (random) => [random.matrix(2, 4), [...random.matrix(2, 4), random.vector(5)]],
    { throws: 'RangeError', kills: ['compares-first-rows', 'trusts-later-observations'] },
  ),
  hidden(
    'a model that has too many points, and one that has as many too few',
    'decompose',
    (random) => [[random.vector(4), random.vector(5), random.vector(3)], random.matrix(2, 4)],
    { throws: 'RangeError', kills: ['compares-first-rows'] },
  ),
  hidden(
    'an observation, amid others, that leaves a point out',
    'decompose',
    (random) => [random.matrix(2, 4), random.matrix(3, 4).with(1, random.vector(3))],
    { throws: 'RangeError', kills: ['compares-first-rows', 'trusts-later-observations'] },
  ),
])

export const drawRefusals = inParts('draws that no model can be fitted to', [
  refusedDraws('an empty draw', [[0, 1], []], []),
  refusedDraws('an empty draw before another', [[], [0, 1]], []),
  refusedDraws('a draw of a row that follows the last', [
    [0, 1],
    [2, 3],
  ]),
  refusedDraws('a draw of a row before the first', [
    [0, 1],
    [2, -1],
  ]),
  refusedDraws(
    'a row number between two rows',
    [
      [0, 1],
      [2, 0.5],
    ],
    ['passes-over-unknown-rows', 'truncates-row-numbers'],
  ),
  refusedDraws(
    'a row number that is no number',
    [
      [0, 1],
      [2, Number.NaN],
    ],
    ['passes-over-unknown-rows', 'truncates-row-numbers'],
  ),
  refusedDraws('an endless row number, the first of all', [
    [Number.POSITIVE_INFINITY, 1],
    [2, 0],
  ]),
  refusedDraws('a row that is not there, amid a draw', [
    [0, 3, 1],
    [2, 1, 0],
  ]),
])

export const sizeRefusals = inParts('sizes that a table does not have', [
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
  hidden('a negative size, which a slice counts from the end', 'complexityCurve', (random) => curveOf(random, [3, -2]), {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
  hidden('an endless size, before others', 'complexityCurve', (random) => curveOf(random, [Number.POSITIVE_INFINITY, 2]), {
    throws: 'RangeError',
    kills: ['takes-any-size'],
  }),
])

export const curveRefusals = inParts('curves of models that cannot be fitted, or not be compared with observations', [
  hidden(
    'a curve of no models',
    'complexityCurve',
    (random) => {
      const [X, y, draws, points] = noDraws(random, 3)
      return [X, y, draws, points, random.matrix(2, points.length), [1, 3]]
    },
    { throws: 'RangeError', kills: ['decomposes-nothing'] },
  ),
  refusedCurve('a curve without observations', { targets: () => [] }, ['decomposes-nothing']),
  refusedCurve('a curve with observations of other points', { targets: (random) => random.matrix(2, 3) }, ['ignores-lengths']),
  refusedCurve('a curve with an empty draw', { draws: [[0, 1], []] }),
  refusedCurve(
    'a curve from a row that is not there',
    {
      draws: [
        [0, 1],
        [4, 2],
      ],
    },
    ['passes-over-unknown-rows'],
  ),
])

/** Three rows are there to be drawn. */
function refusedDraws(title: string, draws: number[][], kills = ['passes-over-unknown-rows']) {
  return hidden(title, 'bootstrapPredictions', (random) => [random.matrix(3, 2), random.vector(3), draws, random.matrix(2, 2)], {
    throws: 'RangeError',
    kills,
  })
}

/** Four rows of three columns, and two points. */
function refusedCurve(
  title: string,
  odd: { draws?: number[][]; targets?: (random: Random) => number[][] },
  kills: readonly string[] = [],
) {
  return hidden(
    title,
    'complexityCurve',
    (random) => {
      const [X, y, , points] = noDraws(random, 3)
      const draws = odd.draws ?? [
        [0, 1],
        [2, 2],
      ]
      return [X, y, draws, points, odd.targets?.(random) ?? random.matrix(2, 2), [1, 3]]
    },
    { throws: 'RangeError', kills },
  )
}
