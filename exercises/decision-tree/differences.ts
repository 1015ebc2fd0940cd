import type * as Api from './solution.ts'

type Tree = Api.Tree
type Branch = Api.Branch

/** A leaf may have any further fields, even a `left` that is null, but no subtree. */
export function isSplit(node: Tree): node is Branch {
  return 'left' in node && typeof node.left === 'object' && node.left !== null
}

/** The two neighbouring values of a feature that a threshold lies between; the lower may be the threshold itself. */
export function findNeighbours(
  X: number[][],
  { feature, threshold }: Pick<Branch, 'feature' | 'threshold'>,
): [lower: number, upper: number] {
  const values = X.map((row) => row[feature]!)
  return [
    values.reduce((lower, value) => (value <= threshold ? Math.max(lower, value) : lower), -Infinity),
    values.reduce((upper, value) => (value > threshold ? Math.min(upper, value) : upper), Infinity),
  ]
}

interface Rows {
  X: number[][]
  y: number[]
}

/**
 * Where a tree first differs from the expected one, from the root down and left before right, and which rule it breaks there: a sentence
 * for the learner. Undefined when they are equal. `isMiddle` judges a threshold by the rows that reach it.
 */
export function explainDifference(
  actual: Tree,
  expected: Tree,
  rows: Rows,
  limits: Api.Limits,
  isMiddle: (threshold: number, expected: Branch, X: number[][]) => boolean,
  path: readonly ('left' | 'right')[] = [],
): string | undefined {
  const claim = (rule: string) => `at ${path.length > 0 ? path.join('.') : 'the root'}, ${rule}`
  if (actual.samples !== expected.samples) return claim('`samples` is the number of training rows that reach the node')
  if (actual.label !== expected.label) return claim('`label` is the most frequent label, the smallest of equally frequent ones')
  if (!isSplit(expected)) return isSplit(actual) ? claim(explainSplit(actual, rows, limits, path.length)) : undefined
  if (!isSplit(actual)) return claim('a split gains something and is allowed')

  const [X, y] = [rows.X, rows.y]
  const side = X.map((row) => row[expected.feature]! <= expected.threshold)
  const parts = X.every((row, i) => row[actual.feature]! <= actual.threshold === side[i])
  if (!keepsRows(actual, rows, limits)) return claim(minLeafRule)
  if (actual.feature !== expected.feature || !parts)
    return claim('the split gains most; of equal gains the lowest feature counts, then the lowest threshold')
  if (!isMiddle(actual.threshold, expected, X)) return claim('the threshold lies halfway between two neighbouring values')
  const [left, right] = [expected.left, expected.right]
  if (isAlike(actual.left, right) && isAlike(actual.right, left) && !isAlike(left, right))
    return claim('values up to the threshold belong to `left`, larger ones to `right`')
  const descend = (to: 'left' | 'right') => {
    const isThere = (_: unknown, i: number) => side[i] === (to === 'left')
    const there = { X: X.filter(isThere), y: y.filter(isThere) }
    return explainDifference(actual[to], expected[to], there, limits, isMiddle, [...path, to])
  }
  return descend('left') ?? descend('right')
}

const minLeafRule = 'both sides of a split keep at least minLeaf rows'

/** Why a node should have been a leaf. */
function explainSplit(actual: Branch, rows: Rows, limits: Api.Limits, depth: number): string {
  if (depth >= (limits.maxDepth ?? Infinity)) return 'no path holds more than maxDepth splits'
  return keepsRows(actual, rows, limits) ? 'a node stays a leaf where no split gains anything but rounding errors' : minLeafRule
}

function keepsRows({ feature, threshold }: Branch, { X }: Rows, { minLeaf = 1 }: Api.Limits): boolean {
  // where a leaf was expected, nothing is known about the fields of a split: they may be anything
  const left = Number.isInteger(feature) ? X.filter((row) => row[feature]! <= threshold).length : 0
  return Math.min(left, X.length - left) >= minLeaf
}

function isAlike(a: Tree, b: Tree): boolean {
  return a.samples === b.samples && a.label === b.label
}
