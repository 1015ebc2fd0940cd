import { checksOf, type Tolerance } from '#authoring/check'
import { explainDifference, findNeighbours, isSplit } from './differences.ts'
import { countLabels, entropyOf, giniOf, searchSplit } from './mistakes.ts'
import type * as Api from './solution.ts'

type Split = Api.Split

/**
 * Trees are equal node by node. A threshold is measured by the gap it lies in: it must part the rows as expected, and lie in the middle
 * as far as the numbers allow.
 */
export default checksOf<typeof Api>({
  entropy({ actual, expected, args: [labels], tolerance, close }) {
    const counts = countLabels(labels)
    close('', actual, expected, tolerance, {
      'the logarithm is natural, where bits take base 2': () => expected * Math.LN2,
      'Gini impurity takes the place of entropy': () => giniOf(counts.values(), labels.length),
      'negative labels are not counted': () =>
        entropyOf(
          [...counts].filter(([label]) => label >= 0).map(([, count]) => count),
          labels.length,
        ),
    })
  },

  bestSplit({ actual, expected, args: [X, y, minLeaf = 1], tolerance, close, property }) {
    if (!actual || !expected) return
    const suspects = Object.entries(suspectSplits(X, y, minLeaf, actual, expected))
    // a mistake is told by the whole split it leads to: one field alone can have many reasons
    const isSame = (split: Split | null) =>
      split !== null && fields.every((field) => isNear(actual[field], split[field], tolerance))
    const isRight = fields.every((field) => {
      const told = suspects.map(([words, answer]) => [words, () => (isSame(answer()) ? actual[field] : NaN)] as const)
      return close(field, actual[field], expected[field], tolerance, Object.fromEntries(told))
    })
    if (isRight)
      property('the threshold lies halfway between two neighbouring values', isMiddle(actual.threshold, expected, X, tolerance))
  },

  buildTree({ actual, expected, args: [X, y, limits = {}], tolerance, close, property }) {
    const claim = explainDifference(actual, expected, { X, y }, limits, (threshold, wanted, rows) =>
      isMiddle(threshold, wanted, rows, tolerance),
    )
    if (claim === undefined) return
    property(claim, false)
    close('', actual, expected, tolerance)
  },

  predict({ actual, expected, args: [tree, X], tolerance, close }) {
    const walk = (goesLeft: (value: number, threshold: number) => boolean, stops: (split: Api.Branch) => boolean = () => false) =>
      X.map((row) => {
        let node = tree
        while (isSplit(node) && !stops(node)) node = goesLeft(row[node.feature]!, node.threshold) ? node.left : node.right
        return node.label
      })
    close('', actual, expected, tolerance, {
      'a value equal to the threshold goes right': () => walk((value, threshold) => value < threshold),
      'values above the threshold go left': () => walk((value, threshold) => value > threshold),
      'every row stops at the root': () => X.map(() => tree.label),
      'a node that asks about feature 0 is taken for a leaf': () =>
        walk(
          (value, threshold) => value <= threshold,
          ({ feature }) => feature === 0,
        ),
    })
  },
})

const fields = ['feature', 'threshold', 'gain'] as const

function isNear(a: number, b: number, { absolute, relative }: Tolerance): boolean {
  return Math.abs(a - b) <= absolute + relative * Math.abs(b)
}

/** On the scale of the gap between the two neighbours, and never so far off that a row changes sides. */
function isMiddle(
  threshold: number,
  expected: Pick<Split, 'feature' | 'threshold'>,
  X: number[][],
  { relative }: Tolerance,
): boolean {
  const [lower, upper] = findNeighbours(X, expected)
  const rounding = 4 * Number.EPSILON * Math.abs(expected.threshold)
  return (
    lower <= threshold && threshold < upper && Math.abs(threshold - expected.threshold) <= relative * (upper - lower) + rounding
  )
}

/** What well-known mistakes would have answered. */
function suspectSplits(
  X: number[][],
  y: number[],
  minLeaf: number,
  actual: Split,
  expected: Split,
): Record<string, () => Split | null> {
  const [lower, upper] = findNeighbours(X, expected)
  const isText = (a: number, b: number) => (String(a) < String(b) ? -1 : 1)
  const gainRatio = (gain: number, share: number) => gain / entropyOf([share, 1 - share], 1)
  return {
    'the logarithm is natural, where bits take base 2': () => ({ ...expected, gain: expected.gain * Math.LN2 }),
    'the threshold is the lower of the two neighbouring values': () => ({ ...expected, threshold: lower }),
    'the threshold is the upper of the two neighbouring values': () => ({ ...expected, threshold: upper }),
    'another of several equal gains is taken': () => (isEquallyGood(X, y, minLeaf, actual, expected) ? actual : expected),
    'both sides count equally, whatever their sizes': () => searchSplit(X, y, minLeaf, { weigh: () => 0.5 }),
    'Gini impurity takes the place of entropy': () => searchSplit(X, y, minLeaf, { impurity: giniOf }),
    'rows of equal value are put on different sides': () => searchSplit(X, y, minLeaf, { isCut: () => true }),
    'the gain is divided by the entropy of the two sizes': () => searchSplit(X, y, minLeaf, { score: gainRatio }),
    'minLeaf is ignored': () => searchSplit(X, y, 1, {}),
    'a side of exactly minLeaf rows is refused': () => searchSplit(X, y, minLeaf + 1, {}),
    'only thresholds between different labels are tried': () =>
      searchSplit(X, y, minLeaf, {
        isCut: (before, after) => before.value !== after.value && before.label !== after.label,
      }),
    'values are sorted as text': () => searchSplit(X, y, minLeaf, { order: isText }),
  }
}

/** Whether a learner's split, which may be any numbers, gains what it says and as much as the expected one. */
function isEquallyGood(X: number[][], y: number[], minLeaf: number, { feature, threshold, gain }: Split, expected: Split): boolean {
  const left = y.filter((_, i) => X[i]![feature]! <= threshold)
  const right = y.filter((_, i) => !(X[i]![feature]! <= threshold))
  if (left.length < minLeaf || right.length < minLeaf) return false
  const bits = (labels: number[]) => labels.length * entropyOf(countLabels(labels).values(), labels.length)
  const gained = (bits(y) - bits(left) - bits(right)) / y.length
  return Math.abs(gained - expected.gain) <= 1e-9 && Math.abs(gained - gain) <= 1e-9
}
