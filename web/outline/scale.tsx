import { For, type JSX } from 'solid-js'
import type { OutlineBox } from '#schema/contracts/outline.ts'
import { text } from '../text.ts'

type Tick = Pick<OutlineBox, 'state' | 'kind'>

const heights: Record<Tick['kind'], string> = { topic: 'h-[45%]', challenge: 'h-[75%]', portfolio: 'h-full' }
const colours: Record<Tick['state'], string> = {
  none: 'bg-edge/35',
  open: 'bg-edge',
  tried: 'bg-amber',
  studied: 'bg-jade/45',
  done: 'bg-jade',
}

/** Boxes as ticks of a scale, challenges taller, portfolio tallest; the whole is one picture with its number in words. */
export function Scale(props: { boxes: readonly Tick[]; done: number; class?: string; gap?: string; width?: string }): JSX.Element {
  return (
    <div
      role="img"
      aria-label={text.outline.progress(props.done, props.boxes.length)}
      class={`flex items-end ${props.class ?? 'h-5'}`}
      style={{ gap: props.gap ?? '3px' }}
    >
      <For each={props.boxes}>
        {(box) => (
          <span
            class={`rounded-full transition-colors duration-500 ${heights[box.kind]} ${colours[box.state]}`}
            style={{ width: props.width ?? '3px' }}
          />
        )}
      </For>
    </div>
  )
}
