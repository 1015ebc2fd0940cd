import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

export default plotsOf<typeof Api>({
  welch({ actual: { t, df, p }, args: [a, b] }) {
    const row = (values: number[], height: number) => values.map((x): [number, number] => [x, height])
    return {
      mark: 'scatter',
      title: 'The two samples',
      summary: `You found t = ${t.toPrecision(3)} with ${df.toPrecision(3)} degrees of freedom, and p = ${p.toPrecision(3)}.`,
      x: 'value',
      y: 'sample',
      series: [
        { name: 'first sample', points: row(a, 1) },
        { name: 'second sample', points: row(b, 2) },
      ],
    }
  },
})
