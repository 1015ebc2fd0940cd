import type * as Api from './solution.ts'

type Tree = Api.Tree
type Branch = Api.Branch
type Split = Api.Split

/** A leaf may have any further fields, even a `left` that is null, but no subtree. */
export function isSplit(node: Tree): node is Branch {
  return 'left' in node && typeof node.left === 'object' && node.left !== null
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The two neighbouring values of a feature that a threshold lies between; the lower may be the threshold itself. */
export function findNeighbours(
  X: number[][],
  { feature, threshold }: Pick<Split, 'feature' | 'threshold'>,
): [lower: number, upper: number] {
  const values = X.map((row) => row[feature]!)
  return [
    values.reduce((lower, value) => (value <= threshold ? Math.max(lower, value) : lower), -Infinity),
    values.reduce((upper, value) => (value > threshold ? Math.min(upper, value) : upper), Infinity),
  ]
}

export interface Rows {
  X: number[][]
  y: number[]
}

export interface Judging {
  limits: Api.Limits
  /** Judges a threshold by the rows that reach it. */
  isMiddle: (threshold: number, expected: Branch, X: number[][]) => boolean
  /** Whether a split gains as much as another, to rounding, and has enough rows on either side. */
  isEquallyGood: (split: Branch, expected: Branch, rows: Rows) => boolean
  /** Whether the fields of a node are numbers; says so where they are not. */
  hasNumbers: (node: Record<string, unknown>, expected: Tree, fields: readonly string[]) => boolean
}

/** What is wrong with a tree: a sentence for the learner; or something that `hasNumbers` has already told. */
export type Difference = { claim: string } | 'told' | undefined

/**
 * Where a tree, which may be anything, first differs from the expected one, from the root down and left before right, and which rule it
 * breaks there. Undefined when they are equal. Where means the root or below it, as a path would give the shape of a hidden tree away.
 */
export function findDifference(actual: unknown, expected: Tree, rows: Rows, judging: Judging, depth = 0): Difference {
  const claim = (rule: string) => ({ claim: `at ${depth === 0 ? 'the root' : 'a node below the root'}, ${rule}` })
  if (!isRecord(actual)) return claim('a node is an object')
  if (!judging.hasNumbers(actual, expected, ['label', 'samples'])) return 'told'
  const node = actual as unknown as Tree
  if (node.samples !== expected.samples) return claim('`samples` is the number of training rows that reach the node')
  if (node.label !== expected.label) return claim('`label` is the most frequent label, the smallest of equally frequent ones')
  if (!isSplit(expected)) return isSplit(node) ? claim(explainSplit(node, rows, judging.limits, depth)) : undefined
  if (!isSplit(node)) return claim('a leaf stands only where no split that is allowed gains more than 1e-9')
  if (!judging.hasNumbers(actual, expected, ['feature', 'threshold'])) return 'told'

  const { X, y } = rows
  const side = X.map((row) => row[expected.feature]! <= expected.threshold)
  if (!keepsRows(node, rows, judging.limits)) return claim(minLeafRule)
  if (node.feature !== expected.feature || !X.every((row, i) => row[node.feature]! <= node.threshold === side[i]))
    return claim(
      judging.isEquallyGood(node, expected, rows)
        ? 'of equal gains the lowest feature is taken, then the lowest threshold'
        : 'the split taken is the one that gains most',
    )
  if (!judging.isMiddle(node.threshold, expected, X)) return claim('the threshold lies halfway between two neighbouring values')
  const { left, right } = expected
  if (isAlike(node.left, right) && isAlike(node.right, left) && !isAlike(left, right))
    return claim('values up to the threshold belong to `left`, larger ones to `right`')
  const descend = (to: 'left' | 'right') => {
    const isThere = (_: unknown, i: number) => side[i] === (to === 'left')
    return findDifference(node[to], expected[to], { X: X.filter(isThere), y: y.filter(isThere) }, judging, depth + 1)
  }
  return descend('left') ?? descend('right')
}

const minLeafRule = 'both sides of a split keep at least minLeaf rows'
const nothingGained = 'no split is made that gains nothing but rounding errors'

/** Why a node should have been a leaf. */
function explainSplit(split: Branch, rows: Rows, limits: Api.Limits, depth: number): string {
  if (depth >= (limits.maxDepth ?? Infinity)) return 'no path holds more than maxDepth splits'
  return keepsRows(split, rows, limits) ? nothingGained : minLeafRule
}

export function keepsRows(
  { feature, threshold }: Pick<Split, 'feature' | 'threshold'>,
  { X }: Rows,
  { minLeaf = 1 }: Api.Limits,
): boolean {
  // where a leaf was expected, nothing is known about the fields of a split: they may be anything
  const left = Number.isInteger(feature) ? X.filter((row) => row[feature]! <= threshold).length : 0
  return Math.min(left, X.length - left) >= minLeaf
}

/** The learner's node may be anything that is an object. */
function isAlike(a: Tree, b: Tree): boolean {
  return isRecord(a) && a.samples === b.samples && a.label === b.label
}
