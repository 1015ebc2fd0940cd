import { plural } from './plural.ts'

/** Pictures in words: for those who hear them, and where they cannot be drawn. */
export const plots = {
  asTable: 'As a table',
  failed: 'The picture could not be loaded. The table below has its numbers.',
  firstRows: (shown: number, total: number) => `The first ${shown} of ${total} rows.`,
  series: 'Series',
  image: 'Image',
  size: 'Size',
  mean: 'Mean',
  darkest: 'Darkest',
  lightest: 'Lightest',
  empty: (name: string) => `${name}: no points.`,
  line: (name: string, n: number, first: string, last: string, low: string, high: string) =>
    `${name}: ${plural(n, 'point', 'points')}, from ${first} to ${last}; lowest ${low}, highest ${high}.`,
  scatter: (name: string, n: number, x: [string, string], y: [string, string]) =>
    `${name}: ${plural(n, 'point', 'points')}, across from ${x[0]} to ${x[1]}, up from ${y[0]} to ${y[1]}.`,
  bars: (n: number, low: string, high: string) => `${plural(n, 'bar', 'bars')}; lowest ${low}, highest ${high}.`,
  heatmap: (rows: number, columns: number, low: string, high: string) =>
    `${plural(rows, 'row', 'rows')} by ${plural(columns, 'column', 'columns')}; lowest ${low}, highest ${high}.`,
  images: (n: number, labels: string) => `${plural(n, 'image', 'images')}: ${labels}.`,
  nothing: 'Nothing to show.',
  /** "0.25 at 10" */
  at: (value: string, place: string) => `${value} at ${place}`,
  cell: (value: string, row: string, column: string) => `${value} at ${row}, ${column}`,
}
