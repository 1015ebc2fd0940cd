import { customerColumns } from '#authoring/customers'
import { type Plot, plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

const [visits, basket] = [customerColumns.indexOf('visits'), customerColumns.indexOf('basket')]

/** Clusters as the learner made them: a plane as it is, customers by what tells their segments apart best. */
export default plotsOf<typeof Api>({
  cluster: ({ actual, args: [X] }) =>
    X[0]!.length === 2 ? draw('Your clusters', ['first number of a row', 'second number of a row'], X, actual, [0, 1]) : undefined,

  segment: ({ actual: { labels }, args: [X] }) =>
    X[0]!.length === customerColumns.length
      ? draw('Your segments', ['visits a year', 'mean basket in €'], X, labels, [visits, basket])
      : undefined,
})

function draw(
  title: string,
  [x, y]: [string, string],
  X: number[][],
  labels: number[],
  [i, j]: [number, number],
): Plot | undefined {
  const names = [...new Set(labels)].toSorted((a, b) => a - b)
  if (names.length > 12) return undefined
  const groups = names.map((name) => X.filter((_, row) => labels[row] === name))
  return {
    mark: 'scatter',
    title,
    summary: `${names.length} groups of ${groups.map((rows) => rows.length).join(', ')} rows. Each should hold together, with room between them.`,
    x,
    y,
    series: groups.map((rows, c) => ({
      name: `number ${names[c]}`,
      points: rows.map((row): [number, number] => [row[i]!, row[j]!]),
    })),
  }
}
