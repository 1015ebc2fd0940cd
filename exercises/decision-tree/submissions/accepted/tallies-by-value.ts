// Rows of equal value are tallied together and merged from the left; the gain is a Jensen–Shannon divergence. Leaves spell out their nulls.

interface Node {
  label: number
  samples: number
  depth: number
  gain: number | null
  feature: number | null
  threshold: number | null
  left: Node | null
  right: Node | null
}

type Tally = Record<string, number>

const size = (tally: Tally) => Object.values(tally).reduce((a, b) => a + b, 0)
const add = (a: Tally, b: Tally): Tally =>
  Object.keys(b).reduce<Tally>((sum, key) => ({ ...sum, [key]: (sum[key] ?? 0) + b[key]! }), a)
const tallyOf = (y: readonly number[]) => {
  const tally: Tally = {}
  for (const label of y) tally[label] = (tally[label] ?? 0) + 1
  return tally
}

/** Σ p log₂ (p / q): how many bits the part differs from the whole. */
function divergence(part: Tally, whole: Tally): number {
  const [n, m] = [size(part), size(whole)]
  let bits = 0
  for (const key in part) if (part[key]! > 0) bits += (part[key]! / n) * (Math.log2(part[key]! / n) - Math.log2(whole[key]! / m))
  return bits
}

function check(X: number[][], y: number[], ...limits: [number, number][]) {
  const widths = new Set(X.map((row) => row.length))
  if (widths.size !== 1) throw new RangeError('X must be a table')
  if (X.length !== y.length) throw new RangeError('one label per row')
  for (const [value, least] of limits) {
    if (value < least || !Number.isInteger(value)) throw new RangeError(`an integer of at least ${least}`)
  }
}

export function entropy(labels: number[]): number {
  if (labels.length === 0) throw new RangeError('nothing to measure')
  const n = labels.length
  return Object.values(tallyOf(labels))
    .map((c) => -(c / n) * Math.log2(c / n))
    .sort((a, b) => a - b)
    .reduce((a, b) => a + b, 0)
}

function splitsOf(X: number[][], y: number[], feature: number, minLeaf: number) {
  const groups = new Map<number, number[]>()
  X.forEach((row, i) => {
    const value = row[feature]!
    if (groups.has(value)) groups.get(value)!.push(y[i]!)
    else groups.set(value, [y[i]!])
  })
  const values = [...groups.keys()].sort((a, b) => a - b)
  const whole = tallyOf(y)
  let left: Tally = {}
  let count = 0
  return values.slice(0, -1).flatMap((value, v) => {
    left = add(left, tallyOf(groups.get(value)!))
    count += groups.get(value)!.length
    if (Math.min(count, y.length - count) < minLeaf) return []
    const right: Tally = {}
    for (const key in whole) right[key] = whole[key]! - (left[key] ?? 0)
    const share = count / y.length
    const next = values[v + 1]!
    const middle = 0.5 * value + 0.5 * next
    return [
      {
        feature,
        threshold: middle >= next ? value : middle,
        gain: share * divergence(left, whole) + (1 - share) * divergence(right, whole),
      },
    ]
  })
}

function pick(X: number[][], y: number[], minLeaf: number) {
  let best = { feature: -1, threshold: NaN, gain: 1e-9 }
  for (let feature = X[0]!.length - 1; feature >= 0; feature--) {
    for (const split of splitsOf(X, y, feature, minLeaf).reverse()) {
      if (split.gain > best.gain - (best.feature < 0 ? 0 : 1e-9)) best = split
    }
  }
  return best.feature < 0 ? null : best
}

export function bestSplit(X: number[][], y: number[], minLeaf = 1) {
  check(X, y, [minLeaf, 1])
  return pick(X, y, minLeaf)
}

function grow(X: number[][], y: number[], depth: number, maxDepth: number, minLeaf: number): Node {
  const tally = tallyOf(y)
  const most = Math.max(...Object.values(tally))
  const label = Math.min(
    ...Object.keys(tally)
      .filter((key) => tally[key] === most)
      .map(Number),
  )
  const leaf: Node = { label, samples: y.length, depth, gain: null, feature: null, threshold: null, left: null, right: null }
  const split = depth === maxDepth ? null : pick(X, y, minLeaf)
  if (!split) return leaf
  const rows = X.map((row, i) => [row, y[i]!] as const)
  const [left, right] = [true, false].map((side) => {
    const kept = rows.filter(([row]) => row[split.feature]! <= split.threshold === side)
    return grow(
      kept.map(([row]) => row),
      kept.map(([, label]) => label),
      depth + 1,
      maxDepth,
      minLeaf,
    )
  })
  return { ...leaf, ...split, left: left!, right: right! }
}

export function buildTree(X: number[][], y: number[], { maxDepth = 1000, minLeaf = 1 } = {}): Node {
  check(X, y, [maxDepth, 0], [minLeaf, 1])
  return grow(X, y, 0, maxDepth, minLeaf)
}

export function predict(tree: Node, X: number[][]): number[] {
  return X.map((row) => {
    const next = !tree.left || !tree.right ? null : row[tree.feature!]! <= tree.threshold! ? tree.left : tree.right
    return next === null ? tree.label : predict(next, [row])[0]!
  })
}
