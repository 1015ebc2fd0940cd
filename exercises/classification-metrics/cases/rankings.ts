import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

const closerThanFloat32 = 'the scores differ by less than float32 can hold'

/** A function's ordinary cases first, then ties, then what it must refuse. */
export const rankingCases = [
  ...inParts('scores of many rows', [
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
    hidden('hundreds of positive rows and of negative ones, and seven scores', 'rocCurve', (random) => ties(random, 450, 550), {
      kills: ['a-point-for-every-row', 'strictly-above'],
    }),
  ]),
  ...inParts('scores that are tied, and scores that nearly are', [
    hidden('a handful of scores for many rows', 'rocCurve', (random) => ties(random, 50, 80), {
      kills: ['a-point-for-every-row', 'strictly-above'],
    }),
    hidden('zeros with a minus and without: curve', 'rocCurve', (random) => zeros(random), { kills: ['a-point-for-every-row'] }),
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
    hidden(
      'one positive row and one negative row, which is higher',
      'rocCurve',
      (random) => [
        [1, 0],
        [-random.uniform(1, 2), random.uniform(1, 2)],
      ],
      {
        kills: ['swaps-the-axes'],
      },
    ),
  ]),
  ...inParts('rows that no curve can be drawn for', [
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
    hidden('a label that is no number: curve', 'rocCurve', (random) => [random.shuffle([1, 1, NaN, 0, 0]), random.vector(5)], {
      throws: 'RangeError',
      kills: ['looks-for-a-fraction'],
    }),
    hidden('one score too few: curve', 'rocCurve', (random) => [[1, 0, 1, 0], random.vector(3)], { throws: 'RangeError' }),
    hidden('one score too many: curve', 'rocCurve', (random) => [[1, 0, 1], random.vector(4)], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('no rows for a curve', 'rocCurve', () => [[], []], { throws: 'RangeError', kills: ['zero-rates-for-nothing'] }),
    hidden('labels without scores: curve', 'rocCurve', () => [[1, 0], []], { throws: 'RangeError' }),
  ]),

  ...inParts('areas of rankings, from the worst to the best', [
    hidden('two overlapping groups', 'areaUnderCurve', (random) => logits(random, 150, 150), {
      kills: ['ranks-from-zero', 'divides-by-all-pairs', 'area-of-labels'],
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
    hidden('all positive rows above all negative ones', 'areaUnderCurve', (random) => {
      const labels = random.shuffle([1, 1, 1, 0, 0, 0, 0])
      return [labels, labels.map((label) => random.uniform(label, label + 0.9))]
    }),
    hidden(
      'all positive rows below all negative ones',
      'areaUnderCurve',
      (random) => {
        const labels = random.shuffle([1, 1, 1, 0, 0])
        return [labels, labels.map((label) => random.uniform(-label, 0.9 - label))]
      },
      { kills: ['never-below-half'] },
    ),
    hidden('two thousand rows', 'areaUnderCurve', (random) => logits(random, 500, 1500), {
      kills: ['ranks-from-zero', 'divides-by-all-pairs', 'area-of-labels'],
    }),
    hidden('a positive row among negative ones', 'areaUnderCurve', (random) => logits(random, 1, 30)),
  ]),
  ...inParts('ties in an area, and scores that are not tied', [
    hidden('many ties', 'areaUnderCurve', (random) => ties(random, 50, 80), {
      kills: ['ties-count-nothing', 'ties-count-whole', 'ties-in-the-order-of-rows'],
    }),
    hidden(
      'a score that says nothing',
      'areaUnderCurve',
      (random) => [random.shuffle([1, 1, 0, 0, 0]), Array<number>(5).fill(random.normal())],
      {
        kills: ['ties-count-nothing', 'ties-count-whole'],
      },
    ),
    hidden('zeros with a minus and without: area', 'areaUnderCurve', (random) => zeros(random), {
      kills: ['ties-count-nothing', 'ties-count-whole'],
    }),
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
  ]),
  ...inParts('rows that have no area', [
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
    hidden('a label of 2: area', 'areaUnderCurve', (random) => [random.shuffle([1, 1, 2, 0, 0]), random.vector(5)], {
      throws: 'RangeError',
      kills: ['takes-any-label'],
    }),
    hidden('a label of a half: area', 'areaUnderCurve', (random) => [random.shuffle([1, 1, 0.5, 0, 0]), random.vector(5)], {
      throws: 'RangeError',
      kills: ['takes-labels-in-between'],
    }),
    hidden('a label that is no number: area', 'areaUnderCurve', (random) => [random.shuffle([1, 1, NaN, 0, 0]), random.vector(5)], {
      throws: 'RangeError',
      kills: ['looks-for-a-fraction'],
    }),
    hidden('no rows at all', 'areaUnderCurve', () => [[], []], { throws: 'RangeError', kills: ['half-for-nothing'] }),
    hidden('one score too few: area', 'areaUnderCurve', (random) => [[1, 0, 1, 0], random.vector(3)], { throws: 'RangeError' }),
    hidden('one score too many: area', 'areaUnderCurve', (random) => [[1, 0, 1], random.vector(4)], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('labels without scores: area', 'areaUnderCurve', () => [[1, 0], []], { throws: 'RangeError' }),
  ]),
]

/** Distinct scores, most of them beyond 1 in magnitude; the positive rows lie higher. The highest and the lowest are no exceptions. */
function logits(random: Random, positives: number, negatives: number): [labels: number[], scores: number[]] {
  const labels = random.shuffle([...Array<number>(positives).fill(1), ...Array<number>(negatives).fill(0)])
  return [labels, labels.map((label) => random.normal(label === 1 ? 3 : -3, 6))]
}

/** Seven scores, each of which positive and negative rows share. Half of the positive rows come first: in the order of rows, they would seem to be ahead. */
function ties(random: Random, positives: number, negatives: number): [labels: number[], scores: number[]] {
  const ones = random.shuffle(Array.from({ length: positives }, (_, i) => ({ label: 1, score: i < 7 ? i - 3 : random.int(-1, 3) })))
  const zeros = Array.from({ length: negatives }, (_, i) => ({ label: 0, score: i < 7 ? i - 3 : random.int(-3, 1) }))
  const ahead = ones.splice(0, positives / 2)
  const rows = [...ahead, ...random.shuffle([...ones, ...zeros])]
  return [rows.map(({ label }) => label), rows.map(({ score }) => score / 4)]
}

/** Zeros of both signs among other scores; in each class they are mostly of one sign, so that a program which tells them apart ranks by it. */
function zeros(random: Random): [labels: number[], scores: number[]] {
  const rows = random.shuffle([
    ...[0, 0, 0, -0, 1, 2, -1].map((score) => ({ label: 1, score })),
    ...[-0, -0, -0, 0, 1, -2, -1].map((score) => ({ label: 0, score })),
  ])
  return [rows.map(({ label }) => label), rows.map(({ score }) => score)]
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
