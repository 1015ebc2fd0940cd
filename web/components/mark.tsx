import { Match, Switch, type JSX } from 'solid-js'
import type { BoxState, OutlineBox } from '#schema/contracts/outline.ts'

/** Outlines of the three kinds of box: circle, diamond, hexagon. The same length of 1 for each makes them drawable as a share. */
const shapes: Record<OutlineBox['kind'], string> = {
  topic: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Z',
  challenge: 'M8.8 2.2a1.7 1.7 0 0 1 2.4 0l6.6 6.6a1.7 1.7 0 0 1 0 2.4l-6.6 6.6a1.7 1.7 0 0 1-2.4 0l-6.6-6.6a1.7 1.7 0 0 1 0-2.4Z',
  portfolio:
    'M9.2 1.9a1.6 1.6 0 0 1 1.6 0l5.4 3.1a1.6 1.6 0 0 1 .8 1.4v7.2a1.6 1.6 0 0 1-.8 1.4l-5.4 3.1a1.6 1.6 0 0 1-1.6 0L3.8 15a1.6 1.6 0 0 1-.8-1.4V6.4A1.6 1.6 0 0 1 3.8 5Z',
}

const colours: Record<OutlineBox['kind'], string> = {
  topic: 'stroke-edge',
  challenge: 'stroke-amber',
  portfolio: 'stroke-violet',
}

/** The state of a box at a glance: dotted when not written, an outline when open, half full when begun, with lines to be read when its model was, ticked when done. */
export function Mark(props: { state: BoxState; kind: OutlineBox['kind']; size?: number }): JSX.Element {
  const shape = () => shapes[props.kind]
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" width={props.size ?? 20} height={props.size ?? 20} fill="none" class="shrink-0">
      <Switch>
        <Match when={props.state === 'done'}>
          <path d={shape()} class="fill-jade stroke-jade" />
          <path
            d="m6.2 10.4 2.6 2.6 5-5.7"
            pathLength="1"
            class="stroke-on-jade motion-safe:animate-[draw_420ms_var(--ease-settle)]"
            stroke-dasharray="1"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </Match>
        <Match when={props.state === 'tried'}>
          <path d={shape()} class={colours[props.kind]} stroke-width="1.7" />
          <circle cx="10" cy="10" r="3.5" class="fill-amber" />
        </Match>
        <Match when={props.state === 'studied'}>
          <path d={shape()} class={colours[props.kind]} stroke-width="1.7" />
          <path d="M7 8.2h6M7 11.8h6" class="stroke-jade" stroke-width="1.8" stroke-linecap="round" />
        </Match>
        <Match when={props.state === 'open'}>
          <path d={shape()} class={colours[props.kind]} stroke-width="1.7" />
        </Match>
        <Match when={props.state === 'none'}>
          <path
            d={shape()}
            class={`${colours[props.kind]} opacity-55`}
            stroke-width="1.4"
            stroke-dasharray="1.5 2.6"
            stroke-linecap="round"
          />
        </Match>
      </Switch>
    </svg>
  )
}
