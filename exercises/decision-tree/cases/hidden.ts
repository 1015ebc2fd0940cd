import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'
import {
  deep,
  digits,
  drawPoints,
  drawStairs,
  drawTree,
  exactSide,
  flowers,
  labels,
  layers,
  limited,
  lopsided,
  mirrored,
  nearlyNothing,
  neighbours,
  noise,
  repeated,
  roomy,
  undecided,
  zeros,
} from './draws.ts'
import * as tables from './tables.ts'

const { hidden } = casesOf<typeof Api>()

const beyondFloat32 = 'float32 cannot tell values or gains apart that are so close'

/** For each function ordinary tables first, then awkward ones, then what must be refused. */
export default [
  hidden('many classes, some of them negative', 'entropy', (random) => [labels(random, 90, [-4, -1, 0, 2, 3, 7])], {
    kills: ['labels-as-indices'],
  }),
  hidden('a single class is no surprise', 'entropy', (random) => [labels(random, 12, [random.int(-3, 9)])]),
  hidden('no labels at all', 'entropy', () => [[]], { throws: 'RangeError', kills: ['empty-is-pure'] }),

  hidden('sides of different sizes', 'bestSplit', (random) => lopsided(random), {
    kills: ['unweighted-children', 'gini-impurity', 'gain-ratio', 'threshold-at-a-value'],
  }),
  hidden('values that repeat', 'bestSplit', (random) => repeated(random), { kills: ['cuts-between-equals'] }),
  hidden('numbers with one digit and with two', 'bestSplit', (random) => digits(random), { kills: ['sorts-as-text'] }),
  hidden('equal gains at both ends of a feature, a single row each', 'bestSplit', (random) => mirrored(random), {
    kills: ['last-of-equals'],
  }),
  hidden('equal gains, but for the last digit of a sum', 'bestSplit', (random) => tables.drawRoundedTies(random), {
    kills: ['trusts-the-last-digit'],
  }),
  hidden('a side of exactly minLeaf rows', 'bestSplit', (random) => exactSide(random), {
    kills: ['ignores-min-leaf', 'refuses-exact-min-leaf', 'only-between-labels'],
  }),
  hidden('a zero is a zero, with a minus or without', 'bestSplit', (random) => zeros(random), {
    kills: ['tells-zeros-apart', 'cuts-between-equals'],
  }),
  hidden('nothing to split: a constant feature, twins with different labels', 'bestSplit', (random) => {
    const row = [random.int(1, 9), random.int(1, 9)]
    return [
      [row, [...row], [...row]],
      [0, 1, 1],
    ]
  }),
  hidden(
    'ten thousand rows, the largest values first',
    'bestSplit',
    (random) => tables.drawClear(() => tables.drawDescending(random, 10_000), { maxDepth: 1 }, { resolution: tables.forFloat64 }),
    {
      kills: ['counts-anew-for-every-threshold'],
      oracleOnly: beyondFloat32,
    },
  ),
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
  hidden('more labels than rows', 'bestSplit', (random) => [random.matrix(4, 2), [0, 1, 1, 0, 1]], {
    throws: 'RangeError',
    kills: ['ignores-lengths', 'labels-enough'],
  }),
  hidden('no rows', 'bestSplit', () => [[], []], { throws: 'RangeError' }),
  hidden('sides of a row and a half', 'bestSplit', (random) => [random.matrix(4, 2), [0, 1, 0, 1], 1.5], {
    throws: 'RangeError',
    kills: ['accepts-half-a-row'],
  }),
  hidden('sides of no rows', 'bestSplit', (random) => [random.matrix(4, 2), [0, 1, 0, 1], 0], { throws: 'RangeError' }),
  hidden('sides of no number of rows', 'bestSplit', (random) => [random.matrix(4, 2), [0, 1, 0, 1], Number.NaN], {
    throws: 'RangeError',
    kills: ['compares-with-nan'],
  }),

  hidden('two thirds of the Iris flowers, until nothing is gained', 'buildTree', (random) => flowers(random), {
    kills: ['glues-labels-to-rows'],
  }),
  hidden('three levels of questions', 'buildTree', (random) => limited(random, 3), {
    kills: ['one-level-too-many', 'counts-the-root', 'thresholds-of-the-whole-table'],
  }),
  hidden('no question at all', 'buildTree', (random) => limited(random, 0), { kills: ['zero-depth-is-no-limit'] }),
  hidden('leaves that must not be small', 'buildTree', (random) => roomy(random), {
    kills: ['ignores-min-leaf', 'checks-min-leaf-afterwards'],
  }),
  hidden('as many rows of one label as of another', 'buildTree', (random) => undecided(random), {
    kills: ['first-seen-majority', 'last-seen-majority', 'labels-in-the-order-of-text'],
  }),
  hidden('leaves larger than the table', 'buildTree', (random) => [...noise(random, 7), { minLeaf: random.int(8, 20) }], {
    kills: ['refuses-large-min-leaf'],
  }),
  hidden('a deep tree, and limits that are undefined', 'buildTree', (random) => deep(random), {
    kills: ['ten-levels-at-most', 'refuses-undefined-depth'],
  }),
  hidden(
    'sixteen times equal gains, but for the last digit of a sum',
    'buildTree',
    (random) => {
      const limits = { maxDepth: 5 }
      return [...tables.drawClear(() => tables.drawManyRoundedTies(random), limits), limits]
    },
    { kills: ['trusts-the-last-digit', 'trusts-kept-sums'] },
  ),
  hidden('a feature is asked about again', 'buildTree', (random) => layers(random), { kills: ['each-feature-once'] }),
  hidden('features that say nothing one by one, rounding aside', 'buildTree', (random) => tables.drawLatinSquare(random), {
    kills: ['splits-on-rounding', 'insists-on-pure-leaves'],
  }),
  hidden('a small gain is a gain', 'buildTree', (random) => nearlyNothing(random), {
    kills: ['small-gains-are-none', 'sides-swapped'],
    oracleOnly: beyondFloat32,
  }),
  hidden('neighbouring numbers with nothing between them', 'buildTree', (random) => neighbours(random), {
    kills: ['mean-of-neighbours'],
    oracleOnly: beyondFloat32,
  }),
  hidden(
    'two thousand rows, four levels',
    'buildTree',
    (random) => {
      const limits = { maxDepth: 4, minLeaf: 40 }
      return [...tables.drawClear(() => tables.drawDiagonal(random, 2000, 2), limits, { resolution: tables.forFloat64 }), limits]
    },
    { oracleOnly: beyondFloat32 },
  ),
  hidden(
    'a last row that is too long',
    'buildTree',
    (random) => [
      [...random.matrix(4, 2), random.vector(3)],
      [0, 1, 0, 1, 1],
    ],
    {
      throws: 'RangeError',
      kills: ['trusts-the-first-row'],
    },
  ),
  hidden('fewer labels than rows', 'buildTree', (random) => [random.matrix(5, 2), [0, 1, 1, 0]], {
    throws: 'RangeError',
    kills: ['ignores-lengths'],
  }),
  hidden('a negative depth', 'buildTree', (random) => [random.matrix(3, 2), [0, 1, 1], { maxDepth: -1 }], { throws: 'RangeError' }),
  hidden('half a question', 'buildTree', (random) => [random.matrix(3, 2), [0, 1, 1], { maxDepth: 1.5 }], {
    throws: 'RangeError',
    kills: ['accepts-half-a-row'],
  }),
  hidden('a depth without end', 'buildTree', (random) => [random.matrix(3, 2), [0, 1, 1], { maxDepth: Infinity }], {
    throws: 'RangeError',
    kills: ['accepts-half-a-row', 'compares-with-nan'],
  }),
  hidden('a depth that is no number', 'buildTree', (random) => [random.matrix(3, 2), [0, 1, 1], { maxDepth: Number.NaN }], {
    throws: 'RangeError',
    kills: ['compares-with-nan'],
  }),
  hidden('leaves of no rows', 'buildTree', (random) => [random.matrix(3, 2), [0, 1, 1], { minLeaf: 0 }], { throws: 'RangeError' }),
  hidden('leaves of a row and a half', 'buildTree', (random) => [random.matrix(3, 2), [0, 1, 1], { minLeaf: 1.5 }], {
    throws: 'RangeError',
    kills: ['accepts-half-a-row'],
  }),
  ...[Number.NaN, Infinity].map((minLeaf) =>
    hidden(
      Number.isNaN(minLeaf) ? 'leaves of no number of rows' : 'leaves of endlessly many rows',
      'buildTree',
      (random) => [random.matrix(3, 2), [0, 1, 1], { minLeaf }],
      { throws: 'RangeError', kills: ['compares-with-nan'] },
    ),
  ),

  hidden(
    'a tree of several levels, rows on its thresholds',
    'predict',
    (random) => [drawTree(random, 4), drawPoints(random, 120)],
    {
      kills: ['equal-goes-right', 'stops-at-the-root', 'feature-zero-is-a-leaf', 'asks-about-feature-zero-only'],
    },
  ),
  hidden(
    'a tree as deep as any, rows on each of its levels',
    'predict',
    (random) => [drawStairs(random, 30), random.shuffle(Array.from({ length: 62 }, (_, i) => [random.int(-9, 9), i / 2]))],
    { kills: ['ten-questions-at-most', 'equal-goes-right'] },
  ),
]
