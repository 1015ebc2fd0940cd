import type { Plot as PlotData } from '#schema/plot.ts'
import * as Plot from '@observablehq/plot'
import { formatNumber } from '../../format.ts'
import { drawCells } from './draw-cells.ts'
import { dotStyle, lineStyle } from './series-style.ts'
import { frame, shorten } from './frame.ts'

type Drawn<M> = Extract<PlotData, { mark: M }>
type Point = [number, number]

/** Below this many points a line shows each of them. */
const fewPoints = 24

/** The picture as SVG of a given width, pixels. Colours are the theme's own variables, so a change of theme needs no redrawing. */
export function drawPlot(plot: Exclude<PlotData, { mark: 'images' }>, width: number): Element {
  switch (plot.mark) {
    case 'line':
      return drawSeries(plot, width, (points, i) =>
        Plot.line(points, { x: '0', y: '1', ...lineStyle(i), ...(points.length < fewPoints ? { marker: 'dot' } : {}) }),
      )
    case 'scatter':
      return drawSeries(plot, width, (points, i) => Plot.dot(points, { x: '0', y: '1', ...dotStyle(i) }))
    case 'loglog':
      return drawSeries(
        plot,
        width,
        (points, i) => [
          Plot.line(plot.series[i]!.fitted, { x: '0', y: '1', ...lineStyle(i) }),
          Plot.dot(points, { x: '0', y: '1', ...dotStyle(i) }),
        ],
        'log',
      )
    case 'bars':
      return drawBars(plot, width)
    case 'heatmap':
      return drawCells(plot, width)
  }
}

function drawSeries(
  { x, y, series }: Drawn<'line' | 'loglog' | 'scatter'>,
  width: number,
  mark: (points: Point[], series: number) => Plot.Markish,
  type: 'linear' | 'log' = 'linear',
): Element {
  const all = series.flatMap(({ name, points }) => points.map(([x, y]) => ({ x, y, name })))
  const label = (d: (typeof all)[number]) =>
    [d.name, `${x}: ${formatNumber(d.x)}`, `${y}: ${formatNumber(d.y)}`].filter(Boolean).join('\n')
  return Plot.plot({
    ...frame(width, 260),
    marginLeft: 52,
    marginRight: 16,
    x: { type, label: x, nice: true, ticks: width / 90 },
    y: { type, label: y, nice: true, grid: true, ticks: 6 },
    marks: [
      ...series.map(({ points }, i) => mark(points, i)),
      Plot.tip(all, Plot.pointer({ x: 'x', y: 'y', title: label, fill: 'var(--color-card)', stroke: 'var(--color-edge)' })),
    ],
  })
}

/** Columns where their names fit below, else rows. Bars of the same name stay apart. */
function drawBars({ x, y, bars }: Drawn<'bars'>, width: number): Element {
  const names = bars.map(({ label }) => shorten(label))
  const longest = Math.max(0, ...names.map(({ length }) => length))
  const band = { label: null, domain: bars.map((_, i) => i), tickFormat: (i: number) => names[i]!, tickSize: 0 }
  const value = { grid: true, nice: true, ticks: 5 }
  const style = {
    fill: 'var(--plot-1)',
    title: ({ label, value }: (typeof bars)[number]) => `${label}: ${formatNumber(value)}`,
    inset: 1,
  }
  const index = (_: unknown, i: number) => i
  if (bars.length * (7 * longest + 10) <= width - 70) {
    return Plot.plot({
      ...frame(width, 240),
      marginLeft: 52,
      x: { ...band, label: x, labelArrow: 'none', padding: 0.25 },
      y: { ...value, label: y },
      marks: [Plot.barY(bars, { x: index, y: 'value', ...style }), Plot.ruleY([0])],
    })
  }
  return Plot.plot({
    ...frame(width, 70 + 22 * bars.length),
    marginLeft: 16 + 7 * longest,
    y: { ...band, padding: 0.2 },
    x: { ...value, label: y, ticks: width / 120 },
    marks: [Plot.barX(bars, { y: index, x: 'value', ...style }), Plot.ruleX([0])],
  })
}

/** What stands for a series in the legend. */
export function drawSwatch(mark: 'line' | 'loglog' | 'scatter', series: number): Element {
  const shape =
    mark !== 'scatter'
      ? Plot.line(
          [
            [0, 0],
            [1, 0],
          ],
          lineStyle(series),
        )
      : Plot.dot([[0.5, 0]], dotStyle(series))
  const unit = { domain: [0, 1] }
  return Plot.plot({
    ...frame(mark !== 'scatter' ? 28 : 14, 14),
    margin: 1,
    marginBottom: 1,
    axis: null,
    x: unit,
    y: { domain: [-1, 1] },
    marks: [shape],
  })
}
