import type { Plot as PlotData } from '#schema/plot.ts'
import * as Plot from '@observablehq/plot'
import { formatNumber } from '../../format.ts'
import { nameOf } from './describe.ts'
import { frame, shorten } from './frame.ts'
import { inkAt, roundFor, shadeAt, spanOf } from './shade.ts'

const largestCell = 46
/** Numbers fit into cells of this size, pixels. */
const roomyCell = 34
const pixelsPerLetter = 6.5

export function drawCells({ x, y, rows, columns, values }: Extract<PlotData, { mark: 'heatmap' }>, width: number): Element {
  const across = Math.max(1, ...values.map(({ length }) => length))
  const rowNames = values.map((_, row) => shorten(nameOf(rows, row)))
  const columnNames = Array.from({ length: across }, (_, column) => shorten(nameOf(columns, column)))
  const marginLeft = 34 + pixelsPerLetter * lengthOf(rowNames)
  const [marginTop, marginRight] = [8, 8]
  const size = Math.min(largestCell, (width - marginLeft - marginRight) / across)
  const slanted = pixelsPerLetter * lengthOf(columnNames) > size && columns.length > 0
  const marginBottom = slanted ? 34 + 0.7 * pixelsPerLetter * lengthOf(columnNames) : 40
  const span = spanOf(values.flat())
  const cells = values.flatMap((line, row) =>
    line.map((value, column) => ({
      row,
      column,
      value,
      title: `${columnNames[column]}, ${rowNames[row]}: ${formatNumber(value)}`,
    })),
  )
  return Plot.plot({
    ...frame(marginLeft + size * across + marginRight, marginTop + size * values.length + marginBottom),
    marginTop,
    marginLeft,
    marginRight,
    marginBottom,
    color: { type: 'identity' },
    x: {
      label: x,
      domain: columnNames.map((_, column) => column),
      ticks: every(Math.ceil((slanted ? 14 : pixelsPerLetter * lengthOf(columnNames) + 6) / size), across),
      tickFormat: (column: number) => columnNames[column]!,
      tickRotate: slanted ? -45 : 0,
      tickSize: 0,
      labelArrow: 'none',
    },
    y: {
      label: y,
      domain: rowNames.map((_, row) => row),
      ticks: every(Math.ceil(14 / size), values.length),
      tickFormat: (row: number) => rowNames[row]!,
      tickSize: 0,
      labelArrow: 'none',
    },
    marks: [
      Plot.cell(cells, {
        x: 'column',
        y: 'row',
        fill: ({ value }: { value: number }) => shadeAt(value, span),
        title: 'title',
        inset: size > 8 ? 0.5 : 0,
      }),
      ...(size >= roomyCell
        ? [
            Plot.text(cells, {
              x: 'column',
              y: 'row',
              text: ({ value }: { value: number }) => roundFor(value, span),
              fill: ({ value }: { value: number }) => inkAt(value, span),
              pointerEvents: 'none',
            }),
          ]
        : []),
    ],
  })
}

const lengthOf = (names: readonly string[]) => Math.max(1, ...names.map(({ length }) => length))
const every = (step: number, n: number) => Array.from({ length: Math.ceil(n / step) }, (_, i) => i * step)
