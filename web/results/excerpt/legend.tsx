import { Show, type JSX } from 'solid-js'
import { text } from '../../text.ts'

/** What the marks in a grid mean; those who hear it are told at the cells. */
export function Legend(props: { mirror: boolean }): JSX.Element {
  return (
    <p aria-hidden="true" class="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-xs text-soft">
      <span>
        <span class="font-mono font-semibold text-coral-text">✗</span> {text.excerpt.yours}
      </span>
      <span>
        <span class="font-mono font-semibold text-jade-text">✓</span> {text.excerpt.belongs}
      </span>
      <Show when={props.mirror}>
        <span class="flex items-center gap-1.5">
          <span class="inline-block h-3 w-4 rounded-xs border-2 border-dashed border-jade" />
          {text.excerpt.mirror}
        </span>
      </Show>
    </p>
  )
}
