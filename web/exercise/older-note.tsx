import { Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { text } from '../text.ts'

/** Where an exercise has gained cases since it was accepted: the tick stays, and running again is advised. */
export function OlderNote(props: { exercise: ExerciseDetail }): JSX.Element {
  return (
    <Show when={props.exercise.older}>
      {(older) => (
        <p role="note" class="border-b border-line bg-amber-wash px-4 py-2 text-sm sm:px-6">
          {text.exercise.older(older())}
        </p>
      )}
    </Show>
  )
}
