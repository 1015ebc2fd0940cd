import { For, type JSX } from 'solid-js'
import type { Criterion } from '#schema/written.ts'

/** Criteria with their levels, from not good enough upwards. */
export function Rubric(props: { rubric: readonly Criterion[] }): JSX.Element {
  return (
    <dl class="mt-3 space-y-3 text-sm">
      <For each={props.rubric}>
        {({ title, levels }) => (
          <div>
            <dt class="font-semibold">{title}</dt>
            <dd>
              <ol start="0" class="mt-0.5 list-decimal space-y-0.5 pl-6 text-soft marker:text-faint">
                <For each={levels}>{(level) => <li>{level}</li>}</For>
              </ol>
            </dd>
          </div>
        )}
      </For>
    </dl>
  )
}
