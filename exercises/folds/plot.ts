import type { Driven } from '#authoring/drive'
import { plotsOf } from '#authoring/plot'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

export default plotsOf<Driven<typeof Api, typeof Drive>>({
  kFold({ actual: { folds }, args: [n] }) {
    if (n > 60) return undefined
    return {
      mark: 'heatmap',
      title: 'Which rows are validated in which fold',
      summary: `Each of ${n} columns should have one mark; the folds validate ${folds.map((fold) => fold.validation.length).join(', ')} rows.`,
      x: 'row',
      y: 'fold',
      rows: folds.map((_, f) => `${f}`),
      columns: Array.from({ length: n }, (_, row) => `${row}`),
      values: folds.map(({ validation }) => Array.from({ length: n }, (_, row) => (validation.includes(row) ? 1 : 0))),
    }
  },

  stratifiedKFold({ actual: { folds }, args: [labels] }) {
    const classes = [...new Set(labels)].toSorted((a, b) => a - b)
    const count = (rows: number[], label: number) => rows.filter((row) => labels[row] === label).length
    return {
      mark: 'heatmap',
      title: 'How many rows of each class a fold validates',
      summary: `The folds validate ${folds.map((fold) => fold.validation.length).join(', ')} rows; the counts in a column should differ by one at most.`,
      x: 'class',
      y: 'fold',
      rows: folds.map((_, f) => `${f}`),
      columns: classes.map(String),
      values: folds.map(({ validation }) => classes.map((label) => count(validation, label))),
    }
  },
})
