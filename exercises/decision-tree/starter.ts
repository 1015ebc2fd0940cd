/** Where to cut a table in two. */
export interface Split {
  /** Column of X, from 0. */
  feature: number
  /** Rows whose value is at most this go left, the others right. In the unit of the feature. */
  threshold: number
  /** Information gained, in bits; more than 1e-9. */
  gain: number
}

/** A node without subtrees. */
export interface Leaf {
  /** The most frequent label of the training rows that reach the node; of equally frequent ones the smallest. */
  label: number
  /** How many training rows reach the node. */
  samples: number
}

/** A node with subtrees: a leaf's two fields, the split, and what lies on either side. */
export interface Branch extends Leaf {
  feature: number
  threshold: number
  left: Tree
  right: Tree
}

export type Tree = Leaf | Branch

export interface Limits {
  /** The most splits on a path from the root to a leaf, an integer ≥ 0; no limit when left out. */
  maxDepth?: number
  /** The fewest rows on either side of a split, an integer ≥ 1; 1 when left out. */
  minLeaf?: number
}

/** Entropy in bits, at least 0, of one or more integer labels. Throws a RangeError for none. */
export function entropy(labels: number[]): number {
  throw new Error('not implemented')
}

/**
 * The split of X (n × d, finite numbers) that tells most about the labels y (n integers) among those that leave at least minLeaf rows on
 * either side; null when none gains more than 1e-9. Throws a RangeError for tables and limits the contract refuses.
 */
export function bestSplit(X: number[][], y: number[], minLeaf = 1): Split | null {
  throw new Error('not implemented')
}

/** The tree that splits X (n × d) greedily until nothing is gained or a limit is met. Throws a RangeError like bestSplit. */
export function buildTree(X: number[][], y: number[], limits: Limits = {}): Tree {
  throw new Error('not implemented')
}

/** One label a row of X (m × d), that of the leaf it comes to; the tree need not be one of yours. */
export function predict(tree: Tree, X: number[][]): number[] {
  throw new Error('not implemented')
}
