import { For, type JSX } from 'solid-js'
import { text } from '../text.ts'

/** One to five, as the steps of the house mark. */
export function Difficulty(props: { level: number }): JSX.Element {
  return (
    <span
      role="img"
      aria-label={text.exercise.difficulty(props.level)}
      title={text.exercise.difficulty(props.level)}
      class="inline-flex h-3.5 items-end gap-0.5"
    >
      <For each={[1, 2, 3, 4, 5]}>
        {(step) => (
          <span
            class="w-[3px] rounded-full"
            classList={{ 'bg-soft': step <= props.level, 'bg-line': step > props.level }}
            style={{ height: `${4 + step * 2}px` }}
          />
        )}
      </For>
    </span>
  )
}
