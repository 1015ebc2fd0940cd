import type { Reference, Tensors } from '#authoring/reference'
import type * as Api from './solution.ts'

type Split = Api.Split
type Tree = Api.Tree
type Limits = Api.Limits

/**
 * The oracle grows all nodes of a level at once from columns that are sorted a single time (SLIQ: Mehta, Agrawal & Rissanen, EDBT 1996),
 * and takes the gain for what it is, the mutual information of label and side. The tensors count labels by cumulative sums of one-hot
 * rows, one node after the other.
 */
const reference: Reference<typeof Api> = {
  oracle: {
    entropy(labels) {
      if (labels.length === 0) throw new RangeError('no labels')
      const { counts } = classify(labels)
      return counts.reduce((bits, count) => bits - (count / labels.length) * Math.log2(count / labels.length), 0)
    },
    bestSplit(X, y, minLeaf = 1) {
      const root = growTree(X, y, { maxDepth: 1, minLeaf })
      return 'left' in root ? { feature: root.feature, threshold: root.threshold, gain: gainOf(y, goesLeft(X, root)) } : null
    },
    buildTree: (X, y, limits = {}) => growTree(X, y, limits),
    predict: (tree, X) => X.map((row) => follow(tree, row)),
  },
  tensors: {
    entropy: async (tf, labels) => {
      const { classes, indices } = classify(labels)
      const counts = tf.tidy(() => bits(tf, tf.sum(oneHot(tf, indices, classes.length), 0)))
      return (await counts.data())[0]!
    },
    bestSplit: async (tf, X, y, minLeaf = 1) => splitByTensors(tf, X, y, minLeaf),
    buildTree: async (tf, X, y, { maxDepth = Infinity, minLeaf = 1 } = {}) => growByTensors(tf, X, y, maxDepth, minLeaf),
    predict: async (tf, tree, X) => predictByTensors(tf, tree, X),
  },
}
export default reference

interface OpenNode {
  node: Partial<Api.Branch> & Api.Leaf
  rows: number[]
  counts: number[]
}

/** `equal`: gains within so many bits of the largest count as equal to it, and up to so many as nothing. */
export function growTree(
  X: number[][],
  y: number[],
  { maxDepth = Number.MAX_SAFE_INTEGER, minLeaf = 1 }: Limits,
  equal = 1e-9,
): Tree {
  const [first] = X
  if (!first || X.length !== y.length || X.some((row) => row.length !== first.length)) throw new RangeError('no table')
  if (!Number.isInteger(maxDepth) || maxDepth < 0) throw new RangeError('maxDepth')
  if (!Number.isInteger(minLeaf) || minLeaf < 1) throw new RangeError('minLeaf')

  const { classes, indices } = classify(y)
  const orders = first.map((_, f) => [...X.keys()].toSorted((a, b) => X[a]![f]! - X[b]![f]!))
  const open = (rows: number[]): OpenNode => {
    const counts = classes.map(() => 0)
    for (const row of rows) counts[indices[row]!]!++
    return { node: { label: classes[counts.indexOf(Math.max(...counts))]!, samples: rows.length }, rows, counts }
  }

  const root = open([...X.keys()])
  let level = [root]
  for (let depth = 0; level.length > 0 && depth < maxDepth; depth++) {
    const splits = rankSplits(X, indices, orders, level, minLeaf)
    level = level.flatMap(({ node, rows }, i) => {
      const largest = splits[i]!.reduce((most, { gain }) => (gain > most ? gain : most), 0)
      const split = largest > equal ? splits[i]!.find(({ gain }) => gain >= largest - equal) : undefined
      if (!split) return []
      const [left, right] = [true, false].map((side) => open(rows.filter((row) => goesLeft([X[row]!], split)[0] === side)))
      Object.assign(node, { feature: split.feature, threshold: split.threshold, left: left!.node, right: right!.node })
      return [left!, right!]
    })
  }
  return root.node as Tree
}

/** For each node of a level all splits, features in order, thresholds rising: one pass over each sorted column serves them all. */
function rankSplits(X: number[][], indices: number[], orders: number[][], level: OpenNode[], minLeaf: number): Split[][] {
  const nodeOf = new Map(level.flatMap(({ rows }, i) => rows.map((row) => [row, i])))
  const found = level.map((): Split[] => [])
  for (const [feature, order] of orders.entries()) {
    const passed = level.map(({ counts }) => ({ left: counts.map(() => 0), size: 0, last: NaN }))
    for (const row of order) {
      const i = nodeOf.get(row)
      if (i === undefined) continue
      const { counts, rows } = level[i]!
      const so = passed[i]!
      const value = X[row]![feature]!
      if (value > so.last && so.size >= minLeaf && rows.length - so.size >= minLeaf) {
        const mean = so.last + (value - so.last) / 2
        found[i]!.push({ feature, threshold: mean >= value ? so.last : mean, gain: information(so.left, counts) })
      }
      so.left[indices[row]!]!++
      so.size++
      so.last = value
    }
  }
  return found
}

/** Σ p(side, label) log₂ (p(side, label) / p(side) p(label)); where the two are independent, each logarithm is exactly 0. */
function information(left: number[], counts: number[]): number {
  const n = sum(counts)
  const size = sum(left)
  return counts.reduce((total, count, c) => {
    const term = (both: number, side: number) => (both === 0 ? 0 : (both / n) * Math.log2((both * n) / (side * count)))
    return total + term(left[c]!, size) + term(count - left[c]!, n - size)
  }, 0)
}

function gainOf(y: number[], isLeft: boolean[]): number {
  const { counts, classes } = classify(y)
  return information(
    classes.map((label) => y.filter((other, i) => other === label && isLeft[i]).length),
    counts,
  )
}

