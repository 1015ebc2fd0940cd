import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import { drawLabels } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of discretise and mutualInformation. */
export const information = [
  hidden('values far from zero, some of them negative', 'discretise', (random) => [drawColumn(random, 40, -300), 6], {
    kills: ['counts-bins-from-zero', 'bins-of-equal-count', 'opens-a-bin-for-the-largest', 'rounds-to-the-nearest-bin'],
  }),
  ...inParts('values on edges, values that never vary or hardly, and a single bin', [
    hidden('values on the edges between bins belong to the one above', 'discretise', (random) => [drawOnEdges(random), 4], {
      kills: ['edges-belong-below'],
    }),
    hidden(
      'values in so large a unit that they hardly differ',
      'discretise',
      (random) => [random.vector(12).map((x) => 1e-10 * x), 4],
      {
        kills: ['takes-little-for-constant'],
      },
    ),
    hidden('values hardly below an edge, and hardly above', 'discretise', (random) => [drawBesideEdges(random), 4], {
      kills: ['rounds-to-the-nearest-bin'],
      oracleOnly: 'float32 puts these values on the edges',
    }),
    hidden(
      'values that differ by less than a million millionth',
      'discretise',
      (random) => [random.vector(12).map((x) => 1e-14 * x), 4],
      {
        kills: ['takes-little-for-constant'],
      },
    ),
    hidden(
      'whole numbers so large that they hardly differ',
      'discretise',
      (random) => {
        const start = random.pick([-1, 1]) * random.int(1e13, 2e13)
        return [random.shuffle([0, 1, 3, 5, 7, 8, 1, 5]).map((x) => start + x), 4]
      },
      { kills: ['counts-bins-from-zero'] },
    ),
    hidden('a column that never varies', 'discretise', (random) => [Array<number>(random.int(4, 8)).fill(random.int(1, 9)), 3], {
      kills: ['constant-is-not-a-number'],
    }),
    hidden('a single value', 'discretise', (random) => [[random.normal()], 4], { kills: ['constant-is-not-a-number'] }),
    hidden('a single bin takes all values', 'discretise', (random) => [random.vector(6), 1]),
  ]),
  ...inParts('values and bins of which nothing can be sorted', [
    hidden('nothing to put into bins', 'discretise', () => [[], 3], { throws: 'RangeError', kills: ['throws-any-error'] }),
    hidden('not a single bin', 'discretise', (random) => [random.vector(5), 0], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden(
      'not a single bin, and a column that would fit into one',
      'discretise',
      (random) => [Array<number>(3).fill(random.int(1, 9)), 0],
      {
        throws: 'RangeError',
        kills: ['takes-anything', 'throws-any-error'],
      },
    ),
    hidden('half a bin', 'discretise', (random) => [random.vector(5), 2.5], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('fewer bins than none', 'discretise', (random) => [random.vector(5), -3], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('a number of bins that is no number', 'discretise', (random) => [random.vector(5), Number.NaN], {
      throws: 'RangeError',
      kills: ['takes-anything', 'compares-with-nan'],
    }),
    hidden('bins without end', 'discretise', (random) => [random.vector(5), Infinity], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
  ]),
  hidden('classes that occur together more often than by chance', 'mutualInformation', drawDependent, {
    kills: ['in-bits', 'joint-entropy', 'conditional-entropy', 'over-the-entropy', 'squared-correlation', 'forgets-the-shares'],
  }),
  ...inParts('labels are names, whatever they look like', [
    hidden('pairs that never occur', 'mutualInformation', (random) => drawPermuted(random, 30, 3), {
      kills: ['log-of-zero', 'squared-correlation'],
    }),
    hidden('labels with gaps, negative ones among them', 'mutualInformation', drawOddLabels, {
      kills: ['counts-in-a-square-table'],
    }),
    hidden('pairs that look alike when they are written together', 'mutualInformation', (random) => [
      ...twice(random.int(2, 4), [1, 12, 1, 12, 1, 0, 1, -3, 1, 0], [23, 3, 3, 23, 23, -2, -3, -1, -7, -6]),
    ]),
    hidden(
      'pairs that look alike when they are packed into one number',
      'mutualInformation',
      (random) => {
        const factors = [10, 31, 100, 1000, 1024, 1e4, 65536, 1e6]
        const nothing = factors.map(() => 0)
        return twice(random.int(2, 4), [1, ...nothing, ...factors, 0], [0, ...factors, ...nothing, 1])
      },
      { kills: ['packs-pairs-into-a-number'] },
    ),
    hidden('labels that are each other but for their sign', 'mutualInformation', (random) =>
      drawNamed(random, [-3, 0, 3], [2, -2, 5]),
    ),
    hidden('labels 256 apart', 'mutualInformation', (random) => drawNamed(random, [-250, 6, 262], [0, 1, 2]), {
      kills: ['counts-in-a-square-table'],
    }),
    hidden('labels of the second list 256 apart', 'mutualInformation', (random) => drawNamed(random, [0, 1, 2], [255, 511, -1]), {
      kills: ['counts-in-a-square-table'],
    }),
    hidden('labels that are alike in 32 bits', 'mutualInformation', (random) =>
      drawNamed(random, [7 - 2 ** 32, 7, 7 + 2 ** 32], [0, 1, 2]),
    ),
    hidden('labels of the second list that are alike in 32 bits', 'mutualInformation', (random) =>
      drawNamed(random, [0, 1, 2], [2 ** 32, 0, 2 ** 33]),
    ),
    hidden('a list that never varies tells nothing', 'mutualInformation', (random) => [
      drawLabels(random, 20, 4),
      Array<number>(20).fill(2),
    ]),
    hidden('one pair of labels', 'mutualInformation', (random) => [[random.int(-9, 9)], [random.int(-9, 9)]]),
  ]),
  ...inParts('lists of labels that cannot be told from each other', [
    hidden('no labels at all', 'mutualInformation', () => [[], []], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('a first list that is shorter', 'mutualInformation', (random) => [drawLabels(random, 9, 3), drawLabels(random, 10, 3)], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden(
      'a second list that is shorter',
      'mutualInformation',
      (random) => [drawLabels(random, 10, 3), drawLabels(random, 9, 3)],
      {
        throws: 'RangeError',
        kills: ['takes-anything', 'throws-any-error'],
      },
    ),
  ]),
]

function drawColumn(random: Random, n: number, centre: number): number[] {
  return Array.from({ length: n }, () => random.normal(centre, 20) + (random.uniform() < 0.1 ? 90 : 0))
}

/** 0, 2, 4, 6 and 8 in any order, moved by a whole number: the bins' edges, exactly. */
function drawOnEdges(random: Random): number[] {
  const start = random.int(-9, 9)
  return random.shuffle([0, 2, 4, 6, 8, 8, 8]).map((x) => start + x)
}

/** Between 0 and 1, a hair below the edges of quarters and a hair above. */
function drawBesideEdges(random: Random): number[] {
  const hairs = [0.25, 0.5, 0.75].flatMap((edge) => [edge - random.uniform(2e-11, 2e-10), edge + random.uniform(2e-11, 2e-10)])
  return random.shuffle([0, 1, ...hairs])
}

function drawDependent(random: Random): [number[], number[]] {
  const a = drawLabels(random, 200, 4)
  return [a, a.map((label) => (random.uniform() < 0.6 ? [2, 0, 1, 1][label]! : random.int(0, 2)))]
}

/** The second list is the first under other names: whatever the names are, it tells all. */
function drawPermuted(random: Random, n: number, c: number): [number[], number[]] {
  const names = random.shuffle([0, 1, 2])
  const a = drawLabels(random, n, c)
  return [a, a.map((label) => [1, 0, 2][names[label]!]!)]
}

function drawOddLabels(random: Random): [number[], number[]] {
  const a = drawLabels(random, 60, 3)
  return [a.map((label) => [-7, 3, 40][label]!), a.map((label) => (random.uniform() < 0.7 ? [100, -2, 5][label]! : 5))]
}

/** Three labels under these names, and three others, which agree with them more often than by chance. */
function drawNamed(random: Random, first: readonly number[], second: readonly number[]): [number[], number[]] {
  const labels = drawLabels(random, 60, 3)
  return [labels.map((label) => first[label]!), labels.map((label) => second[random.uniform() < 0.7 ? label : random.int(0, 2)]!)]
}

function twice(times: number, a: number[], b: number[]): [number[], number[]] {
  const repeat = (list: number[]) => Array.from({ length: times }, () => list).flat()
  return [repeat(a), repeat(b)]
}
