import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import {
  deep,
  deepest,
  drawPoints,
  drawStairs,
  drawTree,
  farLabels,
  flowers,
  labels,
  layers,
  limited,
  nearlyNothing,
  neighbours,
  noise,
  roomy,
  undecided,
} from './draws.ts'
import * as tables from './tables.ts'

const { hidden } = casesOf<typeof Api>()

const beyondFloat32 = 'float32 cannot tell values or gains apart that are so close'

/** Cases of buildTree and predict. */
export const trees = [
  hidden('two thirds of the Iris flowers, until nothing is gained', 'buildTree', (random) => flowers(random), {
    kills: ['glues-labels-to-rows'],
  }),
  ...inParts('as many levels as are allowed', [
    hidden('three levels of questions', 'buildTree', (random) => limited(random, 3), {
      kills: ['one-level-too-many', 'counts-the-root', 'thresholds-of-the-whole-table'],
    }),
    hidden('no question at all', 'buildTree', (random) => limited(random, 0), { kills: ['zero-depth-is-no-limit'] }),
    hidden('a deep tree, and limits that are undefined', 'buildTree', (random) => deep(random), {
      kills: ['ten-levels-at-most', 'refuses-undefined-depth'],
    }),
    hidden('a tree as deep as any, and no limit', 'buildTree', (random) => deepest(random), { kills: ['ten-levels-at-most'] }),
  ]),
  ...inParts('leaves of minLeaf rows', [
    hidden('leaves that must not be small', 'buildTree', (random) => roomy(random), {
      kills: ['ignores-min-leaf', 'checks-min-leaf-afterwards'],
    }),
    hidden('leaves larger than the table', 'buildTree', (random) => [...noise(random, 7), { minLeaf: random.int(8, 20) }], {
      kills: ['refuses-large-min-leaf'],
    }),
  ]),
  ...inParts('labels that are equally frequent, or far from zero', [
    hidden('as many rows of one label as of another', 'buildTree', (random) => undecided(random), {
      kills: ['first-seen-majority', 'last-seen-majority', 'labels-in-the-order-of-text'],
    }),
    hidden(
      'labels that a byte cannot tell apart: a tree',
      'buildTree',
      (random) => tables.drawClear(() => [noise(random, 24)[0], labels(random, 24, farLabels(random))], {}),
      { kills: ['labels-in-a-byte'] },
    ),
  ]),
  hidden('a feature is asked about again', 'buildTree', (random) => layers(random), { kills: ['each-feature-once'] }),
  hidden(
    'sixteen times equal gains, but for the last digit of a sum',
    'buildTree',
    (random) => {
      const limits = { maxDepth: 5 }
      return [...tables.drawClear(() => tables.drawManyRoundedTies(random), limits), limits]
    },
    { kills: ['trusts-the-last-digit', 'trusts-kept-sums'] },
  ),
  ...inParts('gains and gaps of next to nothing, or of nothing', [
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
  ]),
  hidden(
    'two thousand rows, four levels',
    'buildTree',
    (random) => {
      const limits = { maxDepth: 4, minLeaf: 40 }
      return [...tables.drawClear(() => tables.drawDiagonal(random, 2000, 2), limits, { resolution: tables.forFloat64 }), limits]
    },
    { oracleOnly: beyondFloat32 },
  ),
  ...inParts('rows and labels of which no tree can grow', [
    hidden('no rows: a tree', 'buildTree', () => [[], []], { throws: 'RangeError' }),
    hidden('rows without labels: a tree', 'buildTree', (random) => [random.matrix(3, 2), []], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
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
    hidden(
      'a last row that is too short, though no question is allowed',
      'buildTree',
      (random) => [[...random.matrix(4, 3), random.vector(2)], [0, 1, 0, 1, 1], { maxDepth: 0 }],
      { throws: 'RangeError', kills: ['answers-before-it-looks', 'trusts-the-first-row'] },
    ),
    hidden('fewer labels than rows', 'buildTree', (random) => [random.matrix(5, 2), [0, 1, 1, 0]], {
      throws: 'RangeError',
      kills: ['ignores-lengths'],
    }),
    hidden('more labels than rows: a tree', 'buildTree', (random) => [random.matrix(4, 2), [0, 1, 1, 0, 1]], {
      throws: 'RangeError',
      kills: ['ignores-lengths', 'labels-enough'],
    }),
  ]),
  ...inParts('depths that there cannot be', [
    hidden('a negative depth', 'buildTree', (random) => [random.matrix(3, 2), [0, 1, 1], { maxDepth: -1 }], {
      throws: 'RangeError',
    }),
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
    hidden(
      'a negative depth, though all labels are the same',
      'buildTree',
      (random) => [random.matrix(3, 2), [1, 1, 1], { maxDepth: -1 }],
      { throws: 'RangeError' },
    ),
  ]),
  ...inParts('leaves of so many rows as there cannot be', [
    hidden('leaves of no rows', 'buildTree', (random) => [random.matrix(3, 2), [0, 1, 1], { minLeaf: 0 }], {
      throws: 'RangeError',
    }),
    hidden('leaves of less than no rows', 'buildTree', (random) => [random.matrix(3, 2), [0, 1, 1], { minLeaf: -1 }], {
      throws: 'RangeError',
    }),
    hidden(
      'leaves of no rows, though no question is allowed',
      'buildTree',
      (random) => [random.matrix(3, 2), [0, 1, 1], { maxDepth: 0, minLeaf: 0 }],
      { throws: 'RangeError', kills: ['answers-before-it-looks'] },
    ),
    hidden(
      'leaves of no rows, though all labels are the same',
      'buildTree',
      (random) => [random.matrix(3, 2), [1, 1, 1], { minLeaf: 0 }],
      { throws: 'RangeError' },
    ),
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
  ]),
  ...inParts('trees of several levels, and of none', [
    hidden(
      'a tree of several levels, rows on its thresholds',
      'predict',
      (random) => [drawTree(random, 4), drawPoints(random, 120)],
      {
        kills: ['equal-goes-right', 'stops-at-the-root', 'feature-zero-is-a-leaf', 'asks-about-feature-zero-only'],
      },
    ),
    hidden(
      'rows hardly above a threshold, and hardly below',
      'predict',
      (random) => [drawTree(random, 4), drawPoints(random, 90).map((row) => row.map((x) => x + random.pick(hairs)))],
      { oracleOnly: beyondFloat32 },
    ),
    hidden('a tree that is a single leaf', 'predict', (random) => [drawTree(random, 0), drawPoints(random, 7)]),
  ]),
  hidden(
    'a tree as deep as any, rows on each of its levels',
    'predict',
    (random) => [drawStairs(random, 30), random.shuffle(Array.from({ length: 62 }, (_, i) => [random.int(-9, 9), i / 2]))],
    { kills: ['ten-questions-at-most', 'equal-goes-right'] },
  ),
]

/** What float64 can still add to the halves between −2 and 2. */
const hairs = [0, 1e-10, -1e-10, 2 ** -50, -(2 ** -50)]
