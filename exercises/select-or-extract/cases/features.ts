import { casesOf, inParts } from '#authoring/cases'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'
import reference, { columnsOf, order, worth } from '../reference.ts'
import { bins, drawClear, drawLabels, drawLoudNoise, drawRedundant, flat, follow, renamed, type Table, toRows } from './tables.ts'

const { hidden } = casesOf<typeof Api>()

/** Cases of rankFeatures and selectFeatures. */
export const features = [
  ...inParts('features of any shape, and classes of any name', [
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
  ]),
  ...inParts('features that tell the same, hardly anything or nothing', [
    hidden('equal features stand in their order', 'rankFeatures', (random) => flat(drawClear(() => drawTwins(random), bins)), {
      kills: ['last-of-equals'],
    }),
    hidden('features that tell the same, but for the last digit', 'rankFeatures', () => [...nearlyEqual()]),
    hidden('features that tell hardly anything, and hardly more than each other', 'rankFeatures', (random) => drawFaint(random), {
      kills: ['takes-little-for-equal'],
    }),
    hidden('two dozen features that tell the same, each in other rows', 'rankFeatures', (random) => flat(drawRearranged(random)), {
      kills: ['last-of-equals', 'takes-rounding-for-more'],
    }),
    hidden('one row tells nothing', 'rankFeatures', (random) => [random.matrix(1, 3), [random.int(0, 4)], 3]),
    hidden('a single bin, in which no feature tells anything', 'rankFeatures', (random) => [...drawThree(random), 1], {
      kills: ['last-of-equals'],
    }),
    hidden('a single feature is ranked', 'rankFeatures', (random) => [toRows([random.vector(8)]), drawLabels(random, 8, 2), 2]),
  ]),
  ...inParts('tables, labels and bins by which nothing can be ranked', [
    hidden('no rows at all', 'rankFeatures', () => [[], [], 3], { throws: 'RangeError', kills: ['throws-any-error'] }),
    hidden('rows without columns', 'rankFeatures', () => [[[], []], [0, 1], 3], {
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
    hidden(
      'a last row that is longer than the others: ranking',
      'rankFeatures',
      (random) => [[...random.matrix(4, 2), random.vector(3)], drawLabels(random, 5, 2), 3],
      { throws: 'RangeError', kills: ['takes-anything', 'throws-any-error'] },
    ),
    hidden('a label too few: ranking', 'rankFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 5, 2), 3], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('a label too many: ranking', 'rankFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 7, 2), 3], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('not a single bin: ranking', 'rankFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), 0], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('half a bin: ranking', 'rankFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), 2.5], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden(
      'a number of bins that is no number: ranking',
      'rankFeatures',
      (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), Number.NaN],
      { throws: 'RangeError', kills: ['takes-anything', 'compares-with-nan'] },
    ),
  ]),
  ...inParts('picks, each of which tells something new', [
    hidden(
      'the second pick tells something new',
      'selectFeatures',
      (random) => [...flat(drawClear(() => drawRedundant(random, 160), bins)), 2],
      {
        kills: ['ignores-redundancy'],
      },
    ),
    hidden(
      'four of six: the mean redundancy counts',
      'selectFeatures',
      (random) => [...flat(drawTelling(random, 'sum', 'last')), 4],
      {
        kills: ['adds-redundancies-up', 'redundancy-with-the-last-pick'],
      },
    ),
    hidden('all features are picked', 'selectFeatures', (random) => [...flat(drawClear(() => drawLoudNoise(random, 60), bins)), 2]),
    hidden(
      'equal features: the first is picked',
      'selectFeatures',
      (random) => [...flat(drawClear(() => drawTwins(random), bins)), 1],
      {
        kills: ['last-of-equals'],
      },
    ),
    hidden(
      'four of six: the largest redundancy does not decide',
      'selectFeatures',
      (random) => [...flat(drawTelling(random, 'largest')), 4],
      {
        kills: ['largest-redundancy'],
      },
    ),
    hidden('features that repeat the first, and cost more than they tell', 'selectFeatures', (random) => [
      ...flat(drawClear(() => drawRepeated(random), bins)),
      4,
    ]),
    hidden(
      'features that cost more than they tell, the last of them least',
      'selectFeatures',
      (random) => [...flat(drawClear(() => drawBlurred(random), bins)), 3],
      { kills: ['begins-with-nothing'] },
    ),
    hidden(
      'one of two dozen that tell the same, each in other rows',
      'selectFeatures',
      (random) => [...flat(drawRearranged(random)), 1],
      { kills: ['last-of-equals'] },
    ),
    hidden(
      'one of two that tell hardly anything, and hardly more than each other',
      'selectFeatures',
      (random) => {
        const [X, labels, two] = drawFaint(random)
        return [X.map(([first, , last]) => [first!, last!]), labels, two, 1]
      },
      { kills: ['takes-little-for-equal'] },
    ),
    hidden('one row: features are picked in their order', 'selectFeatures', (random) => [
      random.matrix(1, 3),
      [random.int(0, 4)],
      3,
      2,
    ]),
    hidden('a single bin: features are picked in their order', 'selectFeatures', (random) => [...drawThree(random), 1, 2]),
  ]),
  ...inParts('numbers of picks, tables and labels of which nothing can be picked', [
    hidden('no rows at all: picks', 'selectFeatures', () => [[], [], 3, 1], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden(
      'a row too short in the midst: picks',
      'selectFeatures',
      (random) => [random.matrix(5, 3).with(random.int(1, 3), random.vector(2)), drawLabels(random, 5, 2), 3, 1],
      { throws: 'RangeError', kills: ['takes-anything', 'throws-any-error'] },
    ),
    hidden('a label too few: picks', 'selectFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 5, 2), 3, 1], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('a label too many: picks', 'selectFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 7, 2), 3, 1], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('not a single bin: picks', 'selectFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), 0, 1], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('not even one feature', 'selectFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), 3, 0], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('fewer features than none', 'selectFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), 3, -1], {
      throws: 'RangeError',
      kills: ['takes-anything', 'throws-any-error'],
    }),
    hidden('more features than there are', 'selectFeatures', (random) => [random.matrix(6, 2), drawLabels(random, 6, 2), 3, 3], {
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
  ]),
]

