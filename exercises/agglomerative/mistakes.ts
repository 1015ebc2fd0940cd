import type { Suspects } from '#authoring/check'
import { type Between, type Cluster, defineBetween, euclidean, mergeAll } from './hierarchy.ts'
import type { Merge, Method } from './solution.ts'

type Distance = (a: number[], b: number[]) => number

const dot: Distance = (a, b) => a.reduce((sum, x, j) => sum + x * b[j]!, 0)

const wrongDistances: Record<string, Distance> = {
  'no root is taken of the sum of squares': (a, b) => euclidean(a, b) ** 2,
  'distances are sums of absolute differences': (a, b) => a.reduce((sum, x, j) => sum + Math.abs(x - b[j]!), 0),
  'the square is expanded, and its terms cancel each other': (a, b) =>
    Math.sqrt(Math.max(0, dot(a, a) + dot(b, b) - 2 * dot(a, b))),
}

export function suspectDistances(X: number[][]): Suspects {
  const matrix = (distance: Distance) => X.map((a) => X.map((b) => distance(a, b)))
  return {
    ...Object.fromEntries(Object.entries(wrongDistances).map(([words, distance]) => [words, () => matrix(distance)])),
    'only the upper half of the matrix is filled': () => matrix(euclidean).map((row, i) => row.map((d, j) => (i < j ? d : 0))),
    'only the lower half of the matrix is filled': () => matrix(euclidean).map((row, i) => row.map((d, j) => (i > j ? d : 0))),
  }
}

/** The mean of the two halves' distances, however many rows they have. */
function unweighted(D: Between): Between {
  const between: Between = (a, b) => {
    const [whole, split] = a.id > b.id ? [b, a] : [a, b]
    if (!split.parts) return D(whole, split)
    return (between(whole, split.parts[0]) + between(whole, split.parts[1])) / 2
  }
  return between
}

const meanOf = (X: number[][], rows: number[]) => X[0]!.map((_, j) => rows.reduce((sum, row) => sum + X[row]![j]!, 0) / rows.length)

const leaf = ({ parts, ...cluster }: Cluster): Cluster => (parts ? leaf(parts[0]) : cluster)

/** What clusters are measured by instead. */
const wrongLinkages: Record<string, (X: number[][], method: Method) => Between> = {
  'two clusters are as far apart as their nearest rows': (X) => defineBetween(X, 'single'),
  'two clusters are as far apart as their farthest rows': (X) => defineBetween(X, 'complete'),
  'the mean over all pairs of rows is taken': (X) => defineBetween(X, 'average'),
  'a merged cluster takes the plain mean of the distances of its two parts, however large they are': (X) =>
    unweighted(defineBetween(X, 'single')),
  'clusters are as far apart as their centres': (X) => (a, b) => euclidean(meanOf(X, a.rows), meanOf(X, b.rows)),
  'a merged cluster keeps the distances of one of its parts'(X) {
    const between = defineBetween(X, 'single')
    return (a, b) => between(leaf(a), leaf(b))
  },
  'the sum over all pairs is divided by the number of rows, and not of pairs'(X) {
    const between = defineBetween(X, 'average')
    return (a, b) => (between(a, b) * a.rows.length * b.rows.length) / (a.rows.length + b.rows.length)
  },
  'pairs within a cluster are counted too'(X) {
    const between = defineBetween(X, 'average')
    return (a, b) => {
      const [p, q, size] = [a.rows.length, b.rows.length, a.rows.length + b.rows.length]
      const within = (c: Cluster) => between(c, c) * c.rows.length ** 2
      return (within(a) + within(b) + 2 * p * q * between(a, b)) / (size * (size - 1))
    }
  },
  'the middle between nearest and farthest rows is taken'(X) {
    const [near, far] = [defineBetween(X, 'single'), defineBetween(X, 'complete')]
    return (a, b) => (near(a, b) + far(a, b)) / 2
  },
  'a distance of zero is taken for none'(X, method) {
    const between = defineBetween(X, method)
    return (a, b) => between(a, b) || 1e9
  },
  'nothing beyond a billion is taken for a distance'(X, method) {
    const between = defineBetween(X, method)
    return (a, b) => Math.min(between(a, b), 1e9)
  },
}

/** Tables that known mistakes lead to. */
export function suspectTables(X: number[][], method: Method): Record<string, () => Merge[]> {
  const right = defineBetween(X, method)
  const measures: [string, Between][] = [
    ...Object.entries(wrongLinkages).map(([words, make]): [string, Between] => [words, make(X, method)]),
    ...Object.entries(wrongDistances).map(([words, distance]): [string, Between] => [words, defineBetween(X, method, distance)]),
  ]
  const table = () => mergeAll(X.length, right)
  return {
    // first, because squares of small heights are next to nothing as well
    'small heights are rounded away': () => table().map(([a, b, height, size]) => [a, b, Number(height.toFixed(6)), size]),
    ...Object.fromEntries(measures.map(([words, between]) => [words, () => mergeAll(X.length, between)])),
    'every merge is given two rows': () => table().map(([a, b, height]) => [a, b, height, 2]),
    'a part that was merged before counts as two rows': () => {
      const rows = (id: number) => (id < X.length ? 1 : 2)
      return table().map(([a, b, height]) => [a, b, height, rows(a) + rows(b)])
    },
    'the height of a merge is halved': () => table().map(([a, b, height, size]) => [a, b, height / 2, size]),
    'the larger number comes first': () => table().map(([a, b, height, size]) => [b, a, height, size]),
    'new clusters are numbered from n + 1': () => {
      const shift = (id: number) => (id < X.length ? id : id + 1)
      return table().map(([a, b, height, size]) => [shift(a), shift(b), height, size])
    },
  }
}

/** Partitions, with any numbers for labels. */
export function suspectCuts(merges: Merge[], k: number): Record<string, () => number[]> {
  const n = merges.length + 1
  const cut = (keeps: (merge: Merge, t: number) => boolean) => () => {
    const roots = Array.from({ length: n }, (_, row) => row)
    for (const [t, merge] of merges.entries()) {
      const [a, b] = merge
      roots.push(n + t)
      if (keeps(merge, t)) for (const [i, root] of roots.entries()) if (root === a || root === b) roots[i] = n + t
    }
    return roots.slice(0, n)
  }
  const limit = merges[n - k]?.[2] ?? Infinity
  return {
    'one merge too many is undone': cut((_, t) => t < n - k - 1),
    'one merge too few is undone': cut((_, t) => t <= n - k),
    'merges of equal height are undone together': cut(([, , height]) => height < limit),
    'the first merges are undone, and not the last': cut((_, t) => t >= k - 1),
  }
}
