import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import {
  closeBy,
  digits,
  exactSide,
  farLabels,
  labels,
  lopsided,
  mirrored,
  noise,
  oneAway,
  repeated,
  toldTwice,
  zeros,
} from './draws.ts'
import * as tables from './tables.ts'

const { hidden } = casesOf<typeof Api>()

const beyondFloat32 = 'float32 cannot tell values or gains apart that are so close'

/** Cases of entropy and bestSplit. */
export const splits = [
  ...inParts('labels of many classes, and of one', [
    hidden('many classes, some of them negative', 'entropy', (random) => [labels(random, 90, [-4, -1, 0, 2, 3, 7])], {
      kills: ['labels-as-indices'],
    }),
    hidden('a single class is no surprise', 'entropy', (random) => [labels(random, 12, [random.int(-3, 9)])]),
    hidden('labels that a byte cannot tell apart', 'entropy', (random) => [labels(random, 60, farLabels(random))], {
      kills: ['labels-in-a-byte'],
    }),
  ]),
  hidden('no labels at all', 'entropy', () => [[]], { throws: 'RangeError', kills: ['empty-is-pure'] }),
  hidden('sides of different sizes', 'bestSplit', (random) => lopsided(random), {
    kills: ['unweighted-children', 'gini-impurity', 'gain-ratio', 'threshold-at-a-value'],
  }),
  ...inParts('values that repeat, that are zero, and that have a digit more', [
    hidden('values that repeat', 'bestSplit', (random) => repeated(random), { kills: ['cuts-between-equals'] }),
    hidden('numbers with one digit and with two', 'bestSplit', (random) => digits(random), { kills: ['sorts-as-text'] }),
    hidden('a zero is a zero, with a minus or without', 'bestSplit', (random) => zeros(random), {
      kills: ['tells-zeros-apart', 'cuts-between-equals'],
    }),
    hidden('numbers that are all very close to zero', 'bestSplit', (random) => {
      const [X, y] = digits(random)
      return [X.map((row) => row.map((x) => 1e-18 * x)), y]
    }),
  ]),
  ...inParts('gains that are equal, at both ends, in two features or but for rounding', [
    hidden('equal gains at both ends of a feature, a single row each', 'bestSplit', (random) => mirrored(random), {
      kills: ['last-of-equals'],
    }),
    hidden('equal gains in two features, the later of which has the lower threshold', 'bestSplit', (random) => toldTwice(random), {
      kills: ['lowest-threshold-first'],
    }),
    hidden('equal gains, but for the last digit of a sum', 'bestSplit', (random) => tables.drawRoundedTies(random), {
      kills: ['trusts-the-last-digit'],
    }),
    hidden(
      'equal gains at two thresholds, but for the last digit of a sum',
      'bestSplit',
      (random) => tables.drawRoundedThresholds(random),
      { kills: ['trusts-the-last-digit', 'trusts-the-last-digit-of-a-feature'] },
    ),
  ]),
  ...inParts('gains that are hardly more than nothing, or than another', [
    hidden('a gain of some billionths of a bit', 'bestSplit', (random) => oneAway(random, random.int(51, 55)), {
      kills: ['small-gains-are-none'],
      oracleOnly: beyondFloat32,
    }),
    hidden('a gain of less than a billionth of a bit', 'bestSplit', (random) => oneAway(random, random.int(140, 160)), {
      oracleOnly: beyondFloat32,
    }),
    hidden('two gains that differ from their seventh digit on', 'bestSplit', (random) => closeBy(random), {
      kills: ['close-gains-are-equal'],
      oracleOnly: beyondFloat32,
    }),
  ]),
  ...inParts('sides of minLeaf rows', [
    hidden('a side of exactly minLeaf rows', 'bestSplit', (random) => exactSide(random), {
      kills: ['ignores-min-leaf', 'refuses-exact-min-leaf', 'only-between-labels'],
    }),
    hidden('sides larger than half the table', 'bestSplit', (random) => [...digits(random), random.int(11, 19)], {
      kills: ['ignores-min-leaf'],
    }),
    hidden('sides larger than the table', 'bestSplit', (random) => [...noise(random, 7), random.int(8, 20)]),
  ]),
  ...inParts('rows that no question can part', [
    hidden('nothing to split: a constant feature, twins with different labels', 'bestSplit', (random) => {
      const row = [random.int(1, 9), random.int(1, 9)]
      return [
        [row, [...row], [...row]],
        [0, 1, 1],
      ]
    }),
    hidden('a single row', 'bestSplit', (random) => [random.matrix(1, 3), [random.int(-9, 9)]]),
    hidden('many rows of one label', 'bestSplit', (random) => [random.matrix(12, 2), Array<number>(12).fill(random.int(-9, 9))]),
  ]),
  hidden(
    'ten thousand rows, the largest values first',
    'bestSplit',
    (random) => tables.drawClear(() => tables.drawDescending(random, 10_000), { maxDepth: 1 }, { resolution: tables.forFloat64 }),
    {
      kills: ['counts-anew-for-every-threshold'],
      oracleOnly: beyondFloat32,
    },
  ),
  ...inParts('rows and labels that make no table', [
    hidden('no rows', 'bestSplit', () => [[], []], { throws: 'RangeError' }),
    hidden('rows without labels', 'bestSplit', (random) => [random.matrix(3, 2), []], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden(
      'rows of different lengths',
      'bestSplit',
      (random) => [
        [...random.matrix(4, 3), random.vector(2)],
        [0, 1, 0, 1, 1],
      ],
      {
        throws: 'RangeError',
        kills: ['trusts-the-first-row'],
      },
    ),
    hidden(
      'a row in the midst that is too long, though all labels are the same',
      'bestSplit',
      (random) => [
        [...random.matrix(2, 2), random.vector(3), random.vector(2)],
        [1, 1, 1, 1],
      ],
      { throws: 'RangeError', kills: ['answers-before-it-looks', 'trusts-the-first-row'] },
    ),
    hidden('more labels than rows', 'bestSplit', (random) => [random.matrix(4, 2), [0, 1, 1, 0, 1]], {
      throws: 'RangeError',
      kills: ['ignores-lengths', 'labels-enough'],
    }),
    hidden('fewer labels than rows: a split', 'bestSplit', (random) => [random.matrix(5, 2), [0, 1, 1, 0]], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
  ]),
  ...inParts('sides of so many rows as there cannot be', [
    hidden('sides of no rows', 'bestSplit', (random) => [random.matrix(4, 2), [0, 1, 0, 1], 0], { throws: 'RangeError' }),
    hidden('sides of less than no rows', 'bestSplit', (random) => [random.matrix(4, 2), [0, 1, 0, 1], -1], {
      throws: 'RangeError',
    }),
    hidden('sides of no rows, though all labels are the same', 'bestSplit', (random) => [random.matrix(4, 2), [1, 1, 1, 1], 0], {
      throws: 'RangeError',
      kills: ['answers-before-it-looks'],
    }),
    hidden('sides of a row and a half', 'bestSplit', (random) => [random.matrix(4, 2), [0, 1, 0, 1], 1.5], {
      throws: 'RangeError',
      kills: ['accepts-half-a-row'],
    }),
    hidden('sides of no number of rows', 'bestSplit', (random) => [random.matrix(4, 2), [0, 1, 0, 1], Number.NaN], {
      throws: 'RangeError',
      kills: ['compares-with-nan'],
    }),
    hidden('sides of endlessly many rows', 'bestSplit', (random) => [random.matrix(4, 2), [0, 1, 0, 1], Infinity], {
      throws: 'RangeError',
    }),
  ]),
]
