import type { Random } from '#authoring/random'
import iris from '../data/iris.json' with { type: 'json' }
import { entropyOf, searchSplit } from '../mistakes.ts'
import { growTree } from '../reference.ts'
import type * as Api from '../solution.ts'
import * as tables from './tables.ts'

export const labels = (random: Random, n: number, classes: readonly number[]) =>
  Array.from({ length: n }, () => random.pick(classes))

export function flowers(random: Random): tables.Table {
  const draw = (): tables.Table => {
    const chosen = random.shuffle([...iris.species.keys()]).slice(0, 100)
    return [chosen.map((i) => [...iris.measurements[i]!]), chosen.map((i) => iris.species[i]!)]
  }
  return tables.drawClear(draw, {})
}

export function lopsided(random: Random): tables.Table {
  return tables.drawClear(
    () => tables.drawRectangles(random, 60, 2, [0, 1, 2]),
    { maxDepth: 1 },
    { wanted: (tree) => tables.smallerSide(tree) > 0 && tables.smallerSide(tree) < 25 },
  )
}

/** Sorted by label, as data sets often are: a cut among rows of equal value seems to gain much. */
export function repeated(random: Random): tables.Table {
  const y = labels(random, 40, [0, 1]).toSorted()
  return tables.drawClear(() => [y.map(() => [random.int(1, 3), random.int(1, 3)]), y], { maxDepth: 1 })
}

/** Zeros of both signs, by label. Drawn until a cut between them seems to gain most. */
export function zeros(random: Random): tables.Table {
  const draw = (): tables.Table => {
    const y = labels(random, 30, [0, 1]).toSorted()
    return [y.map((label) => [random.pick([-1, label === 0 ? 0 : -0, label === 0 ? 0 : -0, 1])]), y]
  }
  const wanted = (tree: Api.Tree, [X, y]: tables.Table) => {
    const fooled = searchSplit(X, y, 1, { isCut: (before, after) => !Object.is(before.value, after.value) })
    return tables.smallerSide(tree) > 0 && fooled?.threshold === 0
  }
  return tables.drawClear(draw, { maxDepth: 1 }, { wanted })
}

/**
 * Runs of one label each, one after the other, every run two thirds as long as all before it together: the split nearest to the middle takes
 * off the last. Eleven splits deep.
 */
export function deep(random: Random): [...tables.Table, Api.Limits] {
  let y = [0, 0, 0, 0]
  for (let label = 1; label <= 11; label++) {
    const run = Array.from({ length: Math.ceil(0.65 * y.length) }, () => label)
    y = [...y, ...run]
  }
  if (random.uniform() < 0.5) y.reverse()
  return [y.map((_, i) => [i + random.int(0, 4) / 10]), y, { maxDepth: undefined, minLeaf: undefined }]
}

/** As text, 5 stands between 10 and 60. */
export function digits(random: Random): tables.Table {
  const low = [5, ...Array.from({ length: 9 }, () => random.int(2, 9))]
  const high = [10, 60, ...Array.from({ length: 8 }, () => random.int(10, 99))]
  const X = random.shuffle([...low, ...high]).map((x) => [x])
  return [X, X.map(([x]) => (x! < 10 ? 1 : 2))]
}

export function mirrored(random: Random): tables.Table {
  const draw = (): tables.Table => {
    const n = random.int(9, 14)
    const y = Array.from({ length: n }, (_, i) => (i === 0 || i === n - 1 ? 1 : 0))
    return [y.map((_, i) => [i + random.int(1, 5) / 10]), y]
  }
  return tables.drawClear(draw, { maxDepth: 1 })
}

/** One border that two features tell equally well; all thresholds of the second lie below those of the first. */
export function toldTwice(random: Random): tables.Table {
  const draw = (): tables.Table => {
    const n = random.int(9, 14)
    const border = random.int(3, n - 3)
    const X = random.shuffle(Array.from({ length: n }, (_, i) => [20 + i, n - i]))
    return [X, X.map(([x]) => (x! < 20 + border ? 0 : 1))]
  }
  return tables.drawClear(draw, { maxDepth: 1 })
}

export const noise = (random: Random, n: number): tables.Table => [
  Array.from({ length: n }, () => [random.int(0, 99), random.int(0, 99)]),
  labels(random, n, [0, 1, 2]),
]

