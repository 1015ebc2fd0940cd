import { type Plot, plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

/** Iris lists its flowers species by species, fifty of each. */
const species = ['Iris setosa', 'Iris versicolor', 'Iris virginica']

export default plotsOf<typeof Api>({
  pca({ actual: { projected, ratios }, args: [X] }): Plot | undefined {
    if (projected[0]?.length !== 2) return undefined
    const points = projected.map(([x, y]): [number, number] => [x!, y!])
    const isIris = X.length === 50 * species.length
    const share = (c: number) => `${(100 * ratios[c]!).toFixed(1)} % of the variance`
    return {
      mark: 'scatter',
      title: isIris
        ? 'The flowers on the plane of the first two components'
        : 'The points on the plane of the first two components',
      summary: `Component 1 holds ${share(0)}, component 2 ${share(1)}.`,
      x: `component 1, ${share(0)}`,
      y: `component 2, ${share(1)}`,
      series: isIris
        ? species.map((name, s) => ({ name, points: points.slice(50 * s, 50 * s + 50) }))
        : [{ name: 'points', points }],
    }
  },
})
