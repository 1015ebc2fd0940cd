import type { Random } from '#authoring/random'
import { findNeighbours } from '../differences.ts'
import { growTree } from '../reference.ts'
import type * as Api from '../solution.ts'

export type Table = [X: number[][], y: number[]]

/** Gains that differ by less, float32 tensors cannot tell apart safely. */
const forTensors = 3e-5
/** Ten times what the contract counts as equal. */
export const forFloat64 = 1e-8

/**
 * Draws a table until no two right solutions can disagree on its tree: whether gains count as equal from a thousandth of the contract's
 * 1e-9 or only from `resolution` on, it comes out the same. That is, gains that matter are equal but for rounding, or clearly apart.
 */
export function drawClear(
  draw: () => Table,
  limits: Api.Limits,
  {
    resolution = forTensors,
    wanted = () => true,
  }: { resolution?: number; wanted?: (tree: Api.Tree, table: Table) => boolean } = {},
): Table {
  for (;;) {
    const table = draw()
    const tree = growTree(...table, limits, 1e-12)
    if (wanted(tree, table) && areEqual(tree, growTree(...table, limits, resolution))) return table
  }
}

export function areEqual(a: Api.Tree, b: Api.Tree): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Whether some threshold lies between values that are no neighbours in the whole table, but only among the rows of its node. */
export function hasLocalThreshold(tree: Api.Tree, X: number[][]): boolean {
  if (!('left' in tree)) return false
  const [below, above] = findNeighbours(X, tree)
  const isLocal = Math.abs((below + above) / 2 - tree.threshold) > 1e-6
  return isLocal || hasLocalThreshold(tree.left, X) || hasLocalThreshold(tree.right, X)
}

/** Whether the rows next to the root's threshold, on both sides of it, have one label only. */
export function isInsideRun(tree: Api.Tree, [X, y]: Table): boolean {
  if (!('left' in tree)) return false
  const neighbours = findNeighbours(X, tree)
  return new Set(y.filter((_, i) => neighbours.includes(X[i]![tree.feature]!))).size === 1
}

/** Rows on the smaller side of the root's split; 0 where the root is a leaf. */
export function smallerSide(tree: Api.Tree): number {
  return 'left' in tree ? Math.min(tree.left.samples, tree.right.samples) : 0
}

/** n rows on a grid of tenths, so that values repeat; the labels follow three rectangles, one row in ten any of them. */
export function drawRectangles(random: Random, n: number, d: number, labels: readonly [number, number, number]): Table {
  const X = Array.from({ length: n }, () => Array.from({ length: d }, () => random.int(0, 60) / 10))
  const [a, b] = [random.int(20, 40) / 10, random.int(20, 40) / 10]
  const rule = ([u, v]: number[]) => (u! <= a ? labels[0] : v! <= b ? labels[1] : labels[2])
  return [X, X.map((row) => (random.uniform() < 0.1 ? random.pick(labels) : rule(row)))]
}

/**
 * Two features of noise, and two whose rows come from the largest value to the smallest: the worst order for a sort that moves rows one place at
 * a time. Labels −1 and 1 on the two sides of a blurred border.
 */
export function drawDescending(random: Random, n: number): Table {
  const X = Array.from({ length: n }, (_, i) => [
    random.uniform(-50, 50),
    random.uniform(-50, 50),
    2 * (n - i) + random.uniform(),
    2 * (n - i) + random.uniform(),
  ])
  const border = random.uniform(0.3, 0.7) * n
  return [X, X.map((_, i) => (i + random.uniform(-0.2, 0.2) * n > border ? 1 : -1))]
}

/** Values that never repeat, and labels −1 and 1 on the two sides of a blurred slope, which a tree follows in steps. */
export function drawDiagonal(random: Random, n: number, d: number): Table {
  const X = Array.from({ length: n }, () => Array.from({ length: d }, () => random.uniform(-50, 50)))
  return [X, X.map(([u, v]) => (u! + 0.3 * v! + random.uniform(-20, 20) > 0 ? 1 : -1))]
}

/**
 * Tables of rounded ties one above the other, each with labels of its own, and the number of its table as one more feature. Knowing the
 * table tells most, so a tree first parts the tables, four levels deep, and then takes one of six equal gains in each: sixteen chances for
 * rounding to decide, in whatever order a program adds.
 */
export function drawManyRoundedTies(random: Random): Table {
  const size = random.int(16, 25)
  const blocks = Array.from({ length: 16 }, () => drawRoundedTies(random, size))
  return [
    blocks.flatMap(([X], block) => X.map((row) => [...row, block])),
    blocks.flatMap(([, y], block) => y.map((label) => 3 * block + label)),
  ]
}

