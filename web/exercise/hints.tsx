import { For, Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { Icon } from '../components/icons.tsx'
import { text } from '../text.ts'
import { renderMarkdown } from './markdown.ts'

/** What helps whoever is stuck: closed until asked for, the next one with the next attempt. */
export function Hints(props: { hints: ExerciseDetail['hints']; closed: boolean }): JSX.Element {
  const locked = () => props.hints.total - props.hints.open.length
  return (
    <Show when={props.hints.total > 0}>
      <section aria-labelledby="hints" class="border-t border-line pt-5">
        <h2 id="hints" class="text-sm font-semibold">
          {text.exercise.stuck}
        </h2>
        <For each={props.hints.open}>
          {(hint, i) => (
            <details class="group mt-2 rounded-[10px] border border-line bg-card">
              <summary class="flex cursor-pointer list-none items-center gap-2 px-3.5 py-2 text-sm [&::-webkit-details-marker]:hidden">
                <Icon name="chevronDown" size={16} class="text-faint transition-transform group-open:rotate-180" />
                {text.exercise.hint(i() + 1)}
              </summary>
              <div class="prose px-3.5 pb-3 text-[0.9375rem]" innerHTML={renderMarkdown(hint)} />
            </details>
          )}
        </For>
        <Show when={locked() > 0}>
          <p class="mt-2 text-sm text-soft">
            {props.closed ? text.rehearsal.closed : text.exercise.hintsLocked(locked(), props.hints.open.length === 0)}
          </p>
        </Show>
      </section>
    </Show>
  )
}
