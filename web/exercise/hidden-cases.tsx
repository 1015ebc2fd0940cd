import { For, Show, type JSX } from 'solid-js'
import type { ExerciseDetail } from '#schema/contracts/exercise.ts'
import { Icon } from '../components/icons.tsx'
import { text } from '../text.ts'

export function HiddenCases(props: { cases: ExerciseDetail['cases'] }): JSX.Element {
  const hidden = () => props.cases.filter((c) => c.visibility === 'hidden')
  return (
    <Show when={hidden().length > 0}>
      <section aria-labelledby="hidden-cases">
        <h2 id="hidden-cases" class="text-sm text-soft">
          {text.exercise.hiddenCases(hidden().length)}
        </h2>
        <ul class="mt-2 space-y-1.5 text-sm">
          <For each={hidden()}>
            {(c) => (
              <li class="flex gap-2.5">
                <Icon name="eyeOff" size={16} class="mt-0.5 text-faint" />
                {c.title}
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