/**
 * Six binary features, each with the same three numbers of zeros in the three classes, in all six orders: their gains are equal, but sums
 * in another order round differently. Drawn until some later feature seems better than the first in each of the usual formulas, which never
 * happens in classes of less than ten rows.
 */
export function drawRoundedTies(random: Random, size = random.int(10, 25)): Table {
  for (;;) {
    const [a, b, c] = [random.int(1, size - 1), random.int(1, size - 1), random.int(1, size - 1)]
    const zeros = [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ]
    const X = [0, 1, 2].flatMap((label) =>
      Array.from({ length: size }, (_, i) => zeros.map((counts) => (i < counts[label]! ? 0 : 1))),
    )
    const gains = zeros.map((counts) =>
      usualGains(
        counts,
        counts.map((count) => size - count),
      ),
    )
    const isBetter = (formula: number) => gains.some((gain) => gain[formula]! > gains[0]![formula]!)
    if (new Set([a, b, c]).size === 3 && isBetter(0) && isBetter(1) && isBetter(2))
      return [X, [0, 1, 2].flatMap((label) => Array.from({ length: size }, () => label))]
  }
}

/**
 * One feature of three values. At the first threshold one side has the counts that the other has at the second, in another order of the classes: their
 * gains are equal. Drawn until the second seems better in each of the usual formulas.
 */
export function drawRoundedThresholds(random: Random): Table {
  for (;;) {
    const [a, b, c, middle] = [random.int(1, 24), random.int(1, 24), random.int(1, 24), random.int(1, 24)]
    const [low, high] = [
      [a, b, c],
      [c, a, b],
    ]
    const withMiddle = (counts: number[]) => counts.map((count) => count + middle)
    const [first, second] = [usualGains(low!, withMiddle(high!)), usualGains(withMiddle(low!), high!)]
    if (new Set([a, b, c]).size < 3 || !second.every((gain, formula) => gain > first[formula]!)) continue
    const rows = [0, 1, 2].flatMap((label) => {
      const counts = [low![label]!, middle, high![label]!]
      return counts.flatMap((count, value) => Array.from({ length: count }, () => ({ value, label })))
    })
    return [rows.map(({ value }) => [value]), rows.map(({ label }) => label)]
  }
}

/**
 * A Latin square of order k: the label is (u + v) mod k. One feature alone says nothing, the two together everything. Drawn until
 * rounding lets each of the usual formulas see a gain at the root.
 */
export function drawLatinSquare(random: Random): Table {
  for (;;) {
    const k = random.pick([5, 6, 7, 9, 10, 11])
    const copies = random.int(1, 3)
    const cells = Array.from({ length: k * k * copies }, (_, i) => [i % k, Math.floor(i / k) % k])
    const cuts = Array.from({ length: k - 1 }, (_, u) =>
      usualGains(
        Array.from({ length: k }, () => (u + 1) * copies),
        Array.from({ length: k }, () => (k - 1 - u) * copies),
      ),
    )
    if ([0, 1, 2].every((formula) => cuts.some((gain) => gain[formula]! > 0))) {
      const X = random.shuffle(cells)
      return [X, X.map(([u, v]) => (u! + v!) % k)]
    }
  }
}

/** Information gain by three formulas that are equal but for rounding. */
function usualGains(left: number[], right: number[]): number[] {
  const add = (terms: number[]) => terms.reduce((total, x) => total + x, 0)
  const shares = (counts: number[]) => counts.filter((count) => count > 0).map((count) => count / add(counts))
  const negative = (counts: number[]) => -add(shares(counts).map((p) => p * Math.log2(p)))
  const positive = (counts: number[]) => add(shares(counts).map((p) => p * Math.log2(1 / p)))
  const whole = left.map((count, label) => count + right[label]!)
  const [n, a, b] = [add(whole), add(left), add(right)]
  return [
    negative(whole) - (a / n) * negative(left) - (b / n) * negative(right),
    negative(whole) - ((a / n) * negative(left) + (b / n) * negative(right)),
    positive(whole) - (a * positive(left) + b * positive(right)) / n,
  ]
}

/** A number and the next larger float64, where their mean rounds up to the larger. */
export function drawNeighbours(random: Random): [lower: number, upper: number] {
  for (;;) {
    const lower = random.uniform(0.1, 100)
    const upper = nextFloat(lower)
    if ((lower + upper) / 2 === upper) return [lower, upper]
  }
}

function nextFloat(x: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  view.setBigInt64(0, view.getBigInt64(0) + 1n)
  return view.getFloat64(0)
}
