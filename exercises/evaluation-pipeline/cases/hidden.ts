import { casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type { Kind } from '../drive.ts'
import type * as Api from '../solution.ts'
import { rowsOf, unevenFolds } from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

const farAway = 'float32 keeps no digit after the point of numbers so far from zero'

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('many rows with a rare class', 'assignFolds', (random) => [rowsOf(random, 87, 0.15).labels, 5], {
    kills: ['ignores-classes', 'starts-every-class-at-fold-0', 'cuts-blocks', 'deals-class-1-first'],
  }),
  hidden('as many folds as rows', 'assignFolds', (random) => [rowsOf(random, 9, 0.4).labels, 9]),
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

  hidden('columns of very different size', 'standardise', (random) => [tableOf(random, 30), tableOf(random, 12)], {
    kills: ['divides-by-n-minus-1', 'scales-rows-by-themselves', 'scales-in-place'],
  }),
  hidden(
    'a column that is constant while training',
    'standardise',
    (random) => [withConstants(tableOf(random, 10)), tableOf(random, 5)],
    {
      kills: ['divides-by-a-rounded-zero', 'divides-by-zero', 'drops-constant-columns'],
    },
  ),
  hidden('columns very close to zero', 'standardise', (random) => [tiny(tableOf(random, 20)), tiny(tableOf(random, 6))], {
    kills: ['scales-rows-by-themselves', 'takes-small-for-constant'],
  }),
  hidden('a single row to train on', 'standardise', (random) => [tableOf(random, 1), tableOf(random, 4)], {
    kills: ['divides-by-zero'],
  }),
  hidden('columns far from zero', 'standardise', (random) => [shift(tableOf(random, 25)), shift(tableOf(random, 5))], {
    kills: ['subtracts-squares'],
    oracleOnly: farAway,
  }),
  hidden('a column very far from zero', 'standardise', (random) => [shiftFar(tableOf(random, 25)), shiftFar(tableOf(random, 5))], {
    oracleOnly: farAway,
  }),

  hidden('many rows, many of them tied', 'measure', (random) => predictions(random, 120, 3), {
    kills: ['swaps-precision-and-recall', 'area-of-labels', 'ties-count-nothing', 'ties-count-whole', 'means-of-both'],
  }),
  hidden('worse than a guess', 'measure', (random) => predictions(random, 60, -4), { kills: ['never-below-half'] }),
  hidden('scores that differ by very little', 'measure', (random) => whisper(predictions(random, 50, 3)), {
    kills: ['ties-within-a-tolerance'],
  }),
  hidden('a model that never predicts 1', 'measure', (random) => silence(predictions(random, 40, 3)), {
    kills: ['divides-by-nothing', 'one-for-nothing'],
  }),
  hidden('no positive row', 'measure', (random) => [[0, 0, 0], [0, 1, 0], random.vector(3)], {
    throws: 'RangeError',
    kills: ['half-for-one-class'],
  }),
  hidden('no negative row', 'measure', (random) => [[1, 1, 1], [0, 1, 1], random.vector(3)], {
    throws: 'RangeError',
    kills: ['half-for-one-class'],
  }),
  hidden('no row at all', 'measure', () => [[], [], []], { throws: 'RangeError', kills: ['half-for-one-class'] }),
  hidden('one prediction too few', 'measure', (random) => [[1, 0, 1, 0], [1, 0, 1], random.vector(4)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('one score too many', 'measure', (random) => [[1, 0, 1, 0], [1, 0, 1, 1], random.vector(5)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),

  hidden('nearest neighbours, and a row far out', 'crossValidate', (random) => pipeline(random, 'neighbours', [1, 1, 1, 1]), {
    kills: [
      'scales-on-all-rows',
      'fits-one-model',
      'fits-twice',
      'makes-one-to-look-at',
      'trains-on-all-rows',
      'trains-on-its-fold',
      'never-scales',
    ],
  }),
  hidden('a cautious model in folds of uneven size', 'crossValidate', (random) => pipeline(random, 'centroids', [4, 2, 1]), {
    kills: [
      'calls-by-score',
      'pools-for-the-mean',
      'averages-for-the-pool',
      'deviates-over-k',
      'standard-errors',
      'calls-by-sign',
      'weighs-by-rows',
      'area-of-labels',
    ],
  }),
  hidden('a cautious model, and no row far from the others', 'crossValidate', (random) => calm(random, [2, 1, 1, 1, 1, 1]), {
    kills: ['f1-of-the-means'],
  }),
  hidden(
    'a model that depends on the order of its rows',
    'crossValidate',
    (random) => pipeline(random, 'logistic', [2, 1, 1, 1, 2]),
    {
      kills: ['scales-on-all-rows', 'scales-each-part-by-itself', 'fits-one-model', 'trains-fold-after-fold'],
    },
  ),
  hidden('a model that predicts 0, whatever it sees', 'crossValidate', (random) => pipeline(random, 'never', [1, 1, 1]), {
    kills: ['divides-by-nothing'],
  }),
  hidden(
    'a fold without positive rows',
    'crossValidate',
    (random) => nine(random, [0, 0, 0, 1, 1, 1, 2, 2, 2], [1, 0, 1, 0, 0, 0, 1, 0, 1]),
    {
      throws: 'RangeError',
      kills: ['half-for-one-class'],
    },
  ),
  hidden('a fold number that no row has', 'crossValidate', (random) => nine(random, [0, 0, 0, 0, 2, 2, 2, 2, 2]), {
    throws: 'RangeError',
    kills: ['skips-empty-folds'],
  }),
  hidden('all rows in a single fold', 'crossValidate', (random) => nine(random, Array<number>(9).fill(0)), {
    throws: 'RangeError',
    kills: ['validates-a-single-fold'],
  }),
  hidden('a fold below zero', 'crossValidate', (random) => nine(random, [0, 0, 0, 0, 1, 1, 1, 1, -1]), {
    throws: 'RangeError',
    kills: ['takes-any-fold-number'],
  }),
  hidden('a fold between two others', 'crossValidate', (random) => nine(random, [0, 0, 0, 0, 1, 1, 1, 1, 0.5]), {
    throws: 'RangeError',
    kills: ['takes-any-fold-number'],
  }),
  hidden('one label too few', 'crossValidate', (random) => nine(random, [0, 0, 0, 0, 1, 1, 1, 1, 1], [1, 0, 1, 0, 0, 1, 1, 0]), {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('one fold number too few', 'crossValidate', (random) => nine(random, [0, 0, 0, 0, 1, 1, 1, 1]), {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('a row beyond all labels and fold numbers', 'crossValidate', (random) => tabled(random, 10), {
    throws: 'RangeError',
    kills: ['ignores-lengths', 'trusts-the-table'],
  }),
  hidden('a label and a fold number without a row', 'crossValidate', (random) => tabled(random, 8), {
    throws: 'RangeError',
  }),
]

function pipeline(random: Random, kind: Kind, sizes: number[]): [Kind, number[][], number[], number[]] {
  const { X, labels } = rowsOf(random, 70, 0.4)
  return [kind, X, labels, unevenFolds(random, labels, sizes)]
}

/** Without the far row, which hides the classes from a model that trains on it: each fold has a precision and a recall of its own. */
function calm(random: Random, sizes: number[]): [Kind, number[][], number[], number[]] {
  const [kind, X, labels, foldOf] = pipeline(random, 'centroids', sizes)
  return [kind, X.with(0, X[0]!.with(0, labels[0]! * 2.2 + 5)), labels, foldOf]
}

/** Nine rows for a model that takes whatever it is given, in these folds. */
function nine(random: Random, foldOf: number[], labels = [1, 0, 1, 0, 0, 1, 1, 0, 1]): [Kind, number[][], number[], number[]] {
  return ['never', rowsOf(random, 9, 0.4).X, labels, foldOf]
}

/** So many rows for nine labels and nine fold numbers. */
function tabled(random: Random, rows: number): [Kind, number[][], number[], number[]] {
  const [kind, , labels, foldOf] = nine(random, [0, 0, 0, 0, 1, 1, 1, 1, 1])
  return [kind, rowsOf(random, rows, 0.4).X, labels, foldOf]
}

/** Four columns from hundredths to thousands, with means some deviations from zero. */
function tableOf(random: Random, n: number): number[][] {
  return random.matrix(n, 4).map((row) => row.map((x, j) => (x + j) * 0.05 * 40 ** j))
}

/** One of the constants has a rounded mean: ten times 0.1 is less than 1. */
const withConstants = (rows: number[][]) => rows.map((row) => row.with(2, 0.1).with(3, 5))

const shift = (rows: number[][]) => rows.map(([x, y]) => [40 * x! + 3e6, y! - 4e6])

/** Varies by some billionths of its mean. */
const shiftFar = (rows: number[][]) => rows.map(([, y]) => [y! - 1e9])

/** Scores in eighths, of which the positive rows have those that are higher by `gap`; predictions are made by a threshold far from the middle. */
function predictions(random: Random, n: number, gap: number): [labels: number[], predicted: number[], scores: number[]] {
  const labels = random.shuffle(Array.from({ length: n }, (_, i) => (i < n * 0.4 ? 1 : 0)))
  const scores = labels.map((label) => (random.int(0, 10) + label * gap) / 8)
  return [labels, scores.map((score) => (score > 1 ? 1 : 0)), scores]
}

function silence([labels, , scores]: [number[], number[], number[]]): [number[], number[], number[]] {
  return [labels, labels.map(() => 0), scores]
}

/** What is tied stays tied. */
function whisper([labels, predicted, scores]: [number[], number[], number[]]): [number[], number[], number[]] {
  return [labels, predicted, scores.map((score) => 1e-12 * score)]
}

const tiny = (X: number[][]) => X.map((row) => row.map((x) => 1e-12 * x))
