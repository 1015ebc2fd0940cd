import { html } from 'hono/html'
import type { Plot } from '#schema/plot.ts'
import { frame, height, px, short, width } from './frame.ts'
import type { Html } from './layout.ts'

const largestCell = 46
/** Numbers fit into cells of this size. */
const roomyCell = 34
const perLetter = 6
const longestName = 18

/** Square cells with the names of rows and columns, and with their numbers where there is room; and how high the picture is. */
export function drawHeatmap({ x, y, rows, columns, values }: Extract<Plot, { mark: 'heatmap' }>): { marks: Html; high: number } {
  const across = Math.max(1, ...values.map(({ length }) => length))
  const left = 26 + perLetter * longest(rows)
  const across45 = 0.7 * perLetter * longest(columns)
  const sizeWith = (below: number) =>
    Math.min(largestCell, (width - left - frame.right) / across, (height - frame.top - below) / Math.max(1, values.length))
  const slanted = perLetter * longest(columns) > sizeWith(frame.bottom)
  const below = slanted ? 26 + across45 : frame.bottom
  const size = sizeWith(below)
  const bottom = frame.top + size * values.length
  const middle = frame.top + (bottom - frame.top) / 2
  const rowNames = values.map((_, row) => {
    const at = frame.top + (row + 0.5) * size + 4
    return html`<text x="${px(left - 6)}" y="${px(at)}" text-anchor="end">${shorten(rows[row] ?? '')}</text>`
  })
  const columnNames = columns.map((name, column) => {
    const [at, under] = [px(left + (column + 0.5) * size), px(bottom + 14)]
    return slanted
      ? html`<text x="${at}" y="${under}" text-anchor="end" transform="rotate(-45 ${at} ${under})">${shorten(name)}</text>`
      : html`<text x="${at}" y="${under}" text-anchor="middle">${shorten(name)}</text>`
  })
  const most = largest(values)
  const numbers = values.map((line, row) =>
    line.map((value, column) => {
      const at = [left + (column + 0.5) * size, frame.top + (row + 0.5) * size + 4] as const
      const ink = Math.abs(value) > 0.6 * most ? 'on-dark' : 'on-pale'
      return html`<text class="${ink}" x="${px(at[0])}" y="${px(at[1])}" text-anchor="middle">${short(value)}</text>`
    }),
  )
  const marks = html`${drawCells(values, left, frame.top, size * across, size * values.length)}${size < roomyCell ? '' : numbers}${rowNames}
    ${columnNames}<text x="${px(left + (size * across) / 2)}" y="${px(bottom + below - 8)}" text-anchor="middle">${x}</text>
    <text x="12" y="${px(middle)}" text-anchor="middle" transform="rotate(-90 12 ${px(middle)})">${y}</text>`
  return { marks, high: bottom + below }
}

const shorten = (name: string) => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name)
const longest = (names: readonly string[]) => names.reduce((most, name) => Math.max(most, shorten(name).length), 0)

const largest = (values: readonly (readonly number[])[]) => values.flat().reduce((a, b) => Math.max(a, Math.abs(b)), 0) || 1

export function drawImages(images: Extract<Plot, { mark: 'images' }>['images']): Html {
  const columns = Math.max(1, Math.ceil(Math.sqrt(2 * images.length)))
  const size = Math.min(width / columns, height / Math.max(1, Math.ceil(images.length / columns)))
  return html`${images.map(({ label, pixels }, i) => {
    const [left, top] = [(i % columns) * size, Math.floor(i / columns) * size]
    return html`<g
      >${drawCells(pixels, left, top, size * 0.9, size * 0.8)}<text x="${px(left)}" y="${px(top + size * 0.94)}">${label}</text></g
    >`
  })}`
}

/** The darker a cell, the further from zero; negative ones in another colour. */
function drawCells(values: readonly (readonly number[])[], left: number, top: number, wide: number, high: number): Html {
  const most = largest(values)
  const [cellWide, cellHigh] = [wide / Math.max(1, values[0]?.length ?? 0), high / Math.max(1, values.length)]
  return html`${values.map((row, i) =>
    row.map(
      (value, j) =>
        html`<rect
          class="${value < 0 ? 'negative' : 'cell'}"
          x="${px(left + j * cellWide)}"
          y="${px(top + i * cellHigh)}"
          width="${px(cellWide)}"
          height="${px(cellHigh)}"
          opacity="${(Math.abs(value) / most).toFixed(2)}"
        />`,
    ),
  )}`
}
