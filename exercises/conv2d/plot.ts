import { plotsOf } from '#authoring/plot'
import type * as Api from './solution.ts'

/** What each filter makes of the image: one heat map, the channels of the output side by side. */
export default plotsOf<typeof Api>({
  conv2d({ actual }) {
    const image = actual[0]!
    const [height, width] = [image.length, image[0]!.length]
    const filters = image[0]![0]!.map((_, o) => image.map((row) => row.map((pixel) => pixel[o]!)))
    if (height < 5 || width * filters.length > 128) return undefined
    const strongest = filters.map((plane) => Math.max(...plane.flat().map(Math.abs)))
    return {
      mark: 'heatmap',
      title: 'What the filters respond to',
      summary: `${filters.length} responses of ${height} × ${width}, side by side; at their strongest ${strongest.map((x) => x.toFixed(1)).join(', ')}.`,
      x: 'filter and column',
      y: 'row',
      rows: image.map((_, y) => `${y}`),
      columns: filters.flatMap((_, o) => Array.from({ length: width }, (_, x) => `filter ${o}, ${x}`)),
      values: image.map((_, y) => filters.flatMap((plane) => plane[y]!)),
    }
  },
})
