import type { Plot } from '#schema/plot.ts'
import { createSignal, createUniqueId, For, onMount, Show, type Component, type JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { text } from '../../text.ts'
import { describePlot } from './describe.ts'
import { PlotTable } from './plot-table.tsx'

/** A picture of the learner's own answer, for the eye and in words, with its numbers. */
export function PlotFigure(props: { plot: Plot }): JSX.Element {
  const [picture, setPicture] = createSignal<Component<{ plot: Plot }>>()
  const [failed, setFailed] = createSignal(false)
  const id = createUniqueId()
  onMount(
    () =>
      void import('./picture.tsx').then(
        ({ default: component }) => setPicture(() => component),
        () => setFailed(true),
      ),
  )
  return (
    <figure
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-summary`}
      class="rounded-[10px] border border-line bg-card p-3.5"
    >
      <p id={`${id}-title`} class="text-sm font-semibold">
        {props.plot.title}
      </p>
      <div aria-hidden="true" class="mt-2 space-y-2" classList={{ 'min-h-64': picture() === undefined && !failed() }}>
        <Show when={picture()} keyed>
          {(component) => <Dynamic component={component} plot={props.plot} />}
        </Show>
      </div>
      <Show when={failed()}>
        <p class="text-sm text-soft">{text.plots.failed}</p>
      </Show>
      <figcaption id={`${id}-summary`} class="mt-2 text-sm text-soft">
        {props.plot.summary}
        <span class="sr-only">
          <For each={describePlot(props.plot)}>{(sentence) => <> {sentence}</>}</For>
        </span>
      </figcaption>
      <PlotTable plot={props.plot} />
    </figure>
  )
}
