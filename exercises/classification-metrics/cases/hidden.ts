import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

const closerThanFloat32 = 'the scores differ by less than float32 can hold'
const emptyTensor = 'tensors without elements cannot be multiplied on every backend'

/** A function's ordinary cases first, then empty classes and ties, then what it must refuse. */
export default [
  hidden('many predictions of five classes', 'confusionMatrix', (random) => [...predictions(random, 400, 5), 5], {
    kills: ['predictions-as-rows', 'shares-of-each-row'],
  }),
  hidden('classes that neither occur nor are predicted', 'confusionMatrix', (random) => [...predictions(random, 40, 4), 7], {
    kills: ['as-many-classes-as-seen', 'shares-of-each-row'],
  }),
  hidden('no predictions at all', 'confusionMatrix', () => [[], [], 3], {
    kills: ['as-many-classes-as-seen'],
    oracleOnly: emptyTensor,
  }),
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
  hidden('an actual class that follows the last', 'confusionMatrix', (random) => [[0, 1, 3, 2], random.shuffle([0, 1, 2, 1]), 3], {
    throws: 'RangeError',
    kills: ['checks-predictions-only'],
  }),
  hidden('a predicted class below zero', 'confusionMatrix', (random) => [random.shuffle([0, 1, 2, 2]), [0, -1, 1, 2], 3], {
    throws: 'RangeError',
    kills: ['trusts-classes'],
  }),
  hidden('a predicted class between two others', 'confusionMatrix', (random) => [random.shuffle([0, 1, 2, 2]), [0, 0.5, 1, 2], 3], {
    throws: 'RangeError',
    kills: ['trusts-classes', 'looks-at-the-range-only'],
  }),

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

  hidden('all of five classes of uneven sizes', 'averages', (random) => [uneven(random), [0, 1, 2, 3, 4]], {
    kills: ['f1-of-the-means', 'weighs-by-size', 'swaps-macro-and-micro'],
  }),
  hidden('three of five classes, not in their order', 'averages', (random) => [uneven(random), [4, 1, 2]], {
    kills: ['averages-all-classes', 'micro-is-accuracy', 'cuts-the-matrix', 'takes-the-first-classes'],
  }),
  hidden('a class of which there is no trace among others', 'averages', (random) => [untraced(random), [0, 1, 2, 3]], {
    kills: ['leaves-out-empty-classes'],
  }),
  hidden('only a class of which there is no trace', 'averages', (random) => [untraced(random), [2]], {
    kills: ['leaves-out-empty-classes'],
  }),
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

  hidden('scores of all sizes, above zero and below', 'rocCurve', (random) => logits(random, 60, 90), {
    kills: [
      'swaps-the-axes',
      'divides-by-all-rows',
      'false-discoveries',
      'sorts-as-text',
      'sorts-the-scores-in-place',
      'thresholds-rise',
      'no-point-at-the-origin',
      'leaves-out-points-on-a-line',
      'starts-at-one',
    ],
  }),
  hidden('a handful of scores for many rows', 'rocCurve', (random) => ties(random, 50, 80), {
    kills: ['a-point-for-every-row', 'strictly-above'],
  }),
  hidden(
    'one score for all rows',
    'rocCurve',
    (random) => [random.shuffle([1, 1, 0, 0, 0]), Array<number>(5).fill(random.normal())],
    {
      kills: ['a-point-for-every-row'],
    },
  ),
  hidden('scores that differ in far digits only', 'rocCurve', (random) => nearby(random), {
    kills: ['rounds-the-scores'],
    oracleOnly: closerThanFloat32,
  }),
  hidden('scores next to nothing, next to each other and next to the largest number: curve', 'rocCurve', extremes, {
    kills: ['rounds-the-scores'],
    oracleOnly: closerThanFloat32,
  }),
  hidden('no positive row: curve', 'rocCurve', (random) => [[0, 0, 0], random.vector(3)], {
    throws: 'RangeError',
    kills: ['zero-rates-for-nothing'],
  }),
  hidden('no negative row: curve', 'rocCurve', (random) => [[1, 1, 1], random.vector(3)], {
    throws: 'RangeError',
    kills: ['zero-rates-for-nothing'],
  }),
  hidden('labels of 1 and −1', 'rocCurve', (random) => [random.shuffle([1, 1, -1, -1, 0]), random.vector(5)], {
    throws: 'RangeError',
    kills: ['takes-any-label'],
  }),
  hidden('a label of 2', 'rocCurve', (random) => [random.shuffle([1, 1, 2, 0, 0]), random.vector(5)], {
    throws: 'RangeError',
    kills: ['takes-any-label'],
  }),
  hidden('a label of a half: curve', 'rocCurve', (random) => [random.shuffle([1, 1, 0.5, 0, 0]), random.vector(5)], {
    throws: 'RangeError',
    kills: ['takes-labels-in-between'],
  }),
  hidden('one score too few: curve', 'rocCurve', (random) => [[1, 0, 1, 0], random.vector(3)], { throws: 'RangeError' }),
  hidden('one score too many: curve', 'rocCurve', (random) => [[1, 0, 1], random.vector(4)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),

  hidden('two overlapping groups', 'areaUnderCurve', (random) => logits(random, 150, 150), {
    kills: ['ranks-from-zero', 'divides-by-all-pairs', 'area-of-labels'],
  }),
  hidden('many ties', 'areaUnderCurve', (random) => ties(random, 50, 80), {
    kills: ['ties-count-nothing', 'ties-count-whole', 'ties-in-the-order-of-rows'],
  }),
  hidden(
    'worse than a guess',
    'areaUnderCurve',
    (random) => {
      const [labels, scores] = logits(random, 40, 30)
      return [labels.map((label) => 1 - label), scores]
    },
    { kills: ['never-below-half'] },
  ),
  hidden('scores next to nothing, next to each other and next to the largest number: area', 'areaUnderCurve', extremes, {
    kills: [
      'takes-near-scores-for-tied',
      'takes-near-scores-for-tied-in-proportion',
      'squashes-the-scores',
      'stretches-the-scores',
      'clips-the-scores',
    ],
    oracleOnly: closerThanFloat32,
  }),
  hidden('all positive rows above all negative ones', 'areaUnderCurve', (random) => {
    const labels = random.shuffle([1, 1, 1, 0, 0, 0, 0])
    return [labels, labels.map((label) => random.uniform(label, label + 0.9))]
  }),
  hidden(
    'a score that says nothing',
    'areaUnderCurve',
    (random) => [random.shuffle([1, 1, 0, 0, 0]), Array<number>(5).fill(random.normal())],
    {
      kills: ['ties-count-nothing', 'ties-count-whole'],
    },
  ),
  hidden('no positive row: area', 'areaUnderCurve', (random) => [[0, 0, 0], random.vector(3)], {
    throws: 'RangeError',
    kills: ['half-for-nothing'],
  }),
  hidden('no negative row: area', 'areaUnderCurve', (random) => [[1, 1, 1], random.vector(3)], {
    throws: 'RangeError',
    kills: ['half-for-nothing'],
  }),
  hidden('labels of 1 and −1: area', 'areaUnderCurve', (random) => [random.shuffle([1, 1, -1, -1, 0]), random.vector(5)], {
    throws: 'RangeError',
    kills: ['takes-any-label'],
  }),
  hidden('a label of a half: area', 'areaUnderCurve', (random) => [random.shuffle([1, 1, 0.5, 0, 0]), random.vector(5)], {
    throws: 'RangeError',
    kills: ['takes-labels-in-between'],
  }),
  hidden('no rows at all', 'areaUnderCurve', () => [[], []], { throws: 'RangeError', kills: ['half-for-nothing'] }),
  hidden('one score too few: area', 'areaUnderCurve', (random) => [[1, 0, 1, 0], random.vector(3)], { throws: 'RangeError' }),
  hidden('one score too many: area', 'areaUnderCurve', (random) => [[1, 0, 1], random.vector(4)], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
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

/** Distinct scores, most of them beyond 1 in magnitude; the positive rows lie higher. The highest and the lowest are no exceptions. */
function logits(random: Random, positives: number, negatives: number): [labels: number[], scores: number[]] {
  const labels = random.shuffle([...Array<number>(positives).fill(1), ...Array<number>(negatives).fill(0)])
  return [labels, labels.map((label) => random.normal(label === 1 ? 3 : -3, 6))]
}

/** Seven scores, each of which positive and negative rows share. */
function ties(random: Random, positives: number, negatives: number): [labels: number[], scores: number[]] {
  const rows = random.shuffle([
    ...Array.from({ length: positives }, (_, i) => ({ label: 1, score: i < 7 ? i - 3 : random.int(-1, 3) })),
    ...Array.from({ length: negatives }, (_, i) => ({ label: 0, score: i < 7 ? i - 3 : random.int(-3, 1) })),
  ])
  return [rows.map(({ label }) => label), rows.map(({ score }) => score / 4)]
}

function nearby(random: Random): [labels: number[], scores: number[]] {
  const labels = random.shuffle([1, 1, 1, 1, 0, 0, 0, 0, 0])
  const centre = random.uniform(0.2, 0.8)
  return [labels, random.shuffle(labels.map((_, i) => centre + i * 1e-11))]
}

/** Positive and negative rows by turns, so close or so far out that whatever reworks the scores ties some of them or all. */
function extremes(random: Random): [labels: number[], scores: number[]] {
  const sizes = [
    [0.5e308, 1.1e308, 1.2e308, 1.7e308],
    [45, 55, 60, 70],
    [1e-18, 2e-18, 2.5e-18, 3e-18],
  ] as const
  const rows = random.shuffle([
    ...sizes.flatMap(([low, high, higher, highest]) => [
      { label: 1, score: random.uniform(higher, highest) },
      { label: 0, score: random.uniform(low, high) },
      { label: 1, score: -random.uniform(low, high) },
      { label: 0, score: -random.uniform(higher, highest) },
    ]),
    // the first is the number that follows the second
    { label: 1, score: 0.1 + 0.2 },
    { label: 0, score: 0.3 },
  ])
  return [rows.map(({ label }) => label), rows.map(({ score }) => score)]
}
