import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

/** The rows by the feature that was chosen, and the line that parts them. */
export default plotsOf<typeof Api>({
  bestSplit({ actual, args: [X, y] }) {
    if (!actual || !(actual.feature in X[0]!) || X.length < 10) return undefined
    const { feature, threshold } = actual
    const other = X[0]!.length === 1 ? undefined : Number(feature === 0)
    const heights = X.map((row, i) => (other === undefined ? i : row[other]!))
    const [low, high] = [Math.min(...heights), Math.max(...heights)]
    const labels = [...new Set(y)].toSorted().slice(0, 11)
    const isLeft = X.map((row) => row[feature]! <= threshold)
    return {
      mark: 'scatter',
      title: 'Your question about the table',
      summary: `Feature ${feature} at ${threshold.toPrecision(4)}: ${isLeft.filter(Boolean).length} of ${X.length} rows go left.`,
      x: `feature ${feature}`,
      y: other === undefined ? 'row' : `feature ${other}`,
      series: [
        ...labels.map((label) => ({
          name: label.slice(0, 80),
          points: X.flatMap((row, i) => (y[i] === label ? [[row[feature]!, heights[i]!] as [number, number]] : [])),
        })),
        {
          name: 'your threshold',
          points: Array.from({ length: 41 }, (_, i): [number, number] => [threshold, low + (i / 40) * (high - low)]),
        },
      ],
    }
  },
})
