import type { Plot } from '#schema/plot.ts'
import { createSignal, onCleanup, Show, type JSX } from 'solid-js'
import { drawPlot } from './draw.ts'
import { ImageGrid } from './image-grid.tsx'
import { SeriesLegend, ShadeLegend } from './legend.tsx'

/** A plot for the eye. It is loaded by itself, with the library that draws it, where there is something to draw. */
export default function Picture(props: { plot: Plot }): JSX.Element {
  const plot = props.plot
  switch (plot.mark) {
    case 'images':
      return <ImageGrid images={plot.images} />
    case 'line':
    case 'loglog':
    case 'scatter':
      return (
        <>
          <Drawing plot={plot} />
          <Show when={plot.series.length > 1}>
            <SeriesLegend plot={plot} />
          </Show>
        </>
      )
    case 'bars':
      return <Drawing plot={plot} />
    case 'heatmap':
      return (
        <>
          <Drawing plot={plot} />
          <ShadeLegend values={plot.values} />
        </>
      )
  }
}

const widest = 640

/** As wide as there is room, drawn anew when that changes. */
function Drawing(props: { plot: Exclude<Plot, { mark: 'images' }> }): JSX.Element {
  const [width, setWidth] = createSignal(0)
  const observer = new ResizeObserver(([entry]) => setWidth(Math.min(widest, Math.floor(entry!.contentRect.width))))
  onCleanup(() => observer.disconnect())
  return (
    <div ref={(room) => observer.observe(room)} class="min-w-0">
      <Show when={width() > 0}>{drawPlot(props.plot, width())}</Show>
    </div>
  )
}
