import type { Random } from '#authoring/random'
import iris from '../data/iris.json' with { type: 'json' }
import { searchSplit } from '../mistakes.ts'
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
