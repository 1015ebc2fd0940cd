import type { Driven } from '#authoring/drive'
import { plotsOf } from '#authoring/plot'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

/** Which output depends on which component: a transposed Jacobian is seen at once. */
export default plotsOf<Driven<typeof Api, typeof Drive>>({
  jacobian({ actual: { values }, args: [F, x] }) {
    if (F.length * x.length < 10) return undefined
    const used = values.flat().filter((value) => Math.abs(value) > 1e-6).length
    return {
      mark: 'heatmap',
      title: 'Your Jacobian',
      summary: `${values.length} rows and ${x.length} columns, ${used} of their numbers not zero.`,
      x: 'component',
      y: 'output',
      rows: values.map((_, i) => `${i}`),
      columns: x.map((_, j) => `${j}`),
      values,
    }
  },
})
