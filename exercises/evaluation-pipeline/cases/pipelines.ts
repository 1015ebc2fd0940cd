import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type { Kind } from '../drive.ts'
import type * as Api from '../solution.ts'
import { rowsOf, unevenFolds } from './tables.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Ordinary pipelines first, then edges, then what must be refused. */
export const pipelineCases = [
  hidden('nearest neighbours, and a row far out', 'crossValidate', (random) => pipeline(random, 'neighbours', [1, 1, 1, 1]), {
    kills: [
      'scales-on-all-rows',
      'fits-one-model',
      'fits-twice',
      'makes-one-to-look-at',
      'trains-on-all-rows',
      'trains-on-its-fold',
      'never-scales',
      'pools-against-rows-in-order',
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
  ...inParts('folds in which nothing is called positive, and two folds', [
    hidden('a model that predicts 0, whatever it sees', 'crossValidate', (random) => pipeline(random, 'never', [1, 1, 1]), {
      kills: ['divides-by-nothing'],
    }),
    hidden('two folds, the fewest there can be', 'crossValidate', (random) => pipeline(random, 'centroids', [1, 2]), {
      kills: ['deviates-over-k', 'averages-for-the-pool', 'calls-by-score'],
    }),
  ]),
  ...inParts('more folds than have one digit, and folds that are alike', [
    hidden('twelve folds', 'crossValidate', (random) => pipeline(random, 'centroids', Array<number>(12).fill(1), 40), {
      kills: ['sorts-folds-as-text'],
    }),
    hidden('a model that predicts 0 in folds that are alike', 'crossValidate', (random) => alike(random, 'never', 7), {
      kills: ['deviates-in-one-pass'],
    }),
  ]),
  ...inParts('folds without rows of both classes', [
    hidden(
      'a fold without positive rows',
      'crossValidate',
      (random) => nine(random, [0, 0, 0, 1, 1, 1, 2, 2, 2], [1, 0, 1, 0, 0, 0, 1, 0, 1]),
      {
        throws: 'RangeError',
        kills: ['half-for-one-class'],
      },
    ),
    hidden(
      'a fold without negative rows, the last',
      'crossValidate',
      (random) => nine(random, [0, 0, 0, 1, 1, 1, 2, 2, 2], [1, 0, 1, 0, 1, 0, 1, 1, 1]),
      { throws: 'RangeError', kills: ['half-for-one-class'] },
    ),
    hidden('a fold number that no row has', 'crossValidate', (random) => nine(random, [0, 0, 0, 0, 2, 2, 2, 2, 2]), {
      throws: 'RangeError',
      kills: ['skips-empty-folds'],
    }),
    hidden('a first fold that no row is in', 'crossValidate', (random) => nine(random, [1, 1, 1, 1, 2, 2, 2, 2, 2]), {
      throws: 'RangeError',
      kills: ['skips-empty-folds'],
    }),
  ]),
  ...inParts('numbers that no fold can have, and a single fold', [
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
    hidden('a fold below zero, before all others', 'crossValidate', (random) => nine(random, [-1, 0, 0, 0, 0, 1, 1, 1, 1]), {
      throws: 'RangeError',
      kills: ['takes-any-fold-number'],
    }),
    hidden('a fold number that is no number', 'crossValidate', (random) => nine(random, [0, 0, 0, 0, Number.NaN, 1, 1, 1, 1]), {
      throws: 'RangeError',
    }),
    hidden(
      'a fold number without end',
      'crossValidate',
      (random) => nine(random, [0, 0, 0, 0, 1, 1, 1, 1, Number.POSITIVE_INFINITY]),
      { throws: 'RangeError' },
    ),
  ]),
  ...inParts('tables, labels and fold numbers that do not fit each other', [
    hidden('one label too few', 'crossValidate', (random) => nine(random, [0, 0, 0, 0, 1, 1, 1, 1, 1], [1, 0, 1, 0, 0, 1, 1, 0]), {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('one fold number too few', 'crossValidate', (random) => nine(random, [0, 0, 0, 0, 1, 1, 1, 1]), {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden(
      'one label too many',
      'crossValidate',
      (random) => nine(random, [0, 0, 0, 0, 1, 1, 1, 1, 1], [1, 0, 1, 0, 0, 1, 1, 0, 1, 1]),
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
    hidden('one fold number too many', 'crossValidate', (random) => nine(random, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1]), {
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
    hidden('neither rows nor labels nor fold numbers', 'crossValidate', (random) => [nine(random, [])[0], [], [], []], {
      throws: 'RangeError',
    }),
  ]),
]

function pipeline(random: Random, kind: Kind, sizes: number[], n = 70): [Kind, number[][], number[], number[]] {
  const { X, labels } = rowsOf(random, n, 0.4)
  return [kind, X, labels, unevenFolds(random, labels, sizes)]
}

/** Folds of three positive and seven negative rows each. The mean square of seven times 0.7 is, rounded, less than the square of its mean. */
function alike(random: Random, kind: Kind, k: number): [Kind, number[][], number[], number[]] {
  const { X, labels } = rowsOf(random, 10 * k, 0.3)
  const dealt = [0, 0]
  return [kind, X, labels, labels.map((label) => dealt[label]!++ % k)]
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
