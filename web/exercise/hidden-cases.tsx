import { For, Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { gatherParts } from '#schema/whole-cases.ts'
import { Icon } from '../components/icons.tsx'
import { text } from '../text.ts'

/** The hidden cases by their titles; those of several parts unfold. */
export function HiddenCases(props: { cases: ExerciseDetail['cases'] }): JSX.Element {
  const hidden = () => gatherParts(props.cases.filter((c) => c.visibility === 'hidden'))
  return (
    <Show when={hidden().length > 0}>
      <section aria-labelledby="hidden-cases">
        <h2 id="hidden-cases" class="text-sm text-soft">
          {text.exercise.hiddenCases(hidden().length)}
        </h2>
        <ul class="mt-2 space-y-1.5 text-sm">
          <For each={hidden()}>
            {(whole) => (
              <li class="flex gap-2.5">
                <Icon name="eyeOff" size={16} class="mt-0.5 shrink-0 text-faint" />
                <Show when={whole.hasParts} fallback={whole.title}>
                  <details class="group min-w-0 flex-1">
                    <summary class="list-none rounded-sm [&::-webkit-details-marker]:hidden">
                      {whole.title}{' '}
                      <span class="text-xs whitespace-nowrap text-faint">{text.exercise.parts(whole.parts.length)}</span>{' '}
                      <Icon name="chevronDown" size={14} class="inline text-faint transition-transform group-open:rotate-180" />
                    </summary>
                    <ul class="mt-1 mb-2 space-y-1 border-l border-line pl-3 text-soft">
                      <For each={whole.parts}>{(part) => <li>{part.title}</li>}</For>
                    </ul>
                  </details>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
