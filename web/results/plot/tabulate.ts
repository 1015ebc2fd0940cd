import type { Plot } from '#schema/plot.ts'
import { formatNumber } from '../../format.ts'
import { text } from '../../text.ts'
import { nameOf } from './describe.ts'

/** The numbers behind a picture. The first cell of a row is its heading. */
export interface Table {
  columns: string[]
  rows: string[][]
}

type SeriesPlot = Extract<Plot, { mark: 'line' | 'loglog' | 'scatter' }>

export function tabulate(plot: Plot): Table {
  const t = text.plots
  switch (plot.mark) {
    case 'line':
    case 'loglog':
    case 'scatter':
      return shareAbscissae(plot) ? sideBySide(plot) : oneBelowAnother(plot)
    case 'bars':
      return { columns: [plot.x, plot.y], rows: plot.bars.map(({ label, value }) => [label, formatNumber(value)]) }
    case 'heatmap': {
      const width = Math.max(0, ...plot.values.map((line) => line.length))
      return {
        columns: [plot.y, ...Array.from({ length: width }, (_, column) => nameOf(plot.columns, column))],
        rows: plot.values.map((line, row) => [nameOf(plot.rows, row), ...line.map(formatNumber)]),
      }
    }
    case 'images':
      return {
        columns: [t.image, t.size, t.mean, t.darkest, t.lightest],
        rows: plot.images.map(({ label, pixels }) => [
          label,
          `${pixels.length} × ${pixels[0]?.length ?? 0}`,
          ...greys(pixels.flat()),
        ]),
      }
  }
}

/** Curves over the same steps read best as columns of one table. */
function shareAbscissae({ mark, series }: SeriesPlot): boolean {
  const [first, ...others] = series.map(({ points }) => points.map(([x]) => x))
  return mark !== 'scatter' && others.every((xs) => xs.length === first!.length && xs.every((x, i) => x === first![i]))
}

function sideBySide({ x, y, series }: SeriesPlot): Table {
  return {
    columns: [x, ...series.map(({ name }) => name || y)],
    rows: series[0]!.points.map(([at], i) => [at, ...series.map(({ points }) => points[i]![1])].map(formatNumber)),
  }
}

function oneBelowAnother({ x, y, series }: SeriesPlot): Table {
  return {
    columns: [text.plots.series, x, y],
    rows: series.flatMap(({ name, points }) => points.map((point) => [name, ...point.map(formatNumber)])),
  }
}

function greys(pixels: readonly number[]): string[] {
  if (pixels.length === 0) return ['', '', '']
  const mean = pixels.reduce((sum, grey) => sum + grey, 0) / pixels.length
  return [mean, Math.min(...pixels), Math.max(...pixels)].map(formatNumber)
}
