import type { Driven } from '#authoring/drive'
import { plotsOf } from '#authoring/plot'
import type * as Drive from './drive.ts'
import type * as Api from './solution.ts'

/** Tables by shade: a repeated axis and a scrambled one are seen at a glance. */
export default plotsOf<Driven<typeof Api, typeof Drive>>({
  slice: ({ actual }) => drawTable('Your slice', actual),
  broadcastTo: ({ actual }) => drawTable('Your repeated array', actual),
  add: ({ actual }) => drawTable('Your sum', actual),
})

function drawTable(title: string, { shape, values }: Drive.Seen) {
  const [rows, columns] = shape
  if (shape.length !== 2 || rows === undefined || columns === undefined || Math.max(rows, columns) > 40) return undefined
  return {
    mark: 'heatmap' as const,
    title,
    summary: `${rows} rows and ${columns} columns, with values from ${Math.min(...values)} to ${Math.max(...values)}.`,
    x: 'axis 1',
    y: 'axis 0',
    rows: Array.from({ length: rows }, (_, i) => `${i}`),
    columns: Array.from({ length: columns }, (_, j) => `${j}`),
    values: Array.from({ length: rows }, (_, i) => values.slice(i * columns, (i + 1) * columns)),
  }
}
