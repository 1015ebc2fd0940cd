import { plotsOf } from '#authoring/plot'
import { isSplit } from './differences.ts'
import type * as Api from './solution.ts'

type Tree = Api.Tree

/** Training rows on the first two features the tree asks about, one series a predicted class, and the rows it gets wrong. */
export default plotsOf<typeof Api>({
  buildTree({ actual, args: [X, y] }) {
    const [across, up] = listFeatures(actual)
    if (across === undefined || up === undefined || X.length > 2000) return undefined
    const rows = X.map((row, i) => ({
      point: [row[across]!, row[up]!] as [number, number],
      label: y[i]!,
      predicted: descend(actual, row),
    }))
    const wrong = rows.filter(({ label, predicted }) => label !== predicted)
    const classes = [...new Set(rows.map(({ predicted }) => predicted))].toSorted((a, b) => a - b).slice(0, 10)
    const series = classes.map((label) => ({
      name: `class ${label}`,
      points: rows.filter(({ predicted }) => predicted === label).map(({ point }) => point),
    }))
    return {
      mark: 'scatter',
      title: 'Training rows by predicted class',
      summary:
        `${X.length} rows on features ${across} and ${up}: ` +
        `${series.map(({ name, points }) => `${points.length} are predicted as ${name}`).join(', ')}; ${wrong.length} of them wrongly.`,
      x: `feature ${across}`,
      y: `feature ${up}`,
      series: wrong.length > 0 ? [...series, { name: 'predicted wrongly', points: wrong.map(({ point }) => point) }] : series,
    }
  },
})

/** Distinct features in the order in which the levels of the tree ask about them. */
function listFeatures(tree: Tree): number[] {
  const level = [tree]
  for (const node of level) if (isSplit(node)) level.push(node.left, node.right)
  return [...new Set(level.filter(isSplit).map(({ feature }) => feature))]
}

function descend(tree: Tree, row: number[]): number {
  return isSplit(tree) ? descend(row[tree.feature]! <= tree.threshold ? tree.left : tree.right, row) : tree.label
}