export function exactSide(random: Random): [...tables.Table, minLeaf: number] {
  const minLeaf = 5
  const table = tables.drawClear(
    () => noise(random, 24),
    { maxDepth: 1, minLeaf },
    {
      wanted: (tree, table) =>
        tables.isInsideRun(tree, table) &&
        tables.smallerSide(tree) === minLeaf &&
        tables.smallerSide(growTree(...table, { maxDepth: 1 })) < minLeaf,
    },
  )
  return [...table, minLeaf]
}

/** The best split of the root leaves too few rows on one side, another one does not. */
export function roomy(random: Random): [...tables.Table, Api.Limits] {
  const minLeaf = 6
  const table = tables.drawClear(
    () => noise(random, 40),
    { minLeaf },
    { wanted: (tree, table) => tables.smallerSide(tree) > 0 && tables.smallerSide(growTree(...table, { maxDepth: 1 })) < minLeaf },
  )
  return [...table, { minLeaf }]
}

/** Another level, or one less, would make another tree; so would thresholds between values of rows that are not in the node. */
export function limited(random: Random, maxDepth: number): [...tables.Table, Api.Limits] {
  const table = tables.drawClear(
    () => tables.drawRectangles(random, 90, 2, [5, 1, 3]),
    { maxDepth: maxDepth + 1 },
    {
      wanted: (deeper, table) => {
        const tree = growTree(...table, { maxDepth })
        const isShallow =
          maxDepth === 0 ||
          (tables.hasLocalThreshold(tree, table[0]) && !tables.areEqual(tree, growTree(...table, { maxDepth: maxDepth - 1 })))
        return isShallow && !tables.areEqual(tree, deeper)
      },
    },
  )
  return [...table, { maxDepth }]
}

/** Twins with two labels each, equally often. The smaller comes second, but for one pair; it has the larger magnitude, or its text comes second, too. */
export function undecided(random: Random): tables.Table {
  const pairs = [
    [random.int(2, 4), random.int(-9, -5)],
    [10, 9],
    [random.int(20, 29), random.int(30, 39)],
    [random.int(-14, -11), random.int(-19, -15)],
  ]
  const rows = pairs.flatMap(([first, second], x) =>
    Array.from({ length: 2 * random.int(1, 3) }, (_, i) => ({ x, label: i % 2 === 0 ? first! : second! })),
  )
  return [rows.map(({ x }) => [x]), rows.map(({ label }) => label)]
}

/** Bands of one feature, beside another that never changes. */
export function layers(random: Random): tables.Table {
  const thick = [random.int(4, 6), random.int(7, 9), random.int(10, 12)]
  const y = thick.flatMap((rows, band) => Array.from({ length: rows }, () => band % 2))
  return [y.map((_, i) => [4, 2 * i + random.int(0, 1)]), y]
}

export function neighbours(random: Random): tables.Table {
  const [lower, upper] = tables.drawNeighbours(random)
  const values = random.shuffle([lower, lower, lower, upper, upper, upper, upper + 9, upper + 9])
  return [values.map((value) => [value]), values.map((value) => (value === lower ? 0 : value === upper ? 1 : 2))]
}

/**
 * Four cells of a thousand rows or so, in which two labels are equally frequent but for one row: the second feature tells a millionth of a
 * bit, and the first as much once the second is known.
 */
export function nearlyNothing(random: Random): tables.Table {
  const half = random.int(500, 550)
  const zeros = [half + 1, half, half - 1, half]
  const rows = zeros.flatMap((count, cell) => Array.from({ length: 2 * half }, (_, i) => ({ cell, label: i < count ? 0 : 1 })))
  return [rows.map(({ cell }) => [cell % 2, cell >> 1]), rows.map(({ label }) => label)]
}

/** On a grid, so that many stand on a threshold. */
export const drawPoints = (random: Random, n: number) =>
  Array.from({ length: n }, () => Array.from({ length: 3 }, () => random.int(-4, 4) / 2))

