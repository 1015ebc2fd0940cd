import { type Plot, plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

type Point = [number, number]

export default plotsOf<typeof Api>({
  linkage({ actual: merges, args: [X, method] }): Plot | undefined {
    if (X.length < 3 || !isTree(merges, X.length)) return undefined
    const heights = merges.map(([, , height]) => height)
    return {
      mark: 'line',
      title: `Your dendrogram, ${method} linkage`,
      summary: `Each bridge is a merge, as high as the distance it joins; the highest is at ${Math.max(...heights).toPrecision(3)}. Long legs below a bridge mean clusters well apart.`,
      x: 'rows, those merged early side by side',
      y: 'height of the merge',
      series: [{ name: 'dendrogram', points: walk(merges, X.length) }],
    }
  },
})

/** Whether every cluster but the last is merged once, after it was made. */
function isTree(merges: Api.Merge[], n: number): boolean {
  const children = merges.flatMap(([a, b], t) => [a, b].filter((id) => id < n + t))
  return (
    children.length === 2 * n - 2 &&
    children.every(Number.isInteger) &&
    new Set(children).size === 2 * n - 2 &&
    Math.min(...children) === 0
  )
}

/** Once around the tree, as a single line: down each leg of a bridge and up again. */
function walk(merges: Api.Merge[], n: number): Point[] {
  let leaves = 0
  const visit = (id: number): { x: number; height: number; path: Point[] } => {
    if (id < n) {
      const x = leaves++
      return { x, height: 0, path: [[x, 0]] }
    }
    const [a, b, height] = merges[id - n]!
    const [left, right] = [visit(a), visit(b)]
    const x = (left.x + right.x) / 2
    const path: Point[] = [
      [x, height],
      [left.x, height],
      ...left.path,
      [left.x, height],
      [right.x, height],
      ...right.path,
      [right.x, height],
      [x, height],
    ]
    return { x, height, path }
  }
  return visit(2 * n - 2).path
}