/** A parabola tells the label, a line tells it badly, noise with a large variance not at all. */
function drawCurve(random: Random): Table {
  const half = Array.from({ length: 60 }, () => random.uniform(-1, 1))
  // each value and its opposite, which have the same label
  const bent = random.shuffle([...half, ...half.map((x) => -x)])
  const labels = bent.map((x) => (Math.abs(x) > 0.5 ? 1 : 0))
  return { X: toRows([labels.map(() => random.normal(0, 9)), follow(random, labels, 0.8), bent]), labels }
}

/** The second and the fourth feature are the same, and tell most. */
function drawTwins(random: Random): Table {
  const labels = drawLabels(random, 60, 2)
  const twin = follow(random, labels, 3)
  return { X: toRows([labels.map(() => random.normal()), twin, follow(random, labels, 1), [...twin]]), labels }
}

/**
 * Features whose values occur as often with each class as those of the first, in other rows of it, every second of them turned round: counted
 * out, all tell the same, and sums in other orders round otherwise.
 */
function drawRearranged(random: Random): Table {
  const labels = drawLabels(random, 120, 4)
  const first = labels.map((label) => random.pick([0, 1, 2, 3, 4, 4, label]))
  const columns = Array.from({ length: 24 }, (_, j) => {
    const left = [0, 1, 2, 3].map((label) => random.shuffle(first.filter((_, i) => labels[i] === label)))
    return labels.map((label) => Math.abs((j % 2 === 0 ? 0 : 4) - left[label]!.pop()!))
  })
  return { X: toRows(columns), labels }
}

/** Four features of noise, of which all but the third are the same in another unit. */
function drawRepeated(random: Random): Table {
  const labels = drawLabels(random, 60, 2)
  const noise = labels.map(() => random.uniform(-1, 1))
  const close = noise.map((x) => x + random.normal(0, 0.05))
  return { X: toRows([noise, noise.map((x) => 2 * x), close, noise.map((x) => 8 * x)]), labels }
}

/** A feature that tells the class, and three that repeat it and tell nothing new: from one to the next with more noise. */
function drawBlurred(random: Random): Table {
  const labels = drawLabels(random, 60, 2)
  const clear = labels.map((label) => label + random.uniform(-0.4, 0.4))
  const blurred = [0.05, 0.15, 0.4].map((noise) => clear.map((x) => x + random.normal(0, noise)))
  return { X: toRows([clear, ...blurred]), labels }
}

/** Three features and two classes. */
function drawThree(random: Random): [number[][], number[]] {
  return [random.matrix(8, 3), drawLabels(random, 8, 2)]
}

type Redundancy = 'mean' | 'sum' | 'last' | 'largest'

/** Tables in which the mean redundancy leads to other picks than each of these. */
function drawTelling(random: Random, ...others: Redundancy[]): Table {
  for (;;) {
    const table = drawClear(() => drawSix(random), bins)
    const mean = pick(table, 'mean').join()
    if (others.every((kind) => pick(table, kind).join() !== mean)) return table
  }
}

function pick({ X, labels }: Table, kind: Redundancy): number[] {
  const columns = columnsOf(X, labels, bins)
  return order(columns, 4, (j, taken) => {
    if (kind === 'largest') return Math.min(...[...taken, -1].map((s) => worth(columns, labels, j, s < 0 ? [] : [s])))
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

/** A table in which telling names above zero from the others ranks otherwise than telling all of them apart. */
function drawRenamed(random: Random): Table {
  const { rankFeatures } = reference.oracle
  for (;;) {
    const { X, labels } = drawClear(() => renamed(drawRedundant(random, 120)), bins)
    const signs = labels.map((label) => (label > 0 ? 1 : 0))
    if (rankFeatures(X, signs, bins).join() !== rankFeatures(X, labels, bins).join()) return { X, labels }
  }
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
