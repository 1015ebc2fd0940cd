import type { Plot } from '#schema/plot.ts'
import { formatNumber } from '../../format.ts'
import { text } from '../../text.ts'

type Point = [number, number]

const t = text.plots

/** What is to be seen in a picture, one sentence a series, for those who do not see it. */
export function describePlot(plot: Plot): string[] {
  switch (plot.mark) {
    case 'line':
    case 'loglog':
      return plot.series.map(({ name, points }) => describeLine(name || plot.y, points))
    case 'scatter':
      return plot.series.map(({ name, points }) => describeCloud(name || plot.title, points))
    case 'bars':
      return plot.bars.length === 0 ? [t.nothing] : [describeBars(plot.bars)]
    case 'heatmap':
      return plot.values.flat().length === 0 ? [t.nothing] : [describeCells(plot)]
    case 'images':
      return plot.images.length === 0
        ? [t.nothing]
        : [t.images(plot.images.length, plot.images.map(({ label }) => label).join(', '))]
  }
}

function describeLine(name: string, points: readonly Point[]): string {
  if (points.length === 0) return t.empty(name)
  const [low, high] = extremes(points, ([, y]) => y)
  return t.line(name, points.length, ...([points[0]!, points.at(-1)!, low, high].map(place) as [string, string, string, string]))
}

function describeCloud(name: string, points: readonly Point[]): string {
  if (points.length === 0) return t.empty(name)
  const [left, right] = extremes(points, ([x]) => x)
  const [low, high] = extremes(points, ([, y]) => y)
  return t.scatter(
    name,
    points.length,
    [formatNumber(left[0]), formatNumber(right[0])],
    [formatNumber(low[1]), formatNumber(high[1])],
  )
}

function describeBars(bars: readonly { label: string; value: number }[]): string {
  const [low, high] = extremes(bars, ({ value }) => value)
  const say = ({ label, value }: { label: string; value: number }) => t.at(formatNumber(value), label)
  return t.bars(bars.length, say(low), say(high))
}

function describeCells({ values, rows, columns }: Extract<Plot, { mark: 'heatmap' }>): string {
  const cells = values.flatMap((line, row) => line.map((value, column) => ({ value, row, column })))
  const [low, high] = extremes(cells, ({ value }) => value)
  const say = ({ value, row, column }: (typeof cells)[number]) =>
    t.cell(formatNumber(value), nameOf(rows, row), nameOf(columns, column))
  return t.heatmap(values.length, values[0]!.length, say(low), say(high))
}

/** The name of a row or column; its number, from 0, where it has none. */
export function nameOf(names: readonly string[], index: number): string {
  return names[index] ?? String(index)
}

const place = ([x, y]: Point) => t.at(formatNumber(y), formatNumber(x))

function extremes<T>(items: readonly T[], by: (item: T) => number): [low: T, high: T] {
  const pick = (better: (a: number, b: number) => boolean) =>
    items.reduce((best, item) => (better(by(item), by(best)) ? item : best))
  return [pick((a, b) => a < b), pick((a, b) => a > b)]
}
