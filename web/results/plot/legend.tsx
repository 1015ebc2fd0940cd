import type { Plot } from '#schema/plot.ts'
import { For, type JSX } from 'solid-js'
import { formatRatio } from '../../format.ts'
import { drawSwatch } from './draw.ts'
import { gradientOf, spanOf } from './shade.ts'

/** Which series is which. */
export function SeriesLegend(props: { plot: Extract<Plot, { mark: 'line' | 'loglog' | 'scatter' }> }): JSX.Element {
  return (
    <div class="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      <For each={props.plot.series}>
        {({ name }, i) => (
          <span class="flex items-center gap-1.5">
            {drawSwatch(props.plot.mark, i())}
            {name}
          </span>
        )}
      </For>
    </div>
  )
}

/** Which shade stands for how much. */
export function ShadeLegend(props: { values: readonly (readonly number[])[] }): JSX.Element {
  const span = () => spanOf(props.values.flat())
  return (
    <div class="numbers flex items-center gap-2 text-xs">
      {formatRatio(span().low)}
      <span class="h-2.5 w-32 rounded-full" style={{ background: gradientOf(span()) }} />
      {formatRatio(span().high)}
    </div>
  )
}
