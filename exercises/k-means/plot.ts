import type { Driven } from '#authoring/drive'
import { type Plot, plotsOf } from '#authoring/plot'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

export default plotsOf<Driven<typeof Api, typeof Drive>>({
  nearestCentres: ({ actual, args: [X, centres] }) =>
    draw('The rows by the centre you gave them', 'none should lie nearer to the centre of others.', X, actual, centres),

  kMeans: ({ actual: { labels, centres, inertias }, args: [X] }) =>
    draw(`Your clusters after ${inertias.length - 1} rounds`, 'each centre should lie amid its own.', X, labels, centres),
})

/** Rows of a plane, one series a cluster; undefined where there is no plane to draw on. */
function draw(title: string, hint: string, X: number[][], labels: number[], centres: number[][]): Plot | undefined {
  if (X[0]!.length !== 2 || centres.length > 11) return undefined
  const toPoints = (rows: number[][]) => rows.map(([x, y]): [number, number] => [x!, y!])
  const clusters = centres.map((_, c) => X.filter((_row, i) => labels[i] === c))
  return {
    mark: 'scatter',
    title,
    summary: `The clusters hold ${clusters.map((rows) => rows.length).join(', ')} rows; ${hint}`,
    x: 'first number of a row',
    y: 'second number of a row',
    series: [
      ...clusters.map((rows, c) => ({ name: `cluster ${c}`, points: toPoints(rows) })),
      { name: 'centres', points: toPoints(centres) },
    ],
  }
}
