import { Show, type JSX } from 'solid-js'
import { sharedMistake } from './failures.ts'
import type { Watch } from './fold.ts'

/** The likeliest single cause, where all cases that failed name it. */
export function SharedMistake(props: { watch: Watch }): JSX.Element {
  return (
    <Show when={sharedMistake(props.watch)}>
      {(sentence) => (
        <p class="mt-1 text-sm" data-shared-mistake>
          {sentence()}
        </p>
      )}
    </Show>
  )
}