function goesLeft(X: number[][], { feature, threshold }: Pick<Split, 'feature' | 'threshold'>): boolean[] {
  return X.map((row) => row[feature]! <= threshold)
}

function follow(tree: Tree, row: number[]): number {
  return 'left' in tree ? follow(goesLeft([row], tree)[0] ? tree.left : tree.right, row) : tree.label
}

/** Distinct labels in rising order, the index of each row's label among them, and how often each occurs. */
function classify(y: number[]): { classes: number[]; indices: number[]; counts: number[] } {
  const classes = [...new Set(y)].toSorted((a, b) => a - b)
  const indexOf = new Map(classes.map((label, c) => [label, c]))
  const counts = classes.map(() => 0)
  const indices = y.map((label) => indexOf.get(label)!)
  for (const c of indices) counts[c]!++
  return { classes, indices, counts }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, x) => total + x, 0)
}

/** Float32 gains are good to about 1e-6; the tables for them hold none that differ by less than thirty times that, equal ones aside. */
const indistinct = 1e-5

async function splitByTensors(tf: Tensors, X: number[][], y: number[], minLeaf: number): Promise<Split | null> {
  const n = y.length
  const { classes, indices } = classify(y)
  const orders = X[0]!.map((_, f) => [...X.keys()].toSorted((a, b) => X[a]![f]! - X[b]![f]!))
  const columns = orders.map((order, f) => order.map((row) => X[row]![f]!))
  const isCut = columns.map((column) =>
    column.map((value, i) => i + 1 < n && value < column[i + 1]! && i + 1 >= minLeaf && n - i - 1 >= minLeaf),
  )
  const answer = tf.tidy(() => {
    const labels = orders.flatMap((order) => order.map((row) => indices[row]!))
    const rows = tf.reshape(oneHot(tf, labels, classes.length), [orders.length, n, -1])
    const left = tf.cumsum(rows, 1)
    const whole = tf.sum(rows, 1, true)
    const share = tf.div(tf.sum(left, 2), n)
    const remaining = tf.add(tf.mul(share, bits(tf, left)), tf.mul(tf.sub(1, share), bits(tf, tf.sub(whole, left))))
    const gains = tf.reshape(tf.where(tf.tensor2d(isCut, undefined, 'bool'), tf.sub(bits(tf, whole), remaining), -1), [-1])
    const largest = tf.max(gains)
    const places = tf.range(0, gains.size)
    const place = tf.min(tf.where(tf.greaterEqual(gains, tf.sub(largest, indistinct)), places, gains.size))
    return tf.stack([largest, place])
  })
  const [gain, place] = await answer.data()
  if (gain! <= indistinct) return null
  const [feature, i] = [Math.floor(place! / n), place! % n]
  const [lower, upper] = columns[feature]!.slice(i, i + 2)
  const mean = (lower! + upper!) / 2
  return { feature, threshold: mean < upper! ? mean : lower!, gain: gain! }
}

async function growByTensors(tf: Tensors, X: number[][], y: number[], depth: number, minLeaf: number): Promise<Tree> {
  const { classes, counts } = classify(y)
  const node = { label: classes[counts.indexOf(Math.max(...counts))]!, samples: y.length }
  const split = depth > 0 ? await splitByTensors(tf, X, y, minLeaf) : null
  if (!split) return node
  const isLeft = goesLeft(X, split)
  const growSide = (side: boolean) =>
    growByTensors(
      tf,
      X.filter((_, i) => isLeft[i] === side),
      y.filter((_, i) => isLeft[i] === side),
      depth - 1,
      minLeaf,
    )
  const { feature, threshold } = split
  return { ...node, feature, threshold, left: await growSide(true), right: await growSide(false) }
}

/** All rows go down one level at a time; a leaf leads to itself. */
async function predictByTensors(tf: Tensors, tree: Tree, X: number[][]): Promise<number[]> {
  const nodes: Tree[] = [tree]
  const links: [left: number, right: number][] = []
  for (const [i, node] of nodes.entries())
    links.push('left' in node ? [nodes.push(node.left) - 1, nodes.push(node.right) - 1] : [i, i])
  const answer = tf.tidy(() => {
    const features = tf.tensor1d(
      nodes.map((node) => ('left' in node ? node.feature : 0)),
      'int32',
    )
    const thresholds = tf.tensor1d(nodes.map((node) => ('left' in node ? node.threshold : 0)))
    const [left, right] = [0, 1].map((side) =>
      tf.tensor1d(
        links.map((link) => link[side]!),
        'int32',
      ),
    )
    const values = tf.tensor1d(X.flat())
    const starts = tf.mul(tf.range(0, X.length, 1, 'int32'), tf.scalar(X[0]!.length, 'int32'))
    let at = tf.zeros([X.length], 'int32')
    for (let depth = 0; depth < nodes.length; depth++) {
      const met = tf.gather(values, tf.add(starts, tf.gather(features, at)))
      at = tf.where(tf.lessEqual(met, tf.gather(thresholds, at)), tf.gather(left!, at), tf.gather(right!, at))
    }
    return tf.gather(tf.tensor1d(nodes.map((node) => node.label)), at)
  })
  return Array.from(await answer.data())
}

function oneHot(tf: Tensors, indices: number[], classes: number) {
  return tf.cast(tf.oneHot(tf.tensor1d(indices, 'int32'), Math.max(2, classes)), 'float32')
}

/** Entropy of counts along the last axis. A count of 0 adds 0, and no counts at all have no entropy. */
function bits(tf: Tensors, counts: ReturnType<Tensors['tensor']>) {
  const shares = tf.divNoNan(counts, tf.sum(counts, -1, true))
  return tf.neg(tf.div(tf.sum(tf.mul(shares, tf.log(tf.maximum(shares, 1e-30))), -1), Math.LN2))
}