/** The root asks about 0, the second level below about feature 0: both are falsy. */
export function drawTree(random: Random, depth: number): Api.Tree {
  const node = { label: random.int(-1000, 1000), samples: random.int(1, 99) }
  if (depth === 0) return node
  const threshold = depth === 4 ? 0 : random.int(-2, 2) / 2
  const [left, right] = [drawTree(random, depth - 1), drawTree(random, random.int(0, depth - 1))]
  return { ...node, feature: [1, 1, 0, 2, 1][depth]!, threshold, left, right }
}

/** One split a level, each of which sends the smallest of the rows that are left to a leaf. */
export function drawStairs(random: Random, depth: number): Api.Tree {
  const names = random.shuffle(Array.from({ length: depth + 1 }, (_, i) => i - 9))
  const below = (level: number): Api.Tree => {
    const node = { label: names[level]!, samples: depth + 1 - level }
    if (level === depth) return node
    const leaf = { label: names[level]!, samples: 1 }
    return { ...node, label: names[depth]!, feature: 1, threshold: level + 0.5, left: leaf, right: below(level + 1) }
  }
  return below(0)
}

/** Labels at both ends of their range, and some that are multiples of 256 apart. */
export function farLabels(random: Random): number[] {
  const [low, high] = [random.int(-900, -600), random.int(300, 400)]
  return [-1000, low, low + 256, low + 768, high, high + 512, 1000]
}

/** Labels that alternate along one feature: the best split always takes off the row at an end, the lower one where both ends gain alike. */
export function deepest(random: Random): [...tables.Table, Api.Limits] {
  const names = random.shuffle([random.int(-9, 0), random.int(1, 9)])
  const draw = (): tables.Table => {
    const X = Array.from({ length: 31 }, (_, i) => [i + random.int(0, 5) / 10])
    return [X, X.map((_, i) => names[i % 2]!)]
  }
  return [...tables.drawClear(draw, {}), {}]
}

/**
 * Two sides and two labels, of which three cells in four hold one row more or less than if the sides said nothing: as many bits as 1 / (16 m⁴ · 2 ln 2).
 */
export function oneAway(random: Random, m: number): tables.Table {
  return tabulate(random, [
    [[0], 0, m],
    [[0], 1, m - 1],
    [[1], 0, m + 1],
    [[1], 1, m],
  ])
}

/** Two features of two values each: the second gains more than the first, by some ten to a hundred millionths of a thousandth of a bit. */
export function closeBy(random: Random): tables.Table {
  for (;;) {
    const [zeros, ones] = [random.int(60, 90), random.int(60, 90)]
    const bits = (a: number, b: number) => (a + b) * entropyOf([a, b], a + b)
    const cuts = Array.from({ length: zeros - 1 }, (_, a) =>
      Array.from({ length: ones - 1 }, (_, b) => ({
        left: [a + 1, b + 1],
        remaining: (bits(a + 1, b + 1) + bits(zeros - a - 1, ones - b - 1)) / (zeros + ones),
      })),
    )
    // the less remains, the more is gained
    const ranked = cuts.flat().toSorted((cut, other) => other.remaining - cut.remaining)
    const gap = (i: number) => ranked[i]!.remaining - ranked[i + 1]!.remaining
    const whole = bits(zeros, ones) / (zeros + ones)
    const close = [...ranked.keys()]
      .slice(0, -1)
      .filter((i) => gap(i) > 1.5e-8 && gap(i) < 9e-8 && ranked[i]!.remaining < whole - 0.01)
    if (close.length === 0) continue
    const i = random.pick(close)
    const columns = [ranked[i]!, ranked[i + 1]!].map(({ left }) =>
      [zeros, ones].map((count, label) => random.shuffle(Array.from({ length: count }, (_, row) => (row < left[label]! ? 0 : 1)))),
    )
    return tabulate(
      random,
      [zeros, ones].flatMap((count, label) =>
        Array.from({ length: count }, (_, row): [number[], number, number] => [
          columns.map((sides) => sides[label]![row]!),
          label,
          1,
        ]),
      ),
    )
  }
}

/** A table of so many copies of each row and its label, in any order. */
function tabulate(random: Random, kinds: readonly [row: number[], label: number, copies: number][]): tables.Table {
  const rows = kinds.flatMap(([row, label, copies]) => Array.from({ length: copies }, () => ({ row: [...row], label })))
  const mixed = random.shuffle(rows)
  return [mixed.map(({ row }) => row), mixed.map(({ label }) => label)]
}
