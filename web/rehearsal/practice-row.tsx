import { Show, type JSX } from 'solid-js'
import type { ExerciseSummary } from '#schema/contracts/outline.ts'
import { Mark } from '../components/mark.tsx'
import { text } from '../text.ts'

/** One exercise of a list for practising: its state, a line about it, its facts, and what to do. */
export function PracticeRow(props: {
  exercise: ExerciseSummary
  line?: string
  facts: string
  children: JSX.Element
}): JSX.Element {
  return (
    <li class="flex items-center gap-3 px-3 py-2.5">
      <Mark state={props.exercise.state} kind="topic" />
      <div class="min-w-0 flex-1">
        <a href={`/exercises/${props.exercise.slug}`} class="font-semibold leading-snug hover:underline">
          {props.exercise.title}
          <span class="sr-only"> {text.outline.states[props.exercise.state]}</span>
        </a>
        <Show when={props.line}>
          <p class="text-sm text-soft">{props.line}</p>
        </Show>
        <p class="numbers text-xs text-faint">{props.facts}</p>
      </div>
      {props.children}
    </li>
  )
}
