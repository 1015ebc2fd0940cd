import { html } from 'hono/html'
import type { Plot } from '#schema/plot.ts'
import { drawHeatmap, drawImages } from './draw-cells.ts'
import { frame, height, px, short, width } from './frame.ts'
import type { Html } from './layout.ts'

type Point = readonly [number, number]

const inner = { width: width - frame.left - frame.right, height: height - frame.top - frame.bottom }
/** Colours there are; further series take them again. */
const colours = 4

/** The picture as SVG in the page, with what it shows in words below it. */
export function drawPlot(plot: Plot): Html {
  const { marks, high } = plot.mark === 'heatmap' ? drawHeatmap(plot) : { marks: drawMarks(plot), high: height }
  return html`<figure>
    <svg viewBox="0 0 ${width} ${px(high)}" role="img" aria-label="${plot.title}">${marks}</svg>
    <figcaption><strong>${plot.title}.</strong> ${plot.summary}</figcaption>
  </figure>`
}

function drawMarks(plot: Exclude<Plot, { mark: 'heatmap' }>): Html {
  switch (plot.mark) {
    case 'line':
    case 'scatter':
    case 'loglog':
      return drawSeries(plot)
    case 'bars':
      return drawBars(plot)
    case 'images':
      return drawImages(plot.images)
  }
}

/** Maps a range of numbers to a range of pixels. */
function scale(values: readonly number[], from: number, to: number): (n: number) => number {
  const low = values.reduce((a, b) => Math.min(a, b), Infinity)
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  return (n) => (high === low ? (from + to) / 2 : from + ((n - low) / (high - low)) * (to - from))
}

interface Axis {
  label: string
  least: string
  most: string
}

function drawAxes(x: Axis, y: Axis): Html {
  const [bottom, right] = [height - frame.bottom, width - frame.right]
  return html`<path class="axis" d="M${frame.left} ${frame.top}V${bottom}H${right}" />
    <text x="${frame.left}" y="${bottom + 15}">${x.least}</text
    ><text x="${right}" y="${bottom + 15}" text-anchor="end">${x.most}</text>
    <text x="${(frame.left + right) / 2}" y="${height - 6}" text-anchor="middle">${x.label}</text>
    <text x="${frame.left - 6}" y="${bottom}" text-anchor="end">${y.least}</text
    ><text x="${frame.left - 6}" y="${frame.top + 9}" text-anchor="end">${y.most}</text>
    <text x="12" y="${(frame.top + bottom) / 2}" text-anchor="middle" transform="rotate(-90 12 ${(frame.top + bottom) / 2})"
      >${y.label}</text
    >`
}

function spanOf(values: readonly number[], label: string): Axis {
  const ends = [Math.min, Math.max].map((end) => short(values.reduce((a, b) => end(a, b), values[0] ?? 0)))
  return { label, least: ends[0]!, most: ends[1]! }
}

function drawSeries({ mark, x, y, series }: Extract<Plot, { mark: 'line' | 'scatter' | 'loglog' }>): Html {
  const place = mark === 'loglog' ? Math.log : (n: number) => n
  const points = series.flatMap((it) => it.points)
  const [xs, ys] = [points.map(([at]) => at), points.map(([, at]) => at)]
  const toX = scale(xs.map(place), frame.left, frame.left + inner.width)
  const toY = scale(ys.map(place), frame.top + inner.height, frame.top)
  const at = ([px, py]: Point) => [toX(place(px)), toY(place(py))] as const
  const drawn = series.map((it, i) => {
    const placed = it.points.map(at)
    const path = placed.map(([cx, cy]) => `${px(cx)},${px(cy)}`).join(' ')
    const dots = placed.map(([cx, cy]) => html`<circle cx="${px(cx)}" cy="${px(cy)}" r="3" />`)
    const name = html`<text class="name" x="${frame.left + inner.width}" y="${frame.top + 10 + 14 * i}" text-anchor="end"
      >${it.name}</text
    >`
    return html`<g class="s${i % colours}">${mark === 'line' ? html`<polyline points="${path}" />` : dots}${name}</g>`
  })
  return html`${drawAxes(spanOf(xs, x), spanOf(ys, y))}${drawn}`
}

function drawBars({ x, y, bars }: Extract<Plot, { mark: 'bars' }>): Html {
  const values = bars.map(({ value }) => value)
  const toY = scale([0, ...values], frame.top + inner.height, frame.top)
  const step = inner.width / Math.max(1, bars.length)
  const drawn = bars.map(({ label, value }, i) => {
    const [top, bottom] = [Math.min(toY(0), toY(value)), Math.max(toY(0), toY(value))]
    const left = frame.left + i * step
    const name =
      bars.length <= 12
        ? html`<text x="${px(left + step / 2)}" y="${height - frame.bottom + 15}" text-anchor="middle">${label}</text>`
        : ''
    return html`<rect class="bar" x="${px(left + step * 0.1)}" y="${px(top)}" width="${px(step * 0.8)}" height="${px(bottom - top)}"
        ><title>${label}: ${short(value)}</title></rect
      >${name}`
  })
  return html`${drawAxes({ label: x, least: '', most: '' }, spanOf([0, ...values], y))}<g class="s0">${drawn}</g>`
}
