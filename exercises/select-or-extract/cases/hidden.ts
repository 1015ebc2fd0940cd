import { casesOf } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import reference, { columnsOf, order, worth } from '../reference.ts'
import { drawClear, drawEchoes, drawLabels, drawLoudNoise, drawRedundant, follow, type Table, toRows } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

const bins = 5

/** One function after the other: ordinary, then its edges, then what it must refuse. */
export default [
  hidden('values far from zero, some of them negative', 'discretise', (random) => [drawColumn(random, 40, -300), 6], {
    kills: ['counts-bins-from-zero', 'bins-of-equal-count', 'opens-a-bin-for-the-largest', 'rounds-to-the-nearest-bin'],
  }),
  hidden('values on the edges between bins belong to the one above', 'discretise', (random) => [drawOnEdges(random), 4], {
    kills: ['edges-belong-below'],
  }),
  hidden('a column that never varies', 'discretise', (random) => [Array<number>(random.int(4, 8)).fill(random.int(1, 9)), 3], {
    kills: ['constant-is-not-a-number'],
  }),
  hidden('a single bin takes all values', 'discretise', (random) => [random.vector(6), 1]),
  hidden(
    'values in so large a unit that they hardly differ',
    'discretise',
    (random) => [random.vector(12).map((x) => 1e-10 * x), 4],
    {
      kills: ['takes-little-for-constant'],
    },
  ),
  hidden('half a bin', 'discretise', (random) => [random.vector(5), 2.5], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),
  hidden('not a single bin', 'discretise', (random) => [random.vector(5), 0], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),
  hidden('a number of bins that is no number', 'discretise', (random) => [random.vector(5), Number.NaN], {
    throws: 'RangeError',
    kills: ['takes-anything', 'compares-with-nan'],
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
  hidden('nothing to put into bins', 'discretise', () => [[], 3], { throws: 'RangeError', kills: ['throws-any-error'] }),

  hidden('classes that occur together more often than by chance', 'mutualInformation', drawDependent, {
    kills: ['in-bits', 'joint-entropy', 'conditional-entropy', 'over-the-entropy', 'squared-correlation', 'forgets-the-shares'],
  }),
  hidden('pairs that never occur', 'mutualInformation', (random) => drawPermuted(random, 30, 3), {
    kills: ['log-of-zero', 'squared-correlation'],
  }),
  hidden('labels with gaps, negative ones among them', 'mutualInformation', drawOddLabels, { kills: ['counts-in-a-square-table'] }),
  hidden('pairs that look alike when they are written together', 'mutualInformation', (random) => [
    ...twice(random.int(2, 4), [1, 12, 1, 12, 1, 0, 1, -3, 1, 0], [23, 3, 3, 23, 23, -2, -3, -1, -7, -6]),
  ]),
  hidden('a list that never varies tells nothing', 'mutualInformation', (random) => [
    drawLabels(random, 20, 4),
    Array<number>(20).fill(2),
  ]),
  hidden('a first list that is shorter', 'mutualInformation', (random) => [drawLabels(random, 9, 3), drawLabels(random, 10, 3)], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),
  hidden('a second list that is shorter', 'mutualInformation', (random) => [drawLabels(random, 10, 3), drawLabels(random, 9, 3)], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),
  hidden('no labels at all', 'mutualInformation', () => [[], []], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),

  hidden('a curve that no straight line sees', 'rankFeatures', (random) => flat(drawClear(() => drawCurve(random), bins)), {
    kills: ['by-correlation', 'least-first', 'by-variance'],
  }),
  hidden(
    'features that repeat each other, and one that never varies',
    'rankFeatures',
    (random) => flat(drawClear(() => drawRedundant(random, 120), bins)),
    { kills: ['least-first', 'by-variance', 'raw-values-as-classes'] },
  ),
  hidden('classes with odd names', 'rankFeatures', (random) => flat(drawRenamed(random))),
  hidden('features that tell the same, but for the last digit', 'rankFeatures', () => [...nearlyEqual()]),
  hidden('features that tell hardly anything, and hardly more than each other', 'rankFeatures', (random) => drawFaint(random), {
    kills: ['takes-little-for-equal'],
  }),
  hidden('equal features stand in their order', 'rankFeatures', (random) => flat(drawClear(() => drawTwins(random), bins)), {
    kills: ['last-of-equals'],
  }),
  hidden('one row tells nothing', 'rankFeatures', (random) => [random.matrix(1, 3), [random.int(0, 4)], 3]),
  hidden('a single feature is ranked', 'rankFeatures', (random) => [toRows([random.vector(8)]), drawLabels(random, 8, 2), 2]),
  hidden('a label too few: ranking', 'rankFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 5, 2), 3], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),
  hidden(
    'rows of different lengths',
    'rankFeatures',
    (random) => [random.matrix(5, 3).with(random.int(2, 3), random.vector(2)), drawLabels(random, 5, 2), 3],
    {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    },
  ),

  hidden('no rows at all', 'rankFeatures', () => [[], [], 3], { throws: 'RangeError', kills: ['throws-any-error'] }),
  hidden('rows without columns', 'rankFeatures', () => [[[], []], [0, 1], 3], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),

  hidden(
    'the second pick tells something new',
    'selectFeatures',
    (random) => [...flat(drawClear(() => drawRedundant(random, 160), bins)), 2],
    {
      kills: ['ignores-redundancy'],
    },
  ),
  hidden('four of six: the mean redundancy counts', 'selectFeatures', (random) => [...flat(drawTelling(random)), 4], {
    kills: ['adds-redundancies-up', 'redundancy-with-the-last-pick'],
  }),
  hidden('all features are picked', 'selectFeatures', (random) => [...flat(drawClear(() => drawLoudNoise(random, 60), bins)), 2]),
  hidden(
    'equal features: the first is picked',
    'selectFeatures',
    (random) => [...flat(drawClear(() => drawTwins(random), bins)), 1],
    {
      kills: ['last-of-equals'],
    },
  ),
  hidden('more features than there are', 'selectFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), 3, 3], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),
  hidden('not even one feature', 'selectFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), 3, 0], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),

  hidden('a feature and a half', 'selectFeatures', (random) => [random.matrix(6, 3), drawLabels(random, 6, 2), 3, 1.5], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),
  hidden(
    'a number of features that is no number',
    'selectFeatures',
    (random) => [random.matrix(6, 3), drawLabels(random, 6, 2), 3, Number.NaN],
    { throws: 'RangeError', kills: ['compares-with-nan'] },
  ),

  hidden('a cloud far from the origin', 'extractFeatures', (random) => [random.cloud(60, [16, 4, 1, 0.25], 50), 2], {
    kills: ['not-centred', 'last-components', 'components-in-place-of-scores', 'centres-in-place'],
  }),
  hidden('features of very different size', 'extractFeatures', (random) => [drawUnequal(random), 1], {
    kills: ['standardises-first'],
  }),
  hidden('two rows, and every component', 'extractFeatures', (random) => [toRows([[0, random.uniform(3, 9)]]), 1]),
  hidden('more components than features', 'extractFeatures', (random) => [random.matrix(5, 2), 3], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),
  hidden('a component and a half', 'extractFeatures', (random) => [random.matrix(5, 3), 1.5], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),
  hidden('a number of components that is no number', 'extractFeatures', (random) => [random.matrix(5, 3), Number.NaN], {
    throws: 'RangeError',
  }),
  hidden('a single row', 'extractFeatures', (random) => [random.matrix(1, 3), 1], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),

  hidden(
    'classes with odd names, told by the last feature',
    'compareLeading',
    (random) => flat(drawClear(() => renamed(drawLast(random)), bins)),
    {
      kills: ['first-feature'],
    },
  ),
  hidden(
    'loud noise takes the first component',
    'compareLeading',
    (random) => flat(drawClear(() => drawLoudNoise(random, 100), bins)),
    {
      kills: ['feature-of-largest-variance', 'standardises-first'],
    },
  ),
  hidden('a single feature is its own component', 'compareLeading', (random) => flat(drawClear(() => drawOne(random), bins))),
  hidden(
    'many echoes of one thing: the component knows more',
    'compareLeading',
    (random) => flat(drawClear(() => drawEchoes(random, 120), bins)),
    {
      kills: ['first-feature'],
    },
  ),
  hidden('a single row has no component', 'compareLeading', (random) => [random.matrix(1, 3), [random.int(0, 4)], bins], {
    throws: 'RangeError',
    kills: ['takes-anything', 'throws-any-error'],
  }),
]

const flat = ({ X, labels }: Table): [number[][], number[], number] => [X, labels, bins]

function drawColumn(random: Random, n: number, centre: number): number[] {
  return Array.from({ length: n }, () => random.normal(centre, 20) + (random.uniform() < 0.1 ? 90 : 0))
}

/** 0, 2, 4, 6 and 8 in any order, moved by a whole number: the bins' edges, exactly. */
function drawOnEdges(random: Random): number[] {
  const start = random.int(-9, 9)
  return random.shuffle([0, 2, 4, 6, 8, 8, 8]).map((x) => start + x)
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

/** A parabola tells the label, a line tells it badly, noise with a large variance not at all. */
function drawCurve(random: Random): Table {
  const bent = Array.from({ length: 120 }, () => random.uniform(-1, 1))
  const labels = bent.map((x) => (Math.abs(x) > 0.5 ? 1 : 0))
  return { X: toRows([labels.map(() => random.normal(0, 9)), follow(random, labels, 0.8), bent]), labels }
}

/** The second and the fourth feature are the same, and tell most. */
function drawTwins(random: Random): Table {
  const labels = drawLabels(random, 60, 2)
  const twin = follow(random, labels, 3)
  return { X: toRows([labels.map(() => random.normal()), twin, follow(random, labels, 1), [...twin]]), labels }
}

function drawOne(random: Random): Table {
  const labels = drawLabels(random, 50, 3)
  return { X: toRows([follow(random, labels, 1.5)]), labels }
}

/** Tables in which the mean, the sum and the latest redundancy each lead to other picks. */
function drawTelling(random: Random): Table {
  for (;;) {
    const table = drawClear(() => drawSix(random), bins)
    const [mean, sum, last] = (['mean', 'sum', 'last'] as const).map((kind) => pick(table, kind).join())
    if (mean !== sum && mean !== last) return table
  }
}

function pick({ X, labels }: Table, kind: 'mean' | 'sum' | 'last'): number[] {
  const columns = columnsOf(X, labels, bins)
  return order(columns, 4, (j, taken) => {
    const known = kind === 'last' ? taken.slice(-1) : taken
    const relevance = worth(columns, labels, j, [])
    const redundancy = relevance - worth(columns, labels, j, known)
    return relevance - redundancy * (kind === 'sum' ? known.length : 1)
  })
}

function drawSix(random: Random): Table {
  const labels = drawLabels(random, 150, 4)
  const high = labels.map((label) => (label >= 2 ? 1 : 0))
  const odd = labels.map((label) => label % 2)
  const first = follow(random, high, 3)
  const second = follow(random, odd, 2.5)
  const mixed = first.map((x, i) => x + second[i]! + random.normal(0, 0.8))
  const echoes = [first, second].map((column) => column.map((x) => x + random.normal(0, 0.7)))
  return { X: toRows(random.shuffle([first, second, mixed, ...echoes, labels.map(() => random.normal())])), labels }
}

/** One feature a thousand times as large as the others, and not the one with most to say. */
function drawUnequal(random: Random): number[][] {
  return random.cloud(40, [9, 3, 1], 5).map(([a, b, c]) => [1000 * a!, b!, c!])
}

/** A table in which telling names above zero from the others ranks otherwise than telling all of them apart. */
function drawRenamed(random: Random): Table {
  const { rankFeatures } = reference.oracle
  for (;;) {
    const { X, labels } = drawClear(() => renamed(drawRedundant(random, 120)), bins)
    const signs = labels.map((label) => (label > 0 ? 1 : 0))
    if (rankFeatures(X, signs, bins).join() !== rankFeatures(X, labels, bins).join()) return { X, labels }
  }
}

/** Classes under names that are far apart, a negative one among them. */
function renamed({ X, labels }: Table): Table {
  return { X, labels: labels.map((label) => [0, 1, 100, -70][label]!) }
}

/** Three features of noise, and one behind them that tells. */
function drawLast(random: Random): Table {
  const labels = drawLabels(random, 90, 3)
  const noise = Array.from({ length: 3 }, () => random.vector(labels.length))
  return { X: toRows([...noise, follow(random, labels, 2)]), labels }
}

function twice(times: number, a: number[], b: number[]): [number[], number[]] {
  const repeat = (list: number[]) => Array.from({ length: times }, () => list).flat()
  return [repeat(a), repeat(b)]
}

/** Counted out, both tell the same; computed, one tells 1e-17 more. */
function nearlyEqual(): [number[][], number[], number] {
  const first = [2, 2, 0, 2, 0, 2, 1, 2]
  const second = [0, 2, 2, 2, 1, 0, 2, 2]
  return [toRows([first, second]), [0, 0, 0, 0, 1, 1, 1, 1], 3]
}

/**
 * Two classes of fifty rows. The first and the last feature occur once more in one class than in the other: the rarer of them tells the
 * more, by some 1e-5 nats. The one between tells a great deal.
 */
function drawFaint(random: Random): [number[][], number[], number] {
  const labels = Array.from({ length: 100 }, (_, i) => (i < 50 ? 0 : 1))
  const faint = (often: number, scale: number) => labels.map((label, i) => (i % 50 < often + label ? scale : 0))
  const columns = [
    faint(random.int(24, 25), 1),
    labels.map((label, i) => (i % 10 > 0 ? 2 * label : 0)),
    faint(random.int(19, 21), 3),
  ]
  const rows = random.shuffle(labels.map((_, i) => i))
  return [toRows(columns.map((column) => rows.map((i) => column[i]!))), rows.map((i) => labels[i]!), 2]
}
