import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

const emptyTensor = 'tensors without elements cannot be multiplied on every backend'

/** A function's ordinary cases first, then empty classes, then what it must refuse. */
export const countCases = [
  ...inParts('many predictions of some classes, of two and of twenty', [
    hidden('many predictions of five classes', 'confusionMatrix', (random) => [...predictions(random, 400, 5), 5], {
      kills: ['predictions-as-rows', 'shares-of-each-row'],
    }),
    hidden('hundreds of each kind of two classes', 'confusionMatrix', (random) => [...predictions(random, 1990, 2), 2], {
      kills: ['counts-in-bytes'],
    }),
    hidden('many predictions of twenty classes', 'confusionMatrix', (random) => [...predictions(random, 900, 20), 20], {
      kills: ['predictions-as-rows', 'shares-of-each-row'],
    }),
  ]),
  ...inParts('classes without rows, and no rows at all', [
    hidden('classes that neither occur nor are predicted', 'confusionMatrix', (random) => [...predictions(random, 40, 4), 7], {
      kills: ['as-many-classes-as-seen', 'shares-of-each-row'],
    }),
    hidden('no predictions at all', 'confusionMatrix', () => [[], [], 3], {
      kills: ['as-many-classes-as-seen'],
      oracleOnly: emptyTensor,
    }),
    hidden('a single class', 'confusionMatrix', () => [[0, 0, 0], [0, 0, 0], 1], {
      oracleOnly: 'tensors that are one-hot have two columns at least',
    }),
    hidden(
      'as many classes as there may be, few of them seen',
      'confusionMatrix',
      (random) => [[19, 3, 19], random.shuffle([3, 19, 3]), 20],
      {
        kills: ['predictions-as-rows'],
      },
    ),
  ]),
  ...inParts('lists that do not pair up', [
    hidden(
      'one prediction too few',
      'confusionMatrix',
      (random) => {
        const [actual, predicted] = predictions(random, 12, 3)
        return [actual, predicted.slice(1), 3]
      },
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
    hidden(
      'one prediction too many',
      'confusionMatrix',
      (random) => {
        const [actual, predicted] = predictions(random, 12, 3)
        return [actual.slice(1), predicted, 3]
      },
      { throws: 'RangeError', kills: ['ignores-lengths'] },
    ),
    hidden('predictions of nothing', 'confusionMatrix', (random) => [[], [random.int(0, 2)], 3], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('rows without predictions', 'confusionMatrix', (random) => [[random.int(0, 2), 1], [], 3], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
  ]),
  ...inParts('labels that name no class', [
    hidden(
      'an actual class that follows the last',
      'confusionMatrix',
      (random) => [[0, 1, 3, 2], random.shuffle([0, 1, 2, 1]), 3],
      {
        throws: 'RangeError',
        kills: ['checks-predictions-only'],
      },
    ),
    hidden('a predicted class below zero', 'confusionMatrix', (random) => [random.shuffle([0, 1, 2, 2]), [0, -1, 1, 2], 3], {
      throws: 'RangeError',
      kills: ['trusts-classes'],
    }),
    hidden(
      'a predicted class between two others',
      'confusionMatrix',
      (random) => [random.shuffle([0, 1, 2, 2]), [0, 0.5, 1, 2], 3],
      {
        throws: 'RangeError',
        kills: ['trusts-classes', 'looks-at-the-range-only'],
      },
    ),
    hidden(
      'a predicted class that follows the last, at the end',
      'confusionMatrix',
      (random) => [random.shuffle([0, 1, 2, 1]), [0, 1, 2, 3], 3],
      { throws: 'RangeError' },
    ),
    hidden(
      'an actual class below zero, at the start',
      'confusionMatrix',
      (random) => [[-1, 1, 0, 2], random.shuffle([0, 1, 2, 1]), 3],
      { throws: 'RangeError', kills: ['checks-predictions-only'] },
    ),
    hidden('an actual class between two others', 'confusionMatrix', (random) => [[0, 1.5, 1, 2], random.shuffle([0, 1, 2, 1]), 3], {
      throws: 'RangeError',
      kills: ['looks-at-the-range-only'],
    }),
    hidden('an actual class that is no number', 'confusionMatrix', (random) => [[0, 1, NaN, 2], random.shuffle([0, 1, 2, 1]), 3], {
      throws: 'RangeError',
    }),
    hidden(
      'a predicted class that is no number',
      'confusionMatrix',
      (random) => [random.shuffle([0, 1, 2, 1]), [0, NaN, 1, 2], 3],
      { throws: 'RangeError', kills: ['looks-for-a-fraction'] },
    ),
  ]),

  ...inParts('classes of uneven sizes, of hundreds of rows, and twenty of them', [
    hidden('five classes of uneven sizes', 'classScores', (random) => [uneven(random)], {
      kills: [
        'swaps-precision-and-recall',
        'means-of-both',
        'root-of-the-product',
        'accuracy-for-precision',
        'forgets-to-double',
        'divides-by-all',
      ],
    }),
    hidden('three classes of hundreds of rows', 'classScores', (random) => [crowded(random)], {
      kills: ['swaps-precision-and-recall', 'means-of-both', 'divides-by-all'],
    }),
    hidden('as many classes as there may be', 'classScores', (random) => [scattered(random)], {
      kills: ['swaps-precision-and-recall', 'means-of-both', 'divides-by-all'],
    }),
  ]),
  ...inParts('classes that are never predicted, never occur or are never hit', [
    hidden('a class that is never predicted', 'classScores', (random) => [unpredicted(random)], {
      kills: ['divides-by-nothing', 'one-for-nothing'],
    }),
    hidden('a class that never occurs', 'classScores', (random) => [transpose(unpredicted(random))], {
      kills: ['divides-by-nothing', 'one-for-nothing'],
    }),
    hidden('a class that occurs and is predicted, and never at once', 'classScores', (random) => [unhit(random)], {
      kills: ['divides-zero-by-zero-in-f1'],
    }),
    hidden('a class of which there is no trace', 'classScores', (random) => [untraced(random)], {
      kills: ['divides-by-nothing', 'one-for-nothing', 'divides-zero-by-zero-in-f1'],
    }),
    hidden('a matrix in which nothing was counted', 'classScores', () => [Array.from({ length: 3 }, () => [0, 0, 0])], {
      kills: ['divides-by-nothing', 'divides-zero-by-zero-in-f1'],
    }),
    hidden('a matrix of one class', 'classScores', (random) => [[[random.int(3, 9)]]]),
  ]),

  ...inParts('averages over all classes, over some and over one', [
    hidden('all of five classes of uneven sizes', 'averages', (random) => [uneven(random), [0, 1, 2, 3, 4]], {
      kills: ['f1-of-the-means', 'weighs-by-size', 'swaps-macro-and-micro'],
    }),
    hidden('three of five classes, not in their order', 'averages', (random) => [uneven(random), [4, 1, 2]], {
      kills: ['averages-all-classes', 'micro-is-accuracy', 'cuts-the-matrix', 'takes-the-first-classes'],
    }),
    hidden('a single class among five', 'averages', (random) => [uneven(random), [3]], {
      kills: ['averages-all-classes', 'micro-is-accuracy', 'cuts-the-matrix', 'takes-the-first-classes'],
    }),
    hidden('all classes, from the last to the first', 'averages', (random) => [uneven(random), [4, 3, 2, 1, 0]], {
      kills: ['f1-of-the-means', 'weighs-by-size'],
    }),
    hidden('classes of hundreds of rows, two of three', 'averages', (random) => [crowded(random), [2, 0]], {
      kills: ['averages-all-classes', 'cuts-the-matrix', 'takes-the-first-classes'],
    }),
    hidden(
      'seventeen of as many classes as there may be',
      'averages',
      (random) => [scattered(random), random.shuffle(Array.from({ length: 17 }, (_, i) => i + 3))],
      { kills: ['averages-all-classes', 'cuts-the-matrix', 'takes-the-first-classes'] },
    ),
  ]),
  ...inParts('averages that have a share of nothing in them', [
    hidden('a class of which there is no trace among others', 'averages', (random) => [untraced(random), [0, 1, 2, 3]], {
      kills: ['leaves-out-empty-classes'],
    }),
    hidden('only a class of which there is no trace', 'averages', (random) => [untraced(random), [2]], {
      kills: ['leaves-out-empty-classes'],
    }),
    hidden('only a class that is never predicted', 'averages', (random) => [unpredicted(random), [2]]),
    hidden('only a class that never occurs', 'averages', (random) => [transpose(unpredicted(random)), [2]]),
    hidden('only a class that is never hit', 'averages', (random) => [unhit(random), [2]]),
  ]),
  ...inParts('lists of classes that have no average', [
    hidden('no class is listed', 'averages', (random) => [uneven(random), []], {
      throws: 'RangeError',
      kills: ['averages-no-classes'],
    }),
    hidden('a class that follows the last of the matrix', 'averages', (random) => [uneven(random), [1, 5]], {
      throws: 'RangeError',
      kills: ['counts-unknown-classes'],
    }),
    hidden('a class below zero among those listed', 'averages', (random) => [uneven(random), [2, -1]], {
      throws: 'RangeError',
      kills: ['looks-at-the-upper-end-only'],
    }),
    hidden('a class between two others among those listed', 'averages', (random) => [uneven(random), [2, 0.5]], {
      throws: 'RangeError',
      kills: ['averages-classes-in-between'],
    }),
    hidden('a listed class that is no number', 'averages', (random) => [uneven(random), [NaN, 2]], {
      throws: 'RangeError',
      kills: ['looks-for-a-fraction'],
    }),
    hidden('a class that the matrix does not have, before others', 'averages', (random) => [uneven(random), [7, 1, 2]], {
      throws: 'RangeError',
      kills: ['counts-unknown-classes'],
    }),
  ]),
]

/** n rows of all K classes, of which some six in ten are predicted right. */
function predictions(random: Random, n: number, K: number): [actual: number[], predicted: number[]] {
  const actual = Array.from({ length: n }, (_, i) => (i < K ? i : random.int(0, K - 1)))
  const predicted = actual.map((label) => (random.uniform() < 0.5 ? label : random.int(0, K - 1)))
  // an odd one out, so that no draw is symmetric
  return [
    [...actual, 0, 0, 0],
    [...predicted, 1, 1, 1],
  ]
}

/** K × K counts above 0, hits first among them, each class half as large again as the one before. */
function uneven(random: Random, K = 5): number[][] {
  return Array.from({ length: K }, (_, a) =>
    Array.from({ length: K }, (_, p) => Math.round(1.5 ** a * (a === p ? random.int(12, 20) : random.int(2, 6)))),
  )
}

/** Three classes, each of which is hit more often than a byte can count. */
function crowded(random: Random): number[][] {
  return Array.from({ length: 3 }, (_, a) =>
    Array.from({ length: 3 }, (_, p) =>
      a === p ? random.int(270 + 100 * a, 320 + 100 * a) : random.int(20, 50) + 40 * Number(a < p),
    ),
  )
}

/** Twenty classes, some of whose cells hold nothing. */
function scattered(random: Random): number[][] {
  return Array.from({ length: 20 }, (_, a) =>
    Array.from({ length: 20 }, (_, p) => (a === p ? random.int(4, 20) : random.int(0, 3) + Number(a < p))),
  )
}

/** Four classes; number 2 occurs and is never predicted. */
function unpredicted(random: Random): number[][] {
  return uneven(random, 4).map((row) => row.with(2, 0))
}

function unhit(random: Random): number[][] {
  return uneven(random, 4).map((row, a) => (a === 2 ? row.with(2, 0) : row))
}

function untraced(random: Random): number[][] {
  return unpredicted(random).with(2, [0, 0, 0, 0])
}

const transpose = (matrix: number[][]) => matrix.map((_, j) => matrix.map((row) => row[j]!))
