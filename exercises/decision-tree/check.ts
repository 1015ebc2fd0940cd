import { checksOf, type Tolerance } from '#authoring/check'
import { findDifference, findNeighbours, isRecord, isSplit, keepsRows, type Rows } from './differences.ts'
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
      'labels that a byte cannot tell apart count as one': () =>
        entropyOf(countLabels([...Int8Array.from(labels)]).values(), labels.length),
      'negative labels are not counted': () =>
        entropyOf(
          [...counts].filter(([label]) => label >= 0).map(([, count]) => count),
          labels.length,
        ),
    })
  },

  bestSplit: {
    anyStructure({ actual, expected, args: [X, y, minLeaf = 1], tolerance, close, property }) {
      if (expected && actual === null) {
        property('the answer is null only where no split that is allowed gains more than 1e-9', false)
        return
      }
      if (!expected && isRecord(actual)) {
        property('the answer is null where no split that is allowed gains more than 1e-9', false)
        return
      }
      if (!expected || !isRecord(actual) || !fields.every((field) => Number.isFinite(actual[field]))) {
        close('', actual, expected, tolerance)
        return
      }
      const split = actual as unknown as Split
      const suspects = Object.entries(suspectSplits(X, y, minLeaf, split, expected))
      // a mistake is told by the whole split it leads to: one field alone can have many reasons
      const isSame = (other: Split | null) =>
        other !== null && fields.every((field) => isNear(split[field], other[field], tolerance))
      const isRight = fields.every((field) => {
        if (field === 'threshold' && isInGap(split.threshold, expected, X) && !suspects.some(([, answer]) => isSame(answer())))
          return property(
            'the threshold lies halfway between two neighbouring values',
            isMiddle(split.threshold, expected, X, tolerance),
          )
        const told = suspects.map(([words, answer]) => [words, () => (isSame(answer()) ? split[field] : NaN)] as const)
        return close(field, split[field], expected[field], tolerance, Object.fromEntries(told))
      })
      if (isRight)
        property('the threshold lies halfway between two neighbouring values', isMiddle(split.threshold, expected, X, tolerance))
    },
  },

  buildTree: {
    anyStructure({ actual, expected, args: [X, y, limits = {}], tolerance, close, property }) {
      const pick = (node: object, names: readonly string[]) =>
        Object.fromEntries(
          names.flatMap((name) => (Object.hasOwn(node, name) ? [[name, (node as Record<string, unknown>)[name]]] : [])),
        )
      const rows = { X, y }
      const difference = findDifference(actual, expected, rows, {
        limits,
        isMiddle: (threshold, wanted, there) => isMiddle(threshold, wanted, there, tolerance),
        isEquallyGood: (split, wanted, there) =>
          gainOf(there, split) >= gainOf(there, wanted) - 1e-9 && keepsRows(split, there, limits),
        // the values themselves are compared by the rules of the tree
        hasNumbers: (node, wanted, names) => close('', pick(node, names), pick(wanted, names), anyNumber),
      })
      if (difference && difference !== 'told') property(difference.claim, false)
    },
  },

  predict({ actual, expected, args: [tree, X], tolerance, close }) {
    const walk = (
      goesLeft: (value: number, threshold: number, row: number[]) => boolean,
      stops: (split: Api.Branch, depth: number) => boolean = () => false,
    ) =>
      X.map((row) => {
        let node = tree
        for (let depth = 0; isSplit(node) && !stops(node, depth); depth++)
          node = goesLeft(row[node.feature]!, node.threshold, row) ? node.left : node.right
        return node.label
      })
    close('', actual, expected, tolerance, {
      'a value equal to the threshold goes right': () => walk((value, threshold) => value < threshold),
      'every question is about feature 0': () => walk((_value, threshold, row) => row[0]! <= threshold),
      'rows stop after the first question': () =>
        walk(
          (value, threshold) => value <= threshold,
          (split) => split !== tree,
        ),
      'rows stop after ten questions': () =>
        walk(
          (value, threshold) => value <= threshold,
          (_split, depth) => depth === 10,
        ),
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
const anyNumber: Tolerance = { absolute: Infinity, relative: 0 }

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
  return isInGap(threshold, expected, X) && Math.abs(threshold - expected.threshold) <= relative * (upper - lower) + rounding
}

/** Whether it parts the rows as it should. */
function isInGap(threshold: number, expected: Pick<Split, 'feature' | 'threshold'>, X: number[][]): boolean {
  const [lower, upper] = findNeighbours(X, expected)
  return lower <= threshold && threshold < upper
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
    'gains count as equal that differ by less than a millionth': () => searchSplit(X, y, minLeaf, { equal: 1e-6 }),
    'both sides count equally, whatever their sizes': () => searchSplit(X, y, minLeaf, { weigh: () => 0.5 }),
    'Gini impurity takes the place of entropy': () => searchSplit(X, y, minLeaf, { impurity: giniOf }),
    '0 and −0 are taken for different values': () =>
      searchSplit(X, y, minLeaf, { isCut: (before, after) => !Object.is(before.value, after.value) }),
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

/** Whether a learner's split, which may be any numbers, gains what it says, as much as the expected one, and is another. */
function isEquallyGood(X: number[][], y: number[], minLeaf: number, split: Split, expected: Split): boolean {
  if (split.feature === expected.feature && isInGap(split.threshold, expected, X)) return false
  const gained = gainOf({ X, y }, split)
  return (
    keepsRows(split, { X, y }, { minLeaf }) && Math.abs(gained - expected.gain) <= 1e-9 && Math.abs(gained - split.gain) <= 1e-9
  )
}

/** Bits. */
function gainOf({ X, y }: Rows, { feature, threshold }: Pick<Split, 'feature' | 'threshold'>): number {
  const left = y.filter((_, i) => X[i]![feature]! <= threshold)
  const right = y.filter((_, i) => !(X[i]![feature]! <= threshold))
  const bits = (labels: number[]) =>
    labels.length === 0 ? 0 : labels.length * entropyOf(countLabels(labels).values(), labels.length)
  return (bits(y) - bits(left) - bits(right)) / y.length
}
