import type { Driven } from '#authoring/drive'
import { plotsOf } from '#authoring/plot'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

const names = ['accuracy', 'precision', 'recall', 'f1', 'auc'] as const

export default plotsOf<Driven<typeof Api, typeof Drive>>({
  crossValidate({ actual: { folds, mean, pooled } }) {
    const rows = [...folds, mean, pooled]
    if (!rows.every((row) => names.every((name) => Number.isFinite(row[name])))) return undefined
    const areas = folds.map(({ auc }) => auc)
    return {
      mark: 'heatmap',
      title: 'Your metrics, fold by fold',
      summary: `The area lies between ${Math.min(...areas).toFixed(2)} and ${Math.max(...areas).toFixed(2)} from fold to fold. Compare the mean with the pooled row below it.`,
      x: 'metric',
      y: 'fold',
      rows: [...folds.map((_, fold) => `fold ${fold}`), 'mean', 'pooled'],
      columns: [...names],
      values: rows.map((row) => names.map((name) => row[name])),
    }
  },
})
