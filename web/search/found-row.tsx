import { Show, type JSX } from 'solid-js'
import type { ExerciseEntry } from '#schema/contracts/exercise.ts'
import { Mark } from '../components/mark.tsx'
import { Difficulty } from '../outline/difficulty.tsx'
import { text } from '../text.ts'

/** One exercise of a list: its state, what it is about, where it counts first. */
export function FoundRow(props: { exercise: ExerciseEntry }): JSX.Element {
  return (
    <a href={`/exercises/${props.exercise.slug}`} class="flex items-start gap-3 rounded-lg px-3 py-3 hover:bg-hover">
      <Mark state={props.exercise.state} kind="topic" />
      <span class="min-w-0 flex-1">
        <span class="block font-semibold leading-snug">
          {props.exercise.title}
          <span class="sr-only"> {text.outline.states[props.exercise.state]}</span>
        </span>
        <span class="mt-0.5 block text-sm text-soft">{props.exercise.summary}</span>
        <span class="numbers mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-xs text-faint">
          <Show when={props.exercise.boxes[0]}>{(box) => <span>{box().unit}</span>}</Show>
          <Difficulty level={props.exercise.difficulty} />
          <span>{text.exercise.minutes(props.exercise.minutes)}</span>
          <Show when={props.exercise.kind !== 'code'}>
            <span>{text.written.kinds[props.exercise.kind]}</span>
          </Show>
        </span>
      </span>
    </a>
  )
}
