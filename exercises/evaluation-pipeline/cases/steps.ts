import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { rowsOf } from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const farAway = 'float32 keeps no digit after the point of numbers so far from zero'

/** The steps of a pipeline, one by one: a function's ordinary cases first, then its edges, then what it must refuse. */
export const stepCases = [
  hidden('many rows with a rare class', 'assignFolds', (random) => [rowsOf(random, 87, 0.15).labels, 5], {
    kills: ['ignores-classes', 'starts-every-class-at-fold-0', 'cuts-blocks', 'deals-class-1-first'],
  }),
  ...inParts('as many folds as rows, fewer rows of a class than folds, and rows of one class', [
    hidden('as many folds as rows', 'assignFolds', (random) => [rowsOf(random, 9, 0.4).labels, 9]),
    hidden('a class of two rows in six folds', 'assignFolds', (random) => [random.shuffle([1, 1, 0, 0, 0, 0, 0, 0, 0]), 6], {
      kills: ['starts-every-class-at-fold-0', 'deals-class-1-first'],
    }),
    hidden('two rows in two folds', 'assignFolds', (random) => [random.shuffle([0, 1]), 2]),
    hidden('rows of class 0 only', 'assignFolds', () => [[0, 0, 0, 0, 0, 0, 0], 3], { kills: ['cuts-blocks'] }),
    hidden('rows of class 1 only', 'assignFolds', () => [[1, 1, 1, 1, 1], 2], { kills: ['cuts-blocks'] }),
  ]),
  ...inParts('numbers of folds that rows cannot be dealt into', [
    hidden('more folds than rows', 'assignFolds', (random) => [rowsOf(random, 6, 0.5).labels, 7], {
      throws: 'RangeError',
      kills: ['takes-any-k'],
    }),
    hidden('a single fold', 'assignFolds', (random) => [rowsOf(random, 6, 0.5).labels, 1], {
      throws: 'RangeError',
      kills: ['takes-any-k'],
    }),
    hidden('a fold and a half more than two', 'assignFolds', (random) => [rowsOf(random, 6, 0.5).labels, 3.5], {
      throws: 'RangeError',
      kills: ['takes-any-k'],
    }),
    hidden('a number of folds that is no number', 'assignFolds', (random) => [rowsOf(random, 6, 0.5).labels, Number.NaN], {
      throws: 'RangeError',
      kills: ['takes-any-k', 'looks-for-a-fraction'],
    }),
    hidden('no folds', 'assignFolds', (random) => [rowsOf(random, 6, 0.5).labels, 0], {
      throws: 'RangeError',
      kills: ['takes-any-k'],
    }),
    hidden('fewer folds than none', 'assignFolds', (random) => [rowsOf(random, 6, 0.5).labels, -2], {
      throws: 'RangeError',
      kills: ['takes-any-k'],
    }),
    hidden('endlessly many folds', 'assignFolds', (random) => [rowsOf(random, 6, 0.5).labels, Number.POSITIVE_INFINITY], {
      throws: 'RangeError',
      kills: ['takes-any-k'],
    }),
    hidden('folds of no rows', 'assignFolds', () => [[], 2], { throws: 'RangeError', kills: ['takes-any-k'] }),
  ]),

  hidden('columns of very different size', 'standardise', (random) => [tableOf(random, 30), tableOf(random, 12)], {
    kills: ['divides-by-n-minus-1', 'scales-rows-by-themselves', 'scales-in-place'],
  }),
  ...inParts('columns that are constant, while training or only afterwards', [
    hidden(
      'a column that is constant while training',
      'standardise',
      (random) => [withConstants(tableOf(random, 10)), tableOf(random, 5)],
      {
        kills: ['divides-by-a-rounded-zero', 'divides-by-zero', 'drops-constant-columns'],
      },
    ),
    hidden('a single row to train on', 'standardise', (random) => [single(tableOf(random, 1)), single(tableOf(random, 4))], {
      kills: ['divides-by-zero'],
    }),
    hidden('a single row to scale', 'standardise', (random) => [tableOf(random, 8), tableOf(random, 1)], {
      kills: ['scales-rows-by-themselves'],
    }),
    hidden(
      'a column that is constant among the rows to scale only',
      'standardise',
      (random) => [tableOf(random, 9), withConstants(tableOf(random, 4))],
      { kills: ['scales-rows-by-themselves'] },
    ),
    hidden('columns that begin or end with equal values, and vary', 'standardise', (random) => [
      withRepeats(tableOf(random, 8)),
      tableOf(random, 4),
    ]),
    hidden('no rows to scale', 'standardise', (random) => [tableOf(random, 6), []], {
      oracleOnly: 'there is no tensor of rows without rows',
    }),
  ]),
  ...inParts('columns close to zero, and columns far from it', [
    hidden('columns very close to zero', 'standardise', (random) => [tiny(tableOf(random, 20)), tiny(tableOf(random, 6))], {
      kills: ['scales-rows-by-themselves', 'takes-small-for-constant'],
    }),
    hidden(
      'columns so close to zero that one plus them is one',
      'standardise',
      (random) => [minute(tableOf(random, 20)), minute(tableOf(random, 6))],
      { kills: ['takes-small-for-constant'] },
    ),
    hidden('columns far from zero', 'standardise', (random) => [shift(tableOf(random, 25)), shift(tableOf(random, 5))], {
      kills: ['subtracts-squares'],
      oracleOnly: farAway,
    }),
    hidden(
      'a column very far from zero',
      'standardise',
      (random) => [shiftFar(tableOf(random, 25)), shiftFar(tableOf(random, 5))],
      {
        oracleOnly: farAway,
      },
    ),
    hidden(
      'a column that varies by less than a billionth of its mean',
      'standardise',
      (random) => [shiftFarther(tableOf(random, 25)), shiftFarther(tableOf(random, 5))],
      { oracleOnly: farAway },
    ),
  ]),

  hidden('many rows, many of them tied', 'measure', (random) => predictions(random, 120, 3), {
    kills: ['swaps-precision-and-recall', 'area-of-labels', 'ties-count-nothing', 'ties-count-whole', 'means-of-both'],
  }),
  hidden('worse than a guess', 'measure', (random) => predictions(random, 60, -4), {
    kills: ['never-below-half'],
  }),
  ...inParts('scores that are close to each other, or far', [
    hidden('scores that differ by very little', 'measure', (random) => whisper(predictions(random, 50, 3)), {
      kills: ['ties-within-a-tolerance'],
    }),
    hidden('scores closer to each other than one is to its neighbour', 'measure', (random) => breathe(predictions(random, 50, 3)), {
      kills: ['ties-within-a-tolerance'],
    }),
    hidden('scores that differ from their tenth digit on', 'measure', (random) => crowd(predictions(random, 50, 3)), {
      kills: ['ties-within-a-tolerance'],
      oracleOnly: 'float32 takes these scores for one and the same',
    }),
    hidden('scores that are far beyond those of a logistic function', 'measure', (random) => shout(predictions(random, 50, 3))),
    hidden('all scores equal', 'measure', (random) => murmur(predictions(random, 30, 3)), {
      kills: ['ties-count-nothing', 'ties-count-whole'],
    }),
  ]),
  ...inParts('predictions of one class only, and predictions that are all wrong', [
    hidden('a model that never predicts 1', 'measure', (random) => silence(predictions(random, 40, 3)), {
      kills: ['divides-by-nothing', 'one-for-nothing'],
    }),
    hidden('a model that predicts 1 for all rows', 'measure', (random) => agree(predictions(random, 40, 3)), {
      kills: ['swaps-precision-and-recall'],
    }),
    hidden('a model that calls only negative rows positive', 'measure', (random) => mistake(predictions(random, 40, 3)), {
      kills: ['forgets-that-all-may-be-wrong'],
    }),
  ]),
  ...inParts('rows of one class, which no ranking can be measured on', [
    hidden('no positive row', 'measure', (random) => [[0, 0, 0], [0, 1, 0], random.vector(3)], {
      throws: 'RangeError',
      kills: ['half-for-one-class'],
    }),
    hidden('no negative row', 'measure', (random) => [[1, 1, 1], [0, 1, 1], random.vector(3)], {
      throws: 'RangeError',
      kills: ['half-for-one-class'],
    }),
    hidden('no row at all', 'measure', () => [[], [], []], { throws: 'RangeError', kills: ['half-for-one-class'] }),
  ]),
  ...inParts('lists of different lengths, which cannot be measured', [
    hidden('one prediction too few', 'measure', (random) => [[1, 0, 1, 0], [1, 0, 1], random.vector(4)], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('one score too many', 'measure', (random) => [[1, 0, 1, 0], [1, 0, 1, 1], random.vector(5)], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('one prediction too many', 'measure', (random) => [[1, 0, 1, 0], [1, 0, 1, 1, 0], random.vector(4)], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('one score too few', 'measure', (random) => [[1, 0, 1, 0], [1, 0, 1, 1], random.vector(3)], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('one label too few to measure by', 'measure', (random) => [[1, 0, 1], [1, 0, 1, 1], random.vector(4)], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('one label too many to measure by', 'measure', (random) => [[1, 0, 1, 0, 1], [1, 0, 1, 1], random.vector(4)], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
  ]),
]

/** Four columns from hundredths to thousands, with means some deviations from zero. */
function tableOf(random: Random, n: number): number[][] {
  return random.matrix(n, 4).map((row) => row.map((x, j) => (x + j) * 0.05 * 40 ** j))
}

/** One of the constants has a rounded mean: ten times 0.1 is less than 1. */
const withConstants = (rows: number[][]) => rows.map((row) => row.with(2, 0.1).with(3, 5))

/** Float32 represents these numbers, and with them every difference that is left when nothing is divided. */
const single = (rows: number[][]) => rows.map((row) => row.map((x) => Math.fround(x)))

/** Columns whose first two, first three, first and last, or all but the last values are equal, and all others some deviations above. */
const withRepeats = (rows: number[][]) => {
  const first = rows[0]!
  return rows.map((row, i) =>
    row.map((x, j) => {
      const isRepeat = [i < 2, i < 3, i === rows.length - 1, i < rows.length - 1][j]!
      return isRepeat ? first[j]! : x + 0.3 * 40 ** j
    }),
  )
}

const shift = (rows: number[][]) => rows.map(([x, y]) => [40 * x! + 3e6, y! - 4e6])

/** Varies by some billionths of its mean. */
const shiftFar = (rows: number[][]) => rows.map(([, y]) => [y! - 1e9])

/** Varies by some ten-billionths of its mean. */
const shiftFarther = (rows: number[][]) => rows.map(([, y]) => [100 * y! + 1e12])

/** Scores in eighths, of which the positive rows have those that are higher by `gap`; predictions are made by a threshold far from the middle. */
function predictions(random: Random, n: number, gap: number): [labels: number[], predicted: number[], scores: number[]] {
  const labels = random.shuffle(Array.from({ length: n }, (_, i) => (i < n * 0.4 ? 1 : 0)))
  const scores = labels.map((label) => (random.int(0, 10) + label * gap) / 8)
  return [labels, scores.map((score) => (score > 1 ? 1 : 0)), scores]
}

function silence([labels, , scores]: [number[], number[], number[]]): [number[], number[], number[]] {
  return [labels, labels.map(() => 0), scores]
}

function agree([labels, , scores]: [number[], number[], number[]]): [number[], number[], number[]] {
  return [labels, labels.map(() => 1), scores]
}

/** Some negative rows are called positive, and no positive row is. */
function mistake([labels, , scores]: [number[], number[], number[]]): [number[], number[], number[]] {
  return [labels, labels.map((label, i) => (label === 0 && i % 3 > 0 ? 1 : 0)), scores]
}

function murmur([labels, predicted]: [number[], number[], number[]]): [number[], number[], number[]] {
  return [labels, predicted, labels.map(() => 0.4)]
}

/** All positive, and so large that a logistic function makes 1 of every one. */
function shout([labels, predicted, scores]: [number[], number[], number[]]): [number[], number[], number[]] {
  return [labels, predicted, scores.map((score) => 1e30 * (1 + score))]
}

/** What is tied stays tied. */
function whisper([labels, predicted, scores]: [number[], number[], number[]]): [number[], number[], number[]] {
  return [labels, predicted, scores.map((score) => 1e-12 * score)]
}

function breathe([labels, predicted, scores]: [number[], number[], number[]]): [number[], number[], number[]] {
  return [labels, predicted, scores.map((score) => 1e-18 * score)]
}

/** All close to 1. */
function crowd([labels, predicted, scores]: [number[], number[], number[]]): [number[], number[], number[]] {
  return [labels, predicted, scores.map((score) => 1 + 1e-10 * score)]
}

const minute = (X: number[][]) => X.map((row) => row.slice(0, 2).map((x) => 1e-16 * x))

const tiny = (X: number[][]) => X.map((row) => row.map((x) => 1e-12 * x))
