import { referenceOf } from '#authoring/reference'
import { defineBetween, euclidean, mergeAll } from './hierarchy.ts'
import type * as Api from './solution.ts'

/** Cluster distances from all pairs of their rows, each time by definition; a cut by following every row from parent to parent. */
const oracle = {
  distances(X: number[][]) {
    requireTable(X)
    return X.map((a) => X.map((b) => euclidean(a, b)))
  },

  linkage(X: number[][], method: Api.Method) {
    requireTable(X)
    if (!['single', 'complete', 'average'].includes(method)) throw new RangeError('an unknown method')
    return mergeAll(X.length, defineBetween(X, method))
  },

  cutTree(merges: Api.Merge[], k: number) {
    const n = merges.length + 1
    if (!(k >= 1 && k <= n && k % 1 === 0)) throw new RangeError('k is an integer from 1 to n')
    const parents = new Map(merges.slice(0, n - k).flatMap(([a, b], t) => [a, b].map((child) => [child, n + t])))
    const rootOf = (cluster: number): number => (parents.has(cluster) ? rootOf(parents.get(cluster)!) : cluster)
    const roots = merges.concat([[0, 0, 0, 0]]).map((_, row) => rootOf(row))
    const different = [...new Set(roots)]
    return roots.map((root) => different.indexOf(root))
  },
}

/** Tensors compute all distances, and the height of each merge from the block of distances between its two clusters. They do not choose. */
export default referenceOf<typeof Api>({
  oracle,
  tensors: {
    distances: (tf, X) => tf.norm(tf.sub(tf.expandDims(tf.tensor2d(X), 1), tf.expandDims(tf.tensor2d(X), 0)), 'euclidean', 2),

    linkage(tf, X, method) {
      const table = tf.tensor2d(X)
      const D = tf.sqrt(tf.sum(tf.square(tf.sub(tf.expandDims(table, 1), tf.expandDims(table, 0))), 2))
      const rows = X.map((_, row) => [row])
      return oracle.linkage(X, method).map(([a, b, , size]) => {
        const pick = (of: number[]) => tf.tensor1d(of, 'int32')
        const block = tf.gather(tf.gather(D, pick(rows[a]!)), pick(rows[b]!), 1)
        rows.push([...rows[a]!, ...rows[b]!])
        const height = { single: () => tf.min(block), complete: () => tf.max(block), average: () => tf.mean(block) }[method]()
        return [a, b, height, size]
      })
    },
  },
})

function requireTable(X: number[][]): void {
  if (X.length === 0 || X.some((row) => row.length !== X[0]!.length)) throw new RangeError('rows, all of one length')
}
