import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

export default plotsOf<typeof Api>({
  confusionMatrix({ actual: counts }) {
    const right = counts.reduce((total, row, c) => total + row[c]!, 0)
    const all = counts.flat().reduce((total, count) => total + count, 0)
    const classes = counts.map((_, c) => `class ${c}`)
    return {
      mark: 'heatmap',
      title: 'What was taken for what',
      summary: `Of ${all} rows, ${right} are on the diagonal, where the prediction is right.`,
      x: 'predicted',
      y: 'actual',
      rows: classes,
      columns: classes,
      values: counts,
    }
  },

  rocCurve({ actual: { falsePositiveRates, truePositiveRates } }) {
    const points = falsePositiveRates.map((x, i): [number, number] => [x, truePositiveRates[i]!])
    return {
      mark: 'line',
      title: 'Your ROC curve',
      summary: `${points.length} points, ${points.filter(([x, y]) => y > x).length} of them above the diagonal of a guess.`,
      x: 'false positive rate',
      y: 'true positive rate',
      series: [
        { name: 'your curve', points },
        {
          name: 'a guess',
          points: [
            [0, 0],
            [1, 1],
          ],
        },
      ],
    }
  },
})
