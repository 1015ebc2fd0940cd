import { For, Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { Mark } from '../components/mark.tsx'
import { text } from '../text.ts'

/** What is worth doing before this exercise. Advice: nothing is locked. */
export function DoFirst(props: { exercise: ExerciseDetail }): JSX.Element {
  return (
    <Show when={props.exercise.prerequisites.length > 0}>
      <section aria-labelledby="do-first" class="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-soft">
        <h2 id="do-first">{text.exercise.doFirst}</h2>
        <ul class="flex flex-wrap gap-x-4 gap-y-1">
          <For each={props.exercise.prerequisites}>
            {({ slug, title, state }) => (
              <li>
                <a href={`/exercises/${slug}`} class="flex items-center gap-1.5 font-semibold text-ink hover:underline">
                  <Mark state={state} kind="topic" size={17} />
                  {title}
                  <span class="sr-only"> {text.outline.states[state]}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}

/** The boxes of the outlines that the exercise counts towards. */
export function CountsTowards(props: { exercise: ExerciseDetail }): JSX.Element {
  return (
    <Show when={props.exercise.boxes.length > 0}>
      <section aria-labelledby="counts-towards" class="border-t border-line pt-5 text-sm text-soft">
        <h2 id="counts-towards" class="font-semibold text-ink">
          {text.exercise.countsTowards}
        </h2>
        <ul class="mt-1.5 space-y-1">
          <For each={props.exercise.boxes}>
            {({ track, trackTitle, unit, box }) => (
              <li>
                {box} <span class="text-faint">({unit},</span>{' '}
                <a href={`/tracks/${track}`} class="text-faint underline hover:text-ink">
                  {trackTitle}
                </a>
                <span class="text-faint">)</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
